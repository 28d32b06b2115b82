"""An entry of a feed: the whole of what is new, in one language, as sections of texts with links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Mention, Topic
from mujaz.model.places import HOME, briefing_path, statement_path, topic_path
from mujaz.views.parts.amendment import amendment_views
from mujaz.views.parts.attribution import attribution_phrase, source_beside
from mujaz.views.parts.facts import briefing_facts
from mujaz.views.parts.references import difference_link, joined
from mujaz.views.parts.synthesis import ORDER
from mujaz.views.parts.unknown import unknown_views
from mujaz.wording import Phrase, Run

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from mujaz.model import Amendment, Briefing, Dossier, Point, Statement
    from mujaz.views.syndication.news import News
    from mujaz.wording import Wording


@dataclass(frozen=True)
class Section:
    """A part of an entry: a heading, where it has one; its paragraphs; and what it lists."""

    title: Phrase | None = None
    paragraphs: tuple[Phrase, ...] = ()
    items: tuple[Phrase, ...] = ()


@dataclass(frozen=True)
class EntryView:
    """An entry of a feed.

    Attributes:
        id: what names it for ever inside its language.
        place: where it is on the site, relative to the language's folder.
        title: what it is called, isolated by characters.
        published: the day on which it was published; None where that is not known.
        updated: the day on which it last changed.
        categories: the topics that it belongs to.
        sections: all that it says.
    """

    id: str
    place: str
    title: str
    published: dt.date | None
    updated: dt.date
    categories: tuple[str, ...]
    sections: tuple[Section, ...]


def entry_view(item: News, topics: Mapping[str, Topic], dossier: Dossier, wording: Wording) -> EntryView:
    """Return something new as an entry of a feed.

    Args:
        item: what is new.
        topics: the topics, by id.
        dossier: what the site shows.
        wording: wording of the feed's language.
    """
    subject = item.subject
    if isinstance(subject, Topic):
        place = topic_path(subject) if len(topics) > 1 else HOME
        weighed = wording.text("topic.as-of", date=wording.date(subject.as_of))
        title, sections = f"{wording.plain(subject.title)} · {weighed}", _of_topic(subject, dossier, wording)
    elif item.amendment is not None:
        place = f"{briefing_path(subject)}#amendments"
        points = [point for name in item.topics for point in topics[name].points]
        title = f"{wording.text('amendments')}{wording.language.colon} {wording.plain(subject.title)}"
        sections = _of_amendment(item.amendment, Amended(subject, item.before), points, dossier, wording)
    else:
        place, title = briefing_path(subject), wording.plain(subject.title)
        sections = _of_briefing(subject, dossier, wording)
    return EntryView(
        id=item.id,
        place=place,
        title=wording.isolated(title),
        published=item.day if item.is_dated else None,
        updated=item.updated,
        categories=tuple(wording.plain(topics[name].title) for name in item.topics),
        sections=tuple(sections),
    )


def _of_topic(topic: Topic, dossier: Dossier, wording: Wording) -> Iterator[Section]:
    yield Section(paragraphs=(wording.phrase(topic.bottom_line),))
    for standing in ORDER:
        points = tuple(wording.phrase(point.text) for point in topic.points if point.standing is standing)
        if points:
            yield Section(_said(f"standing.{standing.value}", wording), items=points)
    question = dossier.difference.get(topic.open_question or "")
    if question is not None:
        lines = (wording.phrase(question.line),) if question.line else ()
        yield Section(_said("topic.question", wording), (difference_link(question, wording), *lines))


def _of_briefing(briefing: Briefing, dossier: Dossier, wording: Wording) -> Iterator[Section]:
    yield Section(paragraphs=(*briefing_facts(briefing, dossier, wording), wording.phrase(briefing.summary)))
    unknown = tuple(joined([each.text, each.statement], " · ") for each in unknown_views(briefing, wording))
    if unknown:
        yield Section(_said("standing.unknown", wording), items=unknown)
    numbers = {statement.id: number for number, statement in enumerate(briefing.statements, 1)}
    themed = [(wording.phrase(theme.title), theme.statements) for theme in briefing.themes]
    listed = {name for theme in briefing.themes for name in theme.statements}
    rest = [name for name in numbers if name not in listed]
    for title, names in (*themed, (_said("statements", wording), rest)):
        items = _statements(briefing, [name for name in names if name in numbers], dossier, wording)
        if items:
            yield Section(title, items=items)
    differences = tuple(
        joined([difference_link(each, wording), *([wording.phrase(each.line)] if each.line else [])], " · ")
        for each in dossier.references.differences_of(briefing)
    )
    if differences:
        yield Section(_said("differences", wording), items=differences)
    changed = tuple(joined([wording.words(each.date), each.note], " · ") for each in amendment_views(briefing, wording))
    if changed:
        yield Section(_said("amendments", wording), items=changed)


@dataclass(frozen=True)
class Amended:
    """A briefing with a significant change: as it is, and as it was before where that is known."""

    now: Briefing
    before: Briefing | None


def _of_amendment(
    amendment: Amendment, amended: Amended, points: Iterable[Point], dossier: Dossier, wording: Wording
) -> Iterator[Section]:
    briefing, before = amended.now, amended.before
    yield Section(paragraphs=(wording.phrase(amendment.note),))
    items = _statements(briefing, amendment.statements, dossier, wording)
    if before is not None:
        was, now = _changed_parts(amendment, before, briefing, wording)
        other = [name for name in amendment.statements if _says(before, name) != _says(briefing, name)]
        was += _statements(before, other, dossier, wording)
        if was:
            yield Section(_said("feed.before", wording), items=was)
            yield Section(_said("feed.now", wording), items=(*now, *items))
            now = items = ()
        items = (*now, *items)
    if items:
        yield Section(_said("statements", wording), items=items)
    changed = {f"{briefing.slug}/{name}" for name in amendment.statements}
    resting = tuple(
        joined([_said(f"standing.{point.standing.value}", wording), wording.phrase(point.text)], " · ")
        for point in points
        if changed.intersection(point.rests_on)
    )
    if resting:
        yield Section(_said("feed.points", wording), items=resting)


def _changed_parts(
    amendment: Amendment, before: Briefing, briefing: Briefing, wording: Wording
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Return the title and the summary as they were and as they are, where they changed with a change of the whole."""
    was: list[Phrase] = []
    now: list[Phrase] = []
    for key, old, new in (
        ("feed.part.title", before.title, briefing.title),
        ("feed.part.summary", before.summary, briefing.summary),
    ):
        texts = wording.phrase(old), wording.phrase(new)
        if not amendment.statements and str(texts[0]) != str(texts[1]):
            label = f"{wording.text(key)}{wording.language.colon} "
            for found, text in zip((was, now), texts, strict=True):
                found.append(Phrase((Run(label), *text.runs)))
    return tuple(was), tuple(now)


def _says(briefing: Briefing, name: str) -> object:
    return next((statement.text for statement in briefing.statements if statement.id == name), None)


def _statements(briefing: Briefing, names: Iterable[str], dossier: Dossier, wording: Wording) -> tuple[Phrase, ...]:
    places = {statement.id: place for place, statement in enumerate(briefing.statements)}
    return tuple(
        _statement(briefing, briefing.statements[places[name]], places[name] + 1, dossier, wording)
        for name in names
        if name in places
    )


def _statement(briefing: Briefing, statement: Statement, number: int, dossier: Dossier, wording: Wording) -> Phrase:
    """Return a statement in a line: its number as a link to it, its kind, who makes it, and what it says."""
    mention = Mention(briefing, statement, number)
    source = mention.source if briefing.has_several else ""
    beside = source_beside(mention, wording)
    about = joined(
        [
            Phrase((Run(wording.number(number), target=statement_path(briefing, statement)),)),
            _said(f"kind.{statement.kind.value}", wording),
            attribution_phrase(statement.attribution, dossier, wording, source).capitalised(),
            *([beside] if beside else []),
        ],
        " · ",
    )
    text = wording.phrase(statement.text)
    return Phrase((*about.runs, Run(f"{wording.language.colon} "), *text.runs))


def _said(key: str, wording: Wording) -> Phrase:
    return wording.words(wording.text(key))
