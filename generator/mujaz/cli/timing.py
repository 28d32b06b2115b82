"""How far a command is, on a terminal, and where its time went."""

from __future__ import annotations

from contextlib import contextmanager
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
def shown(phases: Phases) -> Iterator[None]:
    """Show inside this context, on a terminal, what is being done, and how far it is."""
    with Progress() as progress, phases.shown(lambda phase: step(progress, _said(phase))):
        yield


def tell_profile(phases: Phases) -> None:
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
