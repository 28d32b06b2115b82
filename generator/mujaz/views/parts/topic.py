"""A topic in a minute: the story so far, its key events, what stands how, the open question, who it turns on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.card import Card, cards_of
from mujaz.views.parts.question import QuestionView, question_view
from mujaz.views.parts.strip import StripItem, strip
from mujaz.views.parts.synthesis import StandingGroup, standing_groups

if TYPE_CHECKING:
    from mujaz.model import Dossier, Topic
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Protagonist:
    """Somebody on whom a topic turns: id, name as a link, and who that is, in a sentence."""

    id: str
    name: Phrase
    who: Phrase | None


@dataclass(frozen=True)
class TopicView:
    """A topic.

    Attributes:
        id: its id.
        title: its name.
        summary: what it is about.
        as_of: the day on which its sources were last weighed, in words.
        bottom_line: the story so far.
        events: its key events.
        groups: its points, by standing.
        question: the open question; None where no difference is named as one.
        cards: its briefings, the newest first; the newest alone where they are too many.
        protagonists: on whom it turns.
        is_whole: whether excerpts stand under points and events; in an archive only the statements have them.
        briefings: path of the list of all its briefings, where it has one of its own.
    """

    id: str
    title: Phrase
    summary: Phrase
    as_of: str
    bottom_line: Phrase
    events: tuple[StripItem, ...]
    groups: tuple[StandingGroup, ...]
    question: QuestionView | None
    cards: tuple[Card, ...]
    protagonists: tuple[Protagonist, ...]
    is_whole: bool = True
    briefings: str | None = None


def topic_view(topic: Topic, dossier: Dossier, wording: Wording) -> TopicView:
    """Return a topic in a minute.

    Args:
        topic: the topic.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    difference = dossier.difference.get(topic.open_question or "")
    briefings = list(reversed(dossier.briefings_of(topic.id)))
    cut = dossier.cuts.topics.get(topic.id)
    is_cut = bool(cut or (len(dossier.topics) == 1 and dossier.cuts.briefings))
    return TopicView(
        id=topic.id,
        title=wording.phrase(topic.title),
        summary=wording.phrase(topic.summary),
        as_of=wording.date(topic.as_of),
        bottom_line=wording.phrase(topic.bottom_line),
        events=strip(topic.key_events, dossier, wording),
        groups=standing_groups(topic, dossier, wording),
        question=question_view(difference, dossier, wording) if difference else None,
        cards=cards_of(briefings[: dossier.sizes.newest] if is_cut else briefings, dossier, wording),
        protagonists=tuple(
            protagonist_view(name, dossier, wording) for name in topic.protagonists if name in dossier.entity
        ),
        is_whole=not dossier.cuts.is_archive,
        briefings=cut[0].path if cut else None,
    )


def protagonist_view(name: str, dossier: Dossier, wording: Wording) -> Protagonist:
    """Return a name as a card: who that is, in a sentence.

    Args:
        name: id of an entity of the dossier.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    entity = dossier.entity[name]
    who = wording.phrase(entity.description).first_sentence() if entity.description else None
    return Protagonist(entity.id, wording.link(entity.name, entity.id), who)
