"""Between braces a comma ends a text: what is behind it is read as its rest, and is one finding for each text."""

from __future__ import annotations

import pytest

from mujaz.load.decode import decode
from mujaz.load.tree import read_tree
from mujaz.model import Evidence, Localised

CUT = {
    "a rest without a colon": ("{en: On Sunday, 14 June, ar: x}", {"en": "On Sunday, 14 June", "ar": "x"}, 1),
    "in the last language": ("{ar: x, en: On Sunday, 14 June}", {"ar": "x", "en": "On Sunday, 14 June"}, 1),
    "three commas": ("{en: On Sunday, 14 June, said he, so}", {"en": "On Sunday, 14 June, said he, so"}, 1),
    "a rest of one word": ("{en: He came, however, ar: x}", {"en": "He came, however", "ar": "x"}, 1),
    "a word that is a tag": ("{en: He came, he, ar: x}", {"en": "He came, he", "ar": "x"}, 1),
    "a rest with a colon": ("{en: On Sunday, he said: no, ar: x}", {"en": "On Sunday, he said: no", "ar": "x"}, 1),
    "a comma in a number": ("{en: about 70,000 people, ar: x}", {"en": "about 70,000 people", "ar": "x"}, 1),
    "Arabic": ("{ar: جاء, ثم ذهب, en: x}", {"ar": "جاء, ثم ذهب", "en": "x"}, 1),
    "both languages": ("{en: in 2019, 2020, ar: في 2019, 2020}", {"en": "in 2019, 2020", "ar": "في 2019, 2020"}, 2),
    "a new line": ("{en: On Sunday,\n  14 June}", {"en": "On Sunday, 14 June"}, 1),
}


@pytest.mark.parametrize("name", CUT)
def test_the_rest_of_a_text_behind_a_comma_is_read_with_it(name):
    text, read, number = CUT[name]
    tree, wrong = read_tree("x.yml", text.encode())
    value, _, findings = decode(tree, Localised)
    assert value.root == read
    assert [(finding.code, "comma" in finding.hint) for finding in (*wrong, *findings)] == [("MJZ010", True)] * number


def test_a_text_that_is_cut_in_another_mapping_is_read_with_its_rest():
    text = "{paragraph: 2, excerpt: He came, the whole day, gloss: {en: x}}"
    tree, _ = read_tree("x.yml", text.encode())
    value, _, (finding,) = decode(tree, Evidence)
    assert (value.excerpt, value.paragraph, value.gloss.root) == ("He came, the whole day", 2, {"en": "x"})
    assert finding.span.column == text.index("He came") + 1


KEPT = {
    "words behind a text in quotation marks": ("{ar: 'x', on Sunday}", Localised, "MJZ105"),
    "a key that nobody knows": ("{paragraph: 2, excerpt: x, reason: y}", Evidence, "MJZ101"),
    "a word behind a number": ("{paragraph: 2, on Sunday, excerpt: x}", Evidence, "MJZ101"),
    "a key without a value": ("{paragraph: 2, excerpt}", Evidence, "MJZ105"),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_no_rest_of_a_text_is_found_as_before(name):
    text, model, code = KEPT[name]
    tree, _ = read_tree("x.yml", text.encode())
    _, _, findings = decode(tree, model)
    assert [finding.code for finding in findings] == [code]


def test_what_may_be_the_rest_of_a_text_says_so_in_its_hint():
    tree, _ = read_tree("x.yml", b"{ar: 'x', on Sunday}")
    _, _, (finding,) = decode(tree, Localised)
    assert "comma" in finding.hint


def test_a_language_of_the_site_that_has_no_text_is_no_rest_of_another(tiny, tmp_path):
    tiny.change("briefings/bridge.yml", "en: A bridge in Nur}", "en}")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.message) == ("MJZ105", "'title.en' is empty")
