"""Edits of models as an editor might make them, at random."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence


def changed(value: Any, chance: random.Random, ids: Sequence[str]) -> Any:  # noqa: PLR0911 - one for each sort of value
    """Return a record, or what stands in one, with one thing changed.

    Args:
        value: the record.
        chance: what chooses.
        ids: ids that one may be changed to.
    """
    if isinstance(value, BaseModel):
        name = chance.choice(list(type(value).model_fields))
        return value.model_copy(update={name: changed(getattr(value, name), chance, ids)})
    if isinstance(value, dict) and value:
        name = chance.choice(list(value))
        return {**value, name: changed(value[name], chance, ids)}
    if isinstance(value, list) and value:
        if chance.random() < 0.3:
            return value[1:] if chance.random() < 0.5 else value[::-1]
        place = chance.randrange(len(value))
        return [*value[:place], changed(value[place], chance, ids), *value[place + 1 :]]
    if isinstance(value, enum.Enum):
        return chance.choice(list(type(value)))
    if isinstance(value, bool | int):
        return type(value)(value + 1)
    if isinstance(value, str) and re.match(r"\d{4}-\d", value):
        return "2025-01-02"
    if isinstance(value, str) and value in ids:
        return chance.choice(ids)
    return f"{value} 7 [](003)" if isinstance(value, str) and " " in value else value
