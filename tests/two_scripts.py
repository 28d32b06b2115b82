"""Texts in two scripts, put together from words, digits and punctuation, so that it is known what belongs to what."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TypeAlias

Parts: TypeAlias = tuple[tuple[str, str | None], ...]
"""What follows each other: words of the text with None, and what must look as it looks alone with its direction."""

NUMBERS = (
    "70%", "10%-15%", "1980-1988", "2019 - 2020", "12–15", "12 – 15", "2026-11-14", "12/145", "18:30", "3:2", "1,500",
    "4.6", "-3.2%", "±5", "~70%", "10+", "50°", "$4.6", "-$4.6", "€50", "5 €", "$5–$10", "100 000", "1 500 000",
    "2 + 2 = 4", "3×4", "7.62×39", "0779 53 75 79", "+92 51 9271600", "+218-91-1234567", "(021) 123-4567",
    "+1 (555) 123-4567", "061-9090000", "00218 91 123 4567",
)  # fmt: skip
"""What is read as it is typed, wherever it stands."""

LATIN = (
    "Libya", "Pakistan", "Inter-Services", "Public Relations", "Ta‘izz", "Sana’a", "ʿAbd", "Al-Qa'ida", "AT&T", "NATO",
    "U.S.", "C++", "C#", "Canal+", "@SaddamHaftar", "#Libya", ".ly", ".NET", "JF-17", "F-16A/B", "COVID-19", "Su-57",
    "3D", "A320", "38°C", "7.62×39mm", "$4.6bn", "US$ 50", "120 km", "4.6 km", "120 km/h", "17 December",
    "December 17, 2025", "4.6 billion", "GDP 50%", "Resolution 1970 (2011)", "C-130", "R&D", "Wi-Fi", "TCP/IP",
    "https://example.org/a?b=1&c=(2)#d", "www.example.org", "news.desk@example.co.uk", "and/or", "1,500 men", "of",
    "Résumé", "Ḥaftar", "5th", "10-km", "H2O", "m²", "Public Relations (PR)",
)  # fmt: skip
ARABIC = (
    "خليفة", "حفتر", "الجيش الوطني", "إف-16", "ليبيا", "قال ذلك", "مقالًا", "عبد الله", "#ليبيا", "كوفيد-19",
    "القرار 1970", "عام 2019", "لماذا؟", "أولًا، ثانيًا", "بنغازي", "نعم؛ لا", "ـه", "المشير", "القيادة (العامة)",
)  # fmt: skip
OWN = {
    "rtl": (
        "قال", "إن", "الجيش", "يوم الأحد", "في عام 2019", "و19 قتيلًا", "طائرات إف-16", "سوخوي-57", "(المشير)", "«نعم»",
        "القرار 1970", "مقالًا بعنوان", "عَمّان", "لماذا؟", "نعم!",
    ),
    "ltr": (
        "He said", "that", "in 2019", "about 19 people", "(a field marshal)", "“yes”", "F-16", "Resolution 1970", "why?",
        "No.", "C++", "up -3.2%", "by 70%", "in 2019-2020", "of 10%-15%", "call 0779 53 75 79",
    ),
}  # fmt: skip
"""Words of the text itself, by its direction. None begins with a number, which would belong to a phrase before it."""

_FOREIGN = {"rtl": ("ltr", LATIN), "ltr": ("rtl", ARABIC)}
_JOINTS = {
    "ltr": (
        " ",
        " ",
        " ",
        " – ",
        " - ",
        "—",
        ": ",
        ", ",
        "; ",
        ". ",
        "? ",
        "! ",
        " & ",
        " / ",
        "/",
        " … ",
        " = ",
        " + ",
    ),
    "rtl": (" ", " ", " ", " – ", " - ", ": ", "، ", "؛ ", ". ", "! ", " / ", " … "),
}
_BETWEEN = {
    "rtl": (" ", " ", "، ", "؛ ", ": ", ". ", " – ", " - ", "! ", "؟ "),
    "ltr": (" ", " ", ", ", "; ", ": ", ". ", " – ", " - ", "! ", "? ", "—"),
}
_BEHIND_NUMBER = {"rtl": ("، ", "؛ ", ": "), "ltr": (", ", "; ", ": ")}
"""Without a mark behind it a number might belong to what follows."""
_PAIRS = ("()", "[]", "«»", "“”", "‘’", '""')
_ENGLISH_MARKS = ("“”", "‘’")
"""They are not mirrored: right to left they would stand the wrong way round, so that they stay the English text's."""
_PARTICLES = ("و", "بـ", "لل")
"""What is written together with a foreign word behind it."""
_NO_PARTICLE = ".-±+"
"""A full stop behind a letter ends a sentence, and a hyphen there is no minus."""


@dataclass(frozen=True)
class Case:
    """A text: its direction, and its parts."""

    direction: str
    parts: Parts

    @property
    def text(self) -> str:
        """Give the text whole."""
        return "".join(text for text, _ in self.parts)


class Builder:
    """Builds texts at random; one that begins with the same seed builds the same."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - texts, no secrets

    def case(self, direction: str) -> Case:
        """Build a text in a direction: its own words, and phrases and numbers between them."""
        parts: list[tuple[str, str | None]] = []
        for _ in range(self._random.randint(1, 3)):
            other = self._foreign(direction) if self._random.random() < 0.7 else self._number()
            before = self._one(OWN[direction])
            before += self._one(_BEHIND_NUMBER[direction] if before[-1].isdigit() else _BETWEEN[direction])
            if direction == "rtl" and self._random.random() < 0.3 and other[0][0][0] not in _NO_PARTICLE:
                before += self._one(_PARTICLES)
            parts += [(before, None), *other, (self._one(_BETWEEN[direction]), None)]
        parts.append((self._one(OWN[direction]) + self._one(("", ".", "!")), None))
        return Case(direction, tuple(parts))

    def _number(self) -> Parts:
        return ((self._one(NUMBERS), "ltr"),)

    def _foreign(self, direction: str) -> Parts:
        own, words = _FOREIGN[direction]
        pair = self._one(("",) * 5 + _PAIRS)
        phrase = self._phrase(own, words, tuple(other for other in _PAIRS if other != pair))
        if not pair:
            return ((phrase, own),)
        if own == "rtl" and pair in _ENGLISH_MARKS:
            return ((pair[0], None), (phrase, own), (pair[1], None))
        return ((pair[0] + phrase + self._ending(own) + pair[1], own),)

    def _phrase(self, direction: str, words: tuple[str, ...], pairs: tuple[str, ...]) -> str:
        """Build a phrase: words, and pairs of marks round more of them, each sort of pair only once inside another."""
        phrase = self._one(words)
        for _ in range(self._random.choice((0, 0, 1, 1, 2, 3))):
            phrase += self._one(_JOINTS[direction])
            if pairs and self._random.random() < 0.25:
                pair = self._one(pairs)
                inner = self._phrase(direction, words, tuple(other for other in pairs if other != pair))
                phrase += pair[0] + inner + self._ending(direction) + pair[1]
            else:
                phrase += self._one(words)
        return phrase

    def _ending(self, direction: str) -> str:
        return self._one(("", "", "?", "!", ".", "…")) if direction == "ltr" else ""

    def _one(self, choices: tuple[str, ...]) -> str:
        return self._random.choice(choices)
