"""Building a site's pages: every page of every language as Markdown."""

from __future__ import annotations

import string
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from mujaz.edges import Workers, advance, phase
from mujaz.messages import say
from mujaz.render import PAGE_TYPES, PageRenderer
from mujaz.tasks.known_pages import PagesMadeOf
from mujaz.tasks.portions import Portion, markdown_of, packed, worded
from mujaz.tasks.shown import shown, wordings_of
from mujaz.views.parts.imprint import ImprintView, imprint_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import Job, Packed, Shared
    from mujaz.model import Dossier
    from mujaz.render import PageType
    from mujaz.tasks.known_pages import KnownPages, KnownSite
    from mujaz.views.parts import Page
    from mujaz.wording import Wording

PORTIONED = frozenset({"briefing", "parallel", "name", "lineage"})
"""Types of page that workers make: there is a page a briefing, a name or an event. Their few others stay here, which
leaves this process with something to do, and with what the timelines' pages show; see `mujaz.tasks.styles`."""

_IN_ADDRESSES = frozenset(f"{string.ascii_letters}{string.digits}-._~:/?#=%")
"""Characters of addresses (RFC 3986, 2) and digests, which stand beside the text of a page: how a briefing is cited."""

_PORTION = 8
"""Pages that pay for being asked for apart."""


@dataclass(frozen=True)
class BuiltPage:
    """A page and its Markdown.

    Attributes:
        kind: name of its type.
        page: what it is.
        packed: its characters, each once, and behind the first end of a line its Markdown.
        made_of: hash of all that its Markdown is made of; None where that is not known, or is too much to tell.
    """

    kind: str
    page: Page
    packed: Packed
    made_of: str | None = None

    @classmethod
    def of(cls, kind: str, page: Page, markdown: str) -> BuiltPage:
        """Return a page with its Markdown."""
        return cls(kind, page, packed(markdown))

    @property
    def markdown(self) -> str:
        """Its Markdown, with metadata in front."""
        return markdown_of(self.packed)

    @property
    def file(self) -> str:
        """Its path in the Markdown tree: the language's folder and its own path."""
        return f"{self.page.language}/{self.page.path}"


@dataclass(frozen=True)
class BuiltSite:
    """All pages of a site.

    Attributes:
        wordings: wording of each language, by tag, in the site's order.
        names: name of the site in each language.
        pages: the pages, language by language, in the order of the navigation.
        dossier: what they show.
        imprints: who publishes it, in each language.
        characters: the characters of all that its pages say, what scripts say on them too.
        made_of: the whole dossier, and whether drafts are shown of it; None where a site was not made of one.
        root: the folder of its files; None where a site was not made of one.
    """

    wordings: Mapping[str, Wording]
    names: Mapping[str, str]
    pages: tuple[BuiltPage, ...]
    dossier: Dossier
    imprints: Mapping[str, ImprintView]
    characters: frozenset[str]
    made_of: tuple[Dossier, bool] | None = None
    root: Path | None = None

    def pages_in(self, tag: str) -> tuple[BuiltPage, ...]:
        """Return the pages of one language."""
        return tuple(built for built in self.pages if built.page.language == tag)


def build_pages(  # noqa: PLR0913 - what a preview and a big site want besides
    dossier: Dossier,
    templates: Mapping[str, str],
    *,
    drafts: bool = False,
    heed: Callable[[], None] = lambda: None,
    only: Mapping[str, str] | None = None,
    workers: Workers | None = None,
    known: KnownPages | None = None,
) -> BuiltSite:
    """Build all pages of a dossier.

    Args:
        dossier: a dossier without errors.
        templates: page templates: file name to text.
        drafts: whether briefings that are not published get pages too.
        heed: called before each page; what it raises ends the work.
        only: the pages that are wanted, path in the Markdown tree to name of the type; all where this is not given.
        workers: who makes a part of them.
        known: pages that were made before, which is added to.

    Raises:
        TemplateError: a template is missing or broken.
    """
    whole, dossier = dossier, shown(dossier, drafts=drafts)
    wordings = wordings_of(dossier)
    renderer = _renderer(tuple(sorted(templates.items())))
    wanted = [
        (page_type, wording, tuple(_wanted(page_type, wording, dossier, only)))
        for wording in wordings.values()
        for page_type in PAGE_TYPES
    ]
    before = known.of(PagesMadeOf(dossier, wordings, templates)) if known and only is None else None
    known_pages = [tuple(_found(before, page_type, page) for page in pages) for page_type, _, pages in wanted]
    portions = _Portions(workers or Workers(), whole, templates, drafts=drafts) if only is None else None
    # They begin at the end: what nobody has begun when its turn comes is made here.
    coming = [
        portions.begin(page_type, wording, [at for at, found in enumerate(have) if found is None]) if portions else []
        for (page_type, wording, _), have in reversed([*zip(wanted, known_pages, strict=True)])
    ][::-1]

    def built(place: int) -> Iterator[BuiltPage]:
        page_type, wording, pages = wanted[place]
        made = iter([each for job in coming[place] for each in job.result()])
        for page, found in zip(pages, known_pages[place], strict=True):
            heed()
            text = found or next(made, None)
            if text is None:
                text = packed(renderer.markdown(page_type, page, wording))
            if before and not found:
                before.keep(page_type.name, page, text)
            advance(kept=int(found is not None))
            yield BuiltPage(page_type.name, page, text, before.made_of(page_type.name, page) if before else None)

    phase(say("making pages"), sum(len(each) for *_, each in wanted))
    # Those that stay here are made while the others are being made elsewhere.
    own = {place: tuple(built(place)) for place in range(len(wanted)) if not coming[place]}
    pages = tuple(page for place in range(len(wanted)) for page in own.get(place) or built(place))
    if before:
        before.finish()
    names = {tag: wording.plain(dossier.site.value.name) for tag, wording in wordings.items()}
    imprints = {tag: imprint_view(dossier.site.value, wording) for tag, wording in wordings.items()}
    characters = _IN_ADDRESSES.union(*names.values(), *_said(wordings), *(_characters(built) for built in pages))
    return BuiltSite(wordings, names, pages, dossier, imprints, characters, (whole, drafts))


def _found(before: KnownSite | None, page_type: PageType, page: Page) -> Packed | None:
    """Return a page that was made before; None where it was not."""
    found = before.find(page_type.name, page) if before else None
    try:
        return found if found and found.text else None
    except ValueError:  # damaged
        return None


def _said(wordings: Mapping[str, Wording]) -> list[str]:
    """Return what scripts say."""
    return [text for wording in wordings.values() for text in wording.language.texts]


def _characters(built: BuiltPage) -> str:
    return built.packed.text.partition("\n")[0] + "\n"


def _wanted(page_type: PageType, wording: Wording, dossier: Dossier, only: Mapping[str, str] | None) -> Iterator[Page]:
    """Yield the pages of a type in a language that are wanted."""
    if only is None:
        yield from page_type.pages(dossier, wording)
        return
    own = {file for file, name in only.items() if name == page_type.name}
    if any(file.startswith(f"{wording.tag}/") for file in own):
        yield from (page for page in page_type.pages(dossier, wording) if f"{page.language}/{page.path}" in own)


class _Portions:
    """Has the pages of a site made by workers."""

    def __init__(self, workers: Workers, dossier: Dossier, templates: Mapping[str, str], *, drafts: bool) -> None:
        self._workers, self._dossier, self._templates, self._drafts = workers, dossier, templates, drafts
        self._shared: tuple[Shared[Dossier], Shared[Mapping[str, str]]] | None = None

    def begin(self, page_type: PageType, wording: Wording, numbers: Sequence[int]) -> list[Job[list[Packed | None]]]:
        """Have pages of a type in a language made; none where they are made here.

        Args:
            page_type: the type.
            wording: wording of the language.
            numbers: the positions of the pages among those of the type.
        """
        pieces = self._workers.pieces(len(numbers), _PORTION) if page_type.name in PORTIONED else []
        if pieces and self._shared is None:
            self._shared = self._workers.share(self._dossier), self._workers.share(self._templates)
        if not pieces or self._shared is None:
            return []
        dossier, templates = self._shared
        portions = [
            Portion(self._drafts, wording.tag, page_type.name, tuple(numbers[piece.start : piece.stop]))
            for piece in reversed(pieces)
        ]
        return [
            self._workers.submit(worded, dossier, templates, portion, here=partial(_unmade, len(portion.numbers)))
            for portion in portions
        ][::-1]


def _unmade(number: int) -> list[Packed | None]:
    return [None] * number


@lru_cache(maxsize=1)
def _renderer(templates: tuple[tuple[str, str], ...]) -> PageRenderer:
    """Return what fills templates in; while they are the same, they are compiled once in a process."""
    return PageRenderer(dict(templates))
