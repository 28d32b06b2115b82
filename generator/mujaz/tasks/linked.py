"""What the pages of a site say to programs; see `mujaz.views.linked`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mujaz.model.places import GLOSSARY, HOME, SOURCES, TIMELINE, briefing_path, lineage_path, name_path, topic_path
from mujaz.render import linked_json
from mujaz.views.linked import LinkedAddresses, PageAbout, page_graph, site_graph
from mujaz.views.parts.event import reported_events
from mujaz.wording.lettered import term_parts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.model import Briefing, Entity, Event, Source, Term, Topic
    from mujaz.tasks.site import BuiltPage, BuiltSite


@dataclass(frozen=True)
class LinkedPages:
    """Linked data of the pages of a site.

    Attributes:
        site: the site.
        urls: address of each page inside the site, by its path in the Markdown tree.
        site_url: address of the site, with a slash at its end; None where it is not known.
    """

    site: BuiltSite
    urls: Mapping[str, str]
    site_url: str | None

    def json(self, built: BuiltPage, title: str, trail: Sequence[tuple[str, str]]) -> str:
        """Return the linked data of a page, as JSON-LD for a script element.

        Args:
            built: the page.
            title: what it is called.
            trail: the pages that it stands below, from the home page on: title, and address inside the site.
        """
        page, kind = built.page, built.kind
        whole = page.part_of or page.path
        entity = self._entities.get(whole) if kind == "name" else None
        about = PageAbout(
            file=page.path,
            title=title,
            description=page.description,
            kind=kind,
            trail=trail,
            briefing=self._briefings.get(page.path) if kind in {"briefing", "parallel"} else None,
            topic=self._topics.get(page.path) if kind in {"home", "topic"} else None,
            entity=entity,
            is_part=page.part_of is not None,
            events=self._events.get(page.path, ()) if kind == "timeline" else self._lineages.get(page.path, ()),
            sources=self._sources.get(page.path, ()) if kind == "sources" else (),
            terms=self._terms[page.language].get(page.path, ()) if kind == "glossary" else (),
        )
        at = LinkedAddresses.of(self.site_url, self.urls[built.file], self.urls)
        return linked_json(page_graph(about, self.site.dossier, self.site.wordings[page.language], at))

    def site_json(self, tag: str) -> str:
        """Return what the page at the site's root says, in one language; as `json` does."""
        at = LinkedAddresses.of(self.site_url, "", self.urls)
        return linked_json(site_graph(self.site.dossier, self.site.wordings[tag], at))

    @cached_property
    def _briefings(self) -> Mapping[str, Briefing]:
        """Briefings by the paths of their pages; a page with languages side by side stands below its briefing's."""
        found = {briefing_path(record.value): record.value for record in self.site.dossier.briefings}
        parallel = {f"{PurePosixPath(path).with_suffix('')}/parallel.md": each for path, each in found.items()}
        return {**found, **parallel}

    @cached_property
    def _topics(self) -> Mapping[str, Topic]:
        topics = [record.value for record in self.site.dossier.topics]
        return {HOME: topics[0]} if len(topics) == 1 else {topic_path(topic): topic for topic in topics}

    @cached_property
    def _entities(self) -> Mapping[str, Entity]:
        return {name_path(record.value): record.value for record in self.site.dossier.entities}

    @cached_property
    def _events(self) -> Mapping[str, Sequence[Event]]:
        """Events by page: those of each year; of a timeline that is whole, and a long page as it is, the key events.

        Those of briefings have all.
        """
        dossier = self.site.dossier
        if dossier.cuts.events:
            return {part.path: part.entries for part in dossier.cuts.events}
        key = {name for record in dossier.topics for name in record.value.key_events}
        return {TIMELINE: [event for event in reported_events(dossier) if event.id in key]}

    @cached_property
    def _lineages(self) -> Mapping[str, Sequence[Event]]:
        """The event of each page that tells who reports one."""
        return {lineage_path(record.value): (record.value,) for record in self.site.dossier.events}

    @cached_property
    def _sources(self) -> Mapping[str, Sequence[Source]]:
        dossier = self.site.dossier
        if dossier.cuts.sources:
            return {part.path: part.entries for part in dossier.cuts.sources}
        known = [record.value for record in dossier.sources]
        return {SOURCES: [source for source in known if source.id in dossier.references.briefings]}

    @cached_property
    def _terms(self) -> Mapping[str, Mapping[str, Sequence[Term]]]:
        """Terms by language and page; letters are each language's own."""
        dossier = self.site.dossier
        known = [record.value for record in dossier.terms if record.value.id in dossier.references.terms]
        found: dict[str, Mapping[str, Sequence[Term]]] = {}
        for tag, wording in self.site.wordings.items():
            parts: dict[str, Sequence[Term]] = {p.path: p.entries for p in term_parts(dossier, wording.language)}
            found[tag] = parts or {GLOSSARY: known}
        return found
