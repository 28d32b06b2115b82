"""Who can speak, where events happen, what a difference is between, and which marks an excerpt may have."""

from __future__ import annotations

import pytest

from tiny import ARTICLE, said

B, E, V, D = (f"briefings/{name}.yml" for name in ("bridge", "entities", "events", "differences"))
UNNAMED = "attribution: {unnamed: {ar: مصدر مطلع, en: an informed source}}"


def test_a_place_says_nothing(tiny, tmp_path):
    tiny.change(B, UNNAMED, "attribution: nur")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, 'nur' + chr(10) + '    text')} MJZ207"]


@pytest.mark.parametrize("kind", ["person", "organisation", "document"])
def test_people_organisations_and_documents_speak(kind, tiny, tmp_path):
    tiny.change(B, UNNAMED, "attribution: salim-amir").change(E, "type: person", f"type: {kind}")
    assert tiny.report(tmp_path).findings == ()


def test_an_attribution_is_to_one(tiny, tmp_path):
    tiny.change(B, UNNAMED, "attribution: {entity: salim-amir, unnamed: {ar: مصدر, en: a source}}")
    (finding,) = tiny.report(tmp_path).findings
    assert (str(finding.span), finding.code) == (tiny.place(B, "{entity: salim-amir"), "MJZ103")
    assert finding.message == "'attribution' names somebody and an unnamed source; write one of the two"


def test_a_difference_inside_a_source_has_two_passages_of_it(tiny, tmp_path):
    first, _, rest = tiny.files[D].partition("    - source: s-1\n      paragraph: 2")
    tiny.files[D] = first + "  note:" + rest.partition("  note:")[2]
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.hint) == ("MJZ208", "add the other, or write general")


def test_a_difference_with_what_is_known_has_a_note(tiny, tmp_path):
    tiny.change(D, "scope: inside", "scope: general")
    assert tiny.report(tmp_path).findings == ()
    tiny.files[D] = tiny.files[D].partition("  note:")[0]
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(D, 'general')} MJZ208"]


def test_quotation_marks_at_the_ends_of_an_excerpt_are_compared_with_a_text_at_hand(tiny, tmp_path):
    tiny.change(B, "excerpt: اتفاقية بناء جسر طوله 70 مترًا,", "excerpt: اتفاقية بناء جسر طوله 70 مترًا»,")
    assert tiny.report(tmp_path).findings == ()
    tiny.files["seeds/texts/s-1.txt"] = ARTICLE
    (finding,) = tiny.report(tmp_path).findings
    assert finding.code == "MJZ309"


def test_an_entry_that_only_links_name_is_unused(tiny, tmp_path):
    tiny.files[E] += "- id: bank\n  type: organisation\n  name: {ar: المصرف, en: the bank}\n"
    tiny.change(B, "en: Salim Amir arrived in Nur.", "en: '[Salim Amir](bank) arrived in Nur.'")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(E, 'bank')} MJZ204"]


@pytest.mark.parametrize("name", ["salim-amir", "delegation", "arrival", "who-signed", "s-1", "bridge"])
def test_anything_with_an_id_can_be_linked(name, tiny, tmp_path, run):
    tiny.change(B, "en: A bridge in Nur", f"en: 'A [bridge]({name}) in Nur'")
    tiny.change(B, "en: Salim Amir arrived in Nur.", f"en: '[He]({name}) arrived in Nur.'")
    assert tiny.report(tmp_path).findings == ()
    assert run("mujaz", "export", cwd=tmp_path).returncode == 0
    page = (tmp_path / "export" / "en" / "briefings" / "bridge.md").read_text(encoding="utf-8")
    assert "[He](" in page
