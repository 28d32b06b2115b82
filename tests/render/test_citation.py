"""Citations for reference managers are read back by programs that are not ours, and say what the briefing says."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from lxml import html

from mujaz import tasks
from mujaz.model import Localised, plain_text
from mujaz.model.version import text_version
from mujaz.render.citation import (
    SinceThen,
    Surroundings,
    VersionsShown,
    bibtex,
    citation_document,
    csl_json,
    earlier_document,
    ris,
)
from mujaz.views.parts.citation import citation
from mujaz.views.parts.cited import cited_text
from mujaz.views.parts.versions import TextState, listed_changes
from tiny import ADDRESS, REPOSITORY, TinySite

HOSTILE = [
    "a }{ b \\ c % $ # _ ~ ^ & d",
    "one\nTY  - BOOK\nER  - \ntwo",
    "@misc{other, title = {x}}",
    "control\x07 null\x00 and \u202etricks\u2066",
    "<b>\"bold\"</b> </script> 'x'",
    "ends in a backslash \\",
]
TEX = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\#": "#", r"\$": "$", r"\%": "%", r"\&": "&", r"\_": "_",
}  # fmt: skip
SHOWN = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = tasks.wordings_of(SHOWN)


def cited(briefing, tag, dossier=SHOWN, wordings=None, address=ADDRESS):
    wording = (wordings or WORDINGS)[tag]
    return citation(briefing, dossier, wording, f"{address}{tag}/briefings/{briefing.slug}/" if address else "")


def of_tex(value):
    """Return what a field of BibTeX says."""
    value = value.removeprefix("{").removesuffix("}")
    return re.sub("|".join(map(re.escape, TEX)), lambda match: TEX[match[0]], value)


def entry(text):
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    (found,) = library.entries
    return found


def of_ris(text):
    (found,) = rispy.load(io.StringIO(text))
    return found


def plain(text):
    """Return what is shown of a text that nobody would write."""
    return " ".join(re.sub(r"[\x00-\x08\x0b-\x1f\u202e\u2066]", "", text.replace("\n", " ")).split())


@pytest.mark.parametrize("tag", ["ar", "en"])
@pytest.mark.parametrize("record", SHOWN.briefings, ids=lambda record: record.value.slug)
def test_each_format_says_what_the_briefing_says(record, tag):
    briefing = record.value
    own = cited(briefing, tag)
    other = "en" if tag == "ar" else "ar"
    title, beside = plain_text(briefing.title.get(tag)), plain_text(briefing.title.get(other))
    site = plain_text(SHOWN.site.value.name.get(tag))
    address = f"{ADDRESS}{tag}/briefings/{briefing.slug}/?v={text_version(briefing)}"
    (item,) = json.loads(csl_json(own))
    assert (item["title"], item["container-title"], item["URL"], item["language"]) == (title, site, address, tag)
    assert item["custom"] == {"titles": {other: beside}}
    dated, first = briefing.revised or briefing.published, briefing.published if briefing.revised else None
    assert item["issued"] == {"date-parts": [[int(part) for part in dated.split("-")]]}
    assert item.get("original-date") == ({"date-parts": [[int(part) for part in first.split("-")]]} if first else None)
    fields = entry(bibtex(own)).fields_dict
    assert of_tex(fields["title"].value) == title
    assert of_tex(fields["titleaddon"].value) == beside
    assert (fields["url"].value, fields["date"].value) == (address, dated)
    assert fields["langid"].value == {"ar": "arabic", "en": "english"}[tag]
    assert (fields["origdate"].value if first else None, "origdate" in fields) == (first, first is not None)
    reference = of_ris(ris(own))
    assert (reference["title"], reference["translated_title"], reference["secondary_title"]) == (title, beside, site)
    assert (reference["urls"], reference["year"], reference["language"]) == ([address], dated[:4], tag)
    assert (reference["date"], reference.get("original_publication")) == (f"{dated.replace('-', '/')}/", first)
    for day in filter(None, (dated, first)):
        assert WORDINGS[tag].date(day) in own.text
    assert reference["edition"] == own.version == text_version(briefing)
    assert "author" not in item
    assert "author" not in fields
    assert "authors" not in reference


def altered(**change):
    return SHOWN.briefings[0].value.model_copy(update=change)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_title_becomes_code(text):
    own = cited(altered(title=Localised.model_construct({"ar": "عنوان", "en": "x"})), "en")
    own = replace(own, title=text, titles={"ar": f"ع {text}"})
    (item,) = json.loads(csl_json(own))
    assert plain(item["title"]) == plain(text)
    found = entry(bibtex(own))
    assert found.key == f"{own.slug}-en"
    assert plain(of_tex(found.fields_dict["title"].value)) == plain(text)
    assert plain(of_tex(found.fields_dict["titleaddon"].value)) == plain(f"ع {text}")
    reference = of_ris(ris(own))
    assert reference["type_of_reference"] == "ELEC"
    assert plain(reference["title"]) == plain(text)
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris(own).removesuffix("\r\n").split("\r\n"))


@pytest.mark.parametrize(
    ("edtf", "date"),
    [("2026-11", "2026/11//"), ("2026", "2026///"), ("2026-11~", None), ("2025/2026", None), (None, None)],
)
def test_a_date_is_no_more_exact_than_it_is_known(edtf, date):
    own = cited(altered(published=edtf), "en")
    assert of_ris(ris(own)).get("date") == date
    (item,) = json.loads(csl_json(own))
    parts = [[int(part) for part in edtf.split("-")]] if date else None
    assert item.get("issued") == ({"date-parts": parts} if parts else {"literal": edtf} if edtf else None)
    assert ("year" in entry(bibtex(own)).fields_dict) == (date is not None)


def test_a_site_without_an_address_is_cited_without_one():
    own = cited(SHOWN.briefings[0].value, "en", address="")
    assert "URL" not in json.loads(csl_json(own))[0]
    assert "url" not in entry(bibtex(own)).fields_dict
    assert "urls" not in of_ris(ris(own))


def around(wording):
    return Surroundings(
        root="../../", home="../../home/", page="../../p/", document="#", canonical="../../p/",
        site=wording.words("Site"), others=(), styles=("a.css",), publisher=None, licence=None, licence_url="",
    )  # fmt: skip


def document(briefing, tag, dossier, wordings, changes=(), *, is_shallow=False):
    own = citation(briefing, dossier, wordings[tag], f"{ADDRESS}{tag}/briefings/{briefing.slug}/")
    pieces = citation_document(
        cited_text(briefing, dossier, wordings[tag]), own, wordings[tag], around=around(wordings[tag]), files=(),
        versions=VersionsShown(changes, is_shallow=is_shallow, is_kept=True), is_topic=False,
    )  # fmt: skip
    return own, "".join(pieces)


def earlier(briefing, present, tag):
    wording = WORDINGS[tag]
    pieces = earlier_document(
        cited_text(briefing, SHOWN, wording, present), cited(briefing, tag), wording, around=around(wording),
        since=SinceThen(wording.date("2026-11-20"), ()), is_topic=False,
    )  # fmt: skip
    return html.fromstring("".join(pieces))


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_the_document_has_each_statement_with_who_says_it_its_source_and_its_address(tag):
    briefing = SHOWN.briefings[0].value
    own, text = document(briefing, tag, SHOWN, WORDINGS)
    root = html.fromstring(text)
    assert root.get("lang") == tag
    assert not root.xpath("//script[text()] | //style | //@style")
    for statement in briefing.statements:
        (item,) = root.xpath(f"//li[@id='{statement.id}']")
        lines = [" ".join(each.text_content().split()) for each in item.xpath(".//*[@data-mjz-text]")]
        assert lines[0] == str(WORDINGS[tag].phrase(statement.text))
        assert lines[1] == f"{own.said[statement.id]} {own.text}"
        assert lines[2] == f"{ADDRESS}{tag}/briefings/{briefing.slug}/?v={own.version}#{statement.id}"
        entity = SHOWN.entity.get(statement.attribution.entity or "")
        assert entity is None or plain_text(entity.name.get(tag)) in lines[1]
        assert str(WORDINGS[tag].source(briefing.source_of(statement))) in lines[1]


def test_the_document_escapes_what_texts_say(tmp_path):
    site = TinySite().change(
        "briefings/bridge.yml", "Salim Amir arrived in Nur.", "'<img src=x onerror=alert(1)> & Salim Amir'"
    )
    dossier = tasks.shown(tasks.report_folder(site.unchecked("MJZ303").write(tmp_path)).dossier, drafts=False)
    _, text = document(dossier.briefings[0].value, "en", dossier, tasks.wordings_of(dossier))
    assert not html.fromstring(text).xpath("//main//img")
    assert "&lt;img src=x" in text


AMENDED = next(record.value for record in SHOWN.briefings if record.value.amendments)


def test_versions_stand_in_it_in_a_readers_words():
    _, without = document(AMENDED, "en", SHOWN, WORDINGS)
    strings = SHOWN.languages["en"].strings
    assert strings["cite.versions.none"] in html.fromstring(without).text_content()
    wording = WORDINGS["en"]
    states = (
        TextState(text_version(AMENDED), "", ("2026-11-27#1",)),
        TextState("2026-11-27-01234567", "2026-11-27", ("2026-11-27#1",), "a"),
        TextState("2026-11-22-89abcdef", "2026-11-23", (), "b"),
    )
    changes = listed_changes(AMENDED, states, wording, lambda version: f"x/{version}.html")
    _, text = document(AMENDED, "en", SHOWN, WORDINGS, changes, is_shallow=True)
    root = html.fromstring(text)
    newest, oldest = root.xpath("//ul[@class='mjz-versions']/li")
    said = " ".join(newest.text_content().split())
    assert "27 November 2026" in said.replace("\u00a0", " ")
    assert str(wording.phrase(AMENDED.amendments[0].note)) in said
    assert said.count(str(wording.phrase(AMENDED.amendments[0].note))) == 1
    assert "22 November 2026" in oldest.text_content().replace("\u00a0", " ")
    assert root.xpath("//ul[@class='mjz-versions']//a/@href") == [
        "x/2026-11-27-01234567.html",
        "x/2026-11-22-89abcdef.html",
    ]
    # Names of programs stand in the fold alone.
    assert not root.xpath("//ul[@class='mjz-versions']//code")
    assert root.xpath("//details[@class='mjz-names']//code/text()") == [state.version for state in states]
    assert strings["cite.versions.shallow"] in root.text_content()


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_an_earlier_text_says_that_it_is_one_and_what_has_changed(tag):
    wording, strings = WORDINGS[tag], SHOWN.languages[tag].strings
    first, second, *others = AMENDED.statements
    other = Localised.model_construct({each: f"{said}!" for each, said in first.text.root.items()})
    gone = second.model_copy(update={"id": "s99"})
    before = AMENDED.model_copy(update={"statements": [first.model_copy(update={"text": other}), gone, *others]})
    root = earlier(before, AMENDED, tag)
    assert root.xpath("//meta[@name='robots']/@content") == ["noindex"]
    (notice,) = root.xpath("//*[@role='note']")
    assert strings["cite.earlier.text"] in notice.text_content()
    assert notice.xpath(".//a/@href")[0] == "../../p/"
    (changed,) = root.xpath("//li[@id='s1']//*[@class='mjz-cited__now']")
    assert changed.text_content().endswith(str(wording.phrase(first.text)))
    assert [each.get("id") for each in root.xpath("//ol/li[.//*[@class='mjz-cited__now']]")] == ["s1", "s99"]
    assert strings["cite.gone"] in root.xpath("//li[@id='s99']")[0].text_content()
    assert root.xpath("//h2[@id='since']/following-sibling::ul[1]//a/@href") == ["#s1", "#s99", "../../p/#s2"]


def test_a_summary_is_told_from_the_sources_own_words():
    briefing = SHOWN.briefings[0].value
    own, text = document(briefing, "en", SHOWN, WORDINGS)
    root = html.fromstring(text)
    for statement in briefing.statements:
        assert "not verbatim" in own.said[statement.id]
        passages = root.xpath(f"//li[@id='{statement.id}']/blockquote")
        assert len(passages) == len(statement.evidence)
        for passage, piece in zip(passages, statement.evidence, strict=True):
            words = passage.xpath(".//*[@data-mjz-excerpt]")[0].text_content()
            assert words[1:-1] == piece.excerpt


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_a_topic_is_cited_with_its_points(tag):
    topic = SHOWN.topics[0].value
    own = citation(topic, SHOWN, WORDINGS[tag], f"{ADDRESS}{tag}/")
    assert WORDINGS[tag].date(topic.as_of) in own.text
    assert set(own.said) == {point.id for point in topic.points}
    (item,) = json.loads(csl_json(own))
    assert item["issued"] == {"date-parts": [[int(part) for part in topic.as_of.split("-")]]}
    assert "original-date" not in item
    assert entry(bibtex(own)).fields_dict["date"].value == topic.as_of
    assert of_ris(ris(own))["date"] == f"{topic.as_of.replace('-', '/')}/"
    rests = next(point for point in topic.points if point.rests_on)
    source = SHOWN.mention[rests.rests_on[0]].source
    assert str(WORDINGS[tag].source(source)) in own.said[rests.id]
