"""What stands in quotation marks already has those of the second level inside other ones."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.model import Evidence
from mujaz.render import readable
from mujaz.views.parts.evidence import evidence_view
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


def test_words_with_marks_in_them_stand_within_those_of_the_second_level_where_pages_show_them():
    source = tasks.report_folder(REPOSITORY).dossier.sources[0].value
    wording = tasks.wordings_of(tasks.report_folder(REPOSITORY).dossier)["ar"]
    assert source.language == "ar"
    for excerpt, is_within in (("قال «نعم» ثم مضى", True), ("قال نعم ثم مضى", False)):
        piece = Evidence(paragraph=1, excerpt=excerpt)
        view = evidence_view(piece, source, wording)
        assert (view.is_within, str(view.excerpt)) == (is_within, excerpt)
    markdown = '---\ntitle: "x"\n---\n\n<q class="mjz-within" lang="ar">قال «نعم»</q> <q lang="ar">نعم</q>\n'
    text = readable(markdown, "u", str, AR.quotes, AR.marks_within)
    assert "“قال «نعم»” «نعم»" in text
