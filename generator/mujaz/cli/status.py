"""`mujaz status`: how far each briefing has come."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import click

from mujaz import tasks
from mujaz.cli.commands import root_option
from mujaz.cli.helping import command, option
from mujaz.cli.output import findings_of
from mujaz.cli.tongue import said, step
from mujaz.edges import Progress
from mujaz.messages import listed, say, some, told_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mujaz.messages import Message

_HEADINGS = {"published": say("Published"), "review": say("In review"), "draft": say("Drafts")}
_NAMED = 8
"""How many names a line has; of more it says how many there are."""


@command()
@root_option
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Shape.")
def status(root: Path, form: str) -> None:
    """Show how far each briefing has come: published, in review or a draft, and what is still to be done.

    Lists who compared each language last, languages that are older, what is to be compared, missing glosses and
    amendments, points of the synthesis that may not hold any more, and how many findings there are. Exits with 0.
    """
    with Progress() as progress:
        step(progress, say("checking content"))
        board = tasks.board(tasks.report_folder(root))
    if form == "json":
        click.echo(json.dumps(dataclasses.asdict(board), ensure_ascii=False, indent=2))
        return
    for line in _lines(board):
        click.echo(line)


def _lines(board: tasks.Board) -> Iterator[str]:
    for state, heading in _HEADINGS.items():
        found = [briefing for briefing in board.briefings if briefing.status == state]
        yield _heading(heading, len(found))
        for briefing in found:
            yield from _entry(say("{name}", name=briefing.slug), briefing.review, _of_briefing(briefing))
        yield ""
    yield _heading(say("Topics"), len(board.topics))
    for topic in board.topics:
        stale = [say("points that may not hold: {ids}", ids=some(topic.stale_points, _NAMED))]
        name = say("{topic} (as of {day})", topic=topic.id, day=topic.as_of)
        yield from _entry(name, topic.review, stale if topic.stale_points else [])
    yield ""
    yield click.style(said(say("Registers")), bold=True)
    for register, review in board.registers.items():
        yield from _entry(say("{name}", name=register), review, [])
    yield ""
    if board.unread:
        yield click.style(said(say("Languages")), bold=True)
        yield "  " + said(
            say("no outside reader of its language has read the whole file of: {tags}", tags=listed(board.unread))
        )
        yield ""
    colour = "red" if board.errors else "yellow" if board.warnings else "green"
    found_ones = say("open: {findings}", findings=findings_of(board.errors, board.warnings))
    yield click.style(said(found_ones if board.errors + board.warnings else say("no findings")), fg=colour)


def _heading(words: Message, n: int) -> str:
    return click.style(said(say("{heading} ({n})", heading=words, n=n)), bold=True)


def _entry(name: Message, review: tasks.ReviewState, todo: Iterable[Message]) -> Iterator[str]:
    """Yield a name with who compared it last, and below it what is still to be done."""
    yield f"  {said(name)}" + click.style(f"  {said(_compared(review))}", dim=True)
    notes = [say("older in {tag}: {ids}", tag=tag, ids=some(ids, _NAMED)) for tag, ids in review.older.items()]
    for tag, ids in review.to_compare.items():
        notes.append(say("to compare in {tag}: {ids}", tag=tag, ids=some(ids, _NAMED)))
    for each in (*notes, *todo):
        yield click.style(f"    {said(each)}", fg="yellow")


def _compared(review: tasks.ReviewState) -> Message:
    if not any(review.last.values()):
        return say("never compared")
    days: dict[tuple[str, str] | None, list[str]] = {}
    for tag, last in review.last.items():
        days.setdefault(last, []).append(tag)
    return told_apart(
        say("{tags} {day} by {name}", tags=" ".join(tags), day=last[0], name=last[1])
        if last
        else say("{tags} never compared", tags=" ".join(tags))
        for last, tags in days.items()
    )


def _of_briefing(briefing: tasks.BriefingState) -> Iterator[Message]:
    if briefing.untold:
        yield say("changed, and no amendment tells readers: {ids}", ids=some(briefing.untold, _NAMED))
    if briefing.glosses_missing:
        yield say("glosses missing: {ids}", ids=some(briefing.glosses_missing, _NAMED))
    if briefing.errors or briefing.warnings:
        yield say("open in its file: {findings}", findings=findings_of(briefing.errors, briefing.warnings))
