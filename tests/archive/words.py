"""Words and names in pairs: what the texts of the archive are made of."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

LEXICON: dict[str, Any] = yaml.load(Path(__file__).with_name("words.yml").read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 - the base loader makes texts only


class Pair(NamedTuple):
    """A text in Arabic and the same in English."""

    ar: str
    en: str

    def __add__(self, other: object) -> Pair:
        """Put one text behind another, with a blank between them."""
        if not isinstance(other, Pair):
            return NotImplemented
        return Pair(f"{self.ar} {other.ar}", f"{self.en} {other.en}")

    def sentence(self) -> Pair:
        """Return the text as a sentence, with a capital in English, and a stop."""
        return Pair(f"{self.ar}.", f"{self.en[0].upper()}{self.en[1:]}.")

    @property
    def text(self) -> dict[str, str]:
        """The text by language."""
        return {"ar": self.ar, "en": self.en}


EMPTY = Pair("", "")


def joined(form: Pair, *parts: Pair) -> Pair:
    """Put texts into the braces of another in both languages."""
    return Pair(form.ar.format(*(part.ar for part in parts)), form.en.format(*(part.en for part in parts)))


def pick(rng: random.Random, name: str) -> Pair:
    """Draw a pair of a list of the lexicon."""
    return Pair(*rng.choice(LEXICON[name]))


def invented(rng: random.Random) -> Iterator[Pair]:
    """Yield words that are none, in both scripts: تارموز, Tarmuz.

    Each has four consonants and two vowels. The last consonant is a check on the rest (weights modulo 13, as in ISBN-10),
    so that no slip of one letter, and no swap of two, makes another name of one: `mujaz check` would take it for misspelt.
    """
    consonants, vowels = LEXICON["consonants"], LEXICON["vowels"]
    size = len(consonants)
    words = []
    for one, two, three in itertools.product(range(size), repeat=3):
        for first, second in itertools.product(range(len(vowels)), repeat=2):
            last = (one + 2 * two + 3 * three + 4 * first + 5 * second) % size
            letters = (
                consonants[one],
                vowels[first],
                consonants[two],
                consonants[three],
                vowels[second],
                consonants[last],
            )
            word = Pair(*("".join(column) for column in zip(*letters, strict=True)))
            # A word of Arabic would be one with the endings of the plural, or with a letter in front that may be a particle.
            if word.ar[-1] not in "تن" and word.ar[0] != "ل" and len({one, two, three, last}) == len("four"):
                words.append(word)
    rng.shuffle(words)
    for word in words:
        yield Pair(word.ar, word.en.capitalize())


def terms(rng: random.Random) -> Iterator[tuple[Pair, bool, Pair, Pair]]:
    """Yield names of terms: the name, whether it is feminine in Arabic, its thing and its field; plain ones first."""
    plain = list(itertools.product(LEXICON["things"], LEXICON["fields"]))
    for reach in (None, *LEXICON["reaches"]):
        rng.shuffle(plain)
        for (thing_ar, thing_en, gender), (field_ar, field_en) in plain:
            feminine = gender == "f"
            name = Pair(f"{thing_ar} {field_ar}", f"{field_en} {thing_en}")
            if reach:
                name = Pair(f"{name.ar} {reach[feminine]}", f"{reach[2]} {name.en}")
            yield name, feminine, Pair(thing_ar, thing_en), Pair(field_ar, field_en)
