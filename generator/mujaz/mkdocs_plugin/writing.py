"""Writing a site: faults of the disk, and refusals, end a build as MkDocs ends one."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz import tasks
from mujaz.edges import RefusedError, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mujaz.mkdocs_plugin.last_site import LastSite


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


def write_beside(folder: Path, files: Iterable[tuple[str, Iterable[str]]], last: LastSite | None) -> None:
    """Write what a site has besides its pages, but for what is there already.

    Args:
        folder: the folder of the site.
        files: path inside it, and text or its pieces.
        last: the site that this one replaces; None where there is none to take anything from.

    Raises:
        OSError: something cannot be written.
    """
    for name, text in files:
        if last is None or not last.has(name, text):
            (folder / name).unlink(missing_ok=True)  # what was taken is the last site's too, and stays as it is there
            write_text(folder / name, text)
    if last is not None:
        last.finish()


def join_scripts(folder: Path) -> None:
    """Put the engine's scripts into one file; a theme of a site's own may do without them."""
    if (folder / tasks.WORKER).is_file():
        script, parts = tasks.search_scripts(folder)
        write_text(folder / tasks.WORKER, script)
        for name in parts:
            (folder / name).unlink()
