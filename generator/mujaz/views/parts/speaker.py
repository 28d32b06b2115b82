"""Who speaks in a briefing, and in which statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Mention
from mujaz.views.parts.attribution import attribution_phrase, source_beside
from mujaz.views.parts.references import joined, own_references

if TYPE_CHECKING:
    from mujaz.model import Briefing, Dossier
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class SpeakerView:
    """Somebody who speaks in a source.

    Attributes:
        name: what anchors and styles know the speaker by: `by-1` for the first to speak, and so on.
        label: who that is, in words without a link.
        phrase: who that is, as a link.
        is_unnamed: whether the source does not name them.
        count: in how many statements, in words.
        number: the same as a number.
        statements: links to these.
    """

    name: str
    label: str
    phrase: Phrase
    is_unnamed: bool
    count: str
    number: str
    statements: Phrase


@dataclass(frozen=True)
class Speakers:
    """All who speak in a briefing, those with most to say first, and the name of each statement's speaker by its id."""

    views: tuple[SpeakerView, ...]
    of: dict[str, str]


def speakers(briefing: Briefing, dossier: Dossier, wording: Wording) -> Speakers:
    """Return who speaks in a briefing.

    Args:
        briefing: the briefing.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    said: dict[tuple[str, str, str], list[Mention]] = {}
    for number, statement in enumerate(briefing.statements, 1):
        attribution = statement.attribution
        # The first language's words stand for an unnamed source, so that its anchor is the same in every language.
        words = next(iter(attribution.unnamed.root.values()), "") if attribution.unnamed else ""
        # Whom two sources leave unnamed are two, and each source speaks for itself.
        own = briefing.source_of(statement) if attribution.entity is None else ""
        said.setdefault((attribution.entity or "", words, own), []).append(Mention(briefing, statement, number))
    names = {key: f"by-{place}" for place, key in enumerate(said, 1)}
    order = sorted(said, key=lambda key: -len(said[key]))
    return Speakers(
        tuple(_view(names[key], said[key], dossier, wording) for key in order),
        {mention.statement.id: names[key] for key, mentions in said.items() for mention in mentions},
    )


def _view(name: str, mentions: list[Mention], dossier: Dossier, wording: Wording) -> SpeakerView:
    attribution = mentions[0].statement.attribution
    phrase = attribution_phrase(attribution, dossier, wording, mentions[0].source).capitalised()
    beside = source_beside(mentions[0], wording) if attribution.unnamed is not None else None
    if beside is not None:
        phrase = joined([phrase, beside], " · ")
    return SpeakerView(
        name=name,
        label=str(phrase),
        phrase=phrase,
        is_unnamed=attribution.unnamed is not None,
        count=wording.count("statements.count", len(mentions)),
        number=wording.number(len(mentions)),
        statements=own_references(mentions, wording),
    )
