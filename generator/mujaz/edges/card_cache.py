"""Pictures of pages that were made before, by the hash of everything they depend on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges import typesetter, typst
from mujaz.edges.kept import KeptFiles
from mujaz.edges.typst import TYPST_VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.edges.stores import Store
    from mujaz.edges.typst import Press

_TEMPLATES = frozenset({"card.typ", "text.typ"})
"""The templates that pictures are made with: an edit of another one makes none anew."""


class CardCache(KeptFiles):
    """Finds and keeps pictures of pages.

    Args:
        store: where they lie.
        press: templates and fonts.
        common: what all pictures of a site have in common.

    Raises:
        OSError: a template or font cannot be read.
    """

    def __init__(self, store: Store, press: Press, common: Sequence[str]) -> None:
        super().__init__(store, "png")
        digest = hashlib.sha256(json.dumps([TYPST_VERSION, *common]).encode())
        files = [path for path in press.files if path.suffix != ".typ" or path.name in _TEMPLATES]
        for path in (*files, Path(typesetter.__file__), Path(typst.__file__)):
            digest.update(f"\0{path.name}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        self._common = digest.digest()

    def key(self, data: str) -> str:
        """Return the key of a picture: the hash of all that its bytes depend on.

        Args:
            data: the picture, as JSON.
        """
        return hashlib.sha256(self._common + data.encode()).hexdigest()
