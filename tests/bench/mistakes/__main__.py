"""How many mistakes of an editor the checks catch, and how often they are wrong.

`make bench-mistakes` runs it: single mistakes of all kinds, each made in the real dossier and checked, and edits that
are right. It prints two tables, by kind. What is chosen depends on `--seed` alone. `--show missed` lists every mistake
that was not found, `--show alarms` every false alarm, `--show all` everything, each with its file, the text before and
after, and what was said.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.mistakes import kinds, tables
from bench.mistakes.edits import applied, changes_something, chosen
from bench.mistakes.trials import Trials
from mujaz.edges import Progress

if TYPE_CHECKING:
    from bench.mistakes.edits import Edit, Kind
    from bench.mistakes.trials import Outcome

REPOSITORY = Path(__file__).parents[3]

_trials: Trials | None = None


def sample(trials: Trials, kind: Kind, most: int, seed: int) -> list[Edit]:
    """Return some edits of a kind, by a seed."""
    chance = random.Random(f"{seed} {kind.name}")  # noqa: S311 - a sample, and no secret
    return chosen(
        [edit for edit in kind.edits(trials.content, chance) if changes_something(trials.content.files, edit)],
        most,
        chance,
    )


def _outcome(edit: Edit) -> Outcome:
    if _trials is None:
        message = "no dossier was read"
        raise RuntimeError(message)
    return _trials.outcome(edit)


def main() -> None:
    """Print the tables."""
    options = _options()
    global _trials  # noqa: PLW0603 - what the processes share must be there before they begin
    begun = time.monotonic()
    _trials = trials = Trials(options.root)
    wanted = options.kind.split(",") if options.kind else []
    rows: list[tuple[Kind, Edit, bool]] = []
    for group, most in ((kinds.MISTAKES, options.each), (kinds.HARMLESS, options.harmless)):
        for kind in group:
            if not wanted or kind.row in wanted or any(len(word) > 2 and word in kind.name for word in wanted):
                rows += [(kind, edit, kind.wanted != "–") for edit in sample(trials, kind, most, options.seed)]
    rows = [row for row in rows if (options.set != "harmless" or not row[2]) and (options.set != "mistakes" or row[2])]
    outcomes: list[Outcome] = []
    with Progress() as progress, multiprocessing.get_context("fork").Pool(options.processes) as pool:
        for number, outcome in enumerate(pool.imap(_outcome, [edit for _, edit, _ in rows], chunksize=4), 1):
            progress.step(f"{number} of {len(rows)}")
            outcomes.append(outcome)
    tried = [tables.Tried(kind, edit, outcome) for (kind, edit, _), outcome in zip(rows, outcomes, strict=True)]
    write = sys.stdout.write
    write(f"Untouched dossier: {len(trials.untouched.findings)} findings. Seed {options.seed}, ")
    write(f"{len(tried)} edits in {time.monotonic() - begun:.0f} s.\n\n")
    mistakes = [t for t, row in zip(tried, rows, strict=True) if row[2]]
    harmless = [t for t, row in zip(tried, rows, strict=True) if not row[2]]
    if mistakes:
        write(tables.mistakes(mistakes))
    if harmless:
        write(tables.harmless(harmless))
    files = trials.content.files
    for one in tried:
        if tables.is_shown(one, options.show):
            write(
                tables.shown(
                    one,
                    files,
                    applied(files, one.edit.given) if one.edit.given else {},
                    applied(files, one.edit.changes),
                )
            )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.mistakes", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--root", type=Path, default=REPOSITORY, help="the site's folder")
    parser.add_argument("--seed", type=int, default=1, help="what the sample depends on")
    parser.add_argument("--each", type=int, default=7, help="mistakes of each kind, at most")
    parser.add_argument("--harmless", type=int, default=14, help="right edits of each kind, at most")
    parser.add_argument("--set", choices=["both", "mistakes", "harmless"], default="both", help="which of the two")
    parser.add_argument(
        "--kind", default="", help="only these: rows of the table, or parts of names, with commas between"
    )
    parser.add_argument(
        "--show", choices=["nothing", "missed", "alarms", "both", "all"], default="nothing", help="what is listed"
    )
    parser.add_argument("--processes", type=int, default=2, help="how many run at a time")
    return parser.parse_args()


if __name__ == "__main__":
    main()
