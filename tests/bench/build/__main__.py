"""What whole sites cost, beside other builders: `make bench-build`.

For each of SIZES (10, 100 and 1,000 briefings; 10,000 takes hours), an invented archive is checked and built: for the
first time, with nothing changed, after one edit; with print where the size is one of PRINTED. Its exported pages are then
built by OTHERS. Each figure is the least of ROUNDS runs, each in a process of its own; a run that takes more than LIMIT
seconds or MEMORY megabytes is ended. The figures go to docs/benchmarks.yml, of which the documentation makes its page.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
import tempfile
from dataclasses import asdict
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import yaml

from archive import write_archive
from bench.build.cost import Cost, Limit, cost
from bench.build.others import OTHERS

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).parents[3]
RESULTS = REPOSITORY / "docs" / "benchmarks.yml"
SIZES = [int(size) for size in os.environ.get("SIZES", "10 100 1000").split()]
PRINTED = [int(size) for size in os.environ.get("PRINTED", "10").split()]
ROUNDS = int(os.environ.get("ROUNDS", "1"))
LIMIT = Limit(float(os.environ.get("LIMIT", "3600")), float(os.environ.get("MEMORY", "6000")))
CHOSEN = os.environ.get("OTHERS", ",".join(OTHERS)).split(",")
FIRST = "build"
"""The step that all others are compared with: our first build, without print."""
_NOTHING = "print: {brief: no, bilingual: no, booklet: no}\n"
"""What `briefings/site.yml` says of print where nothing is printed."""
_GIGABYTE = 1 << 30


class Bench:
    """Measures archives of one size.

    Args:
        folder: an empty folder.
        size: how many briefings.
    """

    def __init__(self, folder: Path, size: int) -> None:
        self._folder, self._size = folder, size
        self.rows: list[dict[str, Any]] = []
        write_archive(folder, size)
        for name in ("mkdocs.yml", "site-theme"):
            (folder / name).symlink_to(REPOSITORY / name)

    def run(self) -> None:
        """Measure everything."""
        self._measure("check", lambda: self._mujaz("check"))
        if self._measure(FIRST, lambda: self._mujaz("build"), self._fresh, self._folder / "site").failed:
            return
        self._measure("again", lambda: self._mujaz("build"))
        self._measure("edit", lambda: self._mujaz("build"), self._edit)
        if self._size in PRINTED:
            self._measure("print", lambda: self._mujaz("build", prints=True), self._fresh, self._folder / "site")
            self._measure("print again", lambda: self._mujaz("build", prints=True))
            self._measure("print edit", lambda: self._mujaz("build", prints=True), self._edit)
        for number, name in enumerate(CHOSEN):
            stock = self._folder / f"stock-{number}"
            self._measure(name, partial(OTHERS[name], stock, LIMIT), partial(self._export, stock), stock / "site")

    def _measure(
        self, step: str, run: Callable[[], Cost], before: Callable[[], None] = lambda: None, written: Path | None = None
    ) -> Cost:
        costs = []
        for _ in range(ROUNDS):
            before()
            costs.append(run())
        least = min(costs, key=lambda each: (each.failed, each.cpu))
        row: dict[str, Any] = {"size": self._size, "step": step}
        row |= {name: value if isinstance(value, str) else round(value, 1) for name, value in asdict(least).items()}
        if written and not least.failed:
            files = [path for path in written.rglob("*") if path.is_file()]
            row |= {"pages": sum(path.suffix == ".html" for path in files)}
            row |= {"written": round(sum(path.stat().st_size for path in files) / 1e6, 1)}
        self.rows.append(row)
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
        return least

    def _mujaz(self, command: str, *, prints: bool = False) -> Cost:
        site = self._folder / "briefings" / "site.yml"
        text = site.read_text("utf-8").replace(_NOTHING, "")
        site.write_text(text if prints else text + _NOTHING, "utf-8")
        environment = {"MUJAZ_CACHE": str(self._folder / ".cache"), "NO_MKDOCS_2_WARNING": "1"}
        return cost([sys.executable, "-m", "mujaz", command], self._folder, environment, LIMIT)

    def _fresh(self) -> None:
        for name in (".cache", "site"):
            shutil.rmtree(self._folder / name, ignore_errors=True)

    def _export(self, stock: Path) -> None:
        """Put the exported pages into a folder where another builder finds nothing else."""
        export = self._folder / "export"
        if not export.exists():
            failed = cost([sys.executable, "-m", "mujaz", "export"], self._folder, {}, LIMIT).failed
            if failed:
                raise ChildProcessError(failed)
        if stock.exists():
            shutil.rmtree(stock)
        shutil.copytree(export, stock)

    def _edit(self) -> None:
        """Add a word to a statement in the middle of the archive, or take it out again."""
        files = sorted((self._folder / "briefings").glob("2*.yml"))
        file = files[len(files) // 2]
        text = file.read_text("utf-8")
        changed = re.sub(
            r'(    text:\n      ar: (?:>-\n {8}|"))(ثم )?',
            lambda found: found[1] + ("" if found[2] else "ثم "),
            text,
            count=1,
        )
        if changed == text:
            raise ValueError(file)
        file.write_text(changed, "utf-8")


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    names = ("mkdocs", "mkdocs-material", "hugo", "zensical", "markdown", "typst")
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": psutil.cpu_count(),
        "memory": round(psutil.virtual_memory().total / _GIGABYTE),
        "versions": {"Python": platform.python_version()} | {name: version(name) for name in names},
    }


def main() -> None:
    """Measure, and write the results."""
    rows = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(Path(folder), size)
            bench.run()
            rows += bench.rows
    results = {"machine": machine(), "rounds": ROUNDS, "rows": rows}
    Path(os.environ.get("RESULTS", RESULTS)).write_text(
        yaml.safe_dump(results, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=None), "utf-8"
    )


if __name__ == "__main__":
    main()
