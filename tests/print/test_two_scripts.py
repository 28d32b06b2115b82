"""Phrases in two scripts as their glyphs stand on paper, by their places as PDFium gives them."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import defaultdict
from dataclasses import replace

import pypdfium2
import pypdfium2.raw
import pytest

from mujaz import tasks
from mujaz.edges import Press
from mujaz.edges.typst import typeset
from mujaz.render.print import document_json, document_side
from mujaz.views.print import brief
from mujaz.wording.line_breaks import breakable
from reading_order import expected
from tiny import REPOSITORY
from two_scripts import ARABIC, LATIN, NUMBERS, Case

PRESS = Press.of(REPOSITORY / "site-theme")
LONGEST = 30
"""Characters that surely stand on one line of a column."""
CASES = {
    "rtl": [
        *(Case("rtl", (("قال ", None), (phrase, "ltr"), (" هنا", None))) for phrase in (*LATIN, *NUMBERS)),
        Case("rtl", (("في ", None), ("«Libya – Syria: why?»", "ltr"))),
        Case("rtl", (("طائرات إف-16 و", None), ("JF-17", "ltr"), (" وسوخوي-57", None))),
    ],
    "ltr": [
        *(Case("ltr", (("He said ", None), (phrase, "rtl"), (" then", None))) for phrase in ARABIC),
        *(Case("ltr", (("الجيش", "rtl"), (" said ", None), (number, "ltr"))) for number in NUMBERS),
        Case("ltr", (("It is “", None), ("حفتر (المشير) قال", "rtl"), ("” now.", None))),
    ],
}
CASES = {direction: [case for case in cases if len(case.text) <= LONGEST] for direction, cases in CASES.items()}


@pytest.fixture
def statements(tiny, tmp_path):
    """Print a brief with these texts as its statements, each with so many notes, and return the PDF."""

    def statements(direction, texts, notes=0):
        dossier = tiny.report(tmp_path).dossier
        wording = next(w for w in tasks.wordings_of(dossier).values() if w.language.direction == direction)
        briefing = dossier.briefings[0].value
        view = brief(briefing, dossier, wording)
        first, *_ = view.statements
        entries = tuple(
            replace(
                first,
                key=n,
                rank=n - 1,
                number=str(n),
                text=wording.words(text),
                notes=tuple(each.ref for each in view.notes[:notes]),
            )
            for n, text in enumerate(texts, 1)
        )
        view = replace(view, statements=entries, least=len(entries), printed=("",) * (len(entries) + 1))
        side = document_side(view, wording)
        return typeset(PRESS, document_json("brief", [side], wording.languages, paper="a4", families=PRESS.families))

    return statements


def characters(page):
    """Each character of a page with the start and height of its place on its line, as PDFium reads them."""
    text, raw = page.get_textpage(), pypdfium2.raw
    x, y = ctypes.c_double(), ctypes.c_double()
    for i in range(text.count_chars()):
        c = chr(raw.FPDFText_GetUnicode(text, i))
        left, _, right, _ = text.get_charbox(i)
        raw.FPDFText_GetCharOrigin(text, i, x, y)
        if right > left and not c.isspace() and unicodedata.category(c) != "Cf":
            yield c, x.value, y.value


def lines(pdf):
    """The characters of each line from left to right, with their places."""
    found = defaultdict(list)
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        middle = page.get_width() / 2
        for c, left, baseline in characters(page):
            found[number, left > middle, round(baseline)].append((left, c))
    return {place: sorted(line) for place, line in found.items()}


def words(line):
    return comparable("".join(c for _, c in line))


def comparable(line):
    """A line without blanks and marks on letters; mirrored marks and the letters of a ligature stand for each other."""
    kept = "".join(c for c in breakable(line) if not c.isspace() and unicodedata.category(c) not in {"Mn", "Cf"})
    alike = str.maketrans(")]»›”", "([«‹“")
    return unicodedata.normalize("NFKC", kept).translate(alike).replace("لا", "ال")


@pytest.mark.parametrize("direction", ["rtl", "ltr"])
def test_glyphs_stand_from_left_to_right_as_the_algorithm_says(statements, direction):
    cases = CASES[direction]
    assert len(cases) > 40
    printed = {words(line) for line in lines(statements(direction, [case.text for case in cases])).values()}
    wanted = {case.text: comparable(expected(case.parts, direction)) for case in cases}
    assert {text: line for text, line in wanted.items() if line not in printed} == {}


KEPT = {
    "rtl": [
        "سرت - الجفرة",
        "17 ديسمبر",
        "17 December",
        "12–15",
        "المصدر 003",
        "2019 - 2020",
        "120 km",
        "0779 53 75 79",
    ],
    "ltr": ["Sirte - Jufra", "17 December", "12–15", "Source 003", "2019 – 2020", "120 km", "0779 53 75 79", "70 %"],
}


@pytest.mark.parametrize(("direction", "filler"), [("rtl", "ثم "), ("ltr", "so it ")])
def test_no_line_ends_inside_what_belongs_together(statements, direction, filler):
    texts = [f"{filler * n}{kept} {filler}" for kept in KEPT[direction] for n in range(4, 28, 2)]
    printed = [words(line) for line in lines(statements(direction, texts)).values()]
    for kept in KEPT[direction]:
        is_own = direction == "ltr" or any(unicodedata.bidirectional(c) == "AL" for c in kept)
        wanted = comparable(expected([(kept, None if is_own else "ltr")], direction))
        assert sum(wanted in line for line in printed) >= 12, kept


@pytest.mark.parametrize(
    ("direction", "text"),
    [
        ("rtl", "وقع ذلك في عام 2019."),
        ("rtl", "كان هذا رأي NATO."),
        ("rtl", "كم عددهم في 2019؟"),
        ("ltr", "It was so in 2019."),
        ("ltr", "So it said الجيش."),
    ],
)
def test_the_marks_of_notes_stand_behind_the_full_stop_in_their_order(statements, direction, text):
    printed = lines(statements(direction, [text], notes=2))
    own = "rtl" if direction == "ltr" else "ltr"
    parts = [(word, own if word.rstrip(".") in {"NATO", "الجيش"} else None) for word in text.rstrip(".").split()]
    wanted = comparable(expected([part for word in parts for part in (word, (" ", None))][:-1], direction))
    (place,) = [place for place, line in printed.items() if words(line).strip(".؟") == wanted.strip("؟")]
    page, side, baseline = place
    raised = [line for (p, s, y), line in printed.items() if (p, s) == (page, side) and 2 <= y - baseline <= 6]
    marks = {c: x for line in raised for x, c in line if c.isdecimal()}
    assert set(marks) == {"1", "2"}
    ends = printed[place][0] if direction == "rtl" else printed[place][-1]
    assert ends[1] == text[-1]
    found = [ends[0], marks["1"], marks["2"]]
    assert found == sorted(found, reverse=direction == "rtl")
