"""What a text says that its other languages must say too: numbers, months, denials, doubts, and how much there is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.wording.amounts import TWO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.wording.amounts import Amount


@dataclass
class Said:
    """What a text says.

    Attributes:
        amounts: its numbers, in order.
        months: months that it names, by number, with the word; those of the Hijri calendar are negative.
        perhaps_months: months that a word of it may mean, which is a common word too.
        weekdays: days of the week that it names, from 0 for Monday, with the word.
        perhaps_weekdays: the same of words that may mean something else.
        denies: words that deny.
        may_deny: words that may stand for a denial in another language.
        lacking: those of them that no language says without a denial.
        continued: those that carry a denial on.
        limits: words that make a denial "only".
        doubts: words that leave open whether something is so.
        may_doubt: words that may do so.
        expects: words of what is expected or feared.
        foretells: words by which it tells the future.
        judges: words of judgement.
        nameless: words for somebody, or a body, that it does not name.
        currencies: names of the currencies that it names.
        opposites: how often it names each of what has an opposite.
        has_two: whether a word may mean two of something by its ending.
        denied: where its last denial ends; 0 before the first.
        doubted: where the last word ends that leaves something open by itself; 0 before the first.
        letters: how many letters it has.
        sentences: how many sentences.
    """

    amounts: list[Amount] = field(default_factory=list)
    months: dict[int, str] = field(default_factory=dict)
    perhaps_months: set[int] = field(default_factory=set)
    weekdays: dict[int, str] = field(default_factory=dict)
    perhaps_weekdays: set[int] = field(default_factory=set)
    denies: list[str] = field(default_factory=list)
    may_deny: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    continued: list[str] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    may_doubt: list[str] = field(default_factory=list)
    expects: list[str] = field(default_factory=list)
    foretells: list[str] = field(default_factory=list)
    judges: list[str] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    currencies: set[str] = field(default_factory=set)
    opposites: Counter[str] = field(default_factory=Counter)
    has_two: bool = False
    denied: int = 0
    doubted: int = 0
    letters: int = 0
    sentences: int = 0

    def missing_in(self, other: Said) -> Iterator[Amount]:
        """Yield the firm numbers that another text has not, in whatever way it may write them."""
        for amount in self.amounts:
            if amount.firm and not other.may_have(amount):
                yield amount

    def may_have(self, amount: Amount) -> bool:
        """Tell whether a number stands here, or something that may stand for it."""
        if any(amount.agrees(each) for each in self.amounts):
            return True
        return TWO in amount.values and self.has_two and not amount.digits

    def units_of(self, amount: Amount) -> frozenset[str] | None:
        """Return what the same number counts here; None where it does not stand here."""
        same = [each for each in self.amounts if amount.agrees(each)]
        if not same:
            return None
        agreed = next((each for each in same if each.units & amount.units), None)
        return agreed.units if agreed else frozenset().union(*(each.units for each in same))
