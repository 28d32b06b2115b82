"""What an independent reader, PDFium, reads in the printed documents of this repository's site."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from mujaz import build
from mujaz.views.print import brief, extent
from readers import found_in_order, pages
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.views.print import Brief

DOSSIER = build.shown(build.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = build.wordings_of(DOSSIER)
SLUGS = [record.value.slug for record in DOSSIER.briefings]
TAGS = list(WORDINGS)
LEAST = {"rtl": 0.95, "ltr": 0.99}
"""The part of a brief's words that PDFium must find in order; it loses some Arabic words with a vowel mark inside."""


def view(slug: str, tag: str) -> Brief:
    (briefing,) = (record.value for record in DOSSIER.briefings if record.value.slug == slug)
    return brief(briefing, extent(briefing, DOSSIER), DOSSIER, WORDINGS[tag])


def own_words(shown: Brief) -> Iterator[str]:
    """What a brief says in its own language, in the order in which it says it."""
    yield from map(str, (shown.title, shown.summary, shown.counts))
    for statement in shown.statements:
        yield from map(str, (statement.kind_label, statement.attribution, statement.text))
    for event in shown.timeline.events:
        yield from map(str, (event.date, event.text, event.reports))
    for difference in shown.differences:
        yield str(difference.title)
        yield from (str(passage.text) for passage in difference.passages)
        yield from map(str, filter(None, (difference.note, difference.others)))
    for person in shown.posts:
        yield str(person.name)
        yield from itertools.chain.from_iterable((str(post.text), post.kind_label) for post in person.posts)
    for term in shown.terms:
        yield str(term.name)
        yield str(term.definition or "")
    if shown.source:
        yield from map(str, (shown.source.outlet, shown.source.outlet_note, shown.source.date, shown.source.date_note))
        yield str(shown.source.stance or "")
    for note in shown.notes:
        # Notes quote the source: where that speaks the brief's language, their words are the brief's too.
        if note.excerpt.language == shown.language:
            yield note.ref.number
            yield f"{note.place} {note.excerpt.text}"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("slug", SLUGS)
def test_pdfium_finds_the_words_of_each_brief_in_order(built, slug, tag):
    text = "\n".join(pages(built / "print" / "briefs" / f"{slug}.{tag}.pdf"))
    assert found_in_order(own_words(view(slug, tag)), text) >= LEAST[WORDINGS[tag].language.direction]
