"""Building a site's pages: every page of every language as Markdown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mujaz.model.places import places
from mujaz.model.planned import planned
from mujaz.model.publication import visible
from mujaz.render import PAGE_TYPES, PageRenderer
from mujaz.views.parts.imprint import ImprintView, imprint_view
from mujaz.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mujaz.model import Dossier
    from mujaz.render import PageType
    from mujaz.views.parts import Page


@dataclass(frozen=True)
class BuiltPage:
    """A page and its Markdown.

    Attributes:
        kind: name of its type.
        page: what it is.
        markdown: its Markdown, with metadata in front.
    """

    kind: str
    page: Page
    markdown: str

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
    """

    wordings: Mapping[str, Wording]
    names: Mapping[str, str]
    pages: tuple[BuiltPage, ...]
    dossier: Dossier
    imprints: Mapping[str, ImprintView]

    @property
    def characters(self) -> frozenset[str]:
        """The characters of all that its pages say, what scripts say on them too."""
        said = [text for wording in self.wordings.values() for text in wording.language.texts]
        return frozenset().union(*self.names.values(), *said, *(built.markdown for built in self.pages))


def build_pages(
    dossier: Dossier,
    templates: Mapping[str, str],
    *,
    drafts: bool = False,
    heed: Callable[[], None] = lambda: None,
    only: Mapping[str, str] | None = None,
) -> BuiltSite:
    """Build all pages of a dossier.

    Args:
        dossier: a dossier without errors.
        templates: page templates: file name to text.
        drafts: whether briefings that are not published get pages too.
        heed: called before each page; what it raises ends the work.
        only: the pages that are wanted, path in the Markdown tree to name of the type; all where this is not given.

    Raises:
        TemplateError: a template is missing or broken.
    """
    dossier = shown(dossier, drafts=drafts)
    wordings = wordings_of(dossier)
    renderer = _renderer(tuple(sorted(templates.items())))

    def built(page_type: PageType, wording: Wording) -> Iterator[BuiltPage]:
        own = {file for file, name in only.items() if name == page_type.name} if only is not None else set[str]()
        if only is None or any(file.startswith(f"{wording.tag}/") for file in own):
            for page in page_type.pages(dossier, wording):
                if only is None or f"{page.language}/{page.path}" in own:
                    heed()
                    yield BuiltPage(page_type.name, page, renderer.markdown(page_type, page, wording))

    pages = tuple(
        page for wording in wordings.values() for page_type in PAGE_TYPES for page in built(page_type, wording)
    )
    names = {tag: wording.plain(dossier.site.value.name) for tag, wording in wordings.items()}
    imprints = {tag: imprint_view(dossier.site.value, wording) for tag, wording in wordings.items()}
    return BuiltSite(wordings, names, pages, dossier, imprints)


@lru_cache(maxsize=1)
def _renderer(templates: tuple[tuple[str, str], ...]) -> PageRenderer:
    """Return what fills templates in; while they are the same, they are compiled once in a process."""
    return PageRenderer(dict(templates))


def wordings_of(dossier: Dossier) -> dict[str, Wording]:
    """Return the wordings of all languages of a dossier's site, by tag and in the site's order."""
    return Wording.every(dossier, places(dossier))


def shown(dossier: Dossier, *, drafts: bool) -> Dossier:
    """Return what pages show of a dossier: what readers may see, with each event that lay ahead marked as planned.

    Args:
        dossier: a dossier.
        drafts: whether briefings that are not published stay.
    """
    kept = visible(dossier, drafts=drafts)
    ahead = planned(kept)
    events = tuple(
        replace(record, value=record.value.model_copy(update={"planned": record.value.id in ahead}))
        for record in kept.events
    )
    return replace(kept, events=events)
