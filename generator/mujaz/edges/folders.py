"""Folders that are built beside the good one and then take its place.

Where a folder is a symbolic link, this is about the folder that it leads to; the link stays.

`site` is built in `site.new`; when it is whole, `site` becomes `site.old`, `site.new` becomes `site`, and `site.old`
goes. A build that fails or is killed leaves `site` as it was; one that is killed between the two renames leaves
`site.old`, which the next build puts back.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def building_folder(target: Path) -> Path:
    """Return the folder in which a folder is built, empty and new.

    Raises:
        NotADirectoryError: the place is taken by a file.
        OSError: it cannot be made.
    """
    target = _resolved(target)
    recover_folder(target)
    if target.exists() and not target.is_dir():
        message = f"{target} is a file, where a folder is to be written"
        raise NotADirectoryError(message)
    folder = _beside(target, "new")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def finish_folder(target: Path) -> None:
    """Put the folder that was built in the place of the good one.

    Raises:
        OSError: a folder cannot be renamed; the good one is then where it was.
    """
    target = _resolved(target)
    old = _beside(target, "old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        _beside(target, "new").rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover_folder(target: Path) -> None:
    """Put the good folder back where a build was killed between its two renames."""
    target = _resolved(target)
    old = _beside(target, "old")
    if old.exists() and not target.exists():
        old.rename(target)


def write_tree(target: Path, files: Mapping[str, str]) -> None:
    """Write files as a folder, whole or not at all.

    Args:
        target: the folder; what was in it goes.
        files: path inside the folder to text.

    Raises:
        OSError: something cannot be written.
        ValueError: a path leads out of the folder.
    """
    folder = building_folder(target).resolve()
    for name, text in files.items():
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            message = f"'{name}' leads out of the folder"
            raise ValueError(message)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    finish_folder(target)


def _resolved(target: Path) -> Path:
    try:
        return Path(target).resolve()
    except RuntimeError as error:  # Python 3.11 says so of a link that leads to itself
        message = f"{target} is a link that leads to itself"
        raise NotADirectoryError(message) from error


def _beside(target: Path, suffix: str) -> Path:
    return target.with_name(f"{target.name}.{suffix}")
