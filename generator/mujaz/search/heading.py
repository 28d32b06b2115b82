"""What an event is called among results where it has no title: the beginning of its sentence."""

from __future__ import annotations

import re

LONGEST = 12
"""Words of a title, as those that editors write have at most."""

SHORTEST = 4
"""Words that a part of a sentence must have to stand for all of it."""

_SENTENCE = re.compile(r"[.؟?!…](?=\s|$)")
_PART = re.compile(r"[,،;؛:]|\s[–—-]")


def heading(text: str) -> str:
    """Return a sentence as it stands where there is no room for it: whole where it is short.

    A longer one ends where a part of it ends, such as before "according to"; where none does, after a word, with an
    ellipsis.
    """
    end = _SENTENCE.search(text)
    sentence = text[: end.start()] if end else text
    if len(sentence.split()) <= LONGEST:
        return sentence
    starts = [sentence[: found.start()] for found in _PART.finditer(sentence)]
    parts = [part for part in starts if SHORTEST <= len(part.split()) <= LONGEST]
    return parts[-1] if parts else f"{' '.join(sentence.split()[:LONGEST])}…"
