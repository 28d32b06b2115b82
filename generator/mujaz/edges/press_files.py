"""A press for the workers of a cluster: each gets templates and fonts once, and lays them in a folder of its own."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from mujaz.edges.atomic import write_whole
from mujaz.edges.cluster import worker_folder
from mujaz.edges.typesetting import Typesetter
from mujaz.edges.typst import Press

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mujaz.edges.shared import Shared

_laying = threading.Lock()


@dataclass(frozen=True)
class PressFiles:
    """What documents are printed from, by content.

    Attributes:
        templates: the files of the template folder, each by its path in it.
        fonts: the same of each folder of fonts.
        draws: as the press has it.
    """

    templates: Mapping[str, bytes]
    fonts: tuple[Mapping[str, bytes], ...]
    draws: bool = False

    @classmethod
    def of(cls, press: Press) -> Self:
        """Read the files of a press.

        Raises:
            OSError: one cannot be read.
        """
        return cls(_files(press.templates), tuple(map(_files, press.fonts)), press.draws)

    def laid_out(self, folder: Path) -> Press:
        """Return the press of a folder, in which each file is written that is not there as it is here.

        Raises:
            OSError: one cannot be written.
        """
        templates, *fonts = (folder / str(number) for number in range(1 + len(self.fonts)))
        for place, files in zip((templates, *fonts), (self.templates, *self.fonts), strict=True):
            for name, content in files.items():
                path = place / name
                # Whoever tidies folders for temporary files may have taken some away: Typst would take another font.
                if not path.is_file() or path.read_bytes() != content:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    write_whole(path, content)
        return Press(templates.resolve(), tuple(fonts), self.draws)


def typeset_afar(files: Shared[PressFiles], data: str) -> bytes:
    """Return a document as PDF, set at a worker of a cluster by a process that ends with it.

    Args:
        files: templates and fonts.
        data: the document, as JSON.

    Raises:
        PrintError: Typst refuses it, or the process dies.
        OSError: the worker's folder cannot be written.
    """
    with _laying:
        press = files.value.laid_out(worker_folder() / "mujaz-press" / files.digest)
    process = Typesetter()
    try:
        return process.typeset(press, data)
    finally:
        process.kill()
        process.clear()


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
