"""Whether the pages of this repository's printed documents look finished."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw
import pytest
import segno
import typst

from mujaz import tasks
from mujaz.edges.typst import compiling
from mujaz.views.print import SiteAddress, brief
from printed import statements_of
from readers import found_in_order, pages
from tiny import ADDRESS, REPOSITORY

PRESS, _ = tasks.press_of(REPOSITORY)
SITE = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = tasks.wordings_of(SITE)
HEAD_AND_FOOT = 52
"""Points at either end of a page in which there are only running heads."""
SMALLEST = 7.5
"""Points of the smallest type."""


def documents(paper: str = "a4") -> dict[str, tasks.Printable]:
    found = tasks.printables(SITE, WORDINGS, PRESS.families, paper=paper, address=SiteAddress(ADDRESS))
    return {d.file: d for d in found}


DOCUMENTS = documents()
BRIEF, BILINGUAL, BOOKLET = tasks.SORTS
BRIEFS = [d.file for d in DOCUMENTS.values() if d.sort == BRIEF]


def filled(page: pypdfium2.PdfPage) -> tuple[float, float]:
    """Which part of its left and of its right half is filled, from the top to the last line."""
    text, middle, height = page.get_textpage(), page.get_width() / 2, page.get_height()
    room = height - 2 * HEAD_AND_FOOT
    lowest = [room, room]
    for i in range(text.count_chars()):
        left, bottom, right, _ = text.get_charbox(i)
        if right > left and bottom > HEAD_AND_FOOT - 8:
            side = int((left + right) / 2 > middle)
            lowest[side] = min(lowest[side], bottom - HEAD_AND_FOOT)
    return 1 - lowest[0] / room, 1 - lowest[1] / room


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_documents_layout_settles(name):
    _, warnings = typst.compile_with_warnings(**compiling(PRESS, DOCUMENTS[name].data))
    assert not [warning.message for warning in warnings]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pages_are_full_and_the_last_one_is_so_to_two_thirds(built, name):
    *others, last = map(filled, pypdfium2.PdfDocument(built / "print" / DOCUMENTS[name].path))
    assert max(last) >= 0.66
    # A booklet's contents, which begin a sheet, and a page under which a part has no room to begin may end earlier.
    least = 0.55 if DOCUMENTS[name].sort == BOOKLET else 0.9
    assert [n for n, page in enumerate(others, 1) if max(page) < least] == []


@pytest.mark.parametrize("name", BRIEFS)
def test_the_columns_of_a_briefs_last_page_are_about_as_long_as_each_other(built, name):
    *_, last = pypdfium2.PdfDocument(built / "print" / DOCUMENTS[name].path)
    left, right = filled(last)
    assert abs(left - right) < 0.15


@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_has_at_most_four_pages_of_letter_paper_too(name):
    pdf = typst.compile(**compiling(PRESS, documents("letter")[name].data))
    found = [filled(page) for page in pypdfium2.PdfDocument(pdf)]
    assert 2 <= len(found) <= 4
    assert max(found[-1]) >= 0.66


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_type_is_too_small_to_read(built, name):
    sizes = set()
    for page in pypdfium2.PdfDocument(built / "print" / DOCUMENTS[name].path):
        text = page.get_textpage()
        sizes |= {
            round(pypdfium2.raw.FPDFText_GetFontSize(text, i), 2)
            for i in range(text.count_chars())
            if not text.get_text_range(i, 1).isspace()
        }
    assert min(sizes - {0, 1}) >= SMALLEST


@pytest.mark.parametrize("name", BRIEFS)
def test_page_one_is_a_front_page_and_statements_begin_on_page_two(built, name):
    document = DOCUMENTS[name]
    wording = WORDINGS[document.languages[0]]
    (briefing,) = (record.value for record in SITE.briefings if record.value.slug == document.slug)
    view = brief(briefing, SITE, wording, SiteAddress(ADDRESS))
    front, second, *_ = texts = pages(built / "print" / document.path)
    # PDFium loses an Arabic word now and then that has a vowel mark, and a title has few others.
    least = 0.85 if wording.language.direction == "rtl" else 0.99

    def stands(texts: list[str], page: str) -> bool:
        return found_in_order(texts, page) >= least

    assert stands([view.number, str(view.front.kicker), str(view.title)], front)
    assert stands([f"{fact.label}: {fact.text}" for fact in view.front.facts], front)
    assert stands([str(view.front.bottom_line)], front)
    for group in view.front.groups:
        if group.least:
            assert stands([group.label, *(str(item.text) for item in group.items[: group.least])], front)
    assert stands([f"{moment.date} {moment.title}" for moment in view.front.moments], front)
    statements = statements_of(view, "\n".join(texts))
    assert wording.text("print.statements") not in front
    assert stands([str(statement.text) for statement in statements[:3]], second)
    assert len(statements) >= view.least


@pytest.mark.parametrize("name", BRIEFS)
def test_no_statement_is_missing_where_there_is_room_for_it(built, name):
    document = DOCUMENTS[name]
    (briefing,) = (record.value for record in SITE.briefings if record.value.slug == document.slug)
    view = brief(briefing, SITE, WORDINGS[document.languages[0]])
    texts = pages(built / "print" / document.path)
    if len(statements_of(view, "\n".join(texts))) < len(view.statements):
        assert len(texts) == 4
        *_, last = pypdfium2.PdfDocument(built / "print" / document.path)
        assert min(filled(last)) > 0.72, "room for another statement"


def dark(image, x: float, y: float) -> bool:
    return image.getpixel((round(x), round(y))) < 128


@pytest.mark.parametrize("name", [f"{SITE.briefings[0].value.slug}.{'-'.join(WORDINGS)}.pdf", *BRIEFS])
def test_the_drawn_code_has_the_modules_of_its_address(built, name):
    document = DOCUMENTS[name]
    scale = 6
    page = pypdfium2.PdfDocument(built / "print" / document.path)[0]
    image = page.render(scale=scale).to_pil().convert("L")
    links = sorted(_codes(page), key=lambda code: code[1])
    wanted = {f"{ADDRESS}{tag}/briefings/{document.slug}/" for tag in document.languages}
    assert {address for address, _ in links} == wanted
    for address, (left, bottom, right, top) in links:
        rows = segno.make(address, error="m", micro=False).matrix
        cell = (right - left) / (len(rows) + 8)
        assert right - left == pytest.approx(top - bottom)
        for y, row in enumerate(rows):
            for x, module in enumerate(row):
                place = (left + (x + 4.5) * cell) * scale, (page.get_height() - top + (y + 4.5) * cell) * scale
                assert dark(image, *place) == bool(module), (address, x, y)


def _codes(page: pypdfium2.PdfPage) -> list[tuple[str, tuple[float, float, float, float]]]:
    """The square links of a page: where each leads, and its place."""
    raw, found = pypdfium2.raw, []
    for n in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, n)
        rectangle = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(annotation, rectangle)
        link = raw.FPDFAnnot_GetLink(annotation)
        action = raw.FPDFLink_GetAction(link) if link else None
        width, height = rectangle.right - rectangle.left, rectangle.top - rectangle.bottom
        if action and width > 30 and abs(width - height) < 1:
            size = raw.FPDFAction_GetURIPath(page.pdf, action, None, 0)
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(page.pdf, action, buffer, size)
            place = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            found.append((buffer.value.decode(), place))
    return found
