"""Building a site's pages: every page of every language as Markdown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.model import Dossier, Entity, Status
from mujaz.model.places import places
from mujaz.model.planned import planned
from mujaz.render import PAGE_TYPES, PageRenderer
from mujaz.views.parts.imprint import ImprintView, imprint_view
from mujaz.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.model import Briefing, Record, Topic
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


def build_pages(dossier: Dossier, templates: Mapping[str, str], *, drafts: bool = False) -> BuiltSite:
    """Build all pages of a dossier.

    Args:
        dossier: a dossier without errors.
        templates: page templates: file name to text.
        drafts: whether briefings that are not published get pages too.

    Raises:
        TemplateError: a template is missing or broken.
    """
    dossier = shown(dossier, drafts=drafts)
    wordings = wordings_of(dossier)
    renderer = PageRenderer(templates)
    pages = tuple(
        BuiltPage(page_type.name, page, renderer.markdown(page_type, page, wording))
        for wording in wordings.values()
        for page_type in PAGE_TYPES
        for page in page_type.pages(dossier, wording)
    )
    names = {tag: wording.plain(dossier.site.value.name) for tag, wording in wordings.items()}
    imprints = {tag: imprint_view(dossier.site.value, wording) for tag, wording in wordings.items()}
    return BuiltSite(wordings, names, pages, dossier, imprints)


def wordings_of(dossier: Dossier) -> dict[str, Wording]:
    """Return the wordings of all languages of a dossier's site, by tag and in the site's order."""
    return Wording.every(dossier, places(dossier))


def shown(dossier: Dossier, *, drafts: bool) -> Dossier:
    """Return a dossier without what readers must not see: drafts, and whatever rests on them or on nothing.

    Args:
        dossier: a dossier.
        drafts: whether briefings that are not published stay.
    """
    briefings = tuple(r for r in dossier.briefings if drafts or r.value.status is Status.PUBLISHED)
    sources = {record.value.source for record in briefings}
    entities = tuple(replace(record, value=_of_sources(record.value, sources)) for record in dossier.entities)
    differences = tuple(
        record for record in dossier.differences if all(passage.source in sources for passage in record.value.passages)
    )
    kept = replace(
        dossier,
        briefings=briefings,
        sources=tuple(record for record in dossier.sources if record.value.id in sources),
        entities=entities,
        differences=differences,
        topics=tuple(replace(record, value=_of_briefings(record.value, briefings)) for record in dossier.topics),
    )
    found, ahead = kept.references, planned(kept)
    named = {*found.by, *found.about, *found.places, *found.differences}
    return replace(
        kept,
        entities=tuple(record for record in entities if record.value.id in named),
        events=tuple(
            replace(record, value=record.value.model_copy(update={"planned": record.value.id in ahead}))
            for record in dossier.events
            if record.value.id in found.events
        ),
        terms=tuple(record for record in dossier.terms if record.value.id in found.terms),
    )


def _of_briefings(topic: Topic, briefings: tuple[Record[Briefing], ...]) -> Topic:
    """Return a topic without the points that rest on a statement which readers must not see."""
    known = {f"{record.value.slug}/{statement.id}" for record in briefings for statement in record.value.statements}
    points = [point for point in topic.points if known.issuperset(point.rests_on)]
    return topic.model_copy(update={"points": points})


def _of_sources(entity: Entity, sources: set[str]) -> Entity:
    posts = [post for post in entity.posts if post.source in sources]
    forms = [form for form in entity.forms if not form.sources or sources.intersection(form.sources)]
    return entity.model_copy(update={"posts": posts, "forms": forms})
