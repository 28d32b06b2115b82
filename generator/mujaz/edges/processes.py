"""Other programs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def run_mkdocs(arguments: Sequence[str], folder: Path) -> int:
    """Run MkDocs of this Python in a folder, with its output on ours.

    Returns:
        Its exit code.
    """
    command = [sys.executable, "-m", "mkdocs", *arguments]
    # The theme prints an advertisement of its successor on each run, on the error stream of a quiet build too.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    # No shell is involved, and the program is this very Python.
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode  # noqa: S603
