"""What a record of reviews says of the texts as they stand now: which are as they were compared, and which are not."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from mujaz.model.briefing import Briefing, Status
from mujaz.model.compared import (
    HEAD,
    NOT_STATED,
    Unit,
    amendment_name,
    briefing_units,
    entry_units,
    topic_units,
)
from mujaz.model.review import Comparison, Review, digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model.dossier import Dossier, Record

FOLDER = "briefings/reviews"
"""The folder of the records, one file each."""

REGISTER = "_"
"""How the name of a register's record begins; no slug and no id of a topic begins so."""


@dataclass(frozen=True)
class Compared:
    """A text as it stands, and how it was compared in each language.

    Attributes:
        unit: the text.
        lines: its comparisons, by tag.
    """

    unit: Unit
    lines: Mapping[str, Comparison]

    def of(self, tag: str) -> Comparison | None:
        """Return its comparison in a language that it has; None where there is none."""
        return self.lines.get(tag) if tag in self.unit.texts else None

    def is_changed(self, tag: str) -> bool:
        """Tell whether it was changed in a language since it was compared there."""
        line = self.of(tag)
        return line is not None and line.text != self.unit.texts[tag]

    def is_left_behind(self, tag: str) -> bool:
        """Tell whether what it was compared with in a language, the text in another, was changed since."""
        line = self.of(tag)
        return line is not None and tag != self.unit.source and line.source != self.unit.base

    def is_unproven(self, tag: str) -> bool:
        """Tell whether its evidence, its kind or its speaker was changed since it was compared in a language."""
        line = self.of(tag)
        return line is not None and (line.evidence, line.speaker) != (self.unit.evidence, self.unit.speaker)

    @property
    def older(self) -> tuple[str, ...]:
        """Tags of the languages that did not follow: the text there is as it was, and in another it was changed."""
        source = self.unit.source
        behind = [tag for tag in self.unit.texts if self.is_left_behind(tag) and not self.is_changed(tag)]
        if source is not None and source in self.lines and not self.is_changed(source):
            ahead = (tag for tag in self.unit.texts if self.is_changed(tag) and not self.is_left_behind(tag))
            behind += [source] if any(tag != source for tag in ahead) else []
        return tuple(tag for tag in self.unit.texts if tag in behind)

    def stale(self, tags: Sequence[str]) -> tuple[str, ...]:
        """Return the tags, of some, in which it has to be compared: it is not what was compared there, or never was."""
        return tuple(
            tag
            for tag in tags
            if tag in self.unit.texts
            and (self.of(tag) is None or self.is_changed(tag) or self.is_left_behind(tag) or self.is_unproven(tag))
        )

    @property
    def is_other_sense(self) -> bool:
        """Whether what it says changed since it was compared: a text in any language, who says it, or all of it."""
        if not self.unit.is_sense or not self.lines:
            return self.unit.is_sense
        others = (line.speaker != self.unit.speaker for line in self.lines.values())
        return any(self.is_changed(tag) for tag in self.lines) or any(others)

    def sense(self, tag: str) -> str:
        """Return a digest of what it says in a language; corrections that change no sense do not change it."""
        line, text = self.of(tag), self.unit.texts.get(tag)
        is_kept = line is not None and (line.text, line.speaker) == (text, self.unit.speaker)
        return (line.sense if line and is_kept else None) or digest(self.unit.speaker, text)


@dataclass(frozen=True)
class Reviewed:
    """A briefing, a topic or a register, and what was compared of it.

    Attributes:
        name: its name, as its record is called.
        units: its texts.
        briefing: the briefing; None where it is none.
        record: the record, as it was read; None where nothing was ever compared.
        review: what the record says; nothing where there is none.
    """

    name: str
    units: tuple[Unit, ...]
    briefing: Record[Briefing] | None
    record: Record[Review] | None = None
    review: Review = field(default_factory=Review)

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags of the languages in which anything of it was compared."""
        return tuple(tag for tag, lines in self.review.compared.items() if lines)

    @cached_property
    def items(self) -> tuple[Compared, ...]:
        """Its texts, each with its comparisons."""
        found = self.review.compared
        return tuple(
            Compared(unit, {tag: lines[unit.name] for tag, lines in found.items() if unit.name in lines})
            for unit in self.units
        )

    @cached_property
    def older(self) -> Mapping[str, tuple[str, ...]]:
        """Tags of the languages in which a statement or point did not follow another language, by its id."""
        found: dict[str, tuple[str, ...]] = {}
        for item in self.items if self.record else ():
            if item.older and not item.unit.name.startswith(HEAD):
                found[item.unit.owner] = tuple(dict.fromkeys((*found.get(item.unit.owner, ()), *item.older)))
        return found

    @property
    def gone(self) -> Iterator[tuple[str, str]]:
        """The language tag and name of each comparison of a text that is not there any more."""
        here = {(unit.name, tag) for unit in self.units for tag in unit.texts}
        for tag, lines in self.review.compared.items():
            yield from ((tag, name) for name in lines if (name, tag) not in here)

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """Names of the texts whose sense is not what was compared: changed, new, or removed; none before a review."""
        known = {unit.name for unit in self.units}
        # A new text is told from one that is not compared yet by the title, which a review of the whole begins with.
        is_whole = any(f"{HEAD}title" in lines for lines in self.review.compared.values())
        changed = [item.unit.name for item in self.items if item.is_other_sense and (item.lines or is_whole)]
        removed = [name for _, name in self.gone if name not in known and is_statement(name)]
        return tuple(dict.fromkeys((*changed, *removed)))

    @cached_property
    def untold(self) -> tuple[str, ...]:
        """Names of the texts of a published briefing whose sense changed, and of which no amendment tells."""
        if not self.tags or self.briefing is None or self.briefing.value.status is not Status.PUBLISHED:
            return ()
        owed = dict.fromkeys((*self.review.changed, *self.changed))
        return tuple(name for name in owed if not self.is_told(name))

    def is_told(self, name: str) -> bool:
        """Tell whether an amendment that is new since the last review tells of a change."""
        amendments = self.briefing.value.amendments if self.briefing else []
        new = Counter(map(amendment_name, amendments)) - Counter(self.review.amendments)
        about = [amendment.statements for amendment in amendments if amendment_name(amendment) in new]
        owner = name.removesuffix(NOT_STATED)
        # What is not a statement, or is none any more, cannot be named: an amendment's words tell of it.
        is_named = not owner.startswith(HEAD) and owner in {unit.name for unit in self.units}
        return any(not is_named or not names or owner in names for names in about)

    def with_review(self, review: Review) -> Reviewed:
        """Return the same texts with another record."""
        return replace(self, review=review)

    @property
    def file(self) -> str:
        """Path of its record, relative to the site's root."""
        return f"{FOLDER}/{self.name}.yml"


def is_statement(name: str) -> bool:
    """Tell whether the name of a text is that of a statement."""
    return not name.startswith(HEAD) and "." not in name and "/" not in name


class ReviewedDossier(Mapping[str, Reviewed]):
    """Every briefing, topic and register of a dossier with what was compared of it, by name, as it is asked for.

    Args:
        dossier: the dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._records = {record_name(record): record for record in dossier.reviews}
        self._briefings = {record.value.slug: record for record in dossier.briefings}
        self._topics = {record.value.id: record for record in dossier.topics}
        self._registers = {REGISTER + name: entries for name, entries in _registers(dossier).items()}
        self._names = dict.fromkeys((*self._briefings, *self._topics, *self._registers))
        self._found = cache(self._find)
        self._senses = cache(self._find_senses)

    def __getitem__(self, name: str) -> Reviewed:
        """Return one by its name; raises KeyError where there is none."""
        if name not in self._names:
            raise KeyError(name)
        return self._found(name)

    def __iter__(self) -> Iterator[str]:
        """Yield the names: of briefings, topics and registers."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)

    def _find(self, name: str) -> Reviewed:
        record = self._records.get(name)
        # A topic of the name of a briefing is a mistake that other checks find.
        briefing = self._briefings.get(name) if name not in self._topics else None
        return Reviewed(name, tuple(self._units(name)), briefing, record, record.value if record else Review())

    def _units(self, name: str) -> Iterator[Unit]:
        tags = self._dossier.tags
        if name in self._topics:
            return topic_units(self._topics[name], tags, self._sense)
        if name in self._briefings:
            briefing, sources = self._briefings[name], self._dossier.source
            written = {each: sources[each].language for each in briefing.value.sources if each in sources}
            return briefing_units(briefing, tags, written)
        return (unit for entry, record in self._registers[name] for unit in entry_units(record, entry, tags))

    def _sense(self, name: str) -> Mapping[str, str] | None:
        slug = name.partition("/")[0]
        return self._senses(slug).get(name) if slug in self._briefings else None

    def _find_senses(self, slug: str) -> dict[str, dict[str, str]]:
        return dict(_senses(self._found(slug), self._dossier.tags))


def record_name(record: Record[Review]) -> str:
    """Return what a record is about: the name of its file."""
    return posixpath.splitext(posixpath.basename(record.file))[0]


def _senses(each: Reviewed, tags: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each statement of a briefing as `slug/statement`, with what it says as a digest in each language."""
    parts: dict[str, list[Compared]] = {}
    for item in each.items:
        if item.unit.is_sense and not item.unit.name.startswith(HEAD):
            parts.setdefault(item.unit.owner, []).append(item)
    for name, items in parts.items():
        yield f"{each.name}/{name}", {tag: digest([item.sense(tag) for item in items]) for tag in tags}


def _registers(dossier: Dossier) -> Mapping[str, Sequence[tuple[str, Record[Any]]]]:
    named: dict[str, Sequence[Record[Any]]] = {
        "entities": dossier.entities,
        "events": dossier.events,
        "glossary": dossier.terms,
        "differences": dossier.differences,
        "sources": dossier.sources,
    }
    found = {name: [(record.value.id, record) for record in records] for name, records in named.items()}
    return {**found, "site": [("site", dossier.site)]}
