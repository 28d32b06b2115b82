"""`mujaz drift`: texts whose languages may have drifted apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from mujaz import tasks
from mujaz.cli.commands import root_option
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail, refuse
from mujaz.cli.tongue import note, plain_line, put, step
from mujaz.edges import Progress
from mujaz.messages import MisuseError, say

if TYPE_CHECKING:
    from pathlib import Path


@command()
@root_option
@option("--top", type=click.IntRange(1), default=20, show_default=True, help="How many pairs are shown at most.")
@option("--record", is_flag=True, help="Record how alike texts are now, as the baseline of later runs.")
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Shape.")
def drift(root: Path, top: int, form: str, *, record: bool) -> None:
    """Rank texts whose languages have drifted apart since the baseline, by a multilingual sentence encoder.

    It proposes what to compare, and nothing more: nothing that is built depends on it, and it exits with 0. Without a
    baseline the pairs that are least alike come first; `mujaz drift --record` writes one, when all texts were compared.
    Needs the extra: pip install "mujaz[drift]".
    """
    try:
        with Progress() as progress:
            step(progress, say("comparing texts"))
            found = tasks.drift(root)
            if record:
                tasks.record_baseline(root, found)
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(say("the baseline cannot be used: {reason}", reason=error))
    if record:
        put(say("{n} pairs recorded in {file}", n=len(found.pairs), file=tasks.BASELINE))
        return
    shown = found.ranked[:top]
    if form == "json":
        entries = [_entry(pair) for pair in shown]
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
        return
    for pair in shown:
        click.echo(plain_line(_line(pair)))
    changed, pairs = len(found.ranked), len(found.pairs)
    if found.has_baseline:
        note(say("{n} of {pairs} pairs changed since the baseline", n=changed, pairs=pairs))
    else:
        note(say("{n} of {pairs} pairs compared, without a baseline", n=changed, pairs=pairs))


def _line(pair: tasks.Pair) -> str:
    now = f"{pair.span}: {pair.place} ({' '.join(pair.tags)}) {pair.score:.2f}"
    return now if pair.before is None else f"{now} ← {pair.before:.2f}"


def _entry(pair: tasks.Pair) -> dict[str, object]:
    return {
        "place": pair.place,
        "languages": pair.tags,
        "file": pair.span.file,
        "line": pair.span.line,
        "column": pair.span.column,
        "score": pair.score,
        "before": pair.before,
    }
