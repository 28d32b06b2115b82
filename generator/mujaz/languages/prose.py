"""Texts that readers see, told from ids, tags, dates and other codes."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

BLANK = "blank"
"""What pydantic's errors call a text with nothing to see in it."""

_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Characters without a shape, though neither blanks nor controls: fillers, a joiner, the empty cell of braille."""


class ProseMark:
    """Marks a type whose values readers see."""


PROSE = ProseMark()


def is_seen(text: str) -> bool:
    """Tell whether there is anything to see in a text: more than blanks, controls and fillers."""
    for c in text:  # noqa: SIM110 - most begin with a letter, and `any` costs more than to look at it
        if c not in _UNSEEN and unicodedata.category(c)[0] not in "CZ":
            return True
    return False


def seen(text: str) -> str:
    """Return a text; as a validator, refuse one with nothing to see in it.

    Raises:
        PydanticCustomError: there is nothing to see in it.
    """
    if not is_seen(text):
        raise PydanticCustomError(BLANK, "is empty")
    return text


Filled = Annotated[str, Field(min_length=1), AfterValidator(seen)]
"""A word or code that is not empty."""

Prose = Annotated[str, Field(min_length=1), AfterValidator(seen), PROSE]
"""Words that readers see."""
