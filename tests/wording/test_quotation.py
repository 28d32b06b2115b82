"""What stands in quotation marks already has those of the second level inside other ones."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.wording.quotation import in_quotes, marks_round
from tiny import REPOSITORY

EN = tasks.report_folder(REPOSITORY).dossier.languages["en"]
AR = tasks.report_folder(REPOSITORY).dossier.languages["ar"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (EN, "plain", "“plain”"),
        (EN, "the “National Army” left", "“the ‘National Army’ left”"),
        (EN, "Libya’s “National Army”", "“Libya’s ‘National Army’”"),
        (EN, "he said “they don’t say ‘yes’”", "“he said ‘they don’t say “yes”’”"),
        (EN, "“all of it”", "“‘all of it’”"),
        (EN, "an “unclosed mark", "“an “unclosed mark”"),
        (EN, "soldiers’ pay", "“soldiers’ pay”"),
        (AR, "قال «الجيش» نعم", "«قال “الجيش” نعم»"),
        (AR, "«قال “نعم”»", "«“قال «نعم»”»"),
    ],
)
def test_marks_inside_are_those_of_the_next_level(language, text, wanted):
    assert in_quotes(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (EN, "plain", ("“", "”")),
        (EN, "the “National Army”", ("‘", "’")),
        (EN, "Libya’s army", ("“", "”")),
        (EN, "both “one ‘two’”", ("“", "”")),
        (AR, "«الجيش»", ("“", "”")),
        (AR, "الجيش", ("«", "»")),
    ],
)
def test_what_is_verbatim_keeps_its_own_marks(language, text, wanted):
    assert marks_round(text, language) == wanted
