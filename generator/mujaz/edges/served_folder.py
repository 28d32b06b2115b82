"""A folder as a web server answers from it."""

from __future__ import annotations

import http
import mimetypes
import os
from typing import TYPE_CHECKING

from mujaz.edges.live_server import Answer

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = {".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".json": "application/json"}
"""Media types that a system may have otherwise, or not at all."""

_NOT_FOUND = "404.html"


def answer_from(folder: Path, path: str) -> Answer | None:
    """Return the answer to a path below a folder of pages; None where nothing is there, nor a page that says so.

    Args:
        folder: the folder; nothing above it is answered.
        path: the path, with forward slashes and none in front.
    """
    place = os.path.normpath(folder / path) if "\0" not in path else ""
    if place != str(folder) and not place.startswith(f"{folder}{os.sep}"):
        place = ""
    file = folder / (place or _NOT_FOUND)
    if place and os.path.isdir(file):  # noqa: PTH112 - the method raises an error where a name is too long
        if path and not path.endswith("/"):
            return Answer(b"", status=http.HTTPStatus.FOUND, location=f"{path}/")
        file /= "index.html"
    content = _content(file)
    if content is not None and place:
        return Answer(content, _kind(file))
    missing = _content(folder / _NOT_FOUND)
    return None if missing is None else Answer(missing, status=http.HTTPStatus.NOT_FOUND)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes() if os.path.isfile(file) else None  # noqa: PTH113 - as above
    except OSError:
        return None


def _kind(file: Path) -> str:
    kind = _KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
