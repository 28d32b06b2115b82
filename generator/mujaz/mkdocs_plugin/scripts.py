"""The scripts of the search in a built site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz import tasks
from mujaz.edges import write_text

if TYPE_CHECKING:
    from pathlib import Path


def join_scripts(folder: Path) -> None:
    """Put the engine's scripts into one file, and take its parts away; a site's own theme may do without them.

    Args:
        folder: the folder of the scripts in the built site.

    Raises:
        OSError: a script is missing, or the file cannot be written.
    """
    if (folder / tasks.WORKER).is_file():
        script, parts = tasks.search_scripts(folder)
        write_text(folder / tasks.WORKER, script)
        for name in parts:
            (folder / name).unlink()
