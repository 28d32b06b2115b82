"""The packages that the page of `mujaz cms` runs, taken out of the archives that npm makes of them.

They are not part of Mujaz. Which version, and which bytes, is pinned: an archive is known by the digest that npm itself
records of it (Subresource Integrity, SHA-512).
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
from dataclasses import dataclass
from pathlib import Path

from mujaz.messages import MisuseError, say

_FOLDER = Path(__file__).parent.parent / "cms"
_PAGE = _FOLDER / "page_files"
_TOP = "package/"
"""The folder inside an archive of npm."""


@dataclass(frozen=True)
class Package:
    """A package.

    Attributes:
        name: its name.
        version: its version.
        integrity: the digest of its archive, as npm writes it.
        files: what is taken out of it, files and folders (which end in a slash), and what each becomes beside the page.
        moved: addresses on other hosts that its scripts fetch from, and what lies beside the page for each.
    """

    name: str
    version: str
    integrity: str
    files: dict[str, str]
    moved: dict[str, str]

    @property
    def archive(self) -> str:
        """The name that `npm pack` gives the archive."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


def editor_page_files() -> dict[str, str]:
    """Return the files of the page, by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(_PAGE.iterdir()) if path.is_file()}


def editor_packages() -> tuple[Package, ...]:
    """Return the packages that the page runs."""
    return tuple(Package(**each) for each in json.loads((_FOLDER / "packages.json").read_text(encoding="utf-8")))


def packed_command() -> str:
    """Return the command that fetches the packages."""
    return f"npm pack {' '.join(f'{package.name}@{package.version}' for package in editor_packages())}"


def editor_package_files(folder: Path) -> dict[str, bytes]:
    """Return what the page runs, by path beside it.

    Args:
        folder: the folder with the archives.

    Raises:
        MisuseError: an archive is missing, or is not the one that is pinned.
        OSError: one cannot be read.
    """
    found: dict[str, bytes] = {}
    for package in editor_packages():
        path = folder / package.archive
        if not path.is_file():
            message = say("{file} is missing", file=str(path))
            raise MisuseError(message, say("`{command}` in that folder fetches it", command=packed_command()))
        content = path.read_bytes()
        algorithm, _, wanted = package.integrity.partition("-")
        if base64.b64encode(hashlib.new(algorithm, content).digest()).decode() != wanted:
            message = say("{file} is not what was published under that name", file=str(path))
            raise MisuseError(message, say("it was cut off or changed: fetch it again"))
        found |= _taken(content, package)
    return found


def _taken(content: bytes, package: Package) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as archive:
        for member in archive:
            name = member.name.removeprefix(_TOP)
            place = next((_place(name, old, new) for old, new in package.files.items() if _place(name, old, new)), "")
            file = archive.extractfile(member) if place and member.isfile() else None
            if file:
                found[place] = _moved(file.read(), package) if place.endswith(".js") else file.read()
    return found


def _place(name: str, old: str, new: str) -> str:
    """Return what a file becomes by an entry of `files`; empty where that is about others."""
    if old.endswith("/"):
        return new + name.removeprefix(old) if name.startswith(old) else ""
    return new if name == old else ""


def _moved(script: bytes, package: Package) -> bytes:
    for address, place in package.moved.items():
        script = script.replace(address.encode(), place.encode())
    return script
