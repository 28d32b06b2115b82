"""What a whole site costs: checking, building it for the first time, again, and after one briefing was changed.

`make bench-build` runs it, with the sizes of SIZES (briefings, each in all languages and of the length of the real
ones). Figures are CPU seconds of all processes, and the largest memory of one. The last column is the growth of the
first build against growth of the archive: 1 is proportion.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from archive import write_archive

REPOSITORY = Path(__file__).parents[3]
MUJAZ = Path(sys.executable).with_name("mujaz")
HEAD = "| briefings | check | first build | again | one changed | memory, MB | growth |"


def cost(folder: Path, command: str) -> tuple[float, float]:
    """Run a command of Mujaz in a folder.

    Returns:
        Its CPU seconds, those of its children among them, and its largest memory in megabytes.
    """
    environment = os.environ | {"MUJAZ_CACHE": str(folder / ".cache"), "NO_MKDOCS_2_WARNING": "1"}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen([MUJAZ, command], cwd=folder, env=environment, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"mujaz {command} failed:\n{(folder / 'log').read_text('utf-8')}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def change(folder: Path) -> None:
    """Change a word of one briefing."""
    file = folder / "briefings" / "b0.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("title:\n  ar: ", "title:\n  ar: جديد ", 1), "utf-8")
    if file.read_text("utf-8") == text:
        sys.exit("nothing was changed")


def main() -> None:
    """Print a table."""
    sys.stdout.write(f"CPU seconds\n\n{HEAD}\n|{' --- |' * (HEAD.count('|') - 1)}\n")
    before: tuple[int, float] | None = None
    for size in map(int, os.environ.get("SIZES", "10 50 100").split()):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            write_archive(REPOSITORY, folder, size)
            check, _ = cost(folder, "check")
            first, memory = cost(folder, "build")
            again, _ = cost(folder, "build")
            change(folder)
            changed, _ = cost(folder, "build")
        growth = f"{(first / before[1]) / (size / before[0]):.2f}" if before else "–"
        before = size, first
        sys.stdout.write(
            f"| {size} | {check:.1f} | {first:.1f} | {again:.1f} | {changed:.1f} | {memory:.0f} | {growth} |\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
