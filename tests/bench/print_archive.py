"""What printing whole archives costs: all briefs and booklets of 10 and 100 briefings, as a build prints them.

Figures are seconds by the clock and of the processors, and the most memory that all processes had at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from print_briefs import measured

from archive import write_archive

REPOSITORY = Path(__file__).parents[2]
SORTS = {"booklets": ["--booklet"], "all": ["--brief", "--bilingual", "--booklet"]}


def main() -> None:
    """Print a table."""
    sys.stdout.write("| briefings | what | time, s | processors, s | memory, MB |\n| --- | --- | --- | --- | --- |\n")
    for size in map(int, os.environ.get("SIZES", "10 100").split()):
        for name, options in SORTS.items():
            with tempfile.TemporaryDirectory() as temporary:
                root = Path(temporary)
                write_archive(root, size)
                (root / "site-theme").symlink_to(REPOSITORY / "site-theme")
                (root / "mkdocs.yml").symlink_to(REPOSITORY / "mkdocs.yml")
                environment = os.environ | {"MUJAZ_CACHE": str(root / ".cache")}
                command = [sys.executable, "-m", "mujaz", "pdf", *options, "--out", str(root / "pdf")]
                run = measured(
                    lambda command=command, root=root, environment=environment: subprocess.run(
                        command, cwd=root, env=environment, check=True, capture_output=True
                    )
                )
            sys.stdout.write(f"| {size} | {name} | {run.wall:.0f} | {run.cpu:.0f} | {run.memory:.0f} |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
