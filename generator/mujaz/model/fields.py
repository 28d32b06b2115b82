"""Field types that the models share."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, RootModel

from mujaz.languages.prose import PROSE, Filled, is_seen, seen
from mujaz.languages.tags import TAG
from mujaz.model.dates import LONGEST as LONGEST_DATE
from mujaz.model.dates import PATTERN as EDTF
from mujaz.model.hijri import PATTERN as HIJRI
from mujaz.model.markup import Link, MarkupError, parse_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an id or slug is made of, so that it can stand in an address; as a regular expression."""
LONGEST_ID = 80
"""Characters of an id or slug."""
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows keeps for devices, in each folder and with any ending ("Naming Files, Paths, and Namespaces")."""

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands inside a file: keys and list positions from the top."""


class Model(BaseModel):
    """Base of all models: strict, frozen, and no key that it does not know."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


_FIELD_NAMES: dict[frozenset[str], set[str]] = {}


def share_field_names(model: BaseModel) -> None:
    """Let all models inside one share what they know of which fields were written: a set each is a sixth of a dossier.

    Args:
        model: the model; what it says stays as it is, and that of no model may be changed afterwards.
    """
    pending: list[object] = [model]
    while pending:
        value = pending.pop()
        if isinstance(value, BaseModel):
            names = frozenset(value.model_fields_set)
            object.__setattr__(value, "__pydantic_fields_set__", _FIELD_NAMES.setdefault(names, set(names)))
            pending += value.__dict__.values()
        elif isinstance(value, list | tuple):
            pending += value
        elif isinstance(value, dict):
            pending += value.values()


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

MARK = "x-mujaz"
"""The key of a field's JSON Schema that says what sort of word or mapping stands there; see `mujaz.schema`."""


class Mark(enum.StrEnum):
    """What sort of word or mapping stands in a field, where its type does not tell."""

    ID = "id"
    STATEMENT = "statement"
    DATE = "date"
    HIJRI = "hijri"
    TAG = "tag"
    BY_LANGUAGE = "by-language"
    """The site's languages are the keys."""
    GLOSS = "gloss"
    """The same, and not all of them are needed."""
    PROFILES = "profiles"
    """The same, and each language's file lists the values."""
    CODE = "code"
    """A rule's code."""
    BY_CODE = "by-code"
    """Codes of rules are the keys."""
    ONE_OR_MORE = "one-or-more"
    """A list, or its only item."""


def _marked(mark: Mark) -> Any:  # noqa: ANN401 - pydantic's own annotation of Field
    return Field(json_schema_extra={MARK: mark.value})


def _shaped(mark: Mark, pattern: str, most: int | None = None) -> Any:  # noqa: ANN401 - as above
    """Say for editors' programs what a check holds a word to; reading does not."""
    shape: dict[str, JsonValue] = {MARK: mark.value, "pattern": f"^(?:{pattern})$"}
    return Field(json_schema_extra=shape if most is None else {**shape, "maxLength": most})


Text = Filled
"""An address, or another word of those that are not read as a text."""
Id = Annotated[Filled, _shaped(Mark.ID, PLAIN_ID, LONGEST_ID)]
"""An id or slug, or a reference to one."""
StatementId = Annotated[Filled, _shaped(Mark.STATEMENT, rf"{PLAIN_ID}/{PLAIN_ID}")]
"""A statement of another file, as `slug/statement`."""
Day = Annotated[Filled, _shaped(Mark.DATE, EDTF, LONGEST_DATE)]
"""A date or an interval as EDTF writes them."""
HijriDay = Annotated[Filled, _shaped(Mark.HIJRI, HIJRI)]
"""The same in the Hijri calendar."""
Tag = Annotated[Filled, _shaped(Mark.TAG, TAG)]
"""The BCP 47 tag of a language."""
Code = Annotated[Filled, _marked(Mark.CODE)]
"""The code of a rule."""
_V = TypeVar("_V")
ByLanguage = Annotated[dict[str, _V], _marked(Mark.BY_LANGUAGE)]
"""Something for each language, by its tag; not all of them are needed."""
Profiles = Annotated[dict[str, _V], _marked(Mark.PROFILES)]
"""A profile of each language, by its tag."""
ByCode = Annotated[dict[str, _V], _marked(Mark.BY_CODE)]
"""Something for each rule, by its code."""


def _in_a_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


OneOrMore = Annotated[
    list[_V],
    BeforeValidator(_in_a_list),
    Field(min_length=1, json_schema_extra={MARK: Mark.ONE_OR_MORE.value}),
]
"""A list of words; one alone is written without the list."""
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


Gloss = Annotated[Localised, _marked(Mark.GLOSS)]
"""A translation of an excerpt, into the languages of the site but the excerpt's own."""


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


def all_texts(value: object) -> Iterator[tuple[Path, str]]:
    """Yield every text inside a model, of whatever sort, with its place.

    Args:
        value: the model.
    """
    pending: list[tuple[Path, object]] = [((), value)]
    while pending:
        path, value = pending.pop()
        if isinstance(value, str):
            # A word of a list is none that somebody wrote.
            if not isinstance(value, enum.Enum):
                yield path, value
        elif isinstance(value, RootModel):
            pending.append((path, value.root))
        elif isinstance(value, BaseModel):
            pending.extend(((*path, name), part) for name, part in value.__dict__.items())
        elif isinstance(value, dict):
            pending.extend(((*path, key), part) for key, part in value.items())
        elif isinstance(value, list | tuple):
            pending.extend(((*path, position), part) for position, part in enumerate(value))
