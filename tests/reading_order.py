"""What a reader sees of a phrase, from left to right, by an implementation of UAX #9 that is not ours: python-bidi."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bidi import get_display

from mujaz.wording.line_breaks import breakable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.wording import Phrase, Run

_CONTROLS = re.compile("[\u2066-\u2069]")
_INITIATORS = {"ltr": "\u2066", "rtl": "\u2067", "": "\u2068"}
_END = "\u2069"


def controlled(phrase: Phrase) -> str:
    """Return a phrase as a text with the characters that UAX #9 isolates with."""
    return _controlled(phrase.runs, 0)


def _controlled(runs: Sequence[Run], depth: int) -> str:
    parts, at = [], 0
    while at < len(runs):
        isolate = runs[at].isolates[depth] if len(runs[at].isolates) > depth else None
        end = at + 1
        while isolate and end < len(runs) and runs[end].isolates[depth : depth + 1] == (isolate,):
            end += 1
        inner = _controlled(runs[at:end], depth + 1) if isolate else runs[at].text
        parts.append(f"{_INITIATORS[isolate.direction]}{inner}{_END}" if isolate else inner)
        at = end
    return "".join(parts)


def seen(text: str, direction: str) -> str:
    """Return the characters of a line from left to right; marks that the algorithm mirrors are not replaced."""
    line = get_display(text, base_dir={"ltr": "L", "rtl": "R"}[direction])
    assert isinstance(line, str)
    return breakable(_CONTROLS.sub("", line))


def seen_phrase(phrase: Phrase, direction: str) -> str:
    """Return the characters of a phrase from left to right."""
    return seen(controlled(phrase), direction)


def expected(parts: Iterable[tuple[str, str | None]], direction: str) -> str:
    """Return what a reader must see of a text whose parts are known.

    Args:
        parts: what follows each other: words with None, and what must look as it looks alone with its direction.
        direction: direction of the text.
    """
    # A letter of the text's own script stands for each part that must not be touched by what is round it.
    letters = iter(map(chr, range(0x8A0, 0x8B4) if direction == "rtl" else range(0xA732, 0xA760)))
    alone: dict[str, str] = {}
    skeleton = ""
    for text, own in parts:
        if own is None:
            skeleton += text
            continue
        letter = next(letters)
        alone[letter] = seen(text, own)
        skeleton += letter
    return "".join(alone.get(c, c) for c in seen(skeleton, direction))
