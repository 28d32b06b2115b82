"""How long a text is, as a reader counts."""

from __future__ import annotations

import re

from mujaz.messages import Message, say

_LETTERS = r"\w[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]*"  # a word goes on behind a mark on its letter
_WORD = re.compile(rf"{_LETTERS}(?:['’\-‐‑]{_LETTERS})*")


def count_read_words(text: str) -> int:
    """Return how many words a reader counts: "co-operation" and "Libya’s" are one each.

    Fingerprints count otherwise; see `mujaz.model.fingerprint.count_words`.

    Args:
        text: a text without markup.
    """
    return sum(1 for _ in _WORD.finditer(text))


def put_right(words: int, least: int, most: int) -> Message:
    """Return what an editor does to a text that has too few or too many words.

    Args:
        words: how many it has.
        least: how many it must have.
        most: how many it may have.
    """
    if words > most:
        n = words - most
        return say("take out {n} word or more", n=n) if n == 1 else say("take out {n} words or more", n=n)
    n = least - words
    return say("add {n} word or more", n=n) if n == 1 else say("add {n} words or more", n=n)
