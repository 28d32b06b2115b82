"""Mistakes with numbers, years, months and units."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Change, Edit, Kind, Knowable
from bench.mistakes.wording import LEVANT, MONTHS, NUMBER, NUMBER_WORDS, YEAR, swap_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from bench.mistakes.content import Content

Making = dict[str, "Callable[[str], str]"]

_NUMBERS: Making = {
    "one more": lambda n: str(int(n) + 1),
    "ten times": lambda n: n + "0",
    "digits swapped": lambda n: n[:-2] + n[-1] + n[-2] if len(n) > 1 else str(int(n) + 2),
}
_YEARS: Making = {
    "a year later": lambda n: str(int(n) + 1),
    "ten years earlier": lambda n: str(int(n) - 10),
    "digits swapped": lambda n: n[:2] + n[3] + n[2],
}


def _made(make: Callable[[str], str], match: re.Match[str]) -> str:
    return make(match[0])


def _renamed(name: str, other: str, match: re.Match[str]) -> str:
    return match[0].replace(name, other)


def _in_one(pattern: re.Pattern[str], makings: Making) -> Callable[[Content, Random], Iterator[Edit]]:
    def edits(content: Content, chance: Random) -> Iterator[Edit]:
        for pair in content.pairs:
            for tag in pair.texts:
                for name, make in makings.items():
                    new = swap_one(pattern, functools.partial(_made, make), pair[tag], chance)
                    # A gloss has its excerpt beside it, every other text the other language.
                    if new != pair[tag] and (len(pair.texts) > 1 or pattern.search(pair.excerpt)):
                        yield pair.edit(f"{name}, {tag}", {tag: new})

    return edits


def _in_both(pattern: re.Pattern[str], makings: Making) -> Callable[[Content, Random], Iterator[Edit]]:
    def edits(content: Content, chance: Random) -> Iterator[Edit]:
        for pair in content.pairs:
            if not {AR, EN} <= pair.texts.keys():
                continue
            shared = set(pattern.findall(pair[AR])) & set(pattern.findall(pair[EN]))
            for number in sorted(shared):
                name, make = chance.choice(sorted(makings.items()))
                new = {tag: re.sub(rf"(?<!\d){number}(?!\d)", make(number), pair[tag], count=1) for tag in (AR, EN)}
                shown = re.search(rf"(?<!\d){number}(?!\d)", pair.excerpt) is not None
                yield pair.edit(name, new, Knowable.YES if shown else Knowable.PARTLY)

    return edits


def _words(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag in pair.texts:
            rows = NUMBER_WORDS[tag]
            for position, forms in enumerate(rows):
                for number, form in enumerate(forms):
                    other = rows[(position + 1) % len(rows)][number]
                    front = r"(?<!\w)(ال|[وبلف])?" if tag == AR else r"\b()"
                    # A vowel mark is no \w, and goes on with the word: «ستُعنى» has no six in it.
                    new = swap_one(
                        rf"{front}{form}(?![\w\u064b-\u0652])",
                        rf"\g<1>{other}" if tag == AR else other,
                        pair[tag],
                        chance,
                    )
                    if new != pair[tag]:
                        yield pair.edit(f"another number word, {tag}", {tag: new})
    yield from _twos(content, chance)


def _twos(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        if EN in pair:
            new = swap_one(r"\btwo (?=[a-z]+s\b)", "three ", pair[EN], chance)
            if new != pair[EN]:
                yield pair.edit("three for two (a dual in Arabic)", {EN: new}, Knowable.PARTLY)
        if AR in pair:
            new = swap_one(r"(?<!\w)يومين(?!\w)", "ثلاثة أيام", pair[AR], chance)
            if new != pair[AR]:
                yield pair.edit("three days for a dual", {AR: new})


def _months(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag in pair.texts:
            names = MONTHS[tag]
            for position, name in enumerate(names):
                # May and March are common words too, and مايو is only a month.
                pattern = (
                    rf"(?<!\w){name}(?!\w)"
                    if tag == AR
                    else rf"(?<=\d ){name}\b|\b{name}(?= \d)|\b(?:in|last) {name}\b"
                )
                if not re.search(pattern, pair[tag]):
                    continue
                step = chance.randrange(1, 12)
                others = {"another month": names[(position + step) % 12], "the next month": names[(position + 1) % 12]}
                others |= {"another month of another profile": LEVANT[(position + step) % 12]} if tag == AR else {}
                for variant, other in others.items():
                    new = swap_one(pattern, functools.partial(_renamed, name, other), pair[tag], chance)
                    yield pair.edit(f"{variant}, {tag}", {tag: new})


def _per_cent(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag in pair.texts:
            if "70%" in pair[tag]:
                points = "70 نقطة مئوية" if tag == AR else "70 percentage points"
                yield pair.edit(f"per cent dropped, {tag}", {tag: pair[tag].replace("70%", "70", 1)})
                yield pair.edit(f"percentage points, {tag}", {tag: pair[tag].replace("70%", points, 1)})


def _more_exact(content: Content, _: Random) -> Iterator[Edit]:
    for event in content.dossier.events:
        value, date = content.value(event, "date"), event.value.date
        if value is None:
            continue
        if re.fullmatch(r"\d{4}", date):
            yield _dated(value.file, value.start, value.end, f"{date}-05", "a month for a year")
        elif re.fullmatch(r"\d{4}-\d\d", date):
            yield _dated(value.file, value.start, value.end, f"{date}-14", "a day for a month")
        elif date[-1] in "~?":
            yield _dated(value.file, value.start, value.end, date[:-1], "the doubt dropped", Knowable.PARTLY)
    for pair in content.of("statement", "summary", "event text", "topic bottom_line", "topic points.text"):
        for index, (en, ar) in enumerate(zip(MONTHS[EN], MONTHS[AR], strict=True)):
            day = 11 + index
            new = {
                EN: re.sub(rf"\bin (?=(?:early |late )?{en} \d{{4}})", f"on {day} ", pair[EN]),
                AR: re.sub(rf"(?<!\d )(?={ar} \d{{4}})", f"{day} ", pair[AR]),
            }
            if all(new[tag] != pair[tag] for tag in new):
                yield pair.edit("a day in a text, both languages", new)


def _dated(file: str, start: int, end: int, date: str, variant: str, knowable: Knowable | None = None) -> Edit:
    return Edit(variant, "event date", (Change(file, start, end, f'"{date}"'),), knowable=knowable)


def _future(content: Content, _: Random) -> Iterator[Edit]:
    for event in content.dossier.events:
        value, date = content.value(event, "date"), event.value.date
        if value is None or event.value.planned or not re.match(r"20[12]\d", date) or "/" in date:
            continue
        rest = date[4:]
        for year, variant in (
            ("2026-12", "after its report"),
            ("2027", "next year"),
            ("2205", "digits swapped, far ahead"),
        ):
            new = year + (rest[3:] if len(year) > 4 else rest) if rest else year[:4] if len(year) == 4 else "2027"
            yield _dated(value.file, value.start, value.end, new, variant)


def _hijri_year(year: str) -> str:
    return str(round((int(year) - 622) * 1.0307))


def _hijri(content: Content, _: Random) -> Iterator[Edit]:
    for event in content.dossier.events:
        value, date = content.value(event, "date"), event.value.date
        if value is not None and re.match(r"\d{4}", date) and "/" not in date:
            yield _dated(value.file, value.start, value.end, f"{_hijri_year(date[:4])}{date[4:]}", "in the register")
    for pair in content.of("statement", "summary", "event text", "entity description", "difference passages.text"):
        shared = sorted(set(YEAR.findall(pair[AR])) & set(YEAR.findall(pair[EN])))
        for found in shared:
            year = _hijri_year(found)
            yield pair.edit("in a text, both languages", {tag: pair[tag].replace(found, year, 1) for tag in (AR, EN)})


KINDS = (
    Kind("1", "a number changed in one language", "E", Knowable.YES, "the other language, or the excerpt", _in_one(NUMBER, _NUMBERS)),
    Kind("1", "a number changed in both languages", "W", Knowable.YES, "an excerpt, where it shows the number", _in_both(NUMBER, _NUMBERS)),
    Kind("2", "a year changed in one language", "E", Knowable.YES, "the other language, or the excerpt", _in_one(YEAR, _YEARS)),
    Kind("2", "a year changed in both languages", "W", Knowable.YES, "an excerpt, where it shows the year", _in_both(YEAR, _YEARS)),
    Kind("12", "a date more exact than its evidence", "W", Knowable.YES, "the excerpts show no such day or month", _more_exact),
    Kind("13", "an event after its report, or far in the future", "W", Knowable.YES, "the days of its sources and briefings", _future),
    Kind("21", "another month in one language", "E", Knowable.YES, "the other language, or the excerpt", _months),
    Kind("22", "per cent dropped, or percentage points", "E", Knowable.YES, "the other language, or the excerpt", _per_cent),
    Kind("23", "a number word changed in one language", "E", Knowable.YES, "the other language's number word or dual", _words),
    Kind("24", "a Hijri year as a date", "W", Knowable.YES, "no year of the subject is that early", _hijri),
)  # fmt: skip
