"""Other programs."""

from __future__ import annotations

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
    # No shell is involved, and the program is this very Python.
    return subprocess.run([sys.executable, "-m", "mkdocs", *arguments], cwd=folder, check=False).returncode  # noqa: S603
