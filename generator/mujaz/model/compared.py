"""What is compared of a briefing, a topic or a register: each text, in each language, and what it is held against."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.messages import Message, say
from mujaz.model.briefing import Evidence, Statement
from mujaz.model.difference import Difference
from mujaz.model.event import Event
from mujaz.model.fields import Localised, Model, localised_texts
from mujaz.model.review import digest
from mujaz.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mujaz.model.briefing import Amendment, Briefing
    from mujaz.model.dossier import Record
    from mujaz.model.fields import Path
    from mujaz.model.topic import Topic

GLOSS, NOT_STATED = ".gloss", ".not_stated"
"""How names of texts end that stand beside the text of an id; an id has no full stop."""

HEAD = "_"
"""How names of texts begin that belong to the whole and to no id in it."""


@dataclass(frozen=True)
class Unit:
    """A text that is compared as one, in all its languages.

    Attributes:
        name: its name among those of its briefing, topic or register.
        label: what a message calls it.
        record: the record that it stands in.
        path: where it stands there.
        texts: digest of it in each language that has it, by tag.
        source: tag of the language that the others are compared with; None where each is held against evidence alone.
        speaker: digest of the kind of a statement and of who makes it, in which source.
        evidence: digest of the passages that it rests on.
        is_sense: whether it is something that readers of what is published are told about when it changes.
        is_ground: whether it is what a point of a synthesis rests on, as it was when the point was weighed.
    """

    name: str
    label: Message
    record: Record[object]
    path: Path
    texts: Mapping[str, str]
    source: str | None = None
    speaker: str | None = None
    evidence: str | None = None
    is_sense: bool = False
    is_ground: bool = False

    @property
    def owner(self) -> str:
        """What it belongs to: the id of a statement, a point or an entry, or a word such as `title`."""
        return owner_of(self.name)

    @property
    def base(self) -> str | None:
        """Digest of it in the language that the others are compared with."""
        return self.texts.get(self.source) if self.source else None


def owner_of(name: str) -> str:
    """Return what a text belongs to, by the text's name; see `Unit.owner`."""
    return name.partition("/")[0].partition(".")[0].removeprefix(HEAD)


def briefing_units(record: Record[Briefing], tags: Sequence[str], written: Mapping[str, str]) -> Iterator[Unit]:
    """Yield the texts of a briefing, in its order.

    Args:
        record: the briefing.
        tags: tags of the site's languages, in the site's order.
        written: tags of the languages of its sources, by their ids, as far as they are known.
    """
    briefing, languages = record.value, set(written.values())
    # What is about sources in several languages is no nearer to one of them.
    whole = _Maker(record, tags, next(iter(languages)) if len(languages) == 1 else None)
    yield whole.unit("_title", say("the title"), ("title",), [briefing.title], is_sense=True)
    yield whole.unit("_summary", say("the summary"), ("summary",), [briefing.summary], is_sense=True)
    if briefing.image is not None:
        said = (briefing.image.alt, briefing.image.caption, briefing.image.credit)
        texts = [text for text in said if text is not None]
        yield whole.unit("_image", say("the texts of the image"), ("image", "alt"), texts)
    if briefing.stance is not None:
        yield whole.unit("_stance", say("the stance"), ("stance",), [briefing.stance], is_sense=True)
    if briefing.themes:
        titles = [theme.title for theme in briefing.themes]
        yield whole.unit("_themes", say("the titles of the themes"), ("themes", 0, "title"), titles)
    for position, statement in enumerate(briefing.statements):
        own = replace(whole, language=written.get(briefing.source_of(statement)))
        yield from _statement_units(statement, ("statements", position), _other_source(briefing, statement), own)
    if briefing.amendments:
        notes = [amendment.note for amendment in briefing.amendments]
        yield whole.unit("_amendments", say("the amendments"), ("amendments", 0, "note"), notes)


def _other_source(briefing: Briefing, statement: Statement) -> list[str]:
    """Return the source of a statement that is not its briefing's first: when one is added, the rest stays compared."""
    source = briefing.source_of(statement)
    return [source] if source and source != briefing.sources[0] else []


def _statement_units(statement: Statement, path: Path, other: Sequence[str], whole: _Maker) -> Iterator[Unit]:
    name, pieces = statement.id, [*statement.evidence, *([statement.quote] if statement.quote else [])]
    speaker = digest(statement.kind.value, statement.attribution.entity, *other)
    said = [text for text in (statement.attribution.unnamed, statement.text) if text is not None]
    proof = _excerpts(pieces)
    yield whole.unit(
        name, say("'{name}'", name=name), (*path, "text"), said, speaker=speaker, evidence=proof, is_sense=True
    )
    if statement.not_stated is not None:
        where = (*path, "not_stated")
        yield whole.unit(
            name + NOT_STATED, say("'not_stated' of '{name}'", name=name), where, [statement.not_stated], is_sense=True
        )
    yield from whole.glosses(name, (*path, "evidence", 0, "gloss"), pieces)


def topic_units(
    record: Record[Topic], tags: Sequence[str], sense: Callable[[str], Mapping[str, str] | None]
) -> Iterator[Unit]:
    """Yield the texts of a topic, and behind each point the statements that it rests on.

    Args:
        record: the topic.
        tags: tags of the site's languages, in the site's order.
        sense: gives what a statement, `slug/statement`, says, as a digest in each language; None where there is none.
    """
    topic, whole = record.value, _Maker(record, tags, None)
    for name in ("title", "summary", "bottom_line"):
        yield whole.unit(HEAD + name, say("'{name}'", name=name), (name,), [getattr(topic, name)])
    for position, point in enumerate(topic.points):
        path: Path = ("points", position)
        proof = digest(point.standing.value, sorted(point.rests_on), sorted(point.differences))
        yield whole.unit(point.id, say("'{name}'", name=point.id), (*path, "text"), [point.text], evidence=proof)
        for number, name in enumerate(point.rests_on):
            said = sense(name)
            if said is not None:
                place = (*path, "rests_on", number)
                yield Unit(f"{point.id}/{name}", say("'{name}'", name=name), record, place, said, is_ground=True)


def entry_units(record: Record[Model], name: str, tags: Sequence[str]) -> Iterator[Unit]:
    """Yield the texts of an entry of a register, of a source's record, or of the site itself: one unit, and glosses.

    Args:
        record: the entry.
        name: its id.
        tags: tags of the site's languages, in the site's order.
    """
    found = [(path, text) for path, text in localised_texts(record.value) if "gloss" not in path]
    pieces = list(_evidence(record.value))
    whole = _Maker(record, tags, None)
    if found:
        proof = digest(_facts(record.value), _excerpts(pieces)) if pieces or _facts(record.value) else None
        yield whole.unit(name, say("'{name}'", name=name), found[0][0], [text for _, text in found], evidence=proof)
    yield from whole.glosses(name, (), pieces)


@dataclass(frozen=True)
class _Maker:
    """Makes units of one record."""

    record: Record[object]
    tags: Sequence[str]
    language: str | None

    def unit(  # noqa: PLR0913 - a unit's own parts
        self,
        name: str,
        label: Message,
        path: Path,
        texts: Sequence[Localised],
        *,
        speaker: str | None = None,
        evidence: str | None = None,
        is_sense: bool = False,
    ) -> Unit:
        found = {tag: [text.get(tag) for text in texts] for tag in self.tags}
        digests = {tag: digest(said) for tag, said in found.items() if any(said)}
        source = self.language if self.language in digests else next(iter(digests), None)
        return Unit(name, label, self.record, path, digests, source, speaker, evidence, is_sense)

    def glosses(self, name: str, path: Path, pieces: Sequence[Evidence]) -> Iterator[Unit]:
        glosses = [piece.gloss for piece in pieces if piece.gloss is not None]
        if glosses:
            unit = self.unit(
                name + GLOSS, say("the glosses of '{name}'", name=name), path, glosses, evidence=_excerpts(pieces)
            )
            # A gloss is a translation of the excerpt: no language has it from another.
            yield Unit(unit.name, unit.label, self.record, path, unit.texts, evidence=unit.evidence)


def _excerpts(pieces: Sequence[Evidence]) -> str:
    return digest([[str(piece.paragraph), piece.excerpt] for piece in pieces])


def _evidence(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _evidence(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from _evidence(item)


def _facts(value: object) -> list[str | None]:
    """Return what an entry says besides its texts: a change there has to be compared in every language."""
    if isinstance(value, Event):
        return [value.date, value.hijri, value.place, value.after]
    if isinstance(value, Source):
        return [value.headline, value.genre.value, value.date_shown.date]
    return [value.scope.value] if isinstance(value, Difference) else []


def amendment_name(amendment: Amendment) -> str:
    """Return how a record names an amendment: its day, and the statements that it is about."""
    return " ".join((amendment.date, *amendment.statements))
