"""Mistakes with people, organisations, places, and who says what."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Change, Edit, Kind, Knowable
from bench.mistakes.wording import outside, replaced_name, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from bench.mistakes.content import Content, Pair
    from mujaz.model import Entity

_SHORTEST = 5
"""Letters of a name that can be misspelt and still be read."""


def _entities(content: Content, *types: str) -> list[Entity]:
    return [r.value for r in content.dossier.entities if not types or r.value.type.value in types]


def _spellings(entity: Entity, tag: str) -> list[str]:
    return [entity.name.root[tag], *(form.text for form in entity.forms if form.language == tag)]


def _stands(entity: Entity, tag: str, text: str) -> bool:
    return any(said in text and re.search(word(said, tag), text) for said in _spellings(entity, tag))


def _other_in_one(*types: str) -> Callable[[Content, Random], Iterator[Edit]]:
    def edits(content: Content, chance: Random) -> Iterator[Edit]:
        known = _entities(content, *types)
        for pair in content.pairs:
            if pair.place.startswith(("entity name", "term name", "entity forms")):
                continue
            for tag in pair.texts:
                for entity in known:
                    if entity.name.root[tag] not in pair[tag]:
                        continue
                    strangers = [e for e in known if e.type is entity.type and not _stands(e, tag, pair[tag])]
                    if not strangers:
                        continue
                    new = replaced_name(entity.name.root[tag], chance.choice(strangers).name.root[tag], tag, pair[tag])
                    if new != pair[tag]:
                        yield pair.edit(f"{entity.type.value}, {tag}", {tag: new})

    return edits


def _other_in_both(content: Content, chance: Random) -> Iterator[Edit]:
    known = _entities(content, "person", "organisation", "place")
    for pair in content.of("statement", "difference passages.text", "event text", "topic points.text"):
        for entity in known:
            if not all(entity.name.root[tag] in pair[tag] for tag in (AR, EN)):
                continue
            strangers = [
                e
                for e in known
                if e.type is entity.type and not any(_stands(e, t, pair[t]) for t in pair.texts)
                and not _stands(e, AR, pair.excerpt)
            ]  # fmt: skip
            other = chance.choice(strangers)
            new = {tag: replaced_name(entity.name.root[tag], other.name.root[tag], tag, pair[tag]) for tag in (AR, EN)}
            if all(new[tag] != pair[tag] for tag in new):
                yield pair.edit(entity.type.value, new)


def _swapped(content: Content, _: Random) -> Iterator[Edit]:
    known = _entities(content, "person", "place")
    for pair in content.pairs:
        for tag in pair.texts:
            here = [e for e in known if re.search(word(e.name.root[tag], tag), pair[tag])]
            for type_ in {e.type for e in here}:
                two = [e for e in here if e.type is type_][:2]
                if len(two) == len("ab") and len(pair.texts) > 1:
                    first, second = (e.name.root[tag] for e in two)
                    text = replaced_name(first, "\x00", tag, pair[tag])
                    text = replaced_name(second, first, tag, text).replace("\x00", second)
                    if text != pair[tag]:
                        yield pair.edit(f"two of type {type_.value}, {tag}", {tag: text})


def _attribution(content: Content, chance: Random) -> Iterator[Edit]:
    speakers = _entities(content, "person", "organisation")
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            value = content.value(briefing, "statements", position, "attribution")
            said = " ".join((*statement.text.root.values(), *(piece.excerpt for piece in statement.evidence)))
            said += statement.quote.excerpt if statement.quote else ""
            strangers = [
                e.id
                for e in speakers
                if e.id not in statement.entities and not any(_stands(e, tag, said) for tag in (AR, EN))
                and not any(part in said for part in e.name.root[AR].split() if len(part) >= _SHORTEST - 1)
            ]  # fmt: skip
            if value is None or not strangers or statement.attribution.is_article:
                continue
            was = "a named speaker" if statement.attribution.entity else "an unnamed source"
            change = Change(value.file, value.start, value.end, chance.choice(strangers))
            yield Edit(f"somebody else for {was}", "statement attribution", (change,))


def _spelling(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        if pair.place.startswith(("entity name", "entity posts", "term", "entity description")):
            continue
        for tag in pair.texts:
            for entity in _entities(content):
                standard = entity.name.root[tag]
                for form in entity.forms:
                    if form.language == tag and form.text not in standard and standard not in form.text:
                        new = replaced_name(standard, form.text, tag, pair[tag])
                        if new != pair[tag]:
                            yield pair.edit(f"a registered spelling, {tag}", {tag: new})


def _misspelt(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag in pair.texts:
            for entity in _entities(content, "person", "place"):
                name = entity.name.root[tag]
                if len(name) < _SHORTEST or name not in pair[tag] or pair.place in {"entity name", "term name"}:
                    continue
                at = chance.randrange(1, len(name) - 2)
                swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
                shorter = name[:at] + name[at + 1 :]
                for variant, other in (("letters swapped", swapped), ("a letter dropped", shorter)):
                    new = replaced_name(name, other, tag, pair[tag])
                    if new != pair[tag] and " " not in name[at : at + 2]:
                        yield pair.edit(f"{variant}, {tag}", {tag: new})


def _listed(content: Content, chance: Random) -> Iterator[Edit]:
    known = _entities(content)
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            value = content.value(briefing, "statements", position, "entities")
            if value is None or not statement.entities:
                continue
            said = " ".join((*statement.text.root.values(), *(piece.excerpt for piece in statement.evidence)))
            strangers = [
                e.id for e in known
                if e.id not in statement.entities and e.id != statement.attribution.entity
                and not any(_stands(e, tag, said) for tag in (AR, EN))
                and not any(part in said for part in e.name.root[AR].split() if len(part) >= _SHORTEST - 1)
            ]  # fmt: skip
            if strangers:
                yield _list(
                    value.file,
                    value.start,
                    value.end,
                    [*statement.entities, chance.choice(strangers)],
                    "listed and not in the text",
                )
            for entity in known:
                by_name = all(re.search(word(entity.name.root[t], t), statement.text.root[t]) for t in (AR, EN))
                if entity.id in statement.entities and by_name:
                    rest = [name for name in statement.entities if name != entity.id]
                    yield _list(value.file, value.start, value.end, rest, "in the text and not listed")


def _list(file: str, start: int, end: int, names: list[str], variant: str) -> Edit:
    return Edit(variant, "statement entities", (Change(file, start, end, f"[{', '.join(names)}]"),))


def _unused(content: Content, _: Random) -> Iterator[Edit]:
    entry = '\n- id: {id}\n  type: {type}\n  name: {{ar: "{ar}", en: "{en}"}}\n'
    end = len(content.files["briefings/entities.yml"])
    rows = (
        ("person", "سالم القاضي", "Salem al-Qadi"),
        ("place", "وادي الرمل", "Wadi al-Raml"),
        ("organisation", "نادي النسور", "the Eagles Club"),
    )
    for kind, ar, en in rows:
        new = entry.format(id="not-used-anywhere", type=kind, ar=ar, en=en)
        yield Edit(kind, "entity", (Change("briefings/entities.yml", end, end, new),))


def _first_replaced(word: str, other: str, part: str) -> str:
    return re.sub(rf"(?<!\w){word}(?!\w)", other, part, count=1)


_EAST_WEST = {AR: ("شرق", "غرب"), EN: ("eastern", "western")}


def _other_side(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag, (east, west) in _EAST_WEST.items():
            if tag not in pair:
                continue
            for side, other in ((east, west), (west, east)):
                new = outside(tag, pair[tag], functools.partial(_first_replaced, side, other))
                if new != pair[tag] and len(pair.texts) > 1:
                    yield pair.edit(f"{other} for {side}", {tag: new})


def _references(content: Content, chance: Random) -> Iterator[Edit]:
    names = [r.value.id for r in content.dossier.sources]
    for pair in content.pairs:
        for tag in pair.texts:
            for name in names:
                if f"[]({name})" in pair[tag]:
                    other = chance.choice([n for n in names if f"[]({n})" not in pair[tag]] or ["x"])
                    if other != "x":
                        yield pair.edit(
                            f"in one language, {tag}", {tag: pair[tag].replace(f"[]({name})", f"[]({other})", 1)}
                        )


def _kin(pair: Pair) -> Iterator[tuple[str, str, str]]:
    rows = ((EN, "son", "brother"), (EN, "father", "uncle"), (AR, "نجل", "شقيق"), (AR, "والد", "عم"))
    for tag, was, other in rows:
        if tag in pair:
            yield tag, was, other


def _relations(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag, was, other in _kin(pair):
            new = re.sub(rf"(?<!\w){was}(?!\w)", other, pair[tag], count=1)
            if new != pair[tag] and len(pair.texts) > 1:
                yield pair.edit(f"{other} for {was}", {tag: new})


KINDS = (
    Kind("4", "somebody else in attribution", "W", Knowable.YES, "named neither in the text nor in the excerpts", _attribution),
    Kind("11", "another person in one language", "E", Knowable.YES, "the register, language by language", _other_in_one("person")),
    Kind("11", "another place or organisation in one language", "W", Knowable.YES, "the register, language by language", _other_in_one("place", "organisation")),
    Kind("18", "a registered name in another spelling", "W", Knowable.YES, "the register's forms", _spelling),
    Kind("20", "an entity that nothing uses", "W", Knowable.YES, "references", _unused),
    Kind("20", "listed and not in the text, or the other way round", "W", Knowable.YES, "the register", _listed),
    Kind("–", "a name misspelt as no register has it", "W", Knowable.PARTLY, "the name is missing there, or is nearly a registered one", _misspelt),
    Kind("–", "another name in both languages", "W", Knowable.PARTLY, "the list of entities and the excerpts, where they show the name", _other_in_both),
    Kind("–", "two names swapped in one language", "W", Knowable.PARTLY, "only their order", _swapped),
    Kind("–", "east for west in one language", "W", Knowable.YES, "registered names and regions", _other_side),
    Kind("–", "another source named in one language", "E", Knowable.YES, "references, language by language", _references),
    Kind("–", "son and brother in one language", "W", Knowable.NO, "no list has all words", _relations),
)  # fmt: skip
