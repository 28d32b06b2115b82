"""Field types that the models share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel

if TYPE_CHECKING:
    from collections.abc import Iterator

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands inside a file: keys and list positions from the top."""


class Model(BaseModel):
    """Base of all models: strict, frozen, and no key that it does not know."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


def _whole_number(value: object) -> object:
    # YAML scalars reach the models as text; see mujaz.load.tree.
    # Nothing that is counted here has ten digits.
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value) else value


_C = TypeVar("_C")
Choice = Annotated[_C, Field(strict=False)]
"""An enumeration, written as one of its words."""


def _yes_or_no(value: object) -> object:
    return {"yes": True, "no": False}.get(value, value) if isinstance(value, str) else value


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""Written `yes` or `no`."""

Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(min_length=1)]
Count = Annotated[int, BeforeValidator(_whole_number), Field(ge=1)]
Size = Annotated[int, BeforeValidator(_whole_number), Field(ge=0)]


class Localised(RootModel[Annotated[dict[str, Text], Field(min_length=1)]]):
    """The same text in several languages: language tag to text."""

    model_config = ConfigDict(strict=True, frozen=True)

    def get(self, tag: str) -> str | None:
        """Return the text in a language, or None where it is missing."""
        return self.root.get(tag)


def localised_texts(value: object, path: Path = ()) -> Iterator[tuple[Path, Localised]]:
    """Yield every localised text inside a model, with its place.

    Args:
        value: a model, or a value of one of its fields.
        path: where that value stands.
    """
    if isinstance(value, Localised):
        yield path, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from localised_texts(getattr(value, name), (*path, name))
    elif isinstance(value, (list, tuple)):
        for position, item in enumerate(value):
            yield from localised_texts(item, (*path, position))
