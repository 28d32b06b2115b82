"""Names and terms are linked where first used in a section."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.model import Localised
from mujaz.model.places import places
from mujaz.render import phrase_markdown
from mujaz.wording import Wording
from tiny import said

B, E, G = "briefings/bridge.yml", "briefings/entities.yml", "briefings/glossary.yml"


@pytest.fixture
def wordings(tiny, tmp_path):
    def wordings(*changes):
        for change in changes:
            tiny.change(*change)
        dossier = tiny.report(tmp_path).dossier
        return {tag: Wording.of(dossier, tag, places(dossier)) for tag in dossier.tags}

    return wordings


def links(phrase):
    return [(run.text, run.target) for run in phrase.runs if run.target]


def test_a_name_and_a_term_are_linked_where_first_used(wordings):
    own = wordings()
    seen: set[str] = set()
    arabic = Localised({"ar": "وصل وفد إلى مدينة النور، وبمدينة النور وفد آخر."})
    assert links(own["ar"].linked_phrase(arabic, seen)) == [
        ("وفد", "glossary.md#delegation"),
        ("مدينة النور", "names/nur.md"),
    ]
    assert links(own["ar"].linked_phrase(arabic, seen)) == []
    english = Localised({"en": "Two delegations left Nur."})
    assert links(own["en"].linked_phrase(english, set())) == [
        ("delegations", "glossary.md#delegation"),
        ("Nur", "names/nur.md"),
    ]


def test_a_link_says_what_it_leads_to(wordings):
    phrase = wordings()["en"].linked_phrase(Localised({"en": "A delegation"}), set())
    assert [run.title for run in phrase.runs if run.target] == ["A group sent to represent others."]


def test_a_link_inside_foreign_words_leaves_them_one(wordings):
    own = wordings(
        (E, "name: {ar: مدينة النور, en: Nur}", "name: {ar: JF-17, en: Nur}"),
        (G, "جماعة تُرسل لتمثيل غيرها.", "طائرة JF-17 (Thunder)."),
    )
    text = Localised({"ar": "وفد على JF-17 Thunder (2007) معه"})
    phrase = own["ar"].linked_phrase(text, set())
    assert phrase_markdown(phrase, "index.md") == (
        '[وفد](glossary.md#delegation "طائرة \u2066JF-17 &#40;Thunder&#41;\u2069.") على <bdi lang="en" dir="ltr">'
        '[JF-17](names/nur.md "\u2066JF-17\u2069") Thunder (2007)</bdi> معه'
    )


def test_false_hits_can_be_switched_off_for_an_entry(wordings):
    own = wordings((G, "- id: delegation\n", "- id: delegation\n  autolink: no\n"))
    assert links(own["en"].linked_phrase(Localised({"en": "A delegation"}), set())) == []


def test_false_hits_can_be_switched_off_for_a_place(tiny, tmp_path):
    tiny.change(B, "    entities: [salim-amir, nur]\n", "    entities: [salim-amir, nur]\n    unlinked: [nur]\n")
    root = tiny.write(tmp_path)
    site = tasks.build_pages(tasks.report_folder(root).dossier, read_site(root).templates)
    (page,) = [p.markdown for p in site.pages if p.kind == "briefing" and p.page.language == "en"]
    statements = page.partition("{#statements}")[2].partition("{#differences}")[0]
    assert "[Salim Amir](../names/salim-amir.md " in statements
    assert "names/nur.md" not in statements


def test_what_is_switched_off_must_exist(tiny, tmp_path):
    tiny.change(B, "    entities: [salim-amir, nur]\n", "    entities: [salim-amir, nur]\n    unlinked: [nour]\n")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, 'nour]')} MJZ201"]


def test_markup_links_come_before_those_of_the_generator(wordings):
    phrase = wordings()["en"].linked_phrase(Localised({"en": "[Nur](bridge) and Nur"}), set())
    assert links(phrase) == [("Nur", "briefings/bridge.md"), ("Nur", "names/nur.md")]


def test_an_entry_says_whether_particles_are_seen_through(wordings):
    own = wordings((G, "- id: delegation\n", "- id: delegation\n  particles: no\n"))
    arabic = Localised({"ar": "لوفد وبوفد آخر، ثم وفد."})
    assert links(own["ar"].linked_phrase(arabic, set())) == [("وفد", "glossary.md#delegation")]
    assert next(run.text for run in own["ar"].linked_phrase(arabic, set()).runs).endswith("ثم ")


def test_a_word_that_is_no_name_leaves_the_name_behind_it_its_link(wordings):
    own = wordings((E, "{ar: مدينة النور, en: Nur}", "{ar: سرت, en: Sirte}"))
    arabic = Localised({"ar": "فسرت الحكومة القرار في سرت"})
    phrase = own["ar"].linked_phrase(arabic, set())
    assert [run.text for run in phrase.runs] == ["فسرت الحكومة القرار في ", "سرت"]


def test_presentation_forms_are_linked_as_the_letters_they_stand_for(tiny, tmp_path):
    tiny.change(B, "{ar: وصل سالم عامر إلى مدينة النور.", "{ar: وصل سالم عامر إلى ﻣﺪﻳﻨﺔ اﻟﻨﻮر.")
    dossier = tiny.report(tmp_path).dossier
    own = Wording.of(dossier, "ar", places(dossier))
    text = dossier.briefings[0].value.statements[0].text
    assert ("مدينة النور", "names/nur.md") in links(own.linked_phrase(text, set()))


def test_a_tooltip_calls_sources_by_their_short_names(wordings):
    own = wordings((G, "جماعة تُرسل لتمثيل غيرها.", "'جماعة كما يقول [](s-1).'"))
    phrase = own["ar"].linked_phrase(Localised({"ar": "وصل وفد كبير"}), set())
    assert [run.title for run in phrase.runs if run.title] == ["جماعة كما يقول الخبر غير الموقّع."]


def test_the_town_in_the_name_of_its_paper_is_not_linked_and_the_town_itself_is(wordings):
    names = "short_name: {ar: صحيفة مدينة النور, en: the Nur Gazette}"
    found = wordings(("seeds/s-1.yml", "short_name: {ar: الخبر غير الموقّع, en: the unsigned item}", names))
    for tag, text, paper in (
        ("en", "According to the Nur Gazette, the bridge of Nur is long.", "Nur Gazette"),
        ("ar", "قالت صحيفة مدينة النور إن جسر مدينة النور طويل.", "صحيفة مدينة النور"),
    ):
        phrase = found[tag].linked_phrase(Localised({tag: text}), set(), [])
        (run,) = [run for run in phrase.runs if run.target]
        assert "nur" in run.target
        before = "".join(each.text for each in phrase.runs[: phrase.runs.index(run)])
        assert paper in before
