"""A text in few characters, for where little room is: what shows a link shows the beginning of what it leads to."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mujaz.wording.phrase import Phrase, Run, with_isolates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.wording.wording import Wording

DESCRIPTION = 155
"""Characters of a page's description: what search engines and messengers show of one on a wide screen."""

_FEW = 0.5
"""A sentence that fills less than this part of the room leaves its reader with too little: the next one begins."""
_WORD_END = re.compile(r"(?<=[^\s\u00a0])[ \t]")
_SENTENCE_END = re.compile(r"[.؟?!۔][\"»”’״)]*(?=[ \t]|$)")
_JOINER = "\u200d"
_SKINS = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""What goes with the sign before it (UAX #29, 3: `Extend`), beside marks."""


def abridged(text: str, wording: Wording, most: int = DESCRIPTION) -> str:
    """Return words of a language in so many characters, isolated by characters, which are counted.

    They end with a sentence where that leaves enough, else with a word and dots. Neither a stretch that is isolated nor
    a letter and its marks is cut, unless the text is nothing else.

    Args:
        text: the words, without markup.
        wording: wording of their language.
        most: how many characters there may be.
    """
    # What comes far behind the end need not be laid out.
    begin = " ".join(text[: 3 * most].split())
    is_cut = len(text) > 3 * most
    phrase = wording.setter.phrase((Run(begin),))
    whole = with_isolates(phrase)
    if len(whole) <= most and not is_cut:
        return whole
    words, isolated = _laid_out(phrase)
    ends = [found.end() for found in _SENTENCE_END.finditer(words) if not isolated[found.start()]]
    for end in reversed(ends):
        short = with_isolates(_until(phrase, end))
        if len(short) <= most and len(short) >= _FEW * most:
            return short
    for end in _word_ends(words, isolated, most):
        short = with_isolates(_until(phrase, end).cut())
        if len(short) <= most:
            return short
    return ""


def _laid_out(phrase: Phrase) -> tuple[str, list[bool]]:
    """Return the characters of a phrase, and of each whether it stands in an isolated stretch."""
    pairs = [(run.text, bool(run.isolates)) for run in phrase.runs]
    return "".join(text for text, _ in pairs), [isolated for text, isolated in pairs for _ in text]


def _word_ends(words: str, isolated: list[bool], most: int) -> Iterator[int]:
    """Yield where a text can end, the best places first: behind words, behind words of a stretch, behind letters."""
    ends = [found.start() for found in _WORD_END.finditer(words, 0, min(len(words), most + 1))]
    yield from (end for end in reversed(ends) if not isolated[end])
    yield from (end for end in reversed(ends) if isolated[end])
    yield from (end for end in range(min(most, len(words) - 1), 0, -1) if _parts(words, end))


def _parts(words: str, end: int) -> bool:
    """Tell whether a place stands between two letters, each with its marks, and not within one."""
    before, after = words[end - 1], words[end]
    return not (unicodedata.category(after).startswith("M") or _JOINER in {before, after} or after in _SKINS)


def _until(phrase: Phrase, end: int) -> Phrase:
    runs, position = [], 0
    for run in phrase.runs:
        text = run.text[: max(0, end - position)]
        position += len(run.text)
        if text:
            runs.append(Run(text, run.language, isolates=run.isolates))
    return Phrase(tuple(runs))
