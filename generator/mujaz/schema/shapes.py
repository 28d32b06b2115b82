"""The JSON Schema of a kind of file, with what is said of each key and choice.

Draft 07, which editors' programs read best. Made by pydantic from the models, then told what models do not say: which
languages the site has, which rules and profiles there are, and the two values that are written shorter than modelled.
"""

from __future__ import annotations

import enum
import typing
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, RootModel

from mujaz.languages import Language
from mujaz.model import ARTICLE, Attribution, Briefing, ImageLicence, Localised
from mujaz.model.review import Comparison, line_pattern
from mujaz.schema.marks import SECTIONS, said, settled
from mujaz.schema.scalars import Generator
from mujaz.schema.texts import of_kind, on_a_line, together

if TYPE_CHECKING:
    from mujaz.model.files import FileKind
    from mujaz.schema.known import Known

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft of JSON Schema that the schemas are written in."""
GLOSS = "Gloss"
"""The definition of a text that need not stand in every language."""

Schema = dict[str, Any]

_BY_STATEMENT: Schema = {
    "if": {"properties": {"source": {"type": "array", "minItems": 2}}},
    "then": {"properties": {"statements": {"items": {"required": ["source"]}}}},
    "else": {"properties": {"statements": {"items": {"not": {"required": ["source"]}}}}},
}
"""Where a briefing has several sources, each statement names its own; where it has one, none does."""


def schema_of(kind: FileKind, known: Known) -> Schema:
    """Return the JSON Schema of a kind of file; `mujaz.schema.written` takes its marks out.

    Args:
        kind: the kind.
        known: what the site decides.
    """
    made = kind.model.model_json_schema(ref_template="#/definitions/{model}", schema_generator=Generator)
    definitions: Schema = made.pop("$defs", {})
    classes = {each.__name__: each for each in models_of(kind.model)}
    definitions = {
        name: _defined(cls, definitions[name], known) for name, cls in classes.items() if name in definitions
    }
    if Localised.__name__ in definitions:
        definitions[GLOSS] = {**definitions[Localised.__name__], "minProperties": 1}
        del definitions[GLOSS]["required"]
    if kind.model is Language:  # each of its strings is of the same sort
        definitions |= {section: made["properties"][section]["additionalProperties"] for section in SECTIONS}
    title, text = of_kind(known.texts.values(), kind)
    head = {"$schema": DRAFT, "title": title, **said(text)}
    root = _defined(kind.model, made, known)
    return {**root, **head, **({"definitions": definitions} if definitions else {})}


def baseline_schema(known: Known) -> Schema:
    """Return the JSON Schema of the baseline of `mujaz drift`."""
    title, text = of_kind(known.texts.values(), "drift")
    pair = {"type": "array", "items": [{"type": "number"}, {"type": "string"}], "minItems": 2, "maxItems": 2}
    return {"$schema": DRAFT, "title": title, **said(text), "type": "object", "additionalProperties": pair}


def models_of(model: Any) -> dict[type[Any], None]:  # noqa: ANN401 - annotations have no common type
    """Return the models and enumerations that a model is made of, itself included, in the order of its keys."""
    found: dict[type[Any], None] = {}
    pending = [model]
    while pending:
        each = pending.pop(0)
        if isinstance(each, type) and issubclass(each, (BaseModel, enum.Enum)) and each not in found:
            found[each] = None
            if issubclass(each, BaseModel):
                pending.extend(field.annotation for field in each.model_fields.values())
        pending.extend(arg for arg in typing.get_args(each) if not isinstance(arg, str))
    return found


def _defined(cls: type[Any], made: Schema, known: Known) -> Schema:
    """Return a definition of a model or an enumeration, as it is written."""
    made.pop("title", None)
    made.pop("description", None)
    if cls is Localised:
        return _localised(made, known)
    if cls is Comparison:
        return {"type": "string", "pattern": line_pattern()}
    if issubclass(cls, enum.Enum):
        return {**made, **_choices(known, cls.__name__, made["enum"])}
    if issubclass(cls, RootModel):
        return made
    for key, schema in made["properties"].items():
        shape = settled(schema, key, cls, known)
        if "enum" in shape and "description" not in shape:
            shape.update(_choices(known, key, shape["enum"]))
        made["properties"][key] = {**said(together(each.of_key(cls, key) for each in known.texts.values())), **shape}
    made = _attribution(made, known) if cls is Attribution else made
    if cls is ImageLicence:
        made = {"anyOf": [{**made["properties"]["id"]}, {**made, "minProperties": 1}]}
    made = {**made, **_BY_STATEMENT} if cls is Briefing else made
    return {"title": on_a_line(each.titles[cls.__name__] for each in known.texts.values()), **made}


def _localised(made: Schema, known: Known) -> Schema:
    text = made.pop("additionalProperties")
    made.pop("minProperties")
    texts = {tag: {"description": language.name, **text} for tag, language in known.languages.items()}
    return {**made, "properties": texts, "required": list(texts), "additionalProperties": False}


def _attribution(made: Schema, known: Known) -> Schema:
    entity = {key: value for key, value in made["properties"]["entity"].items() if "escription" not in key}
    whole = {**made, "minProperties": 1, "maxProperties": 1}
    article = {"enum": [ARTICLE], **_choices(known, "attribution", [ARTICLE])}
    return {"anyOf": [article, {**entity, "not": {"enum": [ARTICLE]}}, whole]}


def _choices(known: Known, name: str, words: list[str]) -> Schema:
    """Return what is said of the words to choose from, where something is."""
    lines = [[each.choices[name][word] for each in known.texts.values()] for word in words if _is_told(known, name)]
    return {"markdownEnumDescriptions": [on_a_line(texts) for texts in lines]} if lines else {}


def _is_told(known: Known, name: str) -> bool:
    return all(name in each.choices for each in known.texts.values())
