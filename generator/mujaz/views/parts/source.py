"""About a source: what its record says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Briefing, Localised, Source
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class SourceView:
    """A source, as far as its text shows; its title is its short name."""

    label: str
    title: Phrase
    headline: Phrase | None
    language: str
    language_name: str
    direction: str
    outlet: Phrase
    outlet_note: Phrase
    genre_label: str
    date: str
    date_note: Phrase
    words: str
    stance: Phrase | None


def words_of(source: Source) -> int:
    """Return how many words an article has, without what stands round it."""
    boilerplate = set(source.boilerplate)
    return sum(p.words for number, p in enumerate(source.fingerprint.paragraphs, 1) if number not in boilerplate)


def own_stance(briefings: Sequence[Briefing]) -> Localised | None:
    """Return what the first of a source's briefings says of its wording; what one says of several is not about it."""
    return next((briefing.stance for briefing in briefings if not briefing.has_several), None)


def source_view(source: Source, stance: Localised | None, wording: Wording) -> SourceView:
    """Return a source as a page shows it.

    Args:
        source: its record.
        stance: what the briefing says of its wording; the record's own text stands in where it says nothing.
        wording: wording of the page's language.
    """
    shown = stance or source.stance
    outlet = source.outlet.name
    label = source_label(source.id, wording)
    return SourceView(
        label=label,
        title=wording.words(label),
        headline=wording.verbatim(source.headline, source.language) if source.headline else None,
        language=source.language,
        language_name=wording.language_name(source.language),
        direction=wording.direction_of(source.language) or "auto",
        outlet=wording.phrase(outlet) if outlet else wording.words(wording.text("outlet.unknown")),
        outlet_note=wording.phrase(source.outlet.note),
        genre_label=wording.text(f"genre.{source.genre.value}"),
        date=wording.date(source.date_shown.date) if source.date_shown.date else "",
        date_note=wording.phrase(source.date_shown.note),
        words=wording.count("words.count", words_of(source)),
        stance=wording.phrase(shown) if shown else None,
    )
