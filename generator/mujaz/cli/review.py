"""`mujaz review`: who compared which texts with their evidence and with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mujaz import tasks
from mujaz.cli.commands import root_option
from mujaz.cli.output import fail, plain_line
from mujaz.model.compared import owner_of

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.tasks import Recorded

_NAMED = 12
"""How many texts a line names; of more it says how many there are."""


@click.command()
@click.argument("name", metavar="SLUG")
@click.argument("only", metavar="[ID]...", nargs=-1)
@root_option
@click.option("--lang", "tags", metavar="TAG", multiple=True, help="Only this language; may be given several times.")
@click.option("--by", metavar="NAME", help="Who compared.  [default: git's user.name]")
@click.option("--on", "day", metavar="DAY", help="The day of the comparison, YYYY-MM-DD.  [default: today]")
@click.option("--typo", is_flag=True, help="The texts that changed were corrected; what they say is the same.")
@click.option("--all", "anew", is_flag=True, help="Also what has not changed was compared again.")
def review(  # noqa: PLR0913, PLR0917 - a command's options are its arguments
    name: str,
    only: tuple[str, ...],
    tags: tuple[str, ...],
    by: str | None,
    day: str | None,
    root: Path,
    *,
    typo: bool,
    anew: bool,
) -> None:
    """Record that texts were compared, each with its evidence and with the language of its source.

    SLUG is a briefing, a topic, or a register: entities, events, differences, glossary, sources or site. ID names
    statements, points or entries in it, where not all was compared. The record stands in briefings/reviews/ and is
    committed with the texts; `mujaz check` then names what changes later. Texts that are as they were compared before
    keep their record.

    With --typo nothing is compared: texts that were corrected without a change of sense are taken for what was compared
    before, and who compared it stays.
    """
    if typo and anew:
        fail("--typo compares nothing, and --all compares everything", "leave one of them out")
    try:
        asked = tasks.Asked(name, only, tags, by, day, is_typo=typo, is_anew=anew)
        done = tasks.record_review(root, asked)
    except tasks.ReviewError as error:
        fail(str(error), error.hint, option=error.option)
    except OSError as error:
        fail(f"the record cannot be written: {error}")
    for line in _lines(done, typo=typo):
        click.echo(plain_line(line))
    if done.untold:
        click.echo(
            f"readers are not told yet what changed since publication: {_some(done.untold)}; "
            "`mujaz explain MJZ874` says how",
            err=True,
        )


def _lines(done: Recorded, *, typo: bool) -> list[str]:
    what = "corrected, not compared again" if typo else f"compared by {done.by} on {done.day}"
    lines = [f"{tag}: {len(names)} {what}: {_some(names)}" for tag, names in done.texts.items()]
    lines += [f"{tag}: {kept} as they were" for tag, kept in done.kept.items() if kept]
    if done.gone:
        lines.append(f"{done.gone} dropped, whose texts are not there any more")
    if done.settled:
        lines.append(f"readers need not be told any more what changed: {_some(done.settled)}")
    lines.append(f"{'recorded in' if done.texts or done.gone or done.settled else 'nothing new for'} {done.file}")
    return lines


def _some(names: tuple[str, ...]) -> str:
    # What belongs to one statement or point is named once, by that.
    named = list(dict.fromkeys(map(owner_of, names)))
    return ", ".join(named if len(named) <= _NAMED else [*named[:_NAMED], f"and {len(named) - _NAMED} more"])
