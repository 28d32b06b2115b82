"""Mistakes with keys, ids, languages, and what refers to what."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Change, Edit, Kind, Knowable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from bench.mistakes.content import Content
    from bench.mistakes.scalars import Value
    from mujaz.model import Record

_KEYS = ["attribution", "consequence", "date", "definition", "description", "differences", "entities", "events", "evidence", "excerpt", "gloss", "key_events", "kind", "line", "name", "not_stated", "note", "paragraph", "passages", "place", "posts", "rests_on", "side", "slug", "source", "standing", "statements", "stance", "status", "summary", "terms", "text", "themes", "title", "type"]  # fmt: skip


def _keys(content: Content, chance: Random) -> Iterator[Edit]:
    pattern = re.compile(
        rf"^( *(?:- )?)({'|'.join(_KEYS)})(?=:)|(?<=[{{ ])({'|'.join(_KEYS)})(?=: [\[{{\"\d])", re.MULTILINE
    )
    for file, text in content.files.items():
        if not file.startswith("briefings/") or file == "briefings/site.yml":
            continue
        for match in pattern.finditer(text):
            group = 2 if match[2] else 3
            key, at = match[group], match.start(group)
            place = f"{file.rpartition('/')[2].partition('.')[0]} {key}" if "20" not in file else key
            for variant, new in _misspelt(key, chance):
                if new != key:
                    yield Edit(variant, place, (Change(file, at, at + len(key), new),))


def _misspelt(key: str, chance: Random) -> Iterator[tuple[str, str]]:
    at = chance.randrange(1, len(key) - 1)
    yield "a letter dropped", key[:at] + key[at + 1 :]
    yield "letters swapped", key[:at] + key[at + 1] + key[at] + key[at + 2 :]
    yield "a letter doubled", key[:at] + key[at] + key[at:]
    yield "a capital", key.capitalize()


def _language(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        whole = content.value(pair.record, *pair.path)
        for tag in pair.texts:
            if whole is None or len(pair.texts) < len((AR, EN)) or pair.place.startswith("entity forms"):
                continue
            rest = ", ".join(f"{t}: {_quoted(v)}" for t, v in pair.texts.items() if t != tag)
            yield Edit(f"{tag} left out", pair.place, (Change(whole.file, whole.start, whole.end, f"{{{rest}}}"),))
            yield (
                pair.edit(f"{tag} left empty", {tag: " "})
                if False
                else Edit(f"{tag} left empty", pair.place, (pair.change(tag, ""),))
            )


def _quoted(value: Value) -> str:
    return '"' + value.text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _again(value: Value, text: str) -> Change:
    """Return what writes an item of a list a second time, behind the first."""
    return Change(value.file, value.end, value.end, "\n" + " " * (value.column - 3) + "- " + text)


def _twice(content: Content, _: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            value = content.value(briefing, "statements", position)
            theme = next((n for n, t in enumerate(briefing.value.themes) if statement.id in t.statements), None)
            shown = content.value(briefing, "themes", theme, "statements") if theme is not None else None
            if value is None or shown is None or theme is None:
                continue
            ids = ", ".join((*briefing.value.themes[theme].statements, "s99"))
            listed = Change(shown.file, shown.start, shown.end, f"[{ids}]")
            yield Edit("a statement with its id", "statement", (_again(value, value.text),))
            other = re.sub(r"^id: \S+", "id: s99", value.text)
            yield Edit("a statement with another id", "statement", (_again(value, other), listed))
    for record in content.dossier.differences:
        for position in range(len(record.value.passages)):
            value = content.value(record, "passages", position)
            if value is not None:
                yield Edit("a passage", "difference passage", (_again(value, value.text),))
    registers: dict[str, tuple[Record[object], ...]] = {
        "entity": content.dossier.entities,
        "event": content.dossier.events,
        "term": content.dossier.terms,
    }
    for name, register in registers.items():
        for entry in register:
            value = content.value(entry)
            if value is not None:
                yield Edit("an entry of a register", name, (_again(value, value.text),))


def _ids(content: Content, _: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements[:-1]):
            value = content.value(briefing, "statements", position + 1, "id")
            if value:
                yield Edit(
                    "of another statement", "statement id", (Change(value.file, value.start, value.end, statement.id),)
                )
    registers: dict[str, list[tuple[Record[object], str]]] = {
        "entity": [(record, record.value.id) for record in content.dossier.entities],
        "event": [(record, record.value.id) for record in content.dossier.events],
    }
    for name, ids in registers.items():
        for (_first, first), (second, _second) in itertools.pairwise(ids):
            value = content.value(second, "id")
            if value:
                yield Edit("of another entry", f"{name} id", (Change(value.file, value.start, value.end, first),))


def _slugs(content: Content, chance: Random) -> Iterator[Edit]:
    slugs = [record.value.slug for record in content.dossier.briefings]
    for record in content.dossier.briefings:
        value = content.value(record, "slug")
        if value is None:
            continue
        slug = record.value.slug
        bad = (
            ("capitals", slug.title()),
            ("blanks", slug.replace("-", " ")),
            ("not ASCII", "زيارة-منير"),
            ("a slash", slug.replace("-", "/", 1)),
            ("underscores", slug.replace("-", "_")),
        )
        for variant, new in bad:
            yield Edit(f"bad: {variant}", "slug", (Change(value.file, value.start, value.end, f'"{new}"'),))
        taken = chance.choice([other for other in slugs if other != slug])
        yield Edit("taken", "slug", (Change(value.file, value.start, value.end, taken),))


def _changed_slugs(content: Content, _: Random) -> Iterator[Edit]:
    for record in content.dossier.briefings:
        value = content.value(record, "slug")
        slug = record.value.slug
        # What refers to it is changed with it: only the address is lost.
        changes = [Change(value.file, value.start, value.end, f"{slug}-2")] if value else []
        for file, text in content.files.items():
            changes += [
                Change(file, m.start(), m.end(), f"{slug}-2")
                for m in re.finditer(rf"(?<![\w-]){slug}(?=/s\d|\))", text)
            ]
        yield Edit("and everywhere else", "slug", tuple(changes))


def _drafts(content: Content, _: Random) -> Iterator[Edit]:
    for record in content.dossier.briefings:
        value = content.value(record, "status")
        if value is not None:
            for status in ("draft", "review"):
                yield Edit(
                    f"back to {status}, with points that rest on it",
                    "status",
                    (Change(value.file, value.start, value.end, status),),
                )
    yield from _links_to_drafts(content)


def _links_to_drafts(content: Content) -> Iterator[Edit]:
    record = min(content.dossier.briefings, key=lambda r: len(content.files[r.file]))
    text = content.files[record.file].replace(f"slug: {record.value.slug}", "slug: still-a-draft", 1)
    text = text.replace("status: published", "status: draft", 1)
    draft = Change("briefings/still-a-draft.yml", 0, 0, text)
    for pair in content.of("statement", "summary", "stance", "event text", "entity description", "topic summary"):
        if {AR, EN} <= pair.texts.keys() and pair.record is not record:
            new = (("انظر", AR), ("See", EN))
            links = tuple(pair.change(tag, f"{pair[tag]} [{said}](still-a-draft).") for said, tag in new)
            yield Edit("a link in a text", pair.place, (draft, *links), (draft,))


def _unknown(content: Content, _: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            for key in ("entities", "events"):
                value, names = content.value(briefing, "statements", position, key), getattr(statement, key)
                if value is not None and names:
                    wrong = [*names[:-1], names[-1][:-1]]
                    yield Edit(
                        "an id cut short",
                        f"statement {key}",
                        (Change(value.file, value.start, value.end, f"[{', '.join(wrong)}]"),),
                    )


def _choices(content: Content, _: Random) -> Iterator[Edit]:
    kinds = {
        "kind": "repport",
        "status": "publish",
        "standing": "agree",
        "type": "organization",
        "scope": "within",
        "consequence": "big",
    }
    for file, values in content.values.items():
        for path, value in values.items():
            if path and path[-1] in kinds and value.style == "" and file.startswith("briefings/"):
                yield Edit(
                    f"{path[-1]}: {kinds[str(path[-1])]}",
                    str(path[-1]),
                    (Change(file, value.start, value.end, kinds[str(path[-1])]),),
                )


def _standing(content: Content, _: Random) -> Iterator[Edit]:
    for topic in content.dossier.topics:
        for position, point in enumerate(topic.value.points):
            value = content.value(topic, "points", position, "standing")
            if value is None:
                continue
            for other in ("agreed", "reported", "disputed", "unknown", "watch"):
                if other != point.standing.value:
                    known = Knowable.YES if other == "agreed" else Knowable.PARTLY
                    yield Edit(
                        f"{other} for {point.standing.value}",
                        "point",
                        (Change(value.file, value.start, value.end, other),),
                        knowable=known,
                    )


def _grounds(content: Content, chance: Random) -> Iterator[Edit]:
    every = [f"{b.value.slug}/{s.id}" for b in content.dossier.briefings for s in b.value.statements]
    for topic in content.dossier.topics:
        for position, point in enumerate(topic.value.points):
            value = content.value(topic, "points", position, "rests_on")
            if value is None or not point.rests_on:
                continue
            gone = chance.randrange(len(point.rests_on))
            for variant, put in (("another statement", [chance.choice(every)]), ("one left out", [])):
                names = [*point.rests_on[:gone], *put, *point.rests_on[gone + 1 :]]
                yield Edit(variant, "point", (Change(value.file, value.start, value.end, f"[{', '.join(names)}]"),))


def _wrong_way(*, places: tuple[str, ...]) -> Callable[[Content, Random], Iterator[Edit]]:
    def edits(content: Content, _: Random) -> Iterator[Edit]:
        french = "Le rapport indique que les deux parties ont signé un accord avec le chef de l’armée dans la ville."
        urdu = "وزیر اعظم نے وفد سے ملاقات کی اور دونوں ممالک کے درمیان تعاون پر بات کی۔"
        for pair in content.of(*places):
            if not {AR, EN} <= pair.texts.keys():
                continue
            yield pair.edit("the two swapped", {AR: pair[EN], EN: pair[AR]})
            yield pair.edit("Arabic under English", {EN: pair[AR]})
            yield pair.edit("English under Arabic", {AR: pair[EN]})
            yield pair.edit("French under English", {EN: french})
            yield pair.edit("Urdu under Arabic", {AR: urdu})

    return edits


_SENTENCES = (
    "statement",
    "summary",
    "title",
    "stance",
    "not_stated",
    "event text",
    "event title",
    "difference note",
    "difference line",
    "difference title",
    "difference passages.text",
    "entity description",
    "entity name",
    "term definition",
    "term name",
    "topic points.text",
    "topic bottom_line",
    "themes.title",
)

KINDS = (
    Kind("7", "a misspelt key", "E", Knowable.YES, "the model", _keys),
    Kind("8", "a language missing", "E", Knowable.YES, "the site's languages", _language),
    Kind("19", "a duplicate id", "E", Knowable.YES, "ids", _ids),
    Kind("19", "a statement, a passage or an entry twice", "W", Knowable.YES, "the same texts", _twice),
    Kind("27", "a text under the wrong language", "E", Knowable.YES, "letters and small words", _wrong_way(places=_SENTENCES)),
    Kind("28", "a bad slug, or one that is taken", "E", Knowable.YES, "letters, and the other slugs", _slugs),
    Kind("28", "a slug changed after publication", "W", Knowable.YES, "git, or a record of addresses", _changed_slugs),
    Kind("29", "from what is published to a draft", "W", Knowable.YES, "references", _drafts),
    Kind("–", "an id that is cut short", "E", Knowable.YES, "ids", _unknown),
    Kind("–", "a word that is no choice", "E", Knowable.YES, "the model", _choices),
    Kind("–", "a point with another standing", "W", Knowable.PARTLY, "what a standing asks of statements", _standing),
    Kind("–", "a point that rests on something else", "W", Knowable.PARTLY, "names and numbers of the statements", _grounds),
)  # fmt: skip
