"""Whether the pages of this repository's printed documents look finished."""

from __future__ import annotations

import pypdfium2
import pytest
import typst

from mujaz import tasks
from mujaz.edges.typst import compiling
from tiny import REPOSITORY

PRESS, _ = tasks.press_of(REPOSITORY)
SITE = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = tasks.wordings_of(SITE)
HEAD_AND_FOOT = 52
"""Points at either end of a page in which there are only running heads."""


def documents(paper: str = "a4") -> dict[str, tasks.Printable]:
    return {d.file: d for d in tasks.printables(SITE, WORDINGS, PRESS.families, paper=paper)}


DOCUMENTS = documents()


def filled(page: pypdfium2.PdfPage) -> tuple[float, float]:
    """Which part of its left and of its right half is filled, from the top to the last line."""
    text, middle, height = page.get_textpage(), page.get_width() / 2, page.get_height()
    room = height - 2 * HEAD_AND_FOOT
    lowest = [room, room]
    for i in range(text.count_chars()):
        left, bottom, right, _ = text.get_charbox(i)
        if right > left and bottom > HEAD_AND_FOOT - 1:
            side = int((left + right) / 2 > middle)
            lowest[side] = min(lowest[side], bottom - HEAD_AND_FOOT)
    return 1 - lowest[0] / room, 1 - lowest[1] / room


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_documents_layout_settles(name):
    _, warnings = typst.compile_with_warnings(**compiling(PRESS, DOCUMENTS[name].data))
    assert not [warning.message for warning in warnings]


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.count("-") == 0 or "booklet" in name])
def test_no_page_is_almost_empty(built, name):
    path = built / "print" / DOCUMENTS[name].path
    for number, page in enumerate(pypdfium2.PdfDocument(path), 1):
        assert number == 1 or max(filled(page)) > 0.12, f"page {number}"


@pytest.mark.parametrize("name", [d.file for d in DOCUMENTS.values() if d.sort == tasks.SORTS[0]])
def test_the_columns_of_a_briefs_last_page_are_about_as_long_as_each_other(built, name):
    *_, last = pypdfium2.PdfDocument(built / "print" / DOCUMENTS[name].path)
    left, right = filled(last)
    assert abs(left - right) < 0.15


@pytest.mark.parametrize("name", [d.file for d in DOCUMENTS.values() if d.sort == tasks.SORTS[0]])
def test_a_brief_has_at_most_four_pages_of_letter_paper_too(name):
    pdf = typst.compile(**compiling(PRESS, documents("letter")[name].data))
    assert 2 <= len(pypdfium2.PdfDocument(pdf)) <= 4
