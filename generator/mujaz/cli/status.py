"""`mujaz status`: how far each briefing has come."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import click

from mujaz import tasks
from mujaz.cli.commands import root_option
from mujaz.cli.output import plain_line
from mujaz.edges import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_HEADINGS = {"published": "Published", "review": "In review", "draft": "Drafts"}
_NAMED = 8
"""How many names a line has; of more it says how many there are."""


@click.command()
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Shape.")
def status(root: Path, form: str) -> None:
    """Show how far each briefing has come: published, in review or a draft, and what is still to be done.

    Lists who compared each language last, languages that are older, what is to be compared, missing glosses and
    amendments, points of the synthesis that may not hold any more, and how many findings there are. Exits with 0.
    """
    with Progress() as progress:
        progress.step("checking content")
        board = tasks.board(tasks.report_folder(root))
    if form == "json":
        click.echo(json.dumps(dataclasses.asdict(board), ensure_ascii=False, indent=2))
        return
    for line in _lines(board):
        click.echo(line)


def _lines(board: tasks.Board) -> Iterator[str]:
    for state, heading in _HEADINGS.items():
        found = [briefing for briefing in board.briefings if briefing.status == state]
        yield click.style(f"{heading} ({len(found)})", bold=True)
        for briefing in found:
            yield from _entry(briefing.slug, briefing.review, _of_briefing(briefing))
        yield ""
    yield click.style(f"Topics ({len(board.topics)})", bold=True)
    for topic in board.topics:
        stale = [f"points that may not hold: {_some(topic.stale_points)}"] if topic.stale_points else []
        yield from _entry(f"{topic.id} (as of {topic.as_of})", topic.review, stale)
    yield ""
    yield click.style("Registers", bold=True)
    for name, review in board.registers.items():
        yield from _entry(name, review, [])
    yield ""
    open_ones = f"{board.errors} errors, {board.warnings} warnings"
    colour = "red" if board.errors else "yellow" if board.warnings else "green"
    yield click.style("no findings" if not board.errors + board.warnings else f"open: {open_ones}", fg=colour)


def _entry(name: str, review: tasks.ReviewState, todo: Iterable[str]) -> Iterator[str]:
    """Yield a name with who compared it last, and below it what is still to be done."""
    yield plain_line(f"  {name}") + click.style(plain_line(f"  {_compared(review)}"), dim=True)
    notes = [f"older in {tag}: {_some(names)}" for tag, names in review.older.items()]
    notes += [f"to compare in {tag}: {_some(names)}" for tag, names in review.to_compare.items()]
    for note in (*notes, *todo):
        yield click.style(plain_line(f"    {note}"), fg="yellow")


def _compared(review: tasks.ReviewState) -> str:
    if not any(review.last.values()):
        return "never compared"
    lines: dict[str, list[str]] = {}
    for tag, last in review.last.items():
        lines.setdefault(f"{last[0]} by {last[1]}" if last else "never compared", []).append(tag)
    return "; ".join(f"{' '.join(tags)} {said}" for said, tags in lines.items())


def _of_briefing(briefing: tasks.BriefingState) -> Iterator[str]:
    if briefing.untold:
        yield f"changed, and no amendment tells readers: {_some(briefing.untold)}"
    if briefing.glosses_missing:
        yield f"glosses missing: {_some(briefing.glosses_missing)}"
    if briefing.errors or briefing.warnings:
        yield f"open in its file: {briefing.errors} errors, {briefing.warnings} warnings"


def _some(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join((*names[:_NAMED], *([f"and {more} more"] if more > 0 else [])))
