"""What an independent reader, PDFium, reads in the printed documents of this repository's site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mujaz import tasks
from mujaz.views.print import brief
from printed import statements_of
from readers import found_in_order, halves, pages, words
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mujaz.views.print import Brief

DOSSIER = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = tasks.wordings_of(DOSSIER)
SLUGS = [record.value.slug for record in DOSSIER.briefings]
TAGS = list(WORDINGS)
LEAST = {"rtl": 0.96, "ltr": 0.99}
"""The part of a brief's words that PDFium must find in order; it loses some Arabic words with a vowel mark inside."""


def view(slug: str, tag: str) -> Brief:
    (briefing,) = (record.value for record in DOSSIER.briefings if record.value.slug == slug)
    return brief(briefing, DOSSIER, WORDINGS[tag])


def column_words(shown: Brief, text: str, *, in_columns: bool = True) -> Iterator[str]:
    """What a brief says in its own language, in the order in which it says it, but for what has no place of its own.

    How many items of each sort its front page has, and which differences are left for later, the typesetter finds out.
    Where the front page is in columns, what is disputed stands in the second.
    """
    yield from map(str, (shown.title, shown.front.bottom_line))
    for group in sorted(shown.front.groups, key=lambda group: in_columns and group.kind == "disputed"):
        if group.least:
            yield group.label
            yield str(group.items[0].text)
    for statement in statements_of(shown, text):
        who = str(statement.attribution)
        yield from (statement.kind_label, who[:1].upper() + who[1:], str(statement.text))
    for quotation in shown.quotations:
        yield str(quotation.gloss or quotation.words.text)
    told = {key for group in shown.front.groups for item in group.items for key in item.tells}
    for difference in shown.differences:
        if difference.key not in told and not difference.is_detail:
            yield str(difference.text)
    yield from last_words(shown)


def last_words(shown: Brief) -> Iterator[str]:
    """What a brief says of people and of its source."""
    for person in shown.posts:
        yield str(person.name)
        for kind in dict.fromkeys(post.kind_label for post in person.posts):
            yield kind
            yield from (str(post.text) for post in person.posts if post.kind_label == kind)
    for source in (entry.record for entry in shown.sources):
        yield from map(str, (source.outlet, source.outlet_note, source.date, source.date_note))
        yield str(source.stance or "")
    for amendment in shown.amendments:
        yield f"{amendment.date} {amendment.note}"


def words_in_columns(pdf: Path) -> dict[str, str]:
    """What each half of a bilingual brief's pages says, by the direction of its language; the strips of time go across."""
    return dict(zip(("ltr", "rtl"), halves(pdf), strict=True))


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("slug", SLUGS)
def test_pdfium_finds_the_words_of_each_brief_in_order(built, slug, tag):
    text = "\n".join(pages(built / "print" / "briefs" / f"{slug}.{tag}.pdf"))
    assert found_in_order(column_words(view(slug, tag), text), text) >= LEAST[WORDINGS[tag].language.direction]


@pytest.mark.parametrize("slug", SLUGS)
def test_pdfium_finds_the_words_of_each_language_of_a_bilingual_brief_in_order_in_its_column(built, slug):
    columns = words_in_columns(built / "print" / "briefs" / f"{slug}.{'-'.join(TAGS)}.pdf")
    for tag in TAGS:
        direction = WORDINGS[tag].language.direction
        wanted = column_words(view(slug, tag), columns[direction], in_columns=False)
        assert found_in_order(wanted, columns[direction]) >= LEAST[direction], tag


@pytest.mark.parametrize("slug", SLUGS)
def test_a_bilingual_brief_has_the_words_of_the_source_beside_our_translation_of_them(built, slug):
    columns = words_in_columns(built / "print" / "briefs" / f"{slug}.{'-'.join(TAGS)}.pdf")
    for tag in TAGS:
        direction = WORDINGS[tag].language.direction
        shown = view(slug, tag)
        used = {ref.key for statement in statements_of(shown, columns[direction]) for ref in statement.notes}
        wanted = [
            words(str(piece.gloss or piece.excerpt.text))
            for note in shown.notes
            if note.ref.key in used
            for piece in note.pieces
        ]
        printed = " ".join(words(columns[direction]))
        # One word in twenty or so that PDFium loses is one excerpt in five that is not whole.
        # The number of the note, which stands between the languages, is read with one of them.
        found = sum(bool(re.search(r"\b" + r"(?: \d+)? ".join(piece) + r"\b", printed)) for piece in wanted)
        assert found >= (0.75 if direction == "rtl" else 0.9) * len(wanted), tag
