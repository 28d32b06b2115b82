"""Fingerprints: proof that an excerpt stands in a paragraph, without keeping the paragraph.

A paragraph is cut into words. Each window of five words that follow each other, with the punctuation between them,
is hashed with a key of the record's own, and the first three bytes of each hash are kept. An excerpt is proven where
its windows stand in the paragraph one after the other. A paragraph of fewer than five words is one window.

The hash is SHA-256 (FIPS 180-4), which browsers have too: a reader's own copy is compared in the browser.

Tashkeel, tatweel, bidi controls and white space beside punctuation do not count, and presentation forms count as their
letters; letters, digits and the punctuation between two words do. Three bytes leave one chance in 16.7 million that two
given windows match by accident.

All windows of a paragraph together let whoever knows four words of it guess the next, one word at a time, in some 1.4
million tries each: a record proves, and does not seal (`docs/en/design.md`, "Who has the records can read on"). So a
record has them, and what is published for readers has only those of excerpts, which readers see anyhow, and a digest of
each paragraph as a whole.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from mujaz.messages import Message, say
from mujaz.model.letters import plain_letters
from mujaz.model.remembering import remembering

if TYPE_CHECKING:
    from collections.abc import Sequence

WINDOW = 5
"""Words in a window."""

HASH_BYTES = 3
"""Bytes kept of each hash."""

DIGEST_BYTES = 4
"""Bytes kept of the digest of a paragraph: an edit is missed once in 4.3 billion, and guesses stay ambiguous."""

LONGEST_EXCERPT = 20
"""Words that an excerpt may have at most: an article is its publisher's."""

_DROPPED = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # tashkeel and Quranic marks
    "\u0640"  # tatweel
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]",  # bidi controls, joiners, soft hyphen
)
WORD = re.compile(r"\w+")
"""A word of a normalised text."""
_SPACE = re.compile(r"\s+")
_BESIDE_MARKS = re.compile(r" (?=[^\w\s])|(?<=[^\w\s]) ")


class FingerprintError(ValueError):
    """A record's fingerprint cannot be read, or does not have as many windows as it must.

    Attributes:
        reason: what is wrong, as it follows the fingerprint's name in a sentence.
    """

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of an article: its non-empty lines, in order."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def count_words(text: str) -> int:
    """Return how many words a text has, as fingerprints count them."""
    return len(WORD.findall(normalised(text)))


def windows(text: str) -> list[str]:
    """Return the windows of a text in order: of five words each, or one of all its words where they are fewer."""
    text = normalised(text)
    words = list(WORD.finditer(text))
    if not words:
        return []
    last = max(len(words) - WINDOW, 0)
    return [
        joined(text[words[first].start() : words[min(first + WINDOW, len(words)) - 1].end()])
        for first in range(last + 1)
    ]


@functools.partial(remembering, most=16_384)
def hashes(text: str, key: str) -> tuple[bytes, ...]:
    """Return the truncated hashes of a text's windows.

    Args:
        text: a paragraph or an excerpt.
        key: key of the record, in hexadecimal digits.
    """
    secret = bytes.fromhex(key)
    return tuple(window_hash(window, secret) for window in windows(text))


def window_hash(window: str, secret: bytes) -> bytes:
    """Return the truncated hash of a window: of SHA-256 of the key's bytes and the window in UTF-8."""
    return hashlib.sha256(secret + window.encode()).digest()[:HASH_BYTES]


def digest(parts: Sequence[bytes], key: str) -> str:
    """Return the digest of a paragraph in Base64: the first bytes of SHA-256 of the key's bytes and all its hashes.

    Args:
        parts: the hashes of its windows, in order.
        key: key of the record, in hexadecimal digits.
    """
    whole = hashlib.sha256(bytes.fromhex(key) + b"".join(parts)).digest()
    return base64.b64encode(whole[:DIGEST_BYTES]).decode()


def encode(parts: Sequence[bytes]) -> str:
    """Return hashes as one Base64 text."""
    return base64.b64encode(b"".join(parts)).decode()


def decode(text: str, words: int) -> list[bytes]:
    """Return the hashes of a Base64 text.

    Args:
        text: what `encode` returned.
        words: how many words the paragraph has.

    Raises:
        FingerprintError: the text is not Base64, or has not one hash for each window.
    """
    try:
        whole = base64.b64decode(text, validate=True)
    except ValueError as error:  # binascii.Error is one; a letter outside ASCII raises another
        message = say("is not Base64")
        raise FingerprintError(message) from error
    expected = (max(words - WINDOW, 0) + 1 if words else 0) * HASH_BYTES
    if len(whole) != expected:
        message = say(
            "has {bytes} bytes where {words} words need {expected}", bytes=len(whole), words=words, expected=expected
        )
        raise FingerprintError(message)
    return [whole[i : i + HASH_BYTES] for i in range(0, len(whole), HASH_BYTES)]


def position(paragraph: Sequence[bytes], excerpt: Sequence[bytes]) -> int | None:
    """Return where an excerpt's hashes stand in a paragraph's, one after the other: the number of words before them."""
    length, wanted = len(excerpt), list(excerpt)
    places = (i for i in range(len(paragraph) - length + 1) if list(paragraph[i : i + length]) == wanted)
    return next(places, None) if length else None


def proves(paragraph: Sequence[bytes], excerpt: Sequence[bytes]) -> bool:
    """Tell whether an excerpt's hashes stand in a paragraph's, one after the other."""
    return position(paragraph, excerpt) is not None


def longest_proven(paragraph: Sequence[bytes], excerpt: Sequence[bytes]) -> tuple[int, int]:
    """Return the longest run of an excerpt's windows that stands in a paragraph.

    Returns:
        Position of the run's first window in the excerpt, and the number of windows; (0, 0) where none stands there.
    """
    best = (0, 0)
    for start in range(len(excerpt)):
        length = best[1] + 1
        while start + length <= len(excerpt) and proves(paragraph, excerpt[start : start + length]):
            best = (start, length)
            length += 1
    return best


def outer_marks(text: str) -> str:
    """Return the marks before the first and behind the last word of a text, which no window covers."""
    text = normalised(text)
    words = list(WORD.finditer(text))
    return "".join((text[: words[0].start()] + text[words[-1].end() :]).split()) if words else ""


def holds(paragraph: str, excerpt: str) -> bool:
    """Tell whether an excerpt stands in the text of a paragraph, compared as fingerprints compare."""
    return joined(normalised(excerpt.strip())) in joined(normalised(paragraph))


def normalised(text: str) -> str:
    """Return a text with the letters and marks that count: precomposed (NFC), in their own shapes."""
    return _DROPPED.sub("", unicodedata.normalize("NFC", plain_letters(text)))


def joined(text: str) -> str:
    """Return a normalised text without white space beside punctuation, and all other white space as one space."""
    text = _SPACE.sub(" ", text)
    return _BESIDE_MARKS.sub("", text)
