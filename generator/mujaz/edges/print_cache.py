"""PDFs that were made before, by the hash of everything they depend on.

A document's data is made of records, and takes longer to make than these to hash: which PDF was made of which
records is kept too, so that of what did not change not even the data is made.
"""

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
    from mujaz.edges.stores import Store
    from mujaz.edges.typst import Press

_PLACES = frozenset({"input", "root", "package_path", "package_cache_path", "sys_inputs"})
"""What of a call says only where things lie, or holds the data, which have a part of the key of their own."""


class PrintCache(KeptFiles):
    """Finds and keeps PDFs.

    Args:
        store: where they lie.
        made_of: where it lies which of them was made of which records.
        press: templates and fonts, which all documents depend on.

    Raises:
        OSError: a template or font cannot be read.
    """

    def __init__(self, store: Store, made_of: Store, press: Press) -> None:
        super().__init__(store, "pdf")
        versions = (TYPST_VERSION, pikepdf.__version__, pikepdf.__libqpdf_version__)
        common = hashlib.sha256("\0".join(versions).encode())
        # Our own programs have a say in a PDF's bytes too.
        programs = (Path(typesetter.__file__), *sorted(Path(pdf.__file__).parent.glob("*.py")))
        for path in (*press.files, *programs):
            common.update(f"\0{path.name}\0".encode())
            common.update(hashlib.sha256(path.read_bytes()).digest())
        self._press = press
        self._common = common.digest()
        self._made_of = KeptFiles(made_of, "txt")

    def known(self, records: str) -> str | None:
        """Return the key of the document that was made of some records, or None; its PDF may be gone.

        Args:
            records: a hash of all that its data is made of.
        """
        kept = self._made_of.find(self._of(records))
        return None if kept is None else kept.decode("ascii")

    def remember(self, records: str, key: str) -> None:
        """Remember of which records a document was made."""
        self._made_of.renew(self._of(records), key.encode("ascii"))

    def tidy(self) -> None:
        """Delete what nothing has asked for in a month."""
        super().tidy()
        self._made_of.tidy()

    def _of(self, records: str) -> str:
        return hashlib.sha256(self._common + records.encode()).hexdigest()

    def key(self, data: str) -> str:
        """Return the key of a document: the hash of all that its bytes depend on.

        These are its data, the templates, the fonts, the versions of Typst, pikepdf and qpdf, our own programs that run
        them, and how Typst is called: the PDF standards among that.
        """
        call = {name: value for name, value in call_for(self._press, data).items() if name not in _PLACES}
        how = json.dumps(call, sort_keys=True)
        return hashlib.sha256(b"\0".join([self._common, how.encode(), data.encode()])).hexdigest()
