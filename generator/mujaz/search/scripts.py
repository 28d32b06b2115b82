"""The scripts of the engine as one file: it is smaller than its parts, and a browser asks once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_IMPORTS = re.compile(r"^importScripts\((.*)\);$", re.MULTILINE)


def parts(worker: str) -> list[str]:
    """Return the names of the scripts that a worker imports, in their order."""
    found = _IMPORTS.search(worker)
    return re.findall(r'"([^"]+)"', found[1]) if found else []


def joined(worker: str, read: Callable[[str], str]) -> str:
    """Return a worker with the scripts that it imports in the place of the import, without comments and indentation.

    No script has a text that goes over the end of a line; comments behind code stay.

    Args:
        worker: the worker's script.
        read: returns the text of a script by its name.
    """
    texts = "\n".join(map(read, parts(worker)))
    whole = _IMPORTS.sub(lambda _: texts, worker)
    lines = (line.strip() for line in whole.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"
