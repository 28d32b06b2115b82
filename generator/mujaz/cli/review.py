"""`mujaz review`: who compared which texts with their evidence and with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mujaz import tasks
from mujaz.cli.commands import root_option
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail, refuse
from mujaz.cli.tongue import note, put
from mujaz.messages import Message, MisuseError, say, some
from mujaz.model.compared import HEAD, owner_of

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.tasks import Recorded

_NAMED = 20
"""How many texts a line names; of more it says how many there are."""


@command()
@click.argument("name", metavar="SLUG")
@click.argument("only", metavar="[ID]...", nargs=-1)
@root_option
@option("--lang", "tags", metavar="TAG", multiple=True, help="Only this language; may be given several times.")
@option("--by", metavar="NAME", help="Who compared.  [default: git's user.name]")
@option("--on", "day", metavar="DAY", help="The day of the comparison, YYYY-MM-DD.  [default: today]")
@option("--typo", is_flag=True, help="The texts that changed were corrected; what they say is the same.")
@option("--all", "anew", is_flag=True, help="Also what has not changed was compared again.")
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
        fail(say("--typo compares nothing, and --all compares everything"), say("leave one of them out"))
    try:
        asked = tasks.Asked(name, only, tags, by, day, is_typo=typo, is_anew=anew)
        done = tasks.record_review(root, asked)
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(say("the record cannot be written: {reason}", reason=error))
    for line in _lines(done, typo=typo):
        put(line)
    if done.untold:
        note(
            say(
                "readers are not told yet what changed since publication: {names}; `mujaz explain MJZ874` says how",
                names=_some(done.untold),
            )
        )


def _lines(done: Recorded, *, typo: bool) -> list[Message]:
    lines = []
    for tag, names in done.texts.items():
        if typo:
            texts = say("{n} corrected, not compared again: {names}", n=len(names), names=_texts(names))
        else:
            texts = say(
                "{n} compared by {by} on {day}: {names}", n=len(names), by=done.by, day=done.day, names=_texts(names)
            )
        lines.append(say("{language}: {texts}", language=tag, texts=texts))
    lines += [say("{language}: {n} as they were", language=tag, n=kept) for tag, kept in done.kept.items() if kept]
    if done.gone:
        lines.append(say("{n} dropped, whose texts are not there any more", n=done.gone))
    if done.settled:
        lines.append(say("readers need not be told any more what changed: {names}", names=_some(done.settled)))
    is_new = bool(done.texts or done.gone or done.settled)
    lines.append(say("recorded in {file}", file=done.file) if is_new else say("nothing new for {file}", file=done.file))
    return lines


def _texts(names: tuple[str, ...]) -> Message:
    # As many as are counted, by their names in the record.
    return some([name.removeprefix(HEAD) for name in names], _NAMED)


def _some(names: tuple[str, ...]) -> Message:
    # What belongs to one statement or point is named once, by that.
    return some(list(dict.fromkeys(map(owner_of, names))), _NAMED)
