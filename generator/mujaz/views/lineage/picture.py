"""The picture of who reports an event: a line from the event to each account, and on it the account's articles.

Articles of one strand stand on a line of their own without arrows, since nobody says who took it from whom; where two
that follow each other on it give something differently, the line between them has a sign. The list beside it says all
that it shows.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Scope
from mujaz.views.lineage.compared import tells_itself
from mujaz.views.timeline.names import word_length
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Dossier
    from mujaz.model.lineage import Lineage, Telling
    from mujaz.views.lineage.sides import Comparison
    from mujaz.wording import Phrase, Wording

WIDTH = 300
"""For phones: 320 CSS pixels (WCAG 2.2, success criterion 1.4.10) less the margins of the page; never scaled down."""
_TRUNK, _STEM, _WORDS = 10, 38, 56
"""Where the line from the event, those of the accounts and the words begin, from the side on which lines of text do."""
_HEAD, _ROW, _SIGN, _GAP = 34, 44, 24, 8
"""Heights: of the event, of an article, of a sign between two, and of the room between accounts."""
_SIZES, _SMALL = {"event": 13, "name": 13}, 11
"""Sizes of words in pixels: of the event, of an article's name, and of what stands beside these."""
_LINE, _MOST = 14, 3
"""Height of a line of what is written beside a sign, and how many lines it has at most."""


@dataclass(frozen=True)
class PictureLine:
    """A line: SVG path data, and whether it is that of a strand."""

    path: str
    is_strand: bool


@dataclass(frozen=True)
class PictureDot:
    """An article: where its dot is, and whether it tells the event in its own voice."""

    x: int
    y: int
    is_own: bool


@dataclass(frozen=True)
class PictureWords:
    """Words: their place, a word for CSS, and themselves."""

    x: int
    y: int
    kind: str
    words: Phrase


@dataclass(frozen=True)
class PictureView:
    """A picture: its size, where the event is, lines, dots, signs (SVG path data) and words."""

    width: int
    height: int
    event: tuple[int, int]
    lines: tuple[PictureLine, ...]
    dots: tuple[PictureDot, ...]
    signs: tuple[str, ...]
    words: tuple[PictureWords, ...]

    @property
    def has_strand(self) -> bool:
        """Whether an account has several articles."""
        return any(line.is_strand for line in self.lines)

    @property
    def has_hollow(self) -> bool:
        """Whether an article leaves the telling to others."""
        return not all(dot.is_own for dot in self.dots)


def picture_view(lineage: Lineage, compared: Sequence[Comparison], dossier: Dossier, wording: Wording) -> PictureView:
    """Return the picture of who reports an event.

    Args:
        lineage: who reports it.
        compared: what its articles give differently.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    pen, unlike = _Pen(wording), _Unlike(lineage, compared, dossier, wording)
    pen.write(_WORDS - _STEM + _TRUNK, "event", wording.event_date(lineage.event), _HEAD - 16)
    pen.y, room, end = _HEAD, dossier.sizes.compared, _HEAD
    shown: list[tuple[Telling, ...]] = []
    for origin in lineage.origins:
        kept = origin.tellings[:room]
        room -= len(kept)
        if kept:
            shown.append(kept)
            end = _account(pen, kept, unlike, wording)
    pen.line(f"M{pen.x(_TRUNK)} {_HEAD - 20}V{end}")
    left = len(lineage.tellings) - len(pen.dots)
    if left:
        pen.write(_WORDS, "day", wording.text("more", n=left), pen.y + 10)
        pen.y += _SIGN
    across = [(one, two) for first, second in itertools.combinations(shown, 2) for one in first for two in second]
    names = unlike.words(across)
    if names:
        pen.unlike(wording.text("lineage.between", words=names))
    return PictureView(
        WIDTH,
        pen.y,
        (pen.x(_TRUNK), _HEAD - 20),
        tuple(pen.lines),
        tuple(pen.dots),
        tuple(pen.signs),
        tuple(pen.words),
    )


def _account(pen: _Pen, tellings: Sequence[Telling], unlike: _Unlike, wording: Wording) -> int:
    """Draw the articles of an account, one below the other; return where the line to it leaves that of the event."""
    first = last = pen.y + _ROW // 2
    for place, telling in enumerate(tellings):
        names = unlike.words([(tellings[place - 1], telling)]) if place else ""
        if names:
            pen.unlike(names)
        last = pen.y + _ROW // 2
        pen.dot(_STEM, last, is_own=tells_itself(telling))
        pen.write(_WORDS, "name", source_label(telling.source, wording), last - 3)
        day = wording.date(telling.day) if telling.day else wording.text("lineage.undated")
        pen.write(_WORDS, "day", day, last + 14)
        pen.y += _ROW
    pen.line(f"M{pen.x(_TRUNK)} {first}H{pen.x(_STEM)}")
    if last > first:
        pen.line(f"M{pen.x(_STEM)} {first}V{last}", is_strand=True)
    pen.y += _GAP
    return first


class _Unlike:
    """Says what articles give differently.

    Args:
        lineage: who reports the event.
        compared: what was found by comparing the articles.
        dossier: everything that was read.
        wording: wording of the page's language.
    """

    def __init__(self, lineage: Lineage, compared: Sequence[Comparison], dossier: Dossier, wording: Wording) -> None:
        about = dossier.references.differences.get(lineage.event.id, ())
        self._recorded = [
            {passage.source for passage in each.passages} for each in about if each.scope is Scope.BETWEEN
        ]
        self._compared, self._wording = compared, wording

    def words(self, pairs: Sequence[tuple[Telling, Telling]]) -> str:
        """Return what any two of some articles give differently, each thing once; empty where nothing is known."""
        found: dict[str, None] = {}
        for both in ({one.source, two.source} for one, two in pairs):
            for each in self._compared:
                if sum(not both.isdisjoint(side.ids) for side in each.sides) > 1:
                    found[each.kind] = None
            if any(both <= sources for sources in self._recorded):
                found[_RECORDED] = None
        order = [*dict.fromkeys(each.kind for each in self._compared), _RECORDED]
        named = [self._wording.text(f"lineage.differ.{kind}") for kind in order if kind in found]
        return self._wording.language.list_separator.join(named)


_RECORDED = "recorded"


class _Pen:
    """Draws in the direction of a language, from the side on which its lines begin, and downwards.

    Args:
        wording: wording of the language.

    Attributes:
        y: how far down the picture has come.
    """

    def __init__(self, wording: Wording) -> None:
        self._wording, self._mirrored = wording, wording.language.direction == "rtl"
        self.y = 0
        self.lines: list[PictureLine] = []
        self.dots: list[PictureDot] = []
        self.signs: list[str] = []
        self.words: list[PictureWords] = []

    def x(self, along: int) -> int:
        """Return where a place is, so far from the side on which lines of text begin."""
        return WIDTH - along if self._mirrored else along

    def line(self, path: str, *, is_strand: bool = False) -> None:
        """Draw a line, given as SVG path data."""
        self.lines.append(PictureLine(path, is_strand))

    def dot(self, along: int, y: int, *, is_own: bool) -> None:
        """Draw an article."""
        self.dots.append(PictureDot(self.x(along), y, is_own))

    def unlike(self, text: str) -> None:
        """Draw the sign of what is not equal, which no typeface has to have, and write what that is beside it."""
        x, y = self.x(_STEM), self.y + _SIGN // 2
        self.signs.append(f"M{x - 6} {y - 3}H{x + 6}M{x - 6} {y + 3}H{x + 6}M{x - 4} {y + 7}L{x + 4} {y - 7}")
        lines = self.write(_WORDS, "sign", text, y + 4, most=_MOST)
        self.y += _SIGN + (lines - 1) * _LINE

    def write(self, along: int, kind: str, text: str, y: int, *, most: int = 1) -> int:
        """Write words in as many lines as are wanted at most; what has no room is left out. Return how many it took."""
        phrase, size = self._wording.words(text), _SIZES.get(kind, _SMALL)
        room, begin, lines = (WIDTH - along) * 12 / size, 0, 0
        lengths = [word_length(word) + word_length(" ") for word in phrase.words()]
        while begin < len(lengths) and lines < most:
            totals = itertools.accumulate(lengths[begin:])
            fitting = max(1, sum(1 for total in totals if total <= room))
            part = phrase.part(begin, begin + fitting)
            begin, lines = begin + fitting, lines + 1
            is_cut = lines == most and begin < len(lengths)
            shown = part.cut() if is_cut else part
            self.words.append(PictureWords(self.x(along), y + (lines - 1) * _LINE, kind, shown))
        return lines
