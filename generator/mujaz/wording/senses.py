"""What words can mean in all languages, and which words of a language do: by the lists of its file and the CLDR."""

from __future__ import annotations

import enum
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mujaz.languages import Language


class Sense(enum.Enum):
    """What an entry is."""

    CARDINAL = enum.auto()
    ORDINAL = enum.auto()
    FRACTION = enum.auto()
    SCALE = enum.auto()
    VAGUE = enum.auto()
    DECADE = enum.auto()
    HINT = enum.auto()
    UNIT = enum.auto()
    CURRENCY = enum.auto()
    PERCENT = enum.auto()
    POINTS = enum.auto()
    MONTH = enum.auto()
    HIJRI_MONTH = enum.auto()
    WEEKDAY = enum.auto()
    PERHAPS_WEEKDAY = enum.auto()
    DENIES = enum.auto()
    MAY_DENY = enum.auto()
    LACKS = enum.auto()
    CONTINUES = enum.auto()
    LIMITS = enum.auto()
    NEITHER = enum.auto()
    DOUBTS = enum.auto()
    MAY_DOUBT = enum.auto()
    ABOUT = enum.auto()
    CONCORD = enum.auto()
    EXPECTS = enum.auto()
    FORETELLS = enum.auto()
    JUDGES = enum.auto()
    NAMELESS = enum.auto()
    OPPOSITE = enum.auto()


Value: TypeAlias = Fraction | int | str | None
Meaning: TypeAlias = tuple[Sense, Value]

NUMERIC = frozenset({Sense.CARDINAL, Sense.ORDINAL, Sense.FRACTION, Sense.SCALE})
"""Senses of which numbers are made."""


def listed(language: Language) -> Iterator[tuple[str, Meaning]]:
    """Yield the words of the lists of a language, each with what it means."""
    meaning = language.meaning
    if counting := meaning.counting:
        for sense, numbers in (
            (Sense.CARDINAL, counting.cardinals),
            (Sense.ORDINAL, counting.ordinals),
            (Sense.FRACTION, counting.fractions),
            (Sense.SCALE, counting.scales),
            (Sense.VAGUE, counting.vague),
            (Sense.DECADE, counting.decades),
            (Sense.HINT, counting.hints),
        ):
            yield from ((word, (sense, Fraction(number))) for number, words in numbers.items() for word in words)
    if units := meaning.units:
        yield from _each(units.percent, Sense.PERCENT)
        yield from _each(units.points, Sense.POINTS)
        yield from _named(units.currencies, Sense.CURRENCY)
        yield from _named(units.measures, Sense.UNIT)
    if negation := meaning.negation:
        yield from _each(negation.words, Sense.DENIES)
        yield from _each(negation.weak, Sense.MAY_DENY)
        yield from _each(negation.lacking, Sense.LACKS)
        yield from _each(negation.continues, Sense.CONTINUES)
        yield from _each(negation.limits, Sense.LIMITS)
        yield from _each(negation.neither, Sense.NEITHER)
    if hedges := meaning.hedges:
        yield from _each(hedges.words, Sense.DOUBTS)
        yield from _each(hedges.weak, Sense.MAY_DOUBT)
        yield from _each(hedges.about, Sense.ABOUT)
        yield from _each(hedges.concord, Sense.CONCORD)
        yield from _each(hedges.expected, Sense.EXPECTS)
        yield from _each(hedges.future, Sense.FORETELLS)
        yield from _each(hedges.neither, Sense.NEITHER)
    yield from _each(meaning.judgement, Sense.JUDGES)
    endings = ("", *language.matching.enclitics)
    yield from _each((word + ending for word in meaning.nameless for ending in endings), Sense.NAMELESS)
    yield from _named(meaning.opposites, Sense.OPPOSITE)


def _each(words: Iterable[str], sense: Sense) -> Iterator[tuple[str, Meaning]]:
    yield from ((word, (sense, None)) for word in words)


def _named(names: Mapping[str, Iterable[str]], sense: Sense) -> Iterator[tuple[str, Meaning]]:
    yield from ((word, (sense, name)) for name, words in names.items() for word in words)


def calendar(language: Language) -> Iterator[tuple[str, Meaning]]:
    """Yield the names of months and days of the week (CLDR), and of the months of the Hijri calendar."""
    for profile in language.months.values():
        try:
            locale = Locale.parse(profile, sep="_")
        except (ValueError, UnknownLocaleError):  # a check says so
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = locale.months[context][width]
                yield from ((name.removesuffix("."), (Sense.MONTH, month)) for month, name in names.items())
            days = locale.days[context]["wide"]
            yield from ((name, (Sense.WEEKDAY, day)) for day, name in days.items())
            bare = ((name.removeprefix(language.matching.article), name, day) for day, name in days.items())
            yield from ((short, (Sense.PERHAPS_WEEKDAY, day)) for short, name, day in bare if short != name)
    for month, name in enumerate(language.hijri.months, 1):
        yield name, (Sense.HIJRI_MONTH, month)
