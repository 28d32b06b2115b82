"""Numbers in texts, in digits and in words, with what they count: `$1.5m`, «1.5 مليون دولار», "three hundred and five".

How words make a number: a scale multiplies what stands before it (three hundred, 23 thousand); tens and ones, and what
is smaller than the scale before it, are added, in the order of the language. Where two numbers follow each other that
do not make one, they are two.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from mujaz.wording.senses import NUMERIC, Sense

if TYPE_CHECKING:
    from mujaz.wording.lexicon import Found, Token

Value: TypeAlias = Fraction | tuple[str, Fraction]
"""A number, or one that is not told exactly: thousands, the seventies."""

HUNDRED, THOUSAND = 100, 1000
PERCENT, POINTS = "per cent", "percentage points"


@dataclass(frozen=True)
class Amount:
    """A number of a text.

    Attributes:
        values: what it may be.
        text: as it is written.
        start: where it begins.
        firm: whether another language must have it; else it may be written there in some other way, or not at all.
        units: what it may count or measure; empty where that is not known.
        is_money: whether the units are currencies.
        digits: whether it is written in digits.
        ordinal: whether it is a place in a row.
        about: how many words say that it is approximate.
    """

    values: frozenset[Value]
    text: str
    start: int
    firm: bool = True
    units: frozenset[str] = frozenset()
    is_money: bool = False
    digits: bool = False
    ordinal: bool = False
    about: int = 0

    def agrees(self, other: Amount) -> bool:
        """Tell whether it may be the same number."""
        return not self.values.isdisjoint(other.values)


@dataclass
class Sum:
    """A number that is being read, part by part."""

    units_first: bool
    start: int = 0
    end: int = 0
    parts: int = 0
    total: Fraction = Fraction(0)
    part: Fraction = Fraction(0)
    scale: Fraction = Fraction(0)
    others: frozenset[Value] = frozenset()
    digits: bool = False
    ordinal: bool = False

    @property
    def values(self) -> frozenset[Value]:
        """What the number may be."""
        return self.others | {self.total + self.part}

    def took(self, token: Token, end: int) -> None:
        """Note where a part of it stands."""
        self.start = self.start if self.parts else token.start
        self.end, self.parts = end, self.parts + 1

    def add_digits(self, value: Fraction, *, joined: bool) -> bool:
        """Add a part in digits; tell whether it belongs to this number."""
        if self.parts and not (joined and self.total and not self.part and value < self.scale):
            return False
        self.part, self.digits = value, True
        return True

    def add(self, found: Found, *, joined: bool) -> bool:
        """Add a part in words; tell whether it belongs to this number."""
        by_sense = {sense: value for sense, value in found.meanings if sense in NUMERIC}
        for sense in (Sense.SCALE, Sense.CARDINAL, Sense.ORDINAL, Sense.FRACTION):
            value = by_sense.get(sense)
            if value is None:
                continue
            number = Fraction(value)
            if sense is Sense.SCALE and self._multiply(Fraction(value), found.twos, joined=joined):
                return True
            if sense in {Sense.CARDINAL, Sense.ORDINAL} and self._add(number, joined=joined):
                self.ordinal = self.ordinal or sense is Sense.ORDINAL
                if not (self.parts or Sense.FRACTION not in by_sense):
                    self.others |= {Fraction(by_sense[Sense.FRACTION] or 0)}
                return True
            if sense is Sense.FRACTION and self._split(number, joined=joined):
                return True
        return False

    def _multiply(self, scale: Fraction, twos: tuple[int, ...], *, joined: bool) -> bool:  # noqa: PLR0911 - one each
        if not self.parts or (joined and self.total and not self.part and scale < self.scale):
            if scale == HUNDRED:
                self.part += scale * twos[0]
            else:
                self.total, self.scale = self.total + scale * twos[0], scale
            self.others |= {self.total + self.part + scale * (count - twos[0]) for count in twos[1:]}
            return True
        if joined or twos[0] > 1:
            return False
        if scale == HUNDRED:
            if not 0 < self.part < HUNDRED or self.digits:
                return False
            self.part *= scale
            return True
        if self.part:
            self.total, self.part, self.scale = self.total + self.part * scale, Fraction(0), scale
            return True
        if self.total and self.scale < scale:  # «ألف مليون»
            self.total, self.scale = self.total * scale, scale
            return True
        # «مليون ونصف المليون»: the scale is said again
        return self.scale == scale and self.total % scale != 0

    def _add(self, number: Fraction, *, joined: bool) -> bool:
        if self.parts and (self.digits or (self.ordinal and not self.units_first)):
            return False
        tens, ones = self.part % HUNDRED, number % 10
        fits = (
            not self.parts
            or (self.part == 0 and self.total > 0 and number < self.scale)
            or (self.part > 0 and tens == 0 and number < HUNDRED)
            or (self.units_first and joined and 0 < tens < 10 and ones == 0 and 20 <= number < HUNDRED)  # noqa: PLR2004
            or (not self.units_first and tens >= 20 and tens % 10 == 0 and 0 < number < 10)  # noqa: PLR2004
        )
        if fits:
            self.part += number
        return fits

    def _split(self, number: Fraction, *, joined: bool) -> bool:
        if not self.parts:
            self.part = number
            return True
        if not joined or self.ordinal:
            return False
        if self.part:
            self.part += number
        else:
            self.total += number * self.scale
        return True


@dataclass
class AmountReader:
    """Reads the numbers of a text, token by token.

    Attributes:
        units_first: whether ones stand before tens.
        decimal: the characters that part whole and fraction of a number in digits.
        text: the text.
        amounts: the numbers so far, without units.
        spans: for each, the place of its first token, and of that behind its last.
    """

    units_first: bool
    decimal: str
    text: str
    amounts: list[Amount] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    _sum: Sum | None = None
    _first: int = 0
    _last: int = 0
    _joined: bool = False

    def digits(self, token: Token, place: int) -> None:
        """Read a number in digits."""
        value = number_of(token.text, self.decimal)
        if self._sum is None or not self._sum.add_digits(value, joined=self._joined):
            self.close()
            self._sum = Sum(self.units_first)
            self._sum.add_digits(value, joined=False)
        self._took(token, token.end, place, 1)

    def words(self, token: Token, end: int, place: int, found: Found) -> None:
        """Read a part of a number in words."""
        joined = self._joined or found.joined
        if self._sum is None or not self._sum.add(found, joined=joined):
            self.close()
            self._sum = Sum(self.units_first)
            self._sum.add(found, joined=False)
        self._took(token, end, place, found.length)

    def _took(self, token: Token, end: int, place: int, length: int) -> None:
        if self._sum is not None:
            self._first = self._first if self._sum.parts else place
            self._sum.took(token, end)
        self._last, self._joined = place + length, False

    def joiner(self) -> None:
        """Read a word that may join two parts of a number."""
        self._joined = True

    @property
    def is_open(self) -> bool:
        """Whether a number is being read."""
        return self._sum is not None

    def close(self) -> None:
        """End the number that is being read."""
        done, self._sum, self._joined = self._sum, None, False
        if done is None:
            return
        values = done.values
        firm = done.digits or not values <= (_COMMON | {TWO} if done.ordinal else _COMMON)
        text = self.text[done.start : done.end]
        amount = Amount(values, text, done.start, firm, digits=done.digits, ordinal=done.ordinal)
        self.put(amount, self._first, self._last)

    def put(self, amount: Amount, first: int, last: int) -> None:
        """Add a number that was read."""
        self.amounts.append(amount)
        self.spans.append((first, last))


TWO = Fraction(2)
_COMMON = frozenset({Fraction(1), Fraction(1, 2), Fraction(1, 4)})
"""Numbers that words say for other things too: one of them, the first half, the second quarter."""


def number_of(digits: str, decimal: str) -> Fraction:
    """Return the number that a token of digits is.

    Args:
        digits: digits of any script, with separators.
        decimal: the characters that part whole and fraction.
    """
    whole, fraction = digits, ""
    for mark in decimal:
        if mark in digits:
            whole, _, fraction = digits.rpartition(mark)
    whole, fraction = ascii_digits(whole), ascii_digits(fraction)
    return Fraction(f"{whole or 0}.{fraction}" if fraction else whole)


def ascii_digits(text: str) -> str:
    """Return the digits of a text, of any script, in ASCII."""
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())
