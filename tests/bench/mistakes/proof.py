"""Mistakes with excerpts, glosses, paragraphs, posts, records of sources, and what was copied from a neighbour."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Change, Edit, Kind, Knowable
from bench.mistakes.wording import MONTHS, replaced_name, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from bench.mistakes.content import Content, Pair
    from bench.mistakes.scalars import Value

_STEM = 4
"""Letters by which words of Arabic are compared, without what is written together with them."""


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+", re.sub("[\u064b-\u065f\u0640]", "", text))
    bare = (re.sub(r"^(?:[وفبكل]?ال|لل|[وفبكل])(?=\w{3})", "", w) for w in words)
    return {re.sub("[أإآ]", "ا", w)[:_STEM] for w in bare if len(w) >= _STEM - 1}


def _paragraphs(content: Content, _: Random) -> Iterator[Edit]:
    for file, values in content.values.items():
        for path, value in values.items():
            if path[-1:] == ("paragraph",) and file.startswith("briefings/"):
                number = int(value.text)
                place = ".".join(step for step in path if isinstance(step, str))
                rows = (
                    ("the next", number + 1),
                    ("the one before", max(number - 1, 1)),
                    ("digits swapped", int(str(number)[::-1])),
                    ("none that there is", 97),
                )
                for variant, other in rows:
                    if other != number:
                        yield Edit(variant, place, (Change(file, value.start, value.end, str(other)),))


def _evidence(content: Content, chance: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        statements = briefing.value.statements
        for position, statement in enumerate(statements):
            value = content.value(briefing, "statements", position, "evidence")
            if value is None or len(statement.evidence) > 1 or statement.quote:
                continue
            stems = _stems(statement.text.root[AR])
            strangers = [
                n for n, other in enumerate(statements)
                if len(other.evidence) == 1 and not stems & _stems(other.evidence[0].excerpt) and not set(other.entities) & set(statement.entities)
            ]  # fmt: skip
            other = content.value(briefing, "statements", chance.choice(strangers), "evidence") if strangers else None
            if other is not None:
                yield Edit(
                    "that shares no word",
                    "evidence",
                    (Change(value.file, value.start, value.end, _moved(other, value)),),
                )
            near = (
                content.value(briefing, "statements", position + 1, "evidence")
                if position + 1 < len(statements)
                else None
            )
            if near is not None and near.text != value.text:
                shared = stems & _stems(statements[position + 1].evidence[0].excerpt)
                known = Knowable.PARTLY if shared else None
                swap = (
                    Change(value.file, value.start, value.end, _moved(near, value)),
                    Change(near.file, near.start, near.end, _moved(value, near)),
                )
                yield Edit("swapped with the next statement’s", "evidence", swap, knowable=known)


def _moved(value: Value, to: Value) -> str:
    """Return a list of YAML as it would be written where another one is."""
    shift = to.column - value.column
    lines = value.text.split("\n")
    return "\n".join(
        [lines[0], *((" " * shift + line) if shift > 0 else line[-shift:] if shift else line for line in lines[1:])]
    )


def _changed_excerpt(content: Content, chance: Random) -> Iterator[Edit]:
    for file, values in content.values.items():
        for path, value in values.items():
            if path[-1:] not in {("excerpt",), ("headline",)}:
                continue
            words = value.text.split()
            at = chance.randrange(len(words))
            place = ".".join(step for step in path if isinstance(step, str))
            swapped = [*words[:at], chance.choice(["الليبي", "جديدة", "أمس", "كبير"]), *words[at + 1 :]]
            rows = (
                ("another word", swapped),
                ("a word dropped", [*words[:at], *words[at + 1 :]]),
                ("a word added", [*words[:at], "جدًا", *words[at:]]),
            )
            for variant, new in rows:
                # A word less at either end is still what the source says.
                known = Knowable.NO if variant == "a word dropped" and at in {0, len(words) - 1} else None
                yield Edit(
                    variant,
                    place,
                    (Change(file, value.start, value.end, value.written(" ".join(new))),),
                    knowable=known,
                )


def _quoted(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.of(
        "statement", "summary", "stance", "difference passages.text", "event text", "topic points.text"
    ):
        if AR not in pair:
            continue
        for match in re.finditer("«([^»\\[]*)»", pair[AR]):
            words = match[1].split()
            if len(words) < len("five!"):
                continue
            at = chance.randrange(1, len(words) - 1)
            rows = {
                "another word": [*words[:at], chance.choice(["الكبير", "الليبية", "المقبل"]), *words[at + 1 :]],
                "a word dropped": [*words[:at], *words[at + 1 :]],
                "words turned round": [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]],
            }
            for variant, new in rows.items():
                # The fingerprint is of five words in a row: it cannot know fewer.
                known = Knowable.NO if len(new) < len("five!") else None
                yield pair.edit(variant, {AR: pair[AR].replace(match[1], " ".join(new), 1)}, known)
    made = (
        (
            "«هذا القرار لا رجعة فيه ولا نقاش حوله إطلاقًا»",
            "“this decision is beyond recall and beyond any discussion at all”",
        ),
        (
            "«لن نقبل بأي حال من الأحوال شروطًا من أحد»",
            "“we shall under no circumstances accept conditions from anybody”",
        ),
    )
    for pair in content.of("statement"):
        ar, en = chance.choice(made)
        if pair[AR].endswith(".") and pair[EN].endswith("."):
            yield pair.edit(
                "words of nobody", {AR: f"{pair[AR][:-1]}، وعدّ ذلك {ar}.", EN: f"{pair[EN][:-1]}, calling it {en}."}
            )


def _neighbour(content: Content, _: Random) -> Iterator[Edit]:
    for first, second in itertools.pairwise(content.pairs):
        if first.place != second.place or first.place.startswith("site") or first.texts.keys() != second.texts.keys():
            continue
        for tag in first.texts:
            if (first[tag] != second[tag] and first.excerpt != second.excerpt) or not first.excerpt:
                known = Knowable.PARTLY if len(first.texts) == 1 or len(first[tag].split()) < 5 else None
                yield second.edit(f"the one before, {tag}", {tag: first[tag]}, known)
    titles = content.of("title", "difference title", "event title")
    for first, second in itertools.pairwise(titles):
        if first.place == second.place:
            yield second.edit("title of another, both languages", {tag: first[tag] for tag in (AR, EN)})


def _posts(content: Content, chance: Random) -> Iterator[Edit]:
    posts = content.of("entity posts.text")
    for pair in posts:
        others = [p for p in posts if not _stems(p[AR]) & _stems(pair.excerpt)]
        if others:
            other = chance.choice(others)
            yield pair.edit("both languages", {tag: other[tag] for tag in (AR, EN)})
            yield pair.edit("Arabic only", {AR: other[AR]})
    ranks = (("Field Marshal", "Lieutenant General"), ("chief of staff", "commander"), ("deputy ", ""))
    for pair in posts:
        for was, new in ranks:
            if was in pair[EN]:
                yield pair.edit("another rank or post in English", {EN: pair[EN].replace(was, new)}, Knowable.PARTLY)


def _records(content: Content, chance: Random) -> Iterator[Edit]:
    strands = [r.value.strand for r in content.dossier.sources]
    for record in content.dossier.sources:
        rows = {
            "language": ("the language: en for an article in Arabic", EN, None),
            "strand": (
                "another strand",
                chance.choice([s for s in strands if s != record.value.strand]),
                Knowable.PARTLY,
            ),
            "genre": (
                "another genre",
                "interviews" if record.value.genre.value != "interviews" else "report",
                Knowable.PARTLY,
            ),
        }
        for key, (variant, new, known) in rows.items():
            value = content.value(record, key)
            if value is not None:
                yield Edit(variant, f"source {key}", (Change(value.file, value.start, value.end, new),), knowable=known)
    for briefing in content.dossier.briefings:
        value = content.value(briefing, "source")
        other = chance.choice([r.value.id for r in content.dossier.sources if r.value.id != briefing.value.source])
        if value is not None:
            yield Edit(
                "another source of a briefing", "source", (Change(value.file, value.start, value.end, f'"{other}"'),)
            )


def _event_dates(content: Content, chance: Random) -> Iterator[Edit]:
    days = re.compile(r"(?<!\d)(\d{1,2})(?= [A-Za-z]+ \d{4})")
    for pair in content.of("event text", "event title"):
        date = getattr(pair.record.value, "date", "")
        for number, (en, ar) in enumerate(zip(MONTHS[EN], MONTHS[AR], strict=True)):
            other = (number + chance.randrange(1, 12)) % 12
            new = {EN: pair[EN].replace(en, MONTHS[EN][other]), AR: pair[AR].replace(ar, MONTHS[AR][other])}
            if all(new[tag] != pair[tag] for tag in new) and date[5:7] == f"{number + 1:02}":
                yield pair.edit("another month in the text", new)
        year = date[:4]
        if year in pair[EN] and year in pair[AR]:
            yield pair.edit(
                "another year in the text", {tag: pair[tag].replace(year, str(int(year) - 1)) for tag in (AR, EN)}
            )
        found = days.search(pair[EN])
        if found and date[8:10].lstrip("0") == found[1]:
            later = str(int(found[1]) + 1)
            yield pair.edit("another day in the text", {tag: pair[tag].replace(found[1], later, 1) for tag in (AR, EN)})
    reported = {
        name
        for b in content.dossier.briefings
        for s in b.value.statements
        for name in s.events
        if re.search(r"\d{4}", s.text.root[EN])
    }
    for event in content.dossier.events:
        value, date = content.value(event, "date"), event.value.date
        if value is None or not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", date) or event.value.id not in reported:
            continue
        month = f"{date[:5]}{(int(date[5:7]) + 2) % 12 + 1:02}{date[7:]}"
        rows = [("another month in the date", month), ("another year in the date", f"{int(date[:4]) - 1}{date[4:]}")]
        rows += [("another day in the date", f"{date[:8]}{(int(date[8:]) + 6) % 27 + 1:02}")] if len(date) > 7 else []
        for variant, day in rows:
            yield Edit(variant, "event date", (Change(value.file, value.start, value.end, f'"{day}"'),))


def _impossible(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        new = {EN: re.sub(r"\b\d{1,2} (?=December|July)", "32 ", pair[EN]) if EN in pair else ""}
        if AR in pair:
            new[AR] = re.sub(r"(?<!\d)\d{1,2} (?=ديسمبر|يوليو)", "32 ", pair[AR])
        if all(text and text != pair[tag] for tag, text in new.items()):
            yield pair.edit("a 32nd day in a text", new)
    for event in content.dossier.events:
        value = content.value(event, "date")
        if value is not None and len(event.value.date) == len("2025-07-18"):
            for bad in ("-02-30", "-13-01", "-7-18"):
                yield Edit(
                    f"{bad} in the register",
                    "event date",
                    (Change(value.file, value.start, value.end, f'"{event.value.date[:4]}{bad}"'),),
                )


def _nobody(content: Content, _: Random) -> Iterator[Edit]:
    """Yield texts in which every person and body is "an official" or "a body", in both languages.

    A name goes whole: with the given name, in the spellings that the register has, and a family name that stands alone.
    Adjectives that a body's name shares with others, such as «الباكستانية», stay.
    """
    people = [r.value for r in content.dossier.entities if r.value.type.value in _UNNAMED]
    for pair in content.of("title", "summary", "event title", "topic points.text"):
        new = {tag: pair[tag] for tag in (AR, EN)}
        for tag in (AR, EN):
            names = [
                (said, _UNNAMED[entity.type.value][tag])
                for entity in people
                for said in {entity.name.root[tag], *(form.text for form in entity.forms if form.language == tag)}
            ]
            alone = [(name.split()[-1], put) for name, put in names if put == _UNNAMED["person"][tag] and " " in name]
            for name, put in sorted(names, key=lambda row: (-len(row[0]), row)) + sorted(alone):
                new[tag] = replaced_name(name, put, tag, new[tag])
        if all(new[tag] != pair[tag] for tag in new):
            yield pair.edit("every name gone, both languages", {tag: tidy(text) for tag, text in new.items()})


_UNNAMED = {"person": {EN: "an official", AR: "مسؤول"}, "organisation": {EN: "a body", AR: "جهة"}}
"""What stands for a name that is gone, by the type of what it names."""


def _scenes(content: Content, chance: Random) -> Iterator[Edit]:
    events = [r.value.id for r in content.dossier.events]
    places = [r.value.id for r in content.dossier.entities if r.value.type.value == "place"]
    for briefing in content.dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            value = content.value(briefing, "statements", position, "events")
            if value is not None and statement.events:
                other = chance.choice([e for e in events if e not in statement.events])
                yield Edit(
                    "another event of a statement",
                    "statement events",
                    (Change(value.file, value.start, value.end, f"[{other}]"),),
                )
    for event in content.dossier.events:
        value = content.value(event, "place")
        if value is not None:
            other = chance.choice([p for p in places if p != event.value.place])
            yield Edit("another place of an event", "event place", (Change(value.file, value.start, value.end, other),))


def _passages(content: Content, chance: Random) -> Iterator[Edit]:
    sources = [r.value.id for r in content.dossier.sources]
    for record in content.dossier.differences:
        pairs: list[Pair] = [p for p in content.pairs if p.record is record and p.place == "difference passages.text"]
        for first, second in itertools.pairwise(pairs):
            known = Knowable.PARTLY
            swap = tuple(
                p.change(t, q[t]) for p, q in ((first, second), (second, first)) for t in (AR, EN) if p[t] != q[t]
            )
            yield Edit("texts of two passages swapped", "difference passage", swap, knowable=known)
        for position, passage in enumerate(record.value.passages):
            value = content.value(record, "passages", position, "source")
            if value is not None:
                other = chance.choice([s for s in sources if s != passage.source])
                yield Edit(
                    "another source of a passage",
                    "difference passage",
                    (Change(value.file, value.start, value.end, f'"{other}"'),),
                )


def _days(content: Content, _: Random) -> Iterator[Edit]:
    for briefing in content.dossier.briefings:
        value = content.value(briefing, "published")
        if value is not None:
            for variant, day in (("published far ahead", "2062-11-22"), ("published before its events", "2015-11-22")):
                yield Edit(variant, "published", (Change(value.file, value.start, value.end, day),))
            revised = '\nrevised: 2026-10-01\namendments:\n  - date: 2026-10-01\n    note: {ar: "تصحيح رتبة.", en: "A rank corrected."}'
            change = Change(value.file, value.end, value.end, revised)
            yield Edit("revised before it was published", "revised", (change,))
    for topic in content.dossier.topics:
        value = content.value(topic, "as_of")
        if value is not None:
            for variant, day in (("weighed far ahead", "2062-11-26"), ("weighed before its briefings", "2026-01-02")):
                yield Edit(variant, "as_of", (Change(value.file, value.start, value.end, day),))


KINDS = (
    Kind("6", "an excerpt under another paragraph's number", "E", Knowable.YES, "the fingerprint", _paragraphs),
    Kind("6", "a true excerpt that is another statement's", "W", Knowable.YES, "names, numbers and words in common", _evidence),
    Kind("26", "words in quotation marks that the source does not have", "E", Knowable.YES, "the fingerprint, from five words on", _quoted),
    Kind("–", "a changed word in an excerpt or a headline", "E", Knowable.YES, "the fingerprint", _changed_excerpt),
    Kind("–", "a neighbour's text in its place", "W", Knowable.YES, "the same text twice; names and numbers", _neighbour),
    Kind("–", "a post that its excerpt does not give", "W", Knowable.YES, "words of the excerpt", _posts),
    Kind("–", "a wrong record of a source", "W", Knowable.YES, "the letters of its excerpts", _records),
    Kind("–", "a date in an event's text against its date", "W", Knowable.YES, "the event's date, and those of its statements", _event_dates),
    Kind("–", "a day that no calendar has", "E", Knowable.YES, "the calendar", _impossible),
    Kind("–", "a title, summary or point that names nobody", "W", Knowable.YES, "the register", _nobody),
    Kind("–", "another event or place", "W", Knowable.PARTLY, "names in the texts, where they are there", _scenes),
    Kind("–", "passages of a difference mixed up", "E", Knowable.YES, "the fingerprint; swapped texts only by words in common", _passages),
    Kind("–", "days of publication that cannot be", "W", Knowable.YES, "the other days", _days),
)  # fmt: skip
