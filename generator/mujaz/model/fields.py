"""Field types that the models share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, RootModel

from mujaz.languages.prose import PROSE, Filled, is_seen, seen
from mujaz.model.markup import Link, MarkupError, parse_markup

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

Text = Filled
"""A date, an address, or another word of those that are not read as a text."""
Id = Filled
Count = Annotated[int, BeforeValidator(_whole_number), Field(ge=1)]
Size = Annotated[int, BeforeValidator(_whole_number), Field(ge=0)]


def _said(text: str) -> str:
    try:
        parts = parse_markup(text)
    except MarkupError:  # bad_markup says so
        return seen(text)
    # A link without a label stands for what its source is called.
    shown = any(is_seen(part.text) or (isinstance(part, Link) and not part.text) for part in parts)
    return text if shown else seen("")


_Said = Annotated[str, Field(min_length=1), AfterValidator(_said), PROSE]


class Localised(RootModel[Annotated[dict[str, _Said], Field(min_length=1)]]):
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
