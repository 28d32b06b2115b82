"""What an independent reader, PDFium, reads in the printed documents of this repository's site."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from mujaz import tasks
from mujaz.views.print import brief, extent
from readers import found_in_order, halves, pages, words
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.views.print import Brief

DOSSIER = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = tasks.wordings_of(DOSSIER)
SLUGS = [record.value.slug for record in DOSSIER.briefings]
TAGS = list(WORDINGS)
LEAST = {"rtl": 0.95, "ltr": 0.99}
"""The part of a brief's words that PDFium must find in order; it loses some Arabic words with a vowel mark inside."""


def view(slug: str, tag: str) -> Brief:
    (briefing,) = (record.value for record in DOSSIER.briefings if record.value.slug == slug)
    return brief(briefing, extent(briefing, DOSSIER), DOSSIER, WORDINGS[tag])


def own_words(shown: Brief) -> Iterator[str]:
    """What a brief says in its own language, in the order in which it says it."""
    yield from column_words(shown)
    for note in shown.notes:
        # Notes quote the source: where that speaks the brief's language, their words are the brief's too.
        if note.excerpt.language == shown.language:
            yield note.ref.number
            yield f"{note.place} {note.excerpt.text}"


def column_words(shown: Brief, *, with_terms: bool = True) -> Iterator[str]:
    """What a brief says in one language, but for the notes; the terms of a bilingual one stand two in a row."""
    yield from map(str, (shown.title, shown.summary, shown.counts))
    for statement in shown.statements:
        who = str(statement.attribution)
        yield from (statement.kind_label, who[:1].upper() + who[1:], str(statement.text))
    for event in (*shown.timeline.events, *shown.timeline.reports):
        yield from map(str, (event.date, event.text, event.reports, event.inferred or ""))
    for difference in shown.differences:
        yield str(difference.title)
        yield from (str(passage.text) for passage in difference.passages)
        yield from map(str, filter(None, (difference.note, difference.others)))
    for person in shown.posts:
        yield str(person.name)
        for kind in dict.fromkeys(post.kind_label for post in person.posts):
            yield kind
            yield from (str(post.text) for post in person.posts if post.kind_label == kind)
    for term in shown.terms if with_terms else ():
        yield str(term.name)
        yield str(term.definition or "")
    if shown.source:
        yield from map(str, (shown.source.outlet, shown.source.outlet_note, shown.source.date, shown.source.date_note))
        yield str(shown.source.stance or "")
    for amendment in shown.amendments:
        yield f"{amendment.date} {amendment.note}"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("slug", SLUGS)
def test_pdfium_finds_the_words_of_each_brief_in_order(built, slug, tag):
    text = "\n".join(pages(built / "print" / "briefs" / f"{slug}.{tag}.pdf"))
    assert found_in_order(own_words(view(slug, tag)), text) >= LEAST[WORDINGS[tag].language.direction]


@pytest.mark.parametrize("slug", SLUGS)
def test_pdfium_finds_the_words_of_each_language_of_a_bilingual_brief_in_order_in_its_column(built, slug):
    columns = dict(
        zip(("ltr", "rtl"), halves(built / "print" / "briefs" / f"{slug}.{'-'.join(TAGS)}.pdf"), strict=True)
    )
    for tag in TAGS:
        direction = WORDINGS[tag].language.direction
        wanted = column_words(view(slug, tag), with_terms=False)
        assert found_in_order(wanted, columns[direction]) >= LEAST[direction], tag


@pytest.mark.parametrize("slug", SLUGS)
def test_a_bilingual_brief_prints_every_word_that_the_briefs_of_its_languages_print(built, slug):
    printed = Counter(words("\n".join(pages(built / "print" / "briefs" / f"{slug}.{'-'.join(TAGS)}.pdf"))))
    for tag in TAGS:
        wanted = Counter(word for piece in own_words(view(slug, tag)) for word in words(piece))
        lost = wanted - printed
        assert lost.total() <= (1 - LEAST[WORDINGS[tag].language.direction]) * wanted.total(), lost
