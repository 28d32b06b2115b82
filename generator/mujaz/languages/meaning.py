"""What a language says numbers, units, negation and doubt with: what its texts are compared by with other languages'.

Each part may be missing; what it is for is then not compared, and `mujaz check` says so. Words are written as they
stand in texts: marks that carry no letters, letters that count as others, capitals, particles and the article in front
are seen through as `matching` says. An entry of several words is found as a whole, and the longest entry counts: so a
phrase that only looks as if it held a number or a negation can be listed for what it is. Its last word may be a star
behind how a word begins: «قد ي*» is that particle before a verb of the present.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, Field

from mujaz.languages.data import Data, YesNo
from mujaz.languages.prose import Filled
from mujaz.messages import listed, say


def _number(written: str) -> str:
    try:
        valid = Fraction(written) > 0
    except (ValueError, ZeroDivisionError):
        valid = False
    if not valid:
        message = say("is not a number such as 3 or 2/3")
        raise ValueError(message)
    return written


Number = Annotated[str, AfterValidator(_number)]


OPPOSITES = (
    ("east", "west"),
    ("north", "south"),
    ("before", "after"),
    ("inside", "outside"),
    ("rise", "fall"),
    ("increase", "decrease"),
    ("import", "export"),
    ("buy", "sell"),
    ("accept", "reject"),
    ("support", "oppose"),
    ("arrive", "leave"),
    ("win", "lose"),
    ("open", "closed"),
    ("begin", "end"),
    ("ally", "enemy"),
    ("public", "secret"),
    ("older", "younger"),
    ("legal", "illegal"),
    ("strong", "weak"),
)
"""What excludes each other, by names that all languages share. One of them in one language and the other in another is
what a slip of the pen looks like."""


def _opposite(name: str) -> str:
    if not any(name in pair for pair in OPPOSITES):
        message = say("has no opposite; known are {names}", names=listed(name for pair in OPPOSITES for name in pair))
        raise ValueError(message)
    return name


Opposite = Annotated[str, AfterValidator(_opposite)]

Words = list[Filled]
Numbers = dict[Number, Words]


class Counting(Data):
    """How numbers are said.

    Attributes:
        cardinals: words for numbers, by the number: three, twenty, also those of a single word that have a dual.
        ordinals: words for places in a row: third.
        fractions: words for parts: two thirds.
        scales: words that multiply the number before them: hundred, million; a single letter only where it
            touches that.
        vague: words for a number that is not told: thousands.
        decades: words for ten years of a century, by the first: seventies.
        hints: words that may stand where another language has the number: both, twice.
        duals: endings of words that may mean two of something, and in what they end for one.
        before_nouns: the same where the dual stands before another word; only numbers and units are read by these.
        joiners: words between the parts of a number, and particles written together with them: two hundred and five.
        units_first: whether ones stand before tens: five-and-twenty.
    """

    cardinals: Numbers
    ordinals: Numbers = {}
    fractions: Numbers = {}
    scales: Numbers = {}
    vague: Numbers = {}
    decades: Numbers = {}
    hints: Numbers = {}
    duals: dict[Filled, str] = {}
    before_nouns: dict[Filled, str] = {}
    joiners: Words = []
    units_first: YesNo = False


class Units(Data):
    """What is counted and measured, by names that all languages share.

    Attributes:
        percent: words and signs for per cent.
        points: words for percentage points.
        currencies: words and signs for money, by the currency's name.
        measures: words for units of measure, by the unit's name.
        homonyms: those that are common words too, and are units only beside a number.
    """

    percent: Words
    points: Words = []
    currencies: dict[Filled, Words] = {}
    measures: dict[Filled, Words] = {}
    homonyms: Words = []


class Negation(Data):
    """How it is said that something is not so.

    Attributes:
        words: words and phrases that deny a whole sentence or its verb.
        weak: those that have a denial in them, for which another language may have one of `words` or none.
        lacking: those that deny a single thing, and that no other language says without a denial: without, unnamed.
        repeated: whether a denial is said again with each thing that it denies, where others have "or".
        continues: words that carry a denial on to what follows, and deny by themselves only where none is before them.
        limits: words that make a denial "only": nothing but, no one except.
        neither: words and phrases that look like a denial and are none.
    """

    words: Words
    weak: Words = []
    lacking: Words = []
    repeated: YesNo = False
    continues: Words = []
    limits: Words = []
    neither: Words = []


class Hedges(Data):
    """How it is said that something is not sure.

    Attributes:
        words: words and phrases that leave open whether something is so.
        weak: those that may do so, or something else.
        about: words that make a number approximate, where they stand before one.
        concord: those of `words` that only agree with a doubt, a fear or an expectation before them, and say it no
            second time: "the possibility that it may" (modal concord).
        expected: words for what is feared or announced: enough for a conjecture, and no hedge elsewhere.
        future: words by which the future is told, likewise. One that ends in a star is how such a word may begin.
        neither: words that begin so and are none.
    """

    words: Words
    weak: Words = []
    about: Words = []
    concord: Words = []
    expected: Words = []
    future: Words = []
    neither: Words = []


class Meaning(Data):
    """What texts of the language are compared by with those of another language.

    Attributes:
        counting: how numbers are said; digits are compared without it.
        units: units, currencies, and per cent.
        negation: what denies.
        hedges: what leaves open.
        judgement: words by which a text judges or gives a view, which a report does not.
        nameless: words for somebody, or a body, that is not named.
        opposites: words for what has an opposite, by the names of `OPPOSITES`. One that ends in a star is how such a
            word may begin.
        length: how many letters a text has that says in this language what a hundred letters say in English.
    """

    counting: Counting | None = None
    units: Units | None = None
    negation: Negation | None = None
    hedges: Hedges | None = None
    judgement: Words = []
    nameless: Words = []
    opposites: dict[Opposite, Words] = {}
    length: Annotated[int, Field(strict=False, gt=0)] | None = None
