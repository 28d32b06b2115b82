"""A text has a day that its month does not have, or a year of another calendar behind the month's name.

Why: "32 December" is a slip that no reader can correct, and "23 October 1441" puts a year of the Hijri calendar behind
a month of the Gregorian one.

Example:

    text: {ar: "وُقّع في 31 نوفمبر", en: "It was signed on 31 November"}

Fix: look the date up in the source. A Hijri date has the months of that calendar, and `hijri` at the event.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from mujaz.checks.own_words import own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say
from mujaz.wording.senses import Sense, calendar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.languages import Language
    from mujaz.model import Dossier

RULE = Rule("MJZ508", __doc__, Severity.WARNING)

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the Gregorian months, of February in a leap year."""

_HIJRI_DAYS = 30
"""Days of the longest months of the Hijri calendar."""

_HIJRI_YEARS = range(1300, 1500)
"""Years of the press in the Hijri calendar: 1882 to 2077."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with a date that no calendar has."""
    finders = {tag: _Finder(language) for tag, language in dossier.languages.items()}
    for item in own_texts(dossier):
        found = next(finders[item.language.tag].wrong(item.text), None)
        if found:
            date, what = found
            yield RULE.at(item.place, say("'{date}' has {what}", date=date, what=what), say("look it up in the source"))


class _Finder:
    """Finds the dates of one language's texts."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @functools.cached_property
    def _months(self) -> Mapping[str, int]:
        return _months(self._language)

    @functools.cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = "|".join(map(re.escape, sorted(self._months, key=len, reverse=True)))
        day, year = r"(?<![\w.])(?:(\d{1,2})\W{1,2})?", r"(?:(?: |, )(\d{1,4})(?!\w))?"
        return re.compile(rf"{day}\b({names})\b{year}", re.IGNORECASE)

    def wrong(self, text: str) -> Iterator[tuple[str, Message]]:
        """Yield each date that cannot be, and what is wrong with it."""
        if not self._months or not any(c.isdigit() for c in text):
            return
        for match in self._pattern.finditer(text):
            month = self._months[match[2].casefold()]
            behind = int(match[3] or 0)
            is_day = behind and len(match[3]) <= 2  # noqa: PLR2004 - December 32
            day = int(match[1] or 0) or (behind if is_day else 0)
            most = _DAYS[month - 1] if month > 0 else _HIJRI_DAYS
            if day > most:
                yield match[0], say("a day {day}, and the month has {most}", day=day, most=most)
            elif month > 0 and not is_day and behind in _HIJRI_YEARS:
                yield match[0], say("a year of the Hijri calendar behind another one's month")


def _months(language: Language) -> Mapping[str, int]:
    """Return the names of months, without capitals, by number; those of the Hijri calendar are negative."""
    named: dict[str, int] = {}
    for name, (sense, number) in calendar(language):
        if isinstance(number, int) and sense in {Sense.MONTH, Sense.HIJRI_MONTH}:
            named.setdefault(name.casefold(), number if sense is Sense.MONTH else -number)
    return named
