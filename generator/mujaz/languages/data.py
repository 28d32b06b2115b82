"""The base of what a language file says."""

from __future__ import annotations

import re
import warnings
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from mujaz.messages import say

_CLASS = re.compile(r"(?!\^)(?:\\.|[^\\\[\]])*", re.DOTALL)


class Data(BaseModel):
    """Base of all parts of a language file: strict, frozen, and no key that it does not know."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


def _character_class(inside: str) -> str:
    # A pattern that only warns today may mean something else tomorrow, so a warning counts as a mistake.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            re.compile(f"[{inside}]" if inside else "")
        except (re.error, FutureWarning) as error:
            message = say("is not the inside of a character class: {error}", error=error.args[0])
            raise ValueError(message) from error
    if not _CLASS.fullmatch(inside):
        message = say("is not the inside of a character class: write \\[ and \\] for brackets, and no ^ in front")
        raise ValueError(message)
    return inside


Letter = Annotated[str, Field(min_length=1, max_length=1)]
"""One character."""
CharacterClass = Annotated[str, AfterValidator(_character_class)]
"""The inside of a regular expression's character class, such as `A-Za-z`."""


def _yes_or_no(value: object) -> object:
    return {"yes": True, "no": False}.get(value, value) if isinstance(value, str) else value


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""Written `yes` or `no`."""
