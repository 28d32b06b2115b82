"""Writing a site: faults of the disk, and refusals, end a build as MkDocs ends one."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz import tasks
from mujaz.edges import RefusedError, write_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def writing() -> Iterator[None]:
    """Turn faults of the disk, and refusals, into what MkDocs ends a build with.

    Raises:
        PluginError: something cannot be written, or must not be.
    """
    try:
        yield
    except OSError as error:
        message = f"the site cannot be written: {error}"
        raise PluginError(message) from error
    except RefusedError as error:
        message = f"{error}; {error.hint}"
        raise PluginError(message) from error


def join_scripts(folder: Path) -> None:
    """Put the engine's scripts into one file; a theme of a site's own may do without them."""
    if (folder / tasks.WORKER).is_file():
        script, parts = tasks.search_scripts(folder)
        write_text(folder / tasks.WORKER, script)
        for name in parts:
            (folder / name).unlink()
