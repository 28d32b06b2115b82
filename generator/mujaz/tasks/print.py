"""Printing: which documents there are, and their PDFs."""

from __future__ import annotations

import itertools
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from mujaz.edges import SETTINGS, Press, Presses, PrintCache, PrintError, Theme, cache_folder, read_settings
from mujaz.model import parse_date
from mujaz.model.places import briefing_path
from mujaz.render import About, document_json, document_side, record_json
from mujaz.tasks.booklets import Volume, volumes
from mujaz.views.print import SiteAddress, booklet, brief, print_link

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import Coming
    from mujaz.model import Briefing, Dossier
    from mujaz.tasks.site import BuiltSite
    from mujaz.views.print import PrintLink
    from mujaz.wording import Wording

BRIEF, BILINGUAL, BOOKLET = "brief", "bilingual", "booklet"
SORTS = (BRIEF, BILINGUAL, BOOKLET)
"""The sorts of printed document, which are also the names of their templates."""

BOOKLET_PAGES = frozenset({"home", "about"})
"""Types of page that link to the booklets."""

PAPERS = {"a4": "a4", "letter": "us-letter"}
"""Paper sizes, by the name that people give them, as Typst calls them."""


@dataclass(frozen=True)
class Printable:
    """A document to be printed.

    Attributes:
        sort: its sort.
        slug: slug of its briefing; empty for a booklet.
        languages: tags of its languages; the first is its own.
        packed: its content, as JSON in UTF-8, deflated: an archive's would fill the memory.
        stem: what a booklet's files are called, but for language and ending; empty for a brief.
    """

    sort: str
    slug: str
    languages: tuple[str, ...]
    packed: bytes
    stem: str = ""

    @property
    def data(self) -> str:
        """Its content, as JSON."""
        return zlib.decompress(self.packed).decode()

    @property
    def file(self) -> str:
        """Its file name. A slug has no dots, so no two documents have the same."""
        return f"{self.slug or self.stem}.{'-'.join(self.languages)}.pdf"

    @property
    def path(self) -> str:
        """Its path inside the folder of printed documents; no slug leads out of the folder of briefs."""
        return f"briefs/{self.file}" if self.slug else self.file


@dataclass(frozen=True)
class Printed:
    """A document that was printed, or could not be.

    Attributes:
        document: the document.
        pdf: the PDF; None where it could not be made.
        error: why it could not be made.
    """

    document: Printable
    pdf: bytes | None
    error: str = ""


def printables(  # noqa: PLR0913 - a dossier, and what of it is to be printed
    dossier: Dossier,
    wordings: Mapping[str, Wording],
    families: Sequence[str],
    *,
    sorts: Collection[str] = SORTS,
    slugs: Collection[str] | None = None,
    paper: str = "a4",
    address: SiteAddress | None = None,
) -> Iterator[Printable]:
    """Yield the documents of a dossier: briefs in each language and each pair of languages, and booklets.

    Args:
        dossier: what is shown.
        wordings: wordings of the languages to print, by tag.
        families: font families at hand.
        sorts: sorts of document.
        slugs: slugs of the briefings to print briefs of, and the booklets of their topics; None for all.
        paper: name of the paper, from `PAPERS`.
        address: where the site is published; None where that is not known.
    """

    def document(
        sort: str, slug: str, sides: Mapping[str, dict[str, Any]], content: Dossier, stem: str = ""
    ) -> Printable:
        wording = wordings[next(iter(sides))]
        briefings = [r.value for r in content.briefings if not slug or r.value.slug == slug]
        names = [briefing.slug for briefing in briefings]
        about = About(
            _author(content, wording),
            _day(briefings, content if not slug else None),
            record_json(content, names, sort=sort, stem=stem, languages=list(sides), paper=paper),
        )
        data = document_json(
            sort, list(sides.values()), wording.languages, paper=PAPERS[paper], families=families, about=about
        )
        return Printable(sort, slug, tuple(sides), zlib.compress(data.encode(), 1), stem)

    for record in dossier.briefings if {BRIEF, BILINGUAL} & set(sorts) else ():
        briefing = record.value
        if slugs is not None and briefing.slug not in slugs:
            continue
        sides = {tag: document_side(brief(briefing, dossier, w, address), w) for tag, w in wordings.items()}
        if BRIEF in sorts:
            yield from (document(BRIEF, briefing.slug, {tag: side}, dossier) for tag, side in sides.items())
        if BILINGUAL in sorts:
            for pair in itertools.combinations(sides, 2):
                yield document(BILINGUAL, briefing.slug, {tag: sides[tag] for tag in pair}, dossier)
    if BOOKLET in sorts:
        for volume in volumes(dossier, slugs):
            for tag, wording in wordings.items():
                yield document(BOOKLET, "", {tag: _bound(volume, wording, address)}, volume.dossier, volume.stem)


def _bound(volume: Volume, wording: Wording, address: SiteAddress | None) -> dict[str, Any]:
    """Return a volume in one language; where there are several, it says which one it is."""
    side = document_side(booklet(volume.dossier, wording, address), wording)
    if volume.total > 1:
        said = wording.text("print.volume", n=volume.number, total=volume.total)
        side["plain_title"] = f"{side['plain_title']} · {said}"
        side["labels"]["print.booklet"] = f"{side['labels']['print.booklet']} · {said}"
    return side


def _author(dossier: Dossier, wording: Wording) -> str:
    site = dossier.site.value
    return wording.plain(site.publisher.name if site.publisher else site.name)


def _day(briefings: Iterable[Briefing], dossier: Dossier | None) -> dt.date | None:
    """Return the last day on which some briefings changed, or the sources of a dossier's topics were weighed."""
    said = [day for b in briefings for day in (b.published, b.revised, *(a.date for a in b.amendments))]
    said += [topic.value.as_of for topic in dossier.topics] if dossier else []
    return max((parse_date(day).placed.last for day in said if day), default=None)


class PrintRun:
    """Documents that are being printed, over all processor cores; what is not done when the context ends is dropped.

    Args:
        documents: the documents.
        press: templates and fonts.
        cache: PDFs that were made before, which are not made again.
        only_made: whether those that were not made before are left out.
    """

    def __init__(
        self, documents: Iterable[Printable], press: Press, cache: PrintCache, *, only_made: bool = False
    ) -> None:
        wanted = [(document, cache.key(document.data)) for document in documents]
        missing = {key: document for document, key in wanted if not cache.has(key)}
        self._wanted = [pair for pair in wanted if not (only_made and pair[1] in missing)]
        self._press, self._cache, self._only_made = press, cache, only_made
        self._presses: Presses | None = None
        self._coming: dict[str, Coming] = {}
        if not only_made:
            for key, document in missing.items():
                self._coming[key] = self._begin(document, len(missing))

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __iter__(self) -> Iterator[Printed]:
        """Yield the documents in their order; it waits for each one."""
        for document, key in self._wanted:
            printed = self._printed(document, key)
            if printed is not None:
                yield printed

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.close()

    def close(self) -> None:
        """Drop the documents that are not done yet, and tidy the cache."""
        if self._presses:
            self._presses.close()
            self._cache.tidy()

    def _begin(self, document: Printable, documents: int) -> Coming:
        self._presses = self._presses or Presses(self._press, documents)
        return self._presses.submit(lambda: document.data)

    def _printed(self, document: Printable, key: str) -> Printed | None:
        pdf = self._cache.find(key)
        if pdf is not None:
            return Printed(document, pdf)
        coming = self._coming.pop(key, None)  # what was printed is kept on disk, not here
        if coming is None:  # it was there when this run began
            if self._only_made:
                return None
            coming = self._begin(document, 1)
        try:
            pdf = coming.result()
        except PrintError as error:
            return Printed(document, None, str(error))
        self._cache.keep(key, pdf)
        return Printed(document, pdf)


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
    theme = Theme.of(root)
    templates = theme.whole("print", "*.typ", cache_folder(root, "templates"))
    press = Press.of(*theme.folders, templates=templates, made=cache_folder(theme.root, "print-fonts"))
    return press, PrintCache(cache_folder(root, "print"), press)
