"""The dossier: everything that was read, each part with its places in the files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from mujaz.findings import Span
from mujaz.model.chronology import chronology
from mujaz.model.cuts import Cuts
from mujaz.model.fields import localised_texts
from mujaz.model.references import Mention, References, references
from mujaz.model.reviewed import Reviewed, ReviewedDossier
from mujaz.model.sizes import Sizes
from mujaz.model.topical import Topical, topical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mujaz.languages import Language
    from mujaz.model.briefing import Briefing
    from mujaz.model.difference import Difference
    from mujaz.model.entity import Entity
    from mujaz.model.event import Event
    from mujaz.model.fields import Localised, Path
    from mujaz.model.image import Image, ImageFile
    from mujaz.model.review import Review
    from mujaz.model.site import Site
    from mujaz.model.source import Source
    from mujaz.model.term import Term
    from mujaz.model.topic import Topic
    from mujaz.model.waiver import Waiver

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, eq=False)
class Record(Generic[T_co]):
    """A model, and where it and its parts stand.

    Attributes:
        file: path of its file, relative to the site's root.
        value: the model.
        spans: places of its parts: path inside the model to place; the empty path is the model itself.
    """

    file: str
    value: T_co
    spans: Mapping[Path, Span]

    @cached_property
    def localised(self) -> tuple[tuple[Path, Localised], ...]:
        """All localised texts inside the model, with their places there."""
        return tuple(localised_texts(self.value))

    def span(self, *path: str | int) -> Span:
        """Return where a part stands; for a part that is not written, where the nearest part round it stands."""
        while path and path not in self.spans:
            path = path[:-1]
        return self.spans.get(path, Span(self.file))


@dataclass(frozen=True, eq=False)
class Dossier:
    """Everything that was read.

    Attributes:
        languages: the site's languages, in the site's order, by tag.
        site: what holds for the whole site.
        sources: records of the articles.
        briefings: the briefings, by file name.
        entities: register of people, organisations, places and documents.
        terms: the glossary.
        events: register of events.
        differences: register of differences.
        topics: the topics, by file name.
        waivers: findings that editors let stand.
        reviews: what was compared of each of these, by file name; no part of what is shown.
        language_files: the site's own language files.
        standard: the languages that Mujaz brings along; what they have in common every language needs.
        drafts: files of briefings that are not published yet.
        lost: slugs of drafts of which a part could not be read; what refers to such a part is no mistake.
        unread: files and folders of which a part with an id could not be read; a reference to what may stand there is
            no mistake.
        mended: files of which a part could not be read and was left out or replaced.
        replaced: where something could not be read: a value that stands there is none that an editor wrote.
        unread_languages: tags of the languages whose files have parts that could not be read.
        address: where the site is published, as its `mkdocs.yml` says; None where it does not.
        images: the files in the folder of images, by name; see `mujaz.model.image`.
        texts: full texts of articles that lie at hand, by source id; never published.
        printable: code points that the fonts of print have; empty where they are not known.
        drawable: code points that the typefaces of pages have; empty where they are not known.
        sizes: at which sizes its lists are cut into parts.
        whole: the dossier that this is a part of, in which ids are looked up; None where it is a whole one.
    """

    languages: Mapping[str, Language]
    site: Record[Site]
    sources: tuple[Record[Source], ...] = ()
    briefings: tuple[Record[Briefing], ...] = ()
    entities: tuple[Record[Entity], ...] = ()
    terms: tuple[Record[Term], ...] = ()
    events: tuple[Record[Event], ...] = ()
    differences: tuple[Record[Difference], ...] = ()
    topics: tuple[Record[Topic], ...] = ()
    waivers: tuple[Record[Waiver], ...] = ()
    reviews: tuple[Record[Review], ...] = ()
    language_files: tuple[Record[Language], ...] = ()
    standard: tuple[Language, ...] = ()
    drafts: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    mended: frozenset[str] = frozenset()
    replaced: frozenset[Span] = frozenset()
    unread_languages: frozenset[str] = frozenset()
    address: Record[str] | None = None
    images: Mapping[str, ImageFile] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    printable: frozenset[int] = frozenset()
    drawable: frozenset[int] = frozenset()
    sizes: Sizes = field(default_factory=Sizes)
    whole: Dossier | None = None

    def part(self, records: Iterable[Record[Any]]) -> Dossier:
        """Return a dossier of some of the records alone; in it, ids lead to all of them.

        Args:
            records: records of this dossier; what holds for the whole site is part of every part.
        """
        kept = set(map(id, records))

        def own(register: tuple[Record[T_co], ...]) -> tuple[Record[T_co], ...]:
            return tuple(record for record in register if id(record) in kept)

        return replace(
            self,
            sources=own(self.sources),
            briefings=own(self.briefings),
            entities=own(self.entities),
            terms=own(self.terms),
            events=own(self.events),
            differences=own(self.differences),
            topics=own(self.topics),
            whole=self.root,
        )

    @property
    def root(self) -> Dossier:
        """The dossier that this is a part of, or itself."""
        return self.whole or self

    @property
    def whole_briefings(self) -> tuple[Record[Briefing], ...]:
        """The briefings that were read whole; what is missing in others may be what could not be read."""
        return tuple(record for record in self.briefings if record.file not in self.mended)

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags of the site's languages, in the site's order."""
        return tuple(self.languages)

    @property
    def records(self) -> Iterator[Record[object]]:
        """All records, in a fixed order."""
        yield self.site
        for register in (
            self.sources, self.briefings, self.entities, self.terms, self.events, self.differences, self.topics,
        ):  # fmt: skip
            yield from register

    @cached_property
    def references(self) -> References:
        """What is about what."""
        return references(
            [record.value for record in self.root.briefings],
            [record.value for record in self.root.differences],
            [record.value for record in self.root.events],
        )

    @cached_property
    def topical(self) -> Topical:
        """To which topics things belong."""
        return topical(
            [record.value for record in self.root.topics],
            [record.value for record in self.root.briefings],
            [record.value for record in self.root.differences],
            self.references,
        )

    @cached_property
    def cuts(self) -> Cuts:
        """The parts of lists that are too long for one page; see `mujaz.model.parts`."""
        return Cuts(self)

    @cached_property
    def chronology(self) -> Mapping[str, int]:
        """Rank of each event in time, by id; see `mujaz.model.chronology`."""
        return {name: rank for rank, name in enumerate(chronology([record.value for record in self.root.events]))}

    @cached_property
    def reviewed(self) -> Mapping[str, Reviewed]:
        """Every briefing, topic and register, with what was compared of it, by name; see `mujaz.model.reviewed`."""
        return ReviewedDossier(self.root)

    def image_file(self, image: Image) -> ImageFile | None:
        """Return the file of an image; None where there is none that can be shown."""
        file = self.images.get(image.file)
        return file if file is not None and not file.fault else None

    def briefings_of(self, topic_id: str) -> tuple[Briefing, ...]:
        """Return the briefings of a topic, by file name; on a site with one topic, those that name none are of it."""
        return tuple(self._by_topic.get(topic_id, ()))

    @cached_property
    def _by_topic(self) -> Mapping[str, Sequence[Briefing]]:
        only = [self.topics[0].value.id] if len(self.topics) == 1 else []
        found: dict[str, list[Briefing]] = {}
        for briefing in (record.value for record in self.briefings):
            for name in dict.fromkeys(briefing.topics or only):
                found.setdefault(name, []).append(briefing)
        return found

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {record.value.id: record.value for record in self.root.sources}

    @cached_property
    def entity(self) -> Mapping[str, Entity]:
        """Entities by id."""
        return {record.value.id: record.value for record in self.root.entities}

    @cached_property
    def difference(self) -> Mapping[str, Difference]:
        """Differences by id."""
        return {record.value.id: record.value for record in self.root.differences}

    @cached_property
    def mention(self) -> Mapping[str, Mention]:
        """Statements by what other files call them, `slug/statement`."""
        return {
            f"{record.value.slug}/{statement.id}": Mention(record.value, statement, number)
            for record in self.root.briefings
            for number, statement in enumerate(record.value.statements, 1)
        }

    @cached_property
    def strand(self) -> Mapping[str, Sequence[str]]:
        """The sources that carry the same material: ids of the sources of each strand."""
        found: dict[str, list[str]] = {}
        for record in self.root.sources:
            found.setdefault(record.value.strand, []).append(record.value.id)
        return found

    @cached_property
    def term(self) -> Mapping[str, Term]:
        """Terms by id."""
        return {record.value.id: record.value for record in self.root.terms}

    @cached_property
    def event(self) -> Mapping[str, Event]:
        """Events by id."""
        return {record.value.id: record.value for record in self.root.events}
