"""How far a command is, on a terminal, and where its time went."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import click

from mujaz.cli.helping import option
from mujaz.cli.tongue import note, said, step
from mujaz.edges import Phases, Progress
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.edges import Phase

profile_option = option("--profile", "is_profiled", is_flag=True, help="Say where the time went, by phase.")


@contextmanager
def profiled(*, is_asked: bool) -> Iterator[Phases]:
    """Give what hears of the phases of a command, and print what each took however the command ends by itself.

    Args:
        is_asked: whether it is printed.
    """
    try:
        with Phases() as phases:
            yield phases
    except SystemExit:
        if is_asked:
            _tell(phases)
        raise
    if is_asked:
        _tell(phases)


@contextmanager
def shown(phases: Phases | None = None) -> Iterator[None]:
    """Show inside this context, on a terminal, what is being done, and how far it is.

    Args:
        phases: what hears of it; where nobody does yet, it is heard of inside this context.
    """
    with ExitStack() as inside:
        heard = phases or inside.enter_context(Phases())
        progress = inside.enter_context(Progress())
        inside.enter_context(heard.shown(lambda phase: step(progress, _said(phase))))
        yield


def _tell(phases: Phases) -> None:
    """Print what each phase took to standard error: seconds by the clock, of the processor, and how many things."""
    note(say("time (s), processor (s), how many, from before:"))
    for phase in phases.past:
        kept = str(phase.kept) if phase.kept else ""
        done = str(phase.done) if phase.done else ""
        # Numbers first: they stay in their columns, whichever way the words run.
        click.echo(f"{phase.wall:8.2f} {phase.cpu:8.2f} {done:>7} {kept:>7}  {said(phase.what, err=True)}", err=True)


def _said(phase: Phase) -> str:
    if not phase.number:
        return phase.what
    if phase.kept:
        return say(
            "{what}: {done} of {number}, {kept} from before",
            what=phase.what,
            done=phase.done,
            number=phase.number,
            kept=phase.kept,
        )
    return say("{what}: {done} of {number}", what=phase.what, done=phase.done, number=phase.number)
