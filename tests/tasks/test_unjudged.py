"""What follows from a text that is empty or cut short is no finding of its own; another mistake is."""

from __future__ import annotations

import pytest

from tiny import said

B, E = "briefings/bridge.yml", "briefings/entities.yml"
TEXT = "{ar: يقول مصدر مطلع إن الجسر طوله 70 مترًا., en: An informed source says the bridge is 70 metres long.}"
PIECE = "excerpt: اتفاقية بناء جسر طوله 70 مترًا, gloss: {en: an agreement on a bridge of 70 metres}"

BROKEN = {
    "one language is empty": (TEXT, "{ar: '', en: An informed source says the bridge is 70 metres long.}", "MJZ105"),
    "the other is": (TEXT, "{ar: يقول مصدر مطلع إن الجسر طوله 70 مترًا., en: ''}", "MJZ105"),
    "a comment cuts a text": (
        TEXT,
        "\n      ar: يقول مصدر مطلع إن الجسر طوله 70 مترًا.\n      en: An informed source #1 says it is 70 metres long.",
        "MJZ010",
    ),
    "a comment cuts its other language": (
        TEXT,
        "\n      ar: يقول مصدر #1 إن الجسر طوله 70 مترًا.\n      en: An informed source says the bridge is 70 metres long.",
        "MJZ010",
    ),
    "a comma cuts a text": (TEXT, TEXT.replace("source says", "source says, on a Sunday, that"), "MJZ010"),
    "a comma cuts a gloss": (PIECE, PIECE.replace("agreement on", "agreement, said, on"), "MJZ010"),
    "an excerpt is empty": (PIECE, "excerpt: '', gloss: {en: an agreement on a bridge of 70 metres}", "MJZ105"),
    "a gloss is empty": (PIECE, "excerpt: اتفاقية بناء جسر طوله 70 مترًا, gloss: {en: ''}", "MJZ105"),
    "a comma cuts an excerpt": (PIECE, PIECE.replace("بناء جسر طوله", "بناء جسر, طوله"), "MJZ010"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_follows_from_a_text_that_is_cut_or_empty_is_no_finding(name, tiny, tmp_path):
    old, new, code = BROKEN[name]
    findings = tiny.change(B, old, new).report(tmp_path).findings
    assert [finding.code for finding in findings] == [code]


def test_another_mistake_in_the_same_statement_is_found(tiny, tmp_path):
    tiny.change(B, PIECE, PIECE.replace("agreement on", "agreement, said, on"))
    tiny.change(B, "bridge is 70 metres", "bridge is 80 metres")
    found = [line.split()[1] for line in said(tiny.report(tmp_path).findings)]
    assert found == ["MJZ404", "MJZ010"]


def test_a_text_of_a_register_that_is_empty_is_held_against_nothing(tiny, tmp_path):
    tiny.change(E, "gloss: {en: Commander Salim Amir arrived in Nur}", "gloss: {en: ''}")
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ105"]
