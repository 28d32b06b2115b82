"""A text as it is shown to be cited: what it says, who says each statement, and the source's own words beside ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Topic
from mujaz.views.parts.attribution import attribution_phrase
from mujaz.views.parts.evidence import evidence_view
from mujaz.views.parts.references import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Briefing, Dossier, Localised, Statement
    from mujaz.views.parts.evidence import EvidenceView
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class CitedItem:
    """A statement or a point.

    Attributes:
        id: its id.
        number: its place, in words.
        about: its kind and who says it; or how it stands.
        text: what it says, in the editors' words.
        passages: the source's own words, each with what the source is called.
        now: what it says in the version that is shown now, where that is another.
        is_gone: whether it is no longer in the version that is shown now.
    """

    id: str
    number: str
    about: Phrase
    text: Phrase
    passages: tuple[tuple[Phrase, EvidenceView], ...]
    now: Phrase | None = None
    is_gone: bool = False


@dataclass(frozen=True)
class CitedText:
    """A text.

    Attributes:
        title: its title.
        lead: its summary; of a topic, its bottom line.
        items: its statements or points.
        title_now: the title of the version that is shown now, where that is another.
        lead_now: the same of its summary.
        added: statements or points that are in the version that is shown now and not in this one: id and text.
    """

    title: Phrase
    lead: Phrase
    items: tuple[CitedItem, ...]
    title_now: Phrase | None = None
    lead_now: Phrase | None = None
    added: tuple[tuple[str, Phrase], ...] = ()


def cited_text(
    cited: Briefing | Topic, dossier: Dossier, wording: Wording, present: Briefing | Topic | None = None
) -> CitedText:
    """Return a text in one language.

    Args:
        cited: the briefing or topic.
        dossier: everything that is shown.
        wording: wording of the language.
        present: the version that is shown now, where `cited` is an earlier one.
    """
    now = _texts(present) if present is not None else None
    items = tuple(_items(cited, dossier, wording, now))
    own = {item.id for item in items}
    return CitedText(
        title=wording.phrase(cited.title),
        lead=wording.phrase(_lead(cited)),
        items=items,
        title_now=_other(cited.title, present.title, wording) if present is not None else None,
        lead_now=_other(_lead(cited), _lead(present), wording) if present is not None else None,
        added=tuple((name, wording.phrase(text)) for name, text in (now or {}).items() if name not in own),
    )


def _lead(cited: Briefing | Topic) -> Localised:
    return cited.bottom_line if isinstance(cited, Topic) else cited.summary


def _texts(cited: Briefing | Topic) -> dict[str, Localised]:
    parts = cited.points if isinstance(cited, Topic) else cited.statements
    return {part.id: part.text for part in parts}


def _other(before: Localised, now: Localised, wording: Wording) -> Phrase | None:
    """Return what a text says now; None where it says the same."""
    phrase = wording.phrase(now)
    return phrase if str(phrase) != str(wording.phrase(before)) else None


def _items(
    cited: Briefing | Topic, dossier: Dossier, wording: Wording, now: Mapping[str, Localised] | None
) -> Iterator[CitedItem]:
    shown: list[tuple[str, Phrase, Localised, tuple[tuple[Phrase, EvidenceView], ...]]]
    if isinstance(cited, Topic):
        shown = [
            (point.id, wording.words(wording.text(f"standing.{point.standing.value}")), point.text, ())
            for point in cited.points
        ]
    else:
        shown = [
            (each.id, _about(each, cited, dossier, wording), each.text, _passages(each, cited, dossier, wording))
            for each in cited.statements
        ]
    for number, (name, about, text, passages) in enumerate(shown, 1):
        is_gone = now is not None and name not in now
        yield CitedItem(
            name,
            wording.number(number),
            about,
            wording.phrase(text),
            passages,
            now=_other(text, now[name], wording) if now is not None and not is_gone else None,
            is_gone=is_gone,
        )


def _about(statement: Statement, briefing: Briefing, dossier: Dossier, wording: Wording) -> Phrase:
    kind = wording.words(wording.text(f"kind.{statement.kind.value}"))
    who = attribution_phrase(statement.attribution, dossier, wording, briefing.source_of(statement))
    return joined([kind, who.capitalised()], " · ")


def _passages(
    statement: Statement, briefing: Briefing, dossier: Dossier, wording: Wording
) -> tuple[tuple[Phrase, EvidenceView], ...]:
    name = briefing.source_of(statement)
    source = dossier.source.get(name)
    return tuple((wording.source(name), evidence_view(piece, source, wording)) for piece in statement.evidence)
