"""Several new files, all or none: nothing that is there is touched, and what fails leaves nothing behind."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mujaz.signals import Uninterrupted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def in_the_way(root: Path, names: Iterable[str]) -> list[str]:
    """Return what new files would take the place of: each file itself, or a part of its path that is no folder.

    Args:
        root: the folder that they would be in.
        names: their paths below it, with forward slashes.
    """
    found: dict[str, None] = {}
    for name in names:
        path = root / name
        above = (each for each in reversed(path.parents) if each.is_relative_to(root))
        blocked = next((each for each in above if _is_there(each) and not each.is_dir()), None)
        if blocked is not None:
            found[blocked.relative_to(root).as_posix()] = None
        elif _is_there(path):
            found[name] = None
    return list(found)


def write_all_new(root: Path, files: Mapping[str, str]) -> None:
    """Write files that do not exist yet, and the folders that they need; after an error there is none of them.

    Args:
        root: the folder that they are in.
        files: path below it, with forward slashes, to text.

    Raises:
        FileExistsError: one is there.
        OSError: one cannot be written.
    """
    written: list[Path] = []
    made: list[Path] = []
    with Uninterrupted():
        try:
            for name, text in files.items():
                path = root / name
                _make_folders(path.parent, made)
                with path.open("xb") as file:
                    written.append(path)
                    file.write(text.encode())
        except OSError:
            for path in written:
                path.unlink(missing_ok=True)
            for folder in reversed(made):
                with suppress(OSError):  # somebody else put something there
                    folder.rmdir()
            raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = []
    while not _is_there(folder):
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir()
        made.append(each)


def _is_there(path: Path) -> bool:
    # A link that leads nowhere is there too; a path below a file is not.
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True
