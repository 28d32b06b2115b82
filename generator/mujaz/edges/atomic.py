"""Files that appear whole or not at all, also where two processes write the same one at once, or the power fails."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from mujaz.signals import Uninterrupted

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, so that nobody ever reads half of it.

    Args:
        path: the file; its folder is made where it is missing.
        content: its bytes.

    Raises:
        OSError: it cannot be written; what was there before is then still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Unlike a file of `tempfile`, this one may be read by whoever may read the folder's others, such as a web server.
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with Uninterrupted():
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                # A system may put a name on disk before it puts the bytes there (rename(2), fsync(2)).
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
