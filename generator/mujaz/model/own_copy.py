"""A reader's own copy of an article, held against what is published of the article's fingerprint.

Windows are looked for anywhere in the copy, so that it may have other text round the article, and numbers before its
paragraphs. A paragraph is known again as one line of the copy, or as several whole ones: copies of printed pages break
lines. `site-theme/assets/mujaz/verify/copy.js` does the same in the browser.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


FEW = 4
"""Texts that share fewer than one excerpt in so many, and no paragraph, are two."""


class Place(enum.StrEnum):
    """Where an excerpt stands in a copy."""

    FOUND = "found"
    ELSEWHERE = "elsewhere"
    MISSING = "missing"


@dataclass(frozen=True)
class Excerpt:
    """An excerpt, as it is published.

    Attributes:
        paragraph: number of its paragraph in the article.
        text: its words.
        windows: its hashes in the article's fingerprint, in Base64; empty where that does not prove it.
    """

    paragraph: int
    text: str
    windows: str


@dataclass(frozen=True)
class Article:
    """What is published of an article's fingerprint.

    Attributes:
        key: its key, in hexadecimal digits.
        paragraphs: of each paragraph how many words it has, and its digest.
        excerpts: the excerpts.
    """

    key: str
    paragraphs: Sequence[tuple[int, str]]
    excerpts: Sequence[Excerpt]


@dataclass(frozen=True)
class Standing:
    """Where an excerpt stands in a copy.

    Attributes:
        place: whether it stands in its paragraph, in another place, or nowhere.
        line: number of the line in which it begins, among those that are not empty; 0 where it stands nowhere.
        is_same: whether its paragraph is in the copy as it was.
    """

    place: Place
    line: int
    is_same: bool


@dataclass(frozen=True)
class Outcome:
    """What a copy is.

    Attributes:
        same: number of each paragraph that is in the copy as it was, and the line in which it begins there.
        other: numbers of the paragraphs that are not.
        standings: of each excerpt where it stands, in their order.
    """

    same: Mapping[int, int]
    other: Sequence[int]
    standings: Sequence[Standing]

    @property
    def is_another_text(self) -> bool:
        """Whether no paragraph, and hardly an excerpt, is in the copy: two reports may quote the same few words."""
        kept = sum(each.place is not Place.MISSING for each in self.standings)
        return not self.same and kept * FEW < max(len(self.standings), 1)


def compare(text: str, article: Article) -> Outcome:
    """Return what a reader's copy is.

    Args:
        text: the copy.
        article: what is published of the article.
    """
    copy = _Copy(text, article.key)
    runs = _same_paragraphs(copy, article)
    same = {number: copy.line(start) for number, (start, _) in runs.items()}
    other = [n for n, (words, _) in enumerate(article.paragraphs, 1) if words and n not in runs]
    return Outcome(same, other, [_standing(copy, excerpt, runs) for excerpt in article.excerpts])


class _Copy:
    """The words of a copy, its lines one after the other.

    Attributes:
        starts: the words with which a paragraph may begin.
        ends: the words before which one may end.
    """

    def __init__(self, text: str, key: str) -> None:
        lines = [fingerprint.normalised(line) for line in fingerprint.paragraphs(text)]
        self._text, self._secret = "\n".join(lines), bytes.fromhex(key)
        self._words = [found.span() for found in fingerprint.WORD.finditer(self._text)]
        self._lines: list[int] = []
        self.starts: list[int] = []
        self.ends: set[int] = set()
        for number, line in enumerate(lines, 1):
            first, words = len(self._lines), fingerprint.WORD.findall(line)
            self._lines += [number] * len(words)
            if words:
                # A copy may number its paragraphs.
                self.starts += [first, first + 1] if len(words) > 1 and words[0].isdecimal() else [first]
                self.ends.add(len(self._lines))
        self._hashes: dict[int, list[bytes]] = {}

    def line(self, word: int) -> int:
        """Return the number of the line in which a word stands."""
        return self._lines[word]

    def text(self, first: int, count: int) -> str:
        """Return words that follow each other, as fingerprints compare them."""
        return fingerprint.joined(self._text[self._words[first][0] : self._words[first + count - 1][1]])

    def hashes(self, words: int) -> list[bytes]:
        """Return the hashes of all windows of so many words."""
        if words not in self._hashes:
            firsts = range(len(self._words) - words + 1)
            self._hashes[words] = [fingerprint.window_hash(self.text(first, words), self._secret) for first in firsts]
        return self._hashes[words]

    def run(self, first: int, count: int) -> list[bytes]:
        """Return the hashes that words which follow each other have as a paragraph."""
        size = min(count, fingerprint.WINDOW)
        return self.hashes(size)[first : first + count - size + 1]


def _same_paragraphs(copy: _Copy, article: Article) -> dict[int, tuple[int, int]]:
    """Return where each paragraph stands that is as it was: its first word, and the one behind its last."""
    found: dict[int, tuple[int, int]] = {}
    taken, last = set[int](), 0
    for number, (count, digest) in enumerate(article.paragraphs, 1):
        if not count:
            continue
        alike = [
            start
            for start in copy.starts
            if start + count in copy.ends
            and start not in taken
            and fingerprint.digest(copy.run(start, count), article.key) == digest
        ]
        start = next((each for each in alike if each >= last), alike[0] if alike else None)
        if start is not None:
            taken.add(start)
            last = max(last, start + count)
            found[number] = (start, start + count)
    return found


def _standing(copy: _Copy, excerpt: Excerpt, runs: Mapping[int, tuple[int, int]]) -> Standing:
    is_same = excerpt.paragraph in runs
    places = list(_places(copy, excerpt))
    for start, end in places:
        if _is_in_place(copy, excerpt.paragraph, (start, end), runs):
            return Standing(Place.FOUND, copy.line(start), is_same)
    if places:
        return Standing(Place.ELSEWHERE, copy.line(places[0][0]), is_same)
    return Standing(Place.MISSING, 0, is_same)


def _places(copy: _Copy, excerpt: Excerpt) -> Iterator[tuple[int, int]]:
    """Yield where an excerpt stands: its first word, and the one behind its last. Hashes may match by accident."""
    own = _Copy(excerpt.text, "")
    count = len(fingerprint.WORD.findall(fingerprint.normalised(excerpt.text)))
    if not count or not excerpt.windows:
        return
    text = own.text(0, count)
    size = min(count, fingerprint.WINDOW)
    wanted, hashes = fingerprint.decode(excerpt.windows, count), copy.hashes(size)
    for start in range(len(hashes) - len(wanted) + 1):
        if (
            hashes[start] == wanted[0]
            and hashes[start : start + len(wanted)] == wanted
            and copy.text(start, count) == text
        ):
            yield start, start + count


def _is_in_place(copy: _Copy, paragraph: int, place: tuple[int, int], runs: Mapping[int, tuple[int, int]]) -> bool:
    """Tell whether words stand in a paragraph: in itself, or where it must be, between those that are as they were.

    Where none is as it was, it is the line of that number.
    """
    start, end = place
    if paragraph in runs:
        return runs[paragraph][0] <= start and end <= runs[paragraph][1]
    if not runs:
        return copy.line(start) == paragraph
    before = max((number for number in runs if number < paragraph), default=None)
    after = min((number for number in runs if number > paragraph), default=None)
    lower = runs[before][1] if before is not None else 0
    upper = runs[after][0] if after is not None else None
    return lower <= start and (upper is None or end <= upper)
