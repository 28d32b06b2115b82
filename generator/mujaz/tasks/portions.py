"""What can be done of a site's work apart from the rest, in any process: each function is given all that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from mujaz import checks
from mujaz.edges import Packed
from mujaz.render import PAGE_TYPES, PageRenderer, TemplateError
from mujaz.search import Aliases, Analyser, documents, index_files, read_rules
from mujaz.tasks.shown import shown, wordings_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from mujaz.edges import Shared
    from mujaz.findings import Finding
    from mujaz.model import Dossier
    from mujaz.views.parts import Page
    from mujaz.wording import Wording


def checked_apart(dossier: Shared[Dossier], records: Sequence[int], alone: Collection[int]) -> list[Finding]:
    """Return what the checks find that look at each record, alone or with those near to it.

    Args:
        dossier: the site.
        records: the positions of the records that are looked at, among all.
        alone: those of them that are looked at alone too.
    """
    every = list(dossier.value.records)
    looked_at = {id(every[number]) for number in alone}
    return list(checks.run_apart(dossier.value.part([every[number] for number in records]), alone=looked_at))


@dataclass(frozen=True)
class Portion:
    """Pages of one type in one language.

    Attributes:
        drafts: whether briefings that are not published have pages too.
        tag: tag of the language.
        kind: name of the type.
        numbers: the positions of the pages among those of the type.
    """

    drafts: bool
    tag: str
    kind: str
    numbers: Sequence[int]


def packed(markdown: str) -> Packed:
    """Return a page with its characters, each once, in a line before it: fonts have to have them."""
    return Packed.of("".join(sorted({*markdown} - {"\n"})) + f"\n{markdown}")


def markdown_of(page: Packed) -> str:
    """Return the Markdown of a page; see `packed`."""
    return page.text.partition("\n")[2]


def worded(dossier: Shared[Dossier], templates: Shared[Mapping[str, str]], portion: Portion) -> list[Packed | None]:
    """Return pages as Markdown, see `packed`; None for one whose template is broken.

    Args:
        dossier: the site.
        templates: the page templates.
        portion: the pages.
    """
    site, renderer = _site(dossier, portion.drafts), _renderer(templates)
    page_type = next(each for each in PAGE_TYPES if each.name == portion.kind)
    found: list[Packed | None] = []
    pages = site.pages(portion.tag, portion.kind)
    for page in (pages[number] for number in portion.numbers):
        try:
            found.append(packed(renderer.markdown(page_type, page, site.wordings[portion.tag])))
        except TemplateError:  # which holds what was raised, and that may be anything
            found.append(None)
    return found


@dataclass(frozen=True)
class Found:
    """A page as search finds it; see `mujaz.search.documents.Findable`."""

    path: str
    title: str
    description: str
    part_of: str | None


@dataclass(frozen=True)
class Indexable:
    """What is to be found in one language.

    Attributes:
        rules: the rules of the search, as JSON.
        tag: tag of the language.
        pages: the pages of the language.
        urls: address of each page by its path.
    """

    rules: str
    tag: str
    pages: Sequence[Found]
    urls: Mapping[str, str]

    def files(self, dossier: Dossier, wording: Wording) -> dict[str, str]:
        """Return the files of the search index.

        Args:
            dossier: what the site shows.
            wording: wording of the language.
        """
        analyser = Analyser(read_rules(self.rules))
        aliases = Aliases(dossier, wording.language, analyser)
        return index_files(self.tag, documents(dossier, wording, self.pages), aliases, analyser, self.urls)


def indexed(dossier: Shared[Dossier], indexable: Indexable, *, drafts: bool) -> dict[str, str]:
    """Return the files of the search index of one language.

    Args:
        dossier: the site.
        indexable: what is to be found.
        drafts: whether briefings that are not published can be found too.
    """
    site = _site(dossier, drafts)
    return indexable.files(site.dossier, site.wordings[indexable.tag])


class _Site:
    """A site as its pages show it, for as long as a worker is asked about it."""

    def __init__(self, dossier: Dossier, *, drafts: bool) -> None:
        self.dossier = shown(dossier, drafts=drafts)
        self._pages: dict[tuple[str, str], tuple[Page, ...]] = {}

    @cached_property
    def wordings(self) -> dict[str, Wording]:
        return wordings_of(self.dossier)

    def pages(self, tag: str, kind: str) -> tuple[Page, ...]:
        """Return the pages of a type in a language; what they show is made when it is asked for."""
        if (tag, kind) not in self._pages:
            page_type = next(each for each in PAGE_TYPES if each.name == kind)
            self._pages = {(tag, kind): tuple(page_type.pages(self.dossier, self.wordings[tag]))}
        return self._pages[tag, kind]


@lru_cache(maxsize=1)
def _site(dossier: Shared[Dossier], drafts: bool) -> _Site:  # noqa: FBT001 - what `lru_cache` tells apart
    return _Site(dossier.value, drafts=drafts)


@lru_cache(maxsize=1)
def _renderer(templates: Shared[Mapping[str, str]]) -> PageRenderer:
    return PageRenderer(templates.value)
