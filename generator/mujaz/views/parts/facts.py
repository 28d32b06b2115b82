"""What a reader knows a briefing by: its source, the genre and language of that, and its length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.views.parts.references import joined, source_facts
from mujaz.views.parts.source import words_of

if TYPE_CHECKING:
    from mujaz.model import Briefing, Source
    from mujaz.wording import Phrase, Wording


def briefing_facts(briefing: Briefing, source: Source | None, wording: Wording) -> Phrase:
    """Return what the source of a briefing is, in a line.

    Args:
        briefing: the briefing.
        source: the record of its source; None where it is unknown.
        wording: wording of the page's language.
    """
    facts = list(source_facts(briefing.source, source, wording))
    if source is not None:
        facts.append(wording.words(wording.language_name(source.language)))
        facts.append(wording.words(wording.count("words.count", words_of(source))))
    return joined(facts, " · ")
