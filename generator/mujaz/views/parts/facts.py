"""What a reader knows a briefing by: its sources, the genre, language and length of each, and what they favour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.views.parts.references import joined, source_facts
from mujaz.views.parts.source import words_of

if TYPE_CHECKING:
    from mujaz.model import Briefing, Dossier, Localised
    from mujaz.wording import Phrase, Wording


def briefing_facts(briefing: Briefing, dossier: Dossier, wording: Wording) -> tuple[Phrase, ...]:
    """Return what each source of a briefing is, in a line.

    Args:
        briefing: the briefing.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    return tuple(facts_of(name, dossier, wording) for name in briefing.sources)


def facts_of(name: str, dossier: Dossier, wording: Wording) -> Phrase:
    """Return what a source is, in a line: its short name, genre, language and length.

    Args:
        name: id of the source.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    source = dossier.source.get(name)
    facts = list(source_facts(name, source, wording))
    if source is not None:
        facts.append(wording.words(wording.language_name(source.language)))
        facts.append(wording.words(wording.count("words.count", words_of(source))))
    return joined(facts, " · ")


def facts_line(briefing: Briefing, dossier: Dossier, wording: Wording) -> Phrase:
    """Return what the sources of a briefing are, all in one line."""
    return joined(briefing_facts(briefing, dossier, wording), wording.language.group_separator)


def stance_of(briefing: Briefing, dossier: Dossier) -> Localised | None:
    """Return what a briefing says that wording favours; where it says nothing, what its only source's record says."""
    source = None if briefing.has_several else dossier.source.get(briefing.sources[0])
    return briefing.stance or (source.stance if source else None)
