"""How names and terms may stand in texts of a language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mujaz.languages.data import CharacterClass, Data, Letter, YesNo


class Accusative(Data):
    """How the indefinite accusative is written.

    Attributes:
        ending: what is written behind the word.
        mark: its mark, which a proper name has to bear to be taken for one in the accusative.
        not_after: letters behind which nothing is written.
        not_of: words that mean something else in the accusative.
    """

    ending: str
    mark: str
    not_after: str = ""
    not_of: list[str] = []


class Matching(Data):
    """How a name or term may stand in a text. Without rules, words match exactly and wholly.

    Attributes:
        dropped: marks that carry no letters, as the inside of a regular expression's character class.
        vowels: those of them that must be the same on a letter where both the text and the name have one.
        doubled: those that must stand on both where both words have marks.
        fold: letters that count as another letter.
        case: `exact`, or `capitals` where a small letter of the form stands for the capital too.
        proclitics: what may be written together with the first word: groups in order, at most one of each.
        particle_vowels: the vowels that each of them may bear.
        shortest: how many letters must at least be left behind proclitics.
        rare: how many must be left behind those that seldom stand before a name, where it is one word.
        whole: words that only look as if they began with a proclitic.
        whole_endings: what may stand behind these words, or take the place of their endings.
        article: the article that a common term may take, written together with the word.
        contractions: how a proclitic of the last group runs together with the article: what is written, and the ways in
            which what stands behind the proclitic may begin in full.
        joiners: marks that join letters into one word when they stand between them.
        enclitics: what may be written behind the last word and is no part of the name, such as a possessive ending.
        optional: words that may be missing in front of a form.
        plurals: plural endings by the ending of the singular; the longest ending that fits decides.
        agreeing: whether the other words of a phrase take the plural with it (accords militaires).
        followers: words before which, and not at the end, a phrase has its plural (chief of staff); one that
            ends in an apostrophe is how such a word may begin (chef d'état-major).
        blanks: `exact`, or `optional` where the blanks of a form may be missing.
        apart: what may stand as a word of its own where a form's word begins with it.
        declined: words that take each other's place before another word, as their case asks.
        cases: endings that others may take the place of, as the case asks; of proper names only with the article.
        accusative: how the indefinite accusative is written.
    """

    dropped: CharacterClass = ""
    vowels: CharacterClass = ""
    doubled: str = ""
    fold: dict[Letter, Letter] = {}
    case: Literal["exact", "capitals"] = "exact"
    proclitics: list[list[str]] = []
    particle_vowels: dict[str, str] = {}
    shortest: Annotated[int, Field(strict=False, ge=1)] = 1
    rare: dict[str, Annotated[int, Field(strict=False, ge=1)]] = {}
    whole: list[str] = []
    whole_endings: list[str] = []
    article: str = ""
    contractions: dict[str, list[str]] = {}
    joiners: str = ""
    enclitics: list[str] = []
    optional: list[str] = []
    plurals: dict[str, list[str]] = {}
    agreeing: YesNo = False
    followers: list[str] = []
    blanks: Literal["exact", "optional"] = "exact"
    apart: list[str] = []
    declined: list[list[str]] = []
    cases: dict[str, list[str]] = {}
    accusative: Accusative | None = None
