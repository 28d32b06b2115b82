"""`mujaz drift`: texts whose languages may have drifted apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from mujaz import tasks
from mujaz.cli.commands import root_option
from mujaz.cli.output import fail, plain_line
from mujaz.edges import NoEncoderError, Progress

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@root_option
@click.option("--top", type=click.IntRange(1), default=20, show_default=True, help="How many pairs are shown at most.")
@click.option("--record", is_flag=True, help="Record how alike texts are now, as the baseline of later runs.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Shape.")
def drift(root: Path, top: int, form: str, *, record: bool) -> None:
    """Rank texts whose languages have drifted apart since the baseline, by a multilingual sentence encoder.

    It proposes what to compare, and nothing more: nothing that is built depends on it, and it exits with 0. Without a
    baseline the pairs that are least alike come first; `mujaz drift --record` writes one, when all texts were compared.
    Needs the extra: pip install "mujaz[drift]".
    """
    try:
        with Progress() as progress:
            progress.step("comparing texts")
            found = tasks.drift(root)
            if record:
                tasks.record_baseline(root, found)
    except NoEncoderError as error:
        fail(str(error), 'pip install "mujaz[drift]"')
    except tasks.BrokenBaselineError as error:
        fail(str(error), "delete it, compare the texts, then `mujaz drift --record`")
    except OSError as error:
        fail(f"the baseline cannot be used: {error}")
    if record:
        click.echo(f"{len(found.pairs)} pairs recorded in {tasks.BASELINE}")
        return
    shown = found.ranked[:top]
    if form == "json":
        pairs = [_entry(pair) for pair in shown]
        click.echo(json.dumps(pairs, ensure_ascii=False, indent=2))
        return
    for pair in shown:
        click.echo(plain_line(_line(pair)))
    what = "changed since the baseline" if found.has_baseline else "compared, without a baseline"
    click.echo(f"{len(found.ranked)} of {len(found.pairs)} pairs {what}", err=True)


def _line(pair: tasks.Pair) -> str:
    before = "" if pair.before is None else f" from {pair.before:.2f}"
    return f"{pair.span}: {pair.place} ({' '.join(pair.tags)}) {pair.score:.2f}{before}"


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
