"""How a language writes dates: patterns and phrases, names of decades and centuries, parts of a year, Hijri dates."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from mujaz.languages.data import Data
from mujaz.languages.prose import Prose
from mujaz.messages import listed, say

PartOfYear = Literal[
    "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31",
    "32", "33", "34", "35", "36", "37", "38", "39", "40", "41",
]  # fmt: skip
"""A season, quarter, third or half of a year (EDTF, level 2, "Sub-year groupings")."""


def _whole_year(parts: dict[PartOfYear, str]) -> dict[PartOfYear, str]:
    missing = [number for number in get_args(PartOfYear) if number not in parts]
    if missing:
        message = say("lacks parts of the year: {missing}", missing=listed(missing))
        raise ValueError(message)
    return parts


PartsOfYear = Annotated[dict[PartOfYear, Prose], AfterValidator(_whole_year)]
"""A phrase with `{year}` for each part of a year."""


class DatePatterns(Data):
    """How dates of each precision are written.

    The first three are date patterns of Unicode LDML. The others are phrases: with `{start}` and `{end}`, or with
    `{date}`.

    Attributes:
        day: a day.
        month: a month.
        year: a year.
        days: how days of a month are written that are more than their number (1er).
        interval: from one date to another.
        same_month: from one day of a month to another.
        same_year: from one day or month of a year to another.
        ends_within: from a date to a later day of the same, less exact one: from a day to some time in its year.
        open_start: until a date, without a beginning.
        open_end: from a date on, without an end.
        unknown_start: until a date, with a beginning that is not known.
        unknown_end: from a date on, with an end that is not known.
        approximate: about a date.
        uncertain: a date that is not sure.
        approximate_and_uncertain: both.
        planned: a date for which something is planned.
    """

    day: str
    month: str
    year: str
    days: dict[str, Prose] = {}
    interval: Prose
    same_month: Prose
    same_year: Prose
    ends_within: Prose
    open_start: Prose
    open_end: Prose
    unknown_start: Prose
    unknown_end: Prose
    approximate: Prose
    uncertain: Prose
    approximate_and_uncertain: Prose
    planned: Prose


class Eras(Data):
    """How decades and centuries are called.

    Attributes:
        decades: the ten decades of a century, with `{first}` and `{last}`, its years, or `{century}`, the name of that.
        century: a century, with `{number}`, counted from the first: 1900 to 1999 are the 20th.
        numbers: the word for its number; a number that is not here stands in digits.
        century_inside: a century behind a word that governs it, such as "about" or "from"; `century` where it is empty.
        numbers_inside: the words there; `numbers` where a number is not here.
    """

    decades: Annotated[list[Prose], Field(min_length=10, max_length=10)]
    century: Prose
    numbers: dict[str, Prose] = {}
    century_inside: str = ""
    numbers_inside: dict[str, Prose] = {}


class HijriPatterns(Data):
    """How dates of the Hijri calendar are written.

    Attributes:
        months: the names of its twelve months.
        day: a day, with `{day}`, `{month}` and `{year}`.
        month: a month, with `{month}` and `{year}`.
        year: a year, with `{year}`.
        beside: a Gregorian `{date}` with the `{hijri}` one beside it.
    """

    months: Annotated[list[Prose], Field(min_length=12, max_length=12)]
    day: Prose
    month: Prose
    year: Prose
    beside: Prose
