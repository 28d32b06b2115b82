"""How long the real briefings are, and how their registers grow: measured on the five of this repository.

The registers grow by Heaps' law, V = K·n^β (H. S. Heaps, "Information Retrieval: Computational and Theoretical
Aspects", 1978, 7.5), where n counts statements and V the entries that they name. K and β are the least squares of
log V on log n, V being the mean over all choices of one to five of the briefings: entities 27.4, 41.8, 51.6, 58.6 and 64
for 42, 83, 125, 166 and 208 statements. The five are about one topic, so that β is rather low for many.

Which old names come again is drawn as in a Chinese restaurant process with two parameters, whose V grows as n^β too where
the discount is β (J. Pitman and M. Yor, "The two-parameter Poisson–Dirichlet distribution", 1997): a few are everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random


@dataclass(frozen=True)
class Spread:
    """A mean, with what real ones stray from it, and the least and most that are drawn."""

    mean: float
    deviation: float
    least: int
    most: int

    def draw(self, rng: random.Random) -> int:
        """Draw a whole number."""
        return min(max(round(rng.gauss(self.mean, self.deviation)), self.least), self.most)


@dataclass(frozen=True)
class Growth:
    """Heaps' law of a register: how many entries so many statements name."""

    k: float
    beta: float

    def size(self, statements: int) -> int:
        """Return how many entries the register has."""
        return round(self.k * statements**self.beta)


ENTITIES = Growth(3.89, 0.53)
EVENTS = Growth(0.90, 0.70)
TERMS = Growth(2.51, 0.636)

STATEMENTS = Spread(41.6, 7.9, 26, 56)
NAMED = Spread(27.4, 7.0, 18, 40)
"""Entities that a briefing names."""
HAPPENED = Spread(11.8, 4.0, 5, 20)
"""Events that a briefing reports."""
SPOKEN = Spread(26.0, 4.6, 17, 34)
"""Terms that a briefing uses."""
ARTICLE_WORDS = Spread(1134, 207, 850, 1500)
SUMMARY_WORDS = (109, 118)
"""Words of a summary in English."""
STANCE_WORDS = (76, 100)
DIFFERENCES = (8, 40)
"""Differences a briefing of a topic, and a topic at most: the real topic has 40 of five briefings."""
TOPIC = 80
"""Briefings of a topic."""

KINDS = {"report": 62, "claim": 27, "quotation": 25, "opinion": 79, "conjecture": 15}
TYPES = {"person": 20, "organisation": 18, "place": 20, "document": 6}
NOT_STATED = 0.28
SPELT = 0.45
"""How many names and terms have other forms, one in each language."""
DISCUSSED = 0.8
"""How many statements that report nothing are about an event all the same."""
LOCAL = 0.8
"""How many names of a briefing come from its topic; the others from the whole site."""
