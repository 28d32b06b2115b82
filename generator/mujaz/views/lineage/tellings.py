"""Who reports an event: the accounts, their articles, and what each says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import statement_path
from mujaz.views.parts.attribution import attribution_phrase
from mujaz.views.parts.event import strands
from mujaz.views.parts.references import listed, own_references
from mujaz.wording.naming import source_label, source_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.model import Dossier, Mention
    from mujaz.model.lineage import Lineage, Telling
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class SaidView:
    """A statement: its kind as a word for CSS and in words, what it says, and a link to it.

    `attribution` is who makes it; None where that is the article itself.
    """

    kind: str
    kind_label: str
    attribution: Phrase | None
    text: Phrase
    place: Phrase


@dataclass(frozen=True)
class TellingView:
    """What one article tells.

    Attributes:
        id: id of the article's record.
        name: its short name, as a link to its record.
        genre: what sort of article it is.
        day: when it was published, and where that is known from.
        said: the first of its statements that report the event, those that carry its briefing before the others.
        statements: all of them by their numbers, where they are more; None where the page shows all.
    """

    id: str
    name: Phrase
    genre: str
    day: str
    said: tuple[SaidView, ...]
    statements: Phrase | None


@dataclass(frozen=True)
class OriginView:
    """An account.

    Attributes:
        label: what it is called among the others; empty where there is no other.
        same: that its articles carry the same material; empty where it has one.
        tellings: its articles.
    """

    label: str
    same: str
    tellings: tuple[TellingView, ...]


@dataclass(frozen=True)
class SpeakerView:
    """Somebody who speaks in more than one article.

    Attributes:
        name: who that is.
        articles: links to where: in the first statement of each.
        is_across: whether these are of separate accounts.
    """

    name: Phrase
    articles: Phrase
    is_across: bool


def origin_views(lineage: Lineage, dossier: Dossier, wording: Wording) -> tuple[OriginView, ...]:
    """Return the accounts of an event as its page shows them, as many articles of them as one page names.

    Args:
        lineage: who reports the event.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    room, found = dossier.sizes.tellings, []
    most = dossier.sizes.said if len(lineage.tellings) * dossier.sizes.said <= room else 1
    for number, origin in enumerate(lineage.origins, 1):
        kept = origin.tellings[:room]
        room -= len(kept)
        if kept:
            label = wording.text("lineage.account", n=number) if len(lineage.origins) > 1 else ""
            same = wording.count("lineage.same", len(kept)) if len(kept) > 1 else ""
            found.append(OriginView(label, same, tuple(_telling(telling, most, dossier, wording) for telling in kept)))
    return tuple(found)


def order_note(lineage: Lineage, wording: Wording) -> str:
    """Return in what order the articles stand, and whose that order is."""
    if not lineage.has_days:
        return wording.text("lineage.order.none")
    said = ["lineage.order.days"]
    said += [] if lineage.is_sure else ["lineage.order.same"]
    said += ["lineage.order.undated"] if lineage.undated else []
    return " ".join(map(wording.text, said))


def day_of(telling: Telling, wording: Wording) -> str:
    """Return when an article was published, and whether its own text shows it."""
    if not telling.day:
        return wording.text("lineage.undated")
    key = "lineage.shows" if telling.is_shown else "lineage.published"
    return wording.text(key, date=wording.date(telling.day))


def speaker_views(tellings: Sequence[Telling], dossier: Dossier, wording: Wording) -> tuple[SpeakerView, ...]:
    """Return who speaks of the event in more than one article: separate accounts may have it from one voice."""
    found: dict[str, dict[str, Mention]] = {}
    for mention in (mention for telling in tellings for mention in telling.mentions):
        name = mention.statement.attribution.entity
        if name in dossier.entity:
            found.setdefault(str(name), {}).setdefault(mention.source, mention)
    return tuple(
        SpeakerView(
            attribution_phrase(next(iter(each.values())).statement.attribution, dossier, wording).capitalised(),
            listed(_to_statements(each.values(), wording), wording),
            len(strands(list(each.values()), dossier)) > 1,
        )
        for each in found.values()
        if len(each) > 1
    )


def _to_statements(mentions: Iterable[Mention], wording: Wording) -> list[Phrase]:
    return [
        wording.words(source_label(m.source, wording)).leading(statement_path(m.briefing, m.statement))
        for m in mentions
    ]


def _telling(telling: Telling, most: int, dossier: Dossier, wording: Wording) -> TellingView:
    shown, source = _foremost(telling.mentions, most), dossier.source[telling.source]
    others = len(telling.mentions) > len(shown)
    return TellingView(
        id=telling.source,
        name=source_link(telling.source, wording),
        genre=wording.text(f"genre.{source.genre.value}"),
        day=day_of(telling, wording),
        said=tuple(_said(mention, dossier, wording) for mention in shown),
        statements=own_references(telling.mentions, wording) if others else None,
    )


def _foremost(mentions: Sequence[Mention], most: int) -> list[Mention]:
    """Return some statements, in their order: those that carry their briefing before the others."""
    key = [mention for mention in mentions if mention.statement.id in mention.briefing.key]
    kept = list({mention.statement.id: mention for mention in [*key, *mentions]}.values())[:most]
    return [mention for mention in mentions if mention in kept]


def _said(mention: Mention, dossier: Dossier, wording: Wording) -> SaidView:
    statement = mention.statement
    number = wording.count("statements.of", 1, numbers=wording.number(mention.number))
    return SaidView(
        kind=statement.kind.value,
        kind_label=wording.text(f"kind.{statement.kind.value}"),
        attribution=None
        if statement.attribution.is_article
        else attribution_phrase(statement.attribution, dossier, wording).capitalised(),
        text=wording.phrase(statement.text),
        place=wording.words(number).leading(statement_path(mention.briefing, statement)),
    )
