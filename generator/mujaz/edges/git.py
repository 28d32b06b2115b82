"""What git's configuration says of who is at work."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def git_name(folder: Path) -> str | None:
    """Return the name by which whoever works in a folder commits (`user.name`); None where git knows none.

    Args:
        folder: a folder, of a repository or not.
    """
    git = shutil.which("git")
    if git is None:
        return None
    done = subprocess.run(  # noqa: S603 - git itself, and nothing that content says
        [git, "config", "--get", "user.name"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout.strip() or None
