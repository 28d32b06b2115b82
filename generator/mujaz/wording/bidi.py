"""Isolation: what must not be reordered by the text round it.

The Unicode bidirectional algorithm (UAX #9) places a number with signs or separators, and the marks between and round
foreign words, by the letters before and behind them: after Arabic letters `2026-11-14` is shown as `14-11-2026`, `C++`
as `++C`, and the two sides of a dash change places. So the longest stretch of foreign words is cut out, with all that
belongs to it, and the renderer isolates it with an explicit direction. To a stretch belong

- whatever stands between two foreign words, while no native word and no half of a pair of brackets does;
- brackets and quotation marks with nothing native inside, round it, in it, or behind it as in `Public Relations (PR)`;
- numbers behind it (`JF-17`, `GDP 50%`, `Resolution 1970 (2011)`), and one before it that touches it (`3D`, `10-km`) or
  counts it: `120 km`, `17 December`, `4.6 billion`; a number before a name counts or dates something else;
- signs that touch it: `@name`, `#tag`, `.ly`, `$4.6`, `38°C`, `C++`, the marks of transliteration in `Ta‘izz`, the full
  stops of `U.S.`

The punctuation behind it is the sentence's, unless brackets or quotation marks close behind that or nothing but the
stretch is there. What is left are numbers: those that hold more than digits are isolated by themselves.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.wording.pairs import TURNED, is_bracket, partners
from mujaz.wording.tokens import ARABIC_DIGIT, Sort, Token, is_telephone, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_MIXED = {
    "rtl": re.compile(r"[^\W\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u0660-\u0669]"),
    "ltr": re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"),
}
"""Without any of these a text has nothing to isolate."""

_BEFORE = frozenset("@#&+*~№§$£€¥₤₪₺₽₹¢°'’‘`´ʿʾ")
_BEFORE_APART = frozenset("./\\")
"""Belong to a word that they touch: `.ly`, `/etc`; but not where they touch another before them."""
_AFTER = frozenset("+#*®™©°′″%‰$£€¥₤₪₺₽₹¢'’‘`´/_")
_JOINTS = frozenset("-‐‑–—−/:.,'’#&+×_=~°")
_JOINTS_BEFORE = frozenset("-‐‑/×·'’°")
_TRAILING = ".,:;!?…)]»”’״\"'"
_WORD = re.compile(r"°?[^\W\d_]+[²³]?(?![\w\-‐‑.@])")
"""A word, and no part of a name such as V-22 or H2O."""
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_]$")
_YEAR_DIGITS = 4
_SYMBOL = 2
"""So many letters a symbol has in which capitals count: `Mb` and `mb` are two units, `Million` is `million`."""


@dataclass(frozen=True)
class Isolate:
    """A stretch of a text that is isolated from the rest.

    Attributes:
        start: where it begins.
        end: where it ends.
        direction: its direction, `ltr` or `rtl`.
        is_number: whether it is a number, and no words of another language.
        is_enclosed: whether its first and last character are brackets or quotation marks round all of it.
        inner: what is isolated inside it.
    """

    start: int
    end: int
    direction: str
    is_number: bool = False
    is_enclosed: bool = False
    inner: tuple[Isolate, ...] = ()


@dataclass(frozen=True)
class _Piece:
    """Tokens from `first` up to `last`: one alone, or a pair of marks with what is inside, none of it native."""

    sort: Sort
    first: int
    last: int
    is_pair: bool = False


def isolates(
    text: str, direction: str, counted: Collection[str] = frozenset(), given: Collection[Token] = ()
) -> tuple[Isolate, ...]:
    """Find what must be isolated in a text.

    Args:
        text: words of one language, without markup.
        direction: base direction of that language, `ltr` or `rtl`.
        counted: foreign words that a number belongs to which stands before them: units, months, `million`. Words in
            small letters need not be among them.
        given: parts of the text that are known to be foreign or native, whatever letters they have.

    Returns:
        The stretches, in order and apart from each other.
    """
    if not given and not _MIXED[direction].search(text):
        return ()
    return _Stretches(text, direction, counted, given).isolates()


class _Stretches:
    def __init__(self, text: str, direction: str, counted: Collection[str], given: Collection[Token]) -> None:
        self._text, self._direction, self._counted = text, direction, counted
        self._foreign = "ltr" if direction == "rtl" else "rtl"
        self._tokens = list(tokens(text, direction, given))
        marks = [position for position, token in enumerate(self._tokens) if token.sort is Sort.MARK]
        starts = [self._tokens[position].start for position in marks]
        paired = partners([text[start] for start in starts], [text[start - 1] if start else " " for start in starts])
        self._partner = {marks[opener]: marks[closer] for opener, closer in paired.items()}
        self._closers = frozenset(self._partner.values())

    def isolates(self) -> tuple[Isolate, ...]:
        """Return the stretches, and the numbers between them."""
        found = []
        at = 0
        for first, last in [*self._stretches(0, len(self._tokens)), (len(self._tokens), len(self._tokens))]:
            found += [self._number(token) for token in self._tokens[at:first] if self._has_signs(token)]
            if first < last:
                found.append(self._words(first, last))
            at = last
        return tuple(found)

    def _stretches(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches among some tokens, each as the first of its tokens and the one behind its last."""
        segment: list[_Piece] = []
        for piece in self._pieces(first, last):
            if piece.sort is not Sort.NATIVE:
                segment.append(piece)
                continue
            yield from self._longest(segment)
            segment = []
            if piece.is_pair:  # with something native inside
                yield from self._stretches(piece.first + 1, piece.last - 1)
        alone = len(segment) > 0 and segment[0].first == 0 and segment[-1].last == len(self._tokens)
        yield from self._alone(segment) if alone else self._longest(segment)

    def _pieces(self, first: int, last: int) -> Iterator[_Piece]:
        at = first
        while at < last:
            closer = self._partner.get(at)
            if closer is not None:
                sorts = {token.sort for token in self._tokens[at + 1 : closer]}
                order = (Sort.NATIVE, Sort.FOREIGN, Sort.NUMBER)
                yield _Piece(next((sort for sort in order if sort in sorts), Sort.MARK), at, closer + 1, is_pair=True)
                at = closer + 1
                continue
            token = self._tokens[at]
            # Half a pair, whose other half is not among these tokens or nowhere, holds to the native text.
            half = token.sort is Sort.MARK and is_bracket(self._text[token.start])
            yield _Piece(Sort.NATIVE if half else token.sort, at, at + 1)
            at += 1

    def _alone(self, segment: Sequence[_Piece]) -> Iterator[tuple[int, int]]:
        """Yield the whole text, which has nothing native in it."""
        words = [piece for piece in segment if piece.sort is not Sort.BLANK]
        if any(piece.sort is Sort.FOREIGN for piece in words):
            yield self._without_turned_quotes(words)

    def _longest(self, segment: Sequence[_Piece]) -> Iterator[tuple[int, int]]:
        places = [place for place, piece in enumerate(segment) if piece.sort is Sort.FOREIGN]
        if places:
            start, end = self._start(segment, places[0]), self._end(segment, places[-1]) + 1
            yield self._without_turned_quotes(segment[start:end])

    def _without_turned_quotes(self, pieces: Sequence[_Piece]) -> tuple[int, int]:
        # Right to left these marks would stand the wrong way round: they are the sentence's that quotes the words.
        first, last = pieces[0].first, pieces[-1].last
        while len(pieces) == 1 and self._foreign == "rtl" and self._partner.get(first) == last - 1:
            if self._mark(first) not in TURNED:
                break
            first, last = first + 1, last - 1
            pieces = [p for p in self._pieces(first, last) if p.sort is not Sort.BLANK]
            first, last = pieces[0].first, pieces[-1].last
        return first, last

    def _start(self, segment: Sequence[_Piece], place: int) -> int:
        while True:
            near, far = _piece(segment, place - 1), _piece(segment, place - 2)
            touching = near is not None and near.sort is Sort.MARK and not near.is_pair
            mark = self._mark(near.first) if near and touching else ""
            if (near and near.sort is Sort.NUMBER and not near.is_pair) or (
                mark in _BEFORE or (mark in _BEFORE_APART and self._stands_apart(near))
            ):
                place -= 1
            elif (
                far
                and far.sort is Sort.NUMBER
                and (mark in _JOINTS_BEFORE or (near and near.sort is Sort.BLANK and self._is_counted(segment, place)))
            ):
                place -= 2
            else:
                return place

    def _end(self, segment: Sequence[_Piece], place: int) -> int:
        while True:
            near, far, beyond = (_piece(segment, place + distance) for distance in (1, 2, 3))
            mark = self._mark(near.first) if near and near.sort is Sort.MARK and not near.is_pair else ""
            blank = near is not None and near.sort is Sort.BLANK and not segment[place].is_pair
            ends_initials = mark == "." and near is not None and self._abbreviates(segment, near)
            if near and (near.sort is Sort.NUMBER or mark in _AFTER or ends_initials):
                place += 1
            elif far and far.sort is Sort.NUMBER and (mark in _JOINTS or blank) and not self._begins_item(far):
                place += 2
            elif (
                beyond
                and mark == ","
                and segment[place].sort is Sort.NUMBER
                and beyond.sort is Sort.NUMBER
                and len(self._words_of(beyond)) == _YEAR_DIGITS
            ):
                place += 3  # December 17, 2025
            else:
                return place

    def _mark(self, token: int) -> str:
        return self._text[self._tokens[token].start]

    def _words_of(self, piece: _Piece) -> str:
        return self._text[self._tokens[piece.first].start : self._tokens[piece.last - 1].end]

    def _stands_apart(self, piece: _Piece | None) -> bool:
        start = self._tokens[piece.first].start if piece else 0
        return not start or not (self._text[start - 1].isalnum() or self._text[start - 1] in ")]")

    def _begins_item(self, number: _Piece) -> bool:
        # In a list within a sentence: 1) NATO 2) ISPR
        end = number.last
        return end < len(self._tokens) and self._mark(end) == ")" and end not in self._closers

    def _is_counted(self, segment: Sequence[_Piece], place: int) -> bool:
        """Tell whether a number before this word counts it, as units are counted and things in small letters."""
        words = itertools.takewhile(lambda piece: piece.sort is not Sort.BLANK, segment[place:])
        whole = "".join(map(self._words_of, words)).rstrip(_TRAILING)
        found = _WORD.match(whole)
        word = found[0] if found else whole
        names = {whole, word, word.lower() if len(word) > _SYMBOL else word}
        return not names.isdisjoint(self._counted) or (word.isalpha() and word.islower())

    def _abbreviates(self, segment: Sequence[_Piece], stop: _Piece) -> bool:
        """Tell whether a full stop ends an abbreviation by initials: U.S., p.m."""
        before = self._text[self._tokens[segment[0].first].start : self._tokens[stop.first].start]
        return _INITIALS.search(before) is not None

    def _words(self, first: int, last: int) -> Isolate:
        start, end = self._tokens[first].start, self._tokens[last - 1].end
        inner = isolates(self._text[start:end], self._foreign)
        return Isolate(
            start,
            end,
            self._foreign,
            is_number=not any(map(str.isalpha, self._text[start:end])),
            is_enclosed=self._partner.get(first) == last - 1,
            inner=tuple(_moved(each, start) for each in inner),
        )

    def _has_signs(self, token: Token) -> bool:
        return token.sort is Sort.NUMBER and not self._text[token.start : token.end].isdecimal()

    def _number(self, token: Token) -> Isolate:
        number = self._text[token.start : token.end]
        if not ARABIC_DIGIT.search(number):
            return Isolate(token.start, token.end, "ltr", is_number=True)
        if not is_telephone(number):
            # Arabic digits have the direction of Arabic: ٪ stands left of ٧٠, and the end of ١٠–١٢ left of its start.
            return Isolate(token.start, token.end, self._direction, is_number=True)
        groups = (match.span() for match in re.finditer(r"\d+", number))
        inner = tuple(Isolate(token.start + a, token.start + b, "ltr", is_number=True) for a, b in groups)
        return Isolate(token.start, token.end, "ltr", is_number=True, inner=inner)


def _piece(segment: Sequence[_Piece], place: int) -> _Piece | None:
    return segment[place] if 0 <= place < len(segment) else None


def _moved(isolate: Isolate, by: int) -> Isolate:
    inner = tuple(_moved(each, by) for each in isolate.inner)
    return replace(isolate, start=isolate.start + by, end=isolate.end + by, inner=inner)
