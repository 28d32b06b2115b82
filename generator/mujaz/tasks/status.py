"""How far each briefing, topic and register has come: what is published, what is stale, what is still to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz import checks
from mujaz.findings import Severity
from mujaz.model import Status
from mujaz.model.compared import HEAD
from mujaz.model.reviewed import REGISTER
from mujaz.tasks.starting import unread_languages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.findings import Finding
    from mujaz.model import Briefing, Dossier, Record, Reviewed, Topic
    from mujaz.tasks.check import Report

_POINT_RULES = frozenset(check.RULE.code for check in checks.POINT_CHECKS)


@dataclass(frozen=True)
class ReviewState:
    """How something was reviewed.

    Attributes:
        last: the newest comparison in each language, its day and name; None where there is none.
        older: what is older in a language than in another, by tag.
        to_compare: what else is to be compared in a language, by tag; nothing where none of it ever was.
    """

    last: Mapping[str, tuple[str, str] | None]
    older: Mapping[str, tuple[str, ...]]
    to_compare: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class BriefingState:
    """How far a briefing has come.

    Attributes:
        slug: its slug.
        file: its file.
        status: `draft`, `review` or `published`.
        published: when it was published; None where it does not say so.
        revised: when it was revised; None where it does not say so.
        review: how it was reviewed.
        untold: what changed since publication, and no amendment tells of it.
        glosses_missing: the statements with an excerpt that lacks our translation.
        errors: how many errors its file has.
        warnings: how many warnings its file has.
    """

    slug: str
    file: str
    status: str
    published: str | None
    revised: str | None
    review: ReviewState
    untold: tuple[str, ...]
    glosses_missing: tuple[str, ...]
    errors: int
    warnings: int


@dataclass(frozen=True)
class TopicState:
    """How a topic stands: the day on which it was weighed, the points that may not hold any more, and its review."""

    id: str
    as_of: str
    stale_points: tuple[str, ...]
    review: ReviewState


@dataclass(frozen=True)
class Board:
    """The state of a site.

    Attributes:
        briefings: the briefings: published, in review, drafts; by file name in each.
        topics: the topics.
        registers: how each register was reviewed, by its name.
        unread: tags of the languages whose files nobody has read whole whose language it is, as far as is recorded.
        errors: how many errors there are in all.
        warnings: how many warnings there are in all.
    """

    briefings: tuple[BriefingState, ...]
    topics: tuple[TopicState, ...]
    registers: Mapping[str, ReviewState]
    unread: tuple[str, ...]
    errors: int
    warnings: int


def board(report: Report) -> Board:
    """Return the state of everything that was read."""
    dossier = report.dossier
    ranks = (Status.PUBLISHED, Status.REVIEW, Status.DRAFT)
    ordered = sorted(dossier.briefings, key=lambda record: ranks.index(record.value.status))
    return Board(
        briefings=tuple(_briefing(record, report) for record in ordered),
        topics=tuple(_topic(record, report) for record in dossier.topics),
        registers={
            name.removeprefix(REGISTER): _review(each, dossier)
            for name, each in dossier.reviewed.items()
            if name.startswith(REGISTER)
        },
        unread=unread_languages(dossier.languages, dossier.site.value.readers),
        errors=len(report.errors),
        warnings=len(report.open) - len(report.errors),
    )


def _briefing(record: Record[Briefing], report: Report) -> BriefingState:
    briefing, each = record.value, report.dossier.reviewed[record.value.slug]
    errors = _count(report.findings, record.file, Severity.ERROR)
    return BriefingState(
        slug=briefing.slug,
        file=record.file,
        status=briefing.status.value,
        published=briefing.published,
        revised=briefing.revised,
        review=_review(each, report.dossier),
        untold=_owners(each.untold),
        glosses_missing=_glosses_missing(briefing, report.dossier),
        errors=errors,
        warnings=_count(report.findings, record.file, Severity.WARNING),
    )


def _topic(record: Record[Topic], report: Report) -> TopicState:
    topic = record.value
    found = {finding.span for finding in report.findings if finding.code in _POINT_RULES}
    spans: dict[int, set[object]] = {}
    for path, span in record.spans.items():
        if path[:1] == ("points",) and len(path) > 1 and isinstance(path[1], int):
            spans.setdefault(path[1], set()).add(span)
    stale = tuple(point.id for position, point in enumerate(topic.points) if spans.get(position, set()) & found)
    return TopicState(topic.id, topic.as_of, stale, _review(report.dossier.reviewed[topic.id], report.dossier))


def _review(each: Reviewed, dossier: Dossier) -> ReviewState:
    last: dict[str, tuple[str, str] | None] = {}
    older: dict[str, tuple[str, ...]] = {}
    to_compare: dict[str, tuple[str, ...]] = {}
    for tag in dossier.tags:
        lines = each.review.compared.get(tag, {}).values()
        newest = max(lines, key=lambda line: line.day, default=None)
        last[tag] = (newest.day, newest.by) if newest else None
        behind = _owners([item.unit.name for item in each.items if tag in item.older])
        stale = [item.unit.name for item in each.items if newest and not item.unit.is_ground and item.stale((tag,))]
        rest = tuple(name for name in _owners(stale) if name not in behind)
        older |= {tag: behind} if behind else {}
        to_compare |= {tag: rest} if rest else {}
    return ReviewState(last, older, to_compare)


def _owners(names: Sequence[str]) -> tuple[str, ...]:
    """Return what texts belong to, each once: the id of a statement, a point or an entry, or a word such as `title`."""
    return tuple(dict.fromkeys(name.partition("/")[0].partition(".")[0].removeprefix(HEAD) for name in names))


def _glosses_missing(briefing: Briefing, dossier: Dossier) -> tuple[str, ...]:
    languages = {name: source.language for name, source in dossier.source.items()}
    return tuple(
        statement.id
        for statement in briefing.statements
        for tags in [[tag for tag in dossier.tags if tag != languages.get(briefing.source_of(statement))]]
        for pieces in [[*statement.evidence, *([statement.quote] if statement.quote else [])]]
        if any(piece.gloss is None or piece.gloss.get(tag) is None for piece in pieces for tag in tags)
    )


def _count(findings: Sequence[Finding], file: str, severity: Severity) -> int:
    return sum(finding.span.file == file and finding.severity is severity for finding in findings)
