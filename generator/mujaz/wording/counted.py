"""What texts count, and on what days they put it: `seven agreements`, «سبع اتفاقيات», `1 September 1969`.

Numbers of several texts can only be laid side by side where they count the same. That is taken to be so where they have
a unit, a currency or a share in common, or where the same word stands behind both in each of the languages: of «11
اتفاقية» and «سبع اتفاقيات» it has another ending. What a language has no number for is left alone.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from mujaz.model import plain_text
from mujaz.wording.amounts import PERCENT, POINTS, Amount
from mujaz.wording.compiled import Compiled
from mujaz.wording.reader import Reader
from mujaz.wording.senses import Sense, calendar
from mujaz.wording.tokens import MONEY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mujaz.languages import Language
    from mujaz.model import Localised
    from mujaz.wording.amounts import Value

T = TypeVar("T")

_STEM = 4
"""Letters that two words have to begin with alike to be taken for one with two endings."""
_YEARS = range(1000, 2200)
_SHARES = frozenset({PERCENT, POINTS})
_LONGEST = 40
"""Letters before a number among which the word is looked for that it may belong to."""
_WORD = "(?:[^\\W\\d_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670])+"
"""A word with the marks on its letters, which are no letters to a regular expression."""
_BEHIND = re.compile(f"[ \u00a0]({_WORD})")
_SHARE = re.compile(f"[ \u00a0]?[%٪]|(?:[ \u00a0]{_WORD}){{1,2}}")
"""The sign of a share, or its words: per cent, percentage points, «في المئة»."""
_MONEY = re.compile(f"{MONEY}[ \u00a0]?$")
_BEFORE = re.compile(r"(\w+\.?)\W{1,2}$")


@dataclass(frozen=True)
class Counted:
    """A number of a text.

    Attributes:
        values: what it may be.
        units: units, currencies or shares that it counts; empty where it counts something else.
        nouns: the word behind it, as it may be read, by the tag of its language.
        words: the number as it is written, with that word.
    """

    values: frozenset[Value]
    units: frozenset[str]
    nouns: Mapping[str, frozenset[str]]
    words: str

    def is_alike(self, other: Counted) -> bool:
        """Tell whether it counts the same: in units, or by the word behind it in every language that both have."""
        if self.units or other.units:
            return not self.units.isdisjoint(other.units)
        shared = self.nouns.keys() & other.nouns.keys()
        return bool(shared) and all(_are_one(self.nouns[tag], other.nouns[tag]) for tag in shared)

    def is_other(self, other: Counted) -> bool:
        """Tell whether it is another number."""
        return self.values.isdisjoint(other.values)


@dataclass(frozen=True)
class Day:
    """A date of a text: its year, month and day as far as it has them, 0 for what it has not, and its words."""

    year: int
    month: int
    day: int
    words: str

    def is_same(self, other: Day) -> bool:
        """Tell whether it is the same date, in whatever words."""
        return (self.year, self.month, self.day) == (other.year, other.month, other.day)


class Figures:
    """Finds the numbers and dates in the texts of one language.

    Args:
        language: the language.
    """

    def __init__(self, language: Language) -> None:
        self._language, self._reader = language, Reader(language)
        self._tag = language.tag
        self._small = frozenset(word.casefold() for word in language.recognition.words)

    @classmethod
    def of(cls, language: Language) -> Figures:
        """Return what finds them in a language's texts; it is made once in a process."""
        return _FIGURES.of((language,), lambda: cls(language))

    def counted(self, text: str) -> list[Counted]:
        """Return the numbers of a text without markup that count something; no dates, places in a row or vague ones."""
        said, dates = self._reader.said(text), [match.span() for match in self._dates(text)]
        found = []
        for amount in said.amounts:
            end = amount.start + len(amount.text)
            if not amount.firm or amount.ordinal or not text.startswith(amount.text, amount.start):
                continue
            if self._is_numbered(text, amount.start):
                continue
            if any(start < end and amount.start < behind for start, behind in dates) or _is_year(amount):
                continue
            if any(isinstance(value, tuple) for value in amount.values):
                continue
            word = _BEHIND.match(text, end)
            is_noun = word is not None and len(word[1]) > 2 and word[1].casefold() not in self._small  # noqa: PLR2004
            nouns = {self._tag: self._reader.forms(word[1])} if word and is_noun else {}
            if nouns or amount.units:
                behind = _SHARE.match(text, end) if amount.units & _SHARES else word if is_noun else None
                before = _MONEY.search(text, max(0, amount.start - 2), amount.start)
                words = text[before.start() if before else amount.start : behind.end() if behind else end]
                found.append(Counted(amount.values, amount.units, nouns, words))
        return found

    def days(self, text: str) -> list[Day]:
        """Return the dates of a text without markup that name a month, and years in digits that stand alone."""
        spans, found = [], []
        for match in self._dates(text):
            spans.append(match.span())
            month = self._months[match["month"].casefold()]
            if month > 0 and any(match.group("day", "behind", "year")):  # "may" is a word too
                day, year = (match["day"] or match["behind"] or "0"), (match["year"] or "0")
                found.append(Day(int(year), month, int(day), match[0].strip()))
        for amount in self._reader.said(text).amounts:
            apart = all(amount.start >= behind or amount.start < start for start, behind in spans)
            if apart and _is_year(amount) and not self._is_numbered(text, amount.start):
                found.append(Day(int(amount.text), 0, 0, amount.text))
        return found

    def may_have(self, text: str, values: frozenset[Value]) -> bool:
        """Tell whether a number, or a word that may stand for it, is in a text without markup."""
        return self._reader.said(text).may_have(Amount(values, "", 0))

    def may_have_date(self, text: str) -> bool:
        """Tell whether a text without markup names a month or a year, or a word that may be one."""
        said = self._reader.said(text)
        return bool(said.months or said.perhaps_months) or any(map(_is_year, said.amounts))

    def _is_numbered(self, text: str, start: int) -> bool:
        """Tell whether a number is that of a paragraph, a resolution or a page: no count, and no year."""
        before = _BEFORE.search(text, max(0, start - _LONGEST), start)
        word = before[1].casefold() if before else ""
        return bool(word) and not self._numbered.isdisjoint({word, word.removeprefix(self._language.matching.article)})

    @cached_property
    def _numbered(self) -> frozenset[str]:
        """Words that a number belongs to; those that are counted too, such as years, are none."""
        units = self._language.meaning.units
        measures = {word for words in units.measures.values() for word in words} if units else set()
        paragraph = self._language.strings.get("paragraph", "")
        own = paragraph.partition("{")[0].strip().casefold() if isinstance(paragraph, str) else ""
        return frozenset({*self._language.numbered, own}) - measures - {""}

    def _dates(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text) if self._months else iter(())

    @cached_property
    def _months(self) -> Mapping[str, int]:
        """The names of months, without capitals, by number; those of the Hijri calendar are negative."""
        named: dict[str, int] = {}
        for name, (sense, number) in calendar(self._language):
            if isinstance(number, int) and sense in {Sense.MONTH, Sense.HIJRI_MONTH}:
                named.setdefault(name.casefold(), number if sense is Sense.MONTH else -number)
        return named

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = "|".join(map(re.escape, sorted(self._months, key=len, reverse=True)))
        day, behind = r"(?<![\w.])(?:(?P<day>\d{1,2})[ \u00a0])?", r"(?:[ \u00a0](?P<behind>\d{1,2})(?=,? \d{4}))?"
        year = r"(?:,?[ \u00a0](?P<year>\d{4})(?!\w))?"
        return re.compile(rf"{day}\b(?P<month>{names})\b{behind}{year}", re.IGNORECASE)


_FIGURES: Compiled[Figures] = Compiled()


def counted(text: Localised, languages: Mapping[str, Language], tag: str) -> list[Counted]:
    """Return the numbers of a text in one language, with what they count, as far as all of its languages have them.

    So what is found is the same in every language; each shows its own words for it.

    Args:
        text: the text.
        languages: the languages of the site, by tag.
        tag: tag of the language.
    """
    found, others = _in_each(text, languages, tag, Figures.counted)
    kept = []
    for each in found:
        same = [next((o for o in other if not each.is_other(o)), None) for other in others]
        if None not in same:
            nouns = [each.nouns, *(o.nouns for o in same if o)]
            kept.append(replace(each, nouns={name: forms for known in nouns for name, forms in known.items()}))
    return kept


def may_have(text: Localised, languages: Mapping[str, Language], number: Counted) -> bool:
    """Tell whether a text has a number in any of its languages, whatever it counts there.

    Args:
        text: the text.
        languages: the languages of the site, by tag.
        number: the number.
    """
    told = ((language, own) for tag, language in languages.items() if (own := text.get(tag)) is not None)
    return any(Figures.of(language).may_have(plain_text(own), number.values) for language, own in told)


def days(text: Localised, languages: Mapping[str, Language], tag: str) -> list[Day]:
    """Return the dates that a text has in one language, as far as it has them in all; arguments as for `counted`."""
    found, others = _in_each(text, languages, tag, Figures.days)
    return [each for each in found if all(any(each.is_same(o) for o in other) for other in others)]


def may_have_date(text: Localised, languages: Mapping[str, Language]) -> bool:
    """Tell whether a text may name a date in any of its languages; arguments as for `may_have`."""
    told = ((language, own) for tag, language in languages.items() if (own := text.get(tag)) is not None)
    return any(Figures.of(language).may_have_date(plain_text(own)) for language, own in told)


def _in_each(
    text: Localised, languages: Mapping[str, Language], tag: str, find: Callable[[Figures, str], list[T]]
) -> tuple[list[T], list[list[T]]]:
    """Return what is found in a text in one language, and in each of the others; in these only where there is any."""
    told = {other: own for other in languages if (own := text.get(other)) is not None}
    found = find(Figures.of(languages[tag]), plain_text(told[tag])) if tag in told else []
    rest = [other for other in told if other != tag] if found else []
    return found, [find(Figures.of(languages[other]), plain_text(told[other])) for other in rest]


def _is_year(amount: Amount) -> bool:
    return amount.text.isdecimal() and not amount.units and int(amount.text) in _YEARS


def _are_one(forms: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two words are one, but for its ending: by number it is another in many languages."""
    return bool(forms & others) or any(_begin_alike(one, two) for one in forms for two in others)


def _begin_alike(one: str, two: str) -> bool:
    pairs = zip(one, two, strict=False)
    shared = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
    return shared >= _STEM and shared * 2 > max(len(one), len(two))
