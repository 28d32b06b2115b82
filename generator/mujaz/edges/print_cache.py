"""PDFs that were made before, by the hash of everything they depend on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from mujaz import pdf
from mujaz.edges import typesetter
from mujaz.edges.kept import KeptFiles
from mujaz.edges.typst import TYPST_VERSION, call_for

if TYPE_CHECKING:
    from mujaz.edges.typst import Press

_PLACES = frozenset({"input", "root", "package_path", "package_cache_path", "sys_inputs"})
"""What of a call says only where things lie, or holds the data, which have a part of the key of their own."""


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
        versions = (TYPST_VERSION, pikepdf.__version__, pikepdf.__libqpdf_version__)
        common = hashlib.sha256("\0".join(versions).encode())
        # Our own programs have a say in a PDF's bytes too.
        programs = (Path(typesetter.__file__), *sorted(Path(pdf.__file__).parent.glob("*.py")))
        for path in (*press.files, *programs):
            common.update(f"\0{path.name}\0".encode())
            common.update(hashlib.sha256(path.read_bytes()).digest())
        self._press = press
        self._common = common.digest()

    def key(self, data: str) -> str:
        """Return the key of a document: the hash of all that its bytes depend on.

        These are its data, the templates, the fonts, the versions of Typst, pikepdf and qpdf, our own programs that run
        them, and how Typst is called: the PDF standards among that.
        """
        call = {name: value for name, value in call_for(self._press, data).items() if name not in _PLACES}
        how = json.dumps(call, sort_keys=True)
        return hashlib.sha256(b"\0".join([self._common, how.encode(), data.encode()])).hexdigest()
