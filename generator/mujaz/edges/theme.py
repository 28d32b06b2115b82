"""The theme of a site, file by file: the site's own before the one that was installed with Mujaz."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mujaz.edges.atomic import write_whole
from mujaz.edges.settings import SETTINGS, read_settings

if TYPE_CHECKING:
    from mujaz.edges.settings import Settings

_PACKAGE = Path(__file__).parent.parent
_OWN = "site-theme"
"""The folder of a site's own theme, where its `mkdocs.yml` names none."""


@dataclass(frozen=True)
class Theme:
    """The folders of a theme, the site's own first; there is always the one that was installed.

    Attributes:
        root: the site's folder.
        folders: the folders.
        is_own: whether the first of them is the site's own.
    """

    root: Path
    folders: tuple[Path, ...]
    is_own: bool = False

    @classmethod
    def of(cls, root: Path, settings: Settings | None = None) -> Self:
        """Return the theme of a site.

        Args:
            root: the site's folder.
            settings: what its `mkdocs.yml` says; it is read where this is not given.
        """
        named = (settings or read_settings(root / SETTINGS)).custom_dir
        own = root / (named.value if named else _OWN)
        installed = _installed()
        is_same = own.resolve() == installed.resolve()
        return cls(root, (own, *([] if is_same else [installed])) if own.is_dir() else (installed,), own.is_dir())

    def file(self, name: str) -> Path:
        """Return the file of a name: of the first folder that has it, else where it should be."""
        found = (folder / name for folder in self.folders)
        return next((path for path in found if path.exists()), self.folders[-1] / name)

    def files(self, folder: str, pattern: str) -> dict[str, Path]:
        """Return the files of a folder inside the theme, by their names, in order."""
        found: dict[str, Path] = {}
        for each in self.folders:
            for path in (each / folder).glob(pattern):
                found.setdefault(path.name, path)
        return dict(sorted(found.items()))

    def shown(self, path: Path) -> str:
        """Return how a file of the theme is named to people: as seen from the site, or by its place in the theme."""
        for folder in self.folders:
            if path.is_relative_to(folder):
                name = folder.relative_to(self.root).as_posix() if folder.is_relative_to(self.root) else _OWN
                return f"{name}/{path.relative_to(folder).as_posix()}"
        return path.as_posix()

    def whole(self, folder: str, pattern: str, made: Path) -> Path:
        """Return a folder that has all files of a folder of the theme, for a program that looks in one place.

        Args:
            folder: its name inside the theme.
            pattern: the names of its files.
            made: where it is put together, if its files are in several places.

        Raises:
            OSError: it cannot be put together.
        """
        files = self.files(folder, pattern)
        places = {path.parent for path in files.values()}
        if len(places) < 2:  # noqa: PLR2004 - all in one place
            return next(iter(places), self.folders[-1] / folder)
        contents = {name: path.read_bytes() for name, path in files.items()}
        key = hashlib.sha256()
        for name, content in contents.items():
            key.update(f"{name} {len(content)} ".encode() + content)
        target = made / key.hexdigest()[:32]
        for name, content in contents.items():
            path = target / name
            if not path.is_file() or path.read_bytes() != content:
                write_whole(path, content)
        return target


def _installed() -> Path:
    """Return the folder of the theme that was installed with Mujaz, or lies beside its source."""
    packaged = _PACKAGE / "site_theme"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / _OWN
