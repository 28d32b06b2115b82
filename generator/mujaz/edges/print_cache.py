"""PDFs that were made before, by the hash of everything they depend on."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from mujaz.edges.kept import KeptFiles
from mujaz.edges.typst import TYPST_VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.edges.typst import Press


class PrintCache(KeptFiles):
    """Finds and keeps PDFs.

    Args:
        folder: the folder; it need not exist.
        press: templates and fonts, which all documents depend on.

    Raises:
        OSError: a template or font cannot be read.
    """

    def __init__(self, folder: Path, press: Press) -> None:
        super().__init__(folder, "pdf")
        common = hashlib.sha256(TYPST_VERSION.encode())
        for path in press.files:
            common.update(f"\0{path.name}\0".encode())
            common.update(hashlib.sha256(path.read_bytes()).digest())
        self._common = common.digest()

    def key(self, data: str) -> str:
        """Return the key of a document: the hash of its data, the templates, the fonts and Typst's version."""
        return hashlib.sha256(self._common + data.encode()).hexdigest()
