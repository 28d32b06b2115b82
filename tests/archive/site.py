"""The whole site: its files, written as fast as they are drawn."""

from __future__ import annotations

import datetime as dt
import json
import random
import textwrap
from typing import TYPE_CHECKING, Any

from archive import laws, prose, topics
from archive.briefings import Author, Written
from archive.matter import Matter, Registers
from archive.registers import Makers, Register
from archive.words import Pair
from mujaz.load import fingerprint_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from archive.registers import Event

FIRST_DAY = dt.date(2016, 1, 1)
DAYS = 3650
"""Ten years."""
SEED = 1978
_REWRITTEN = 0.15
"""How many sources are of the strand of an earlier one of their topic."""
_LINE = 150
"""Characters of a line of a long text, as in the real content."""
SIDES = (Pair("جهات محلية", "Local bodies"), Pair("جهات وطنية", "National bodies"), Pair("معلّقون", "Commentators"))


def write_archive(folder: Path, count: int, *, seed: int = SEED) -> None:
    """Write a site of so many briefings into an empty folder: all but the theme. Equal numbers give equal bytes.

    Args:
        folder: where it goes.
        count: how many briefings it has.
        seed: seed of all chance.
    """
    rng = random.Random(f"{seed} {count}")  # noqa: S311 - no secret
    for name in ("briefings/topics", "seeds"):
        (folder / name).mkdir(parents=True)
    makers = Makers(rng)
    registers = Registers(makers, Register(laws.ENTITIES), Register(laws.TERMS), Register(laws.EVENTS))
    number = max(round(count / laws.TOPIC), 1)
    by_topic: list[list[Written]] = [[] for _ in range(number)]
    read, titles, named = 0, set[Pair](), set[str]()
    for place in range(count):
        topic = min(max(int(place * number / count + rng.uniform(-0.5, 0.5)), 0), number - 1)
        day = FIRST_DAY + dt.timedelta(days=DAYS * (place + 1) // count)
        matter = Matter(rng, registers, topic, day, read)
        read += matter.count
        earlier = by_topic[topic]
        strand = rng.choice(earlier).strand if earlier and rng.random() < _REWRITTEN else None
        written = Author(rng, matter, titles).write(place, strand)
        _write(folder / "briefings" / f"{day.year}-{written.slug}.yml", written.content)
        named.update(_texts(written.content))
        (folder / "seeds" / f"{written.source}.yml").write_text(
            _source(rng, written, rng.choice(makers.outlets)), "utf-8"
        )
        earlier.append(
            Written(written.slug, written.source, written.strand, topic, day, {}, [], written.reports, written.guesses)
        )
    found: list[dict[str, Any]] = []
    compared: set[Event] = set()
    for topic, briefings in enumerate(by_topic):
        if briefings:
            own = topics.differences(rng, briefings, compared)
            _write(
                folder / "briefings" / "topics" / f"topic-{topic}.yml",
                topics.Weighed(rng, topic, briefings, own).content(),
            )
            found += own
    _registers(rng, folder / "briefings", registers, found, named)


def _texts(value: object) -> Iterator[str]:
    """Yield all texts of some content, ids with them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _registers(
    rng: random.Random, folder: Path, registers: Registers, found: list[dict[str, Any]], named: AbstractSet[str]
) -> None:
    terms = registers.terms.entries
    entities = [
        {
            "id": entity.id, "type": entity.sort, "name": entity.name,
            **({"description": prose.description(rng, entity, *rng.sample(terms, 2))} if rng.random() < 49 / 64 else {}),
            **({"side": f"side-{rng.randrange(len(SIDES))}"} if rng.random() < 39 / 64 else {}),
            **({"forms": prose.forms(entity)} if rng.random() < laws.SPELT else {}),
            **({"posts": entity.posts} if entity.posts else {}),
        }
        for entity in registers.entities.entries
    ]  # fmt: skip
    events = [
        {
            "id": event.id, "date": event.edtf, **({"place": event.place.id} if rng.random() < 21 / 36 else {}),
            "title": event.act, "text": (event.told + event.where + prose.sentences.among(rng)).sentence(),
        }
        for event in registers.events.entries
    ]  # fmt: skip
    glossary = [
        {
            "id": term.id, "name": term.name, "definition": prose.definition(rng, term),
            **({"forms": prose.term_forms(term)} if rng.random() < laws.SPELT else {}),
            **({"related": {"ar": [f"{term.thing.ar} ل{term.field.ar}"], "en": [f"{term.thing.en} for {term.field.en}"]}} if rng.random() < 60 / 72 else {}),
        }
        for term in terms
    ]  # fmt: skip
    # Of thousands of places a few are those of an event only whose entry does not say so.
    used = {*named, *_texts(events)}
    entities = [entity for entity in entities if entity["id"] in used]
    for name, content in (("entities", entities), ("events", events), ("glossary", glossary), ("differences", found)):
        if content:
            _write(folder / f"{name}.yml", content)
    _write(folder / "site.yml", {
        "languages": ["ar", "en"],
        "name": Pair("أرشيف مختلق", "An invented archive"),
        "summary": Pair("موجزات مختلقة يُقاس بها البرنامج.", "Invented briefings by which the program is measured."),
        "sides": [{"id": f"side-{number}", "title": title} for number, title in enumerate(SIDES)],
        "months": {"ar": "gregorian", "en": "english"}, "digits": {"ar": "latn", "en": "latn"},
    })  # fmt: skip


def _source(rng: random.Random, written: Written, outlet: Pair) -> str:
    shown = written.day - dt.timedelta(days=1)
    key = f"{rng.getrandbits(128):032x}"
    record = {
        "id": written.source, "short_name": outlet, "headline": written.paragraphs[0],
        "outlet": {"name": outlet, "note": Pair("يظهر الاسم في رأس المقال.", "The name stands at the head of the article.")},
        "genre": rng.choice(("report", "report", "analysis", "interviews")), "language": "ar",
        "date_shown": {"date": shown.isoformat(), "note": Pair("يظهر التاريخ تحت العنوان.", "The date stands below the headline.")},
        "published": shown.isoformat(), "strand": written.strand,
    }  # fmt: skip
    return _yaml(record) + fingerprint_yaml("\n".join(written.paragraphs), key)


def _write(path: Path, content: object) -> None:
    path.write_text(_yaml(content), "utf-8")


def _yaml(content: object) -> str:
    return "".join(_lines(content, ""))


def _lines(content: object, indent: str) -> list[str]:
    """Return YAML as people write it: short things on one line, long texts folded. (A general emitter is ten times slower.)"""
    lines = []
    if isinstance(content, dict):
        for key, value in content.items():
            lines += _entry(f"{indent}{key}:", value, indent + "  ")
    elif isinstance(content, list):
        for value in content:
            inner = _lines(value, indent + "  ") if isinstance(value, dict) else [f"{_flow(value)}\n"]
            inner[0] = f"{indent}- {inner[0].lstrip()}"
            lines += inner
    return lines


def _entry(head: str, value: object, indent: str) -> list[str]:
    value = value.text if isinstance(value, Pair) else value
    short = _flow(value)
    if len(short) < _LINE:
        return [f"{head} {short}\n"]
    if isinstance(value, str):
        return [f"{head} >-\n", *(f"{indent}{line}\n" for line in textwrap.wrap(value, _LINE, break_on_hyphens=False))]
    return [f"{head}\n", *_lines(value, indent)]


def _flow(value: object) -> str:
    if isinstance(value, Pair):
        value = value.text
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return value if isinstance(value, str) and _is_plain(value) else json.dumps(value, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    return text.isascii() and text[:1].isalpha() and text.replace("-", "").replace("/", "").isalnum()
