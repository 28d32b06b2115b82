"""Printing: the PDFs of documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from mujaz.edges import (
    SETTINGS,
    Press,
    Presses,
    PrintCache,
    PrintError,
    Theme,
    advance,
    cache_folder,
    cache_store,
    phase,
    read_settings,
)
from mujaz.messages import say
from mujaz.model.places import briefing_path
from mujaz.views.print import SiteAddress, print_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from mujaz.edges import Coming, Workers
    from mujaz.tasks.printable import Printable
    from mujaz.tasks.site import BuiltSite
    from mujaz.views.print import PrintLink

BOOKLET_PAGES = frozenset({"home", "about"})
"""Types of page that link to the booklets."""


@dataclass(frozen=True)
class Printed:
    """A document that was printed, or could not be.

    Attributes:
        document: the document.
        pdf: the PDF; None where it could not be made.
        error: why it could not be made.
        is_kept: whether it was made before.
    """

    document: Printable
    pdf: bytes | None
    error: str = ""
    is_kept: bool = field(default=False, compare=False)


class PrintRun:
    """Documents that are being printed by all cores or a cluster; what is not done when the context ends is dropped.

    A document's data is made when its turn has come, and its PDF is kept on disk: none of them fills the memory.

    Args:
        documents: the documents.
        press: templates and fonts.
        cache: PDFs that were made before, which are not made again.
        only_made: whether those that were not made before are left out.
        workers: who does a part of the work; those of a cluster set documents, whose data is made here.
    """

    def __init__(
        self,
        documents: Iterable[Printable],
        press: Press,
        cache: PrintCache,
        *,
        only_made: bool = False,
        workers: Workers | None = None,
    ) -> None:
        known = [(document, cache.known(document.made_of)) for document in documents]
        ready = {document for document, key in known if key is not None and cache.lists(key)}
        self._wanted = [pair for pair in known if not only_made or pair[0] in ready]
        self._press, self._cache, self._only_made, self._workers = press, cache, only_made, workers
        self._presses: Presses | None = None
        self._coming: dict[Printable, Coming[_Made]] = {}
        if not only_made:
            missing = [document for document, _ in known if document not in ready]
            for document in missing:
                self._coming[document] = self._begin(document, len(missing))

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __iter__(self) -> Iterator[Printed]:
        """Yield the documents in their order; it waits for each one."""
        phase(say("printing"), len(self._wanted))
        for document, key in self._wanted:
            printed = self._printed(document, key)
            if printed is not None:
                advance(kept=printed.is_kept)
                yield printed

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.close()

    def close(self) -> None:
        """Drop the documents that are not done yet, and tidy the cache."""
        if self._presses:
            self._presses.close()
            self._cache.tidy()

    def _begin(self, document: Printable, documents: int) -> Coming[_Made]:
        self._presses = self._presses or Presses(self._press, documents, self._workers)
        return self._presses.submit(lambda typeset: self._make(document, typeset))

    def _make(self, document: Printable, typeset: Callable[[str], bytes]) -> _Made:
        """Make a document, unless its data is what it was; what is kept on disk is not kept in memory."""
        data = document.data
        key = self._cache.key(data)
        pdf = None
        if not self._cache.has(key):
            made = typeset(data)
            pdf = None if self._cache.keep(key, made) else made
        self._cache.remember(document.made_of, key)
        return _Made(key, pdf)

    def _printed(self, document: Printable, key: str | None) -> Printed | None:
        coming = self._coming.pop(document, None)
        if coming is None and key is not None:  # it was there when this run began
            pdf = self._cache.find(key)
            if pdf is not None:
                return Printed(document, pdf, is_kept=True)
        if coming is None:
            if self._only_made:
                return None
            coming = self._begin(document, 1)
        try:
            made = coming.result()
            pdf = made.pdf or self._cache.find(made.key)
            if pdf is None:  # it was damaged meanwhile
                made = self._begin(document, 1).result()
                pdf = made.pdf or self._cache.find(made.key)
        except PrintError as error:
            return Printed(document, None, str(error))
        return Printed(document, pdf)


@dataclass(frozen=True)
class _Made:
    """A document that was made: its key in the cache, and its PDF where that is not kept there."""

    key: str
    pdf: bytes | None


@dataclass(frozen=True)
class PrintFile:
    """A printed document on the site: what it is, its address relative to the site, and its size in bytes."""

    sort: str
    slug: str
    languages: tuple[str, ...]
    url: str
    size: int


def print_links(files: Sequence[PrintFile], site: BuiltSite) -> dict[str, tuple[PrintLink, ...]]:
    """Return the links to printed documents that each page shows, by the page's file.

    A briefing's page shows its briefs; the home page and the page about the site show the booklets. Those in the page's
    own language come first.
    """
    briefs: dict[str, list[PrintFile]] = {}
    for file in files:
        briefs.setdefault(file.slug, []).append(file)
    slugs = {briefing_path(record.value): record.value.slug for record in site.dossier.briefings}
    found: dict[str, tuple[PrintLink, ...]] = {}
    for built in site.pages:
        slug = "" if built.kind in BOOKLET_PAGES else slugs.get(built.page.path)
        if slug is not None:
            tag = built.page.language
            ordered = sorted(
                briefs.get(slug, ()), key=lambda file: (file.languages != (tag,), file.languages[0] != tag)
            )
            wording = site.wordings[tag]
            found[built.file] = tuple(print_link(file.url, file.languages, file.size, wording) for file in ordered)
    return found


def address_of(root: Path) -> SiteAddress | None:
    """Return where a site is published, as its `mkdocs.yml` says; None where it does not."""
    settings = read_settings(root / SETTINGS)
    return SiteAddress(settings.address, settings.has_folders) if settings.address else None


def press_of(root: Path) -> tuple[Press, PrintCache]:
    """Return the press of a site's folder, and its cache.

    Raises:
        OSError: a template or font cannot be read.
    """
    press = bare_press_of(root)
    return press, PrintCache(cache_store(root, "print"), cache_store(root, "print-made-of"), press)


def bare_press_of(root: Path, *, statics: bool = True) -> Press:
    """Return the press of a site's folder.

    Args:
        root: the folder.
        statics: whether it has static fonts of variable ones.

    Raises:
        OSError: a template cannot be read, or a font cannot be made.
    """
    theme = Theme.of(root)
    templates = theme.whole("print", "*.typ", cache_folder(root, "templates"))
    made = cache_folder(theme.root, "print-fonts") if statics else None
    return Press.of(*theme.folders, templates=templates, made=made)
