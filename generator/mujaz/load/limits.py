"""How much a file of content may hold: more than any that people write, and little enough to be read in a moment."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.messages import say

if TYPE_CHECKING:
    from mujaz.messages import Message


@dataclass(frozen=True)
class Limits:
    """The most that a file may hold.

    Attributes:
        bytes: bytes of the file.
        values: values of it: texts, lists and mappings.
        letters: characters of one text.
    """

    bytes: int
    values: int
    letters: int


MOST_FINDINGS = 1_000
"""Mistakes of one file that are listed."""

LONGEST_KEY = 2_000
"""Characters of a key: a word, or the rest of a text whose comma was taken for an end."""

REGISTER = Limits(16 * 2**20, 1_000_000, 20_000)
"""The register of names of an archive of 1,000 briefings has 4 MB and a fifth of these values."""

RECORD = Limits(2 * 2**20, 100_000, 200_000)
"""The fingerprint of a paragraph is one text; that of 50,000 words in a single paragraph has these letters."""

OTHER = Limits(2 * 2**20, 100_000, 20_000)
"""The longest briefing of the first site has 60 kB and 2,000 values; 20,000 characters are 3,000 words."""

_REGISTERS = frozenset({"entities.yml", "glossary.yml", "events.yml", "differences.yml", "waivers.yml"})


def limits_of(file: str) -> Limits:
    """Return the most that a file may hold.

    Args:
        file: its path, relative to the site's root.
    """
    folder, name = posixpath.split(file)
    if folder == "briefings" and name in _REGISTERS:
        return REGISTER
    return RECORD if folder == "seeds" else OTHER


def too_many_mistakes() -> Message:
    """Return why the rest of a file is not read that has more mistakes than are listed."""
    return say("too many mistakes: {most:,} are the most", most=MOST_FINDINGS)
