"""What the JSON Schema of the dossier is put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import enum
    from collections.abc import Iterable

Schema = dict[str, Any]

TEXT: Schema = {"$ref": "#/$defs/text"}
ID: Schema = {"$ref": "#/$defs/id"}
EDTF: Schema = {"type": "string", "description": "A date as EDTF writes it (ISO 8601-2), at its true precision."}
URL: Schema = {"type": "string", "format": "uri"}
YES: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "integer", "minimum": 1}

Key = tuple[str, Schema]


def said(description: str, schema: Schema, key: str) -> Key:
    """Return a key of an object with what is said of it."""
    return key, {"description": description, **schema} if "$ref" not in schema else {
        **schema,
        "description": description,
    }


def record(*keys: Key) -> Schema:
    """Return the schema of an object that has all of these keys, and no other."""
    return {
        "type": "object",
        "properties": dict(keys),
        "required": [key for key, _ in keys],
        "additionalProperties": False,
    }


def many(schema: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


def or_none(schema: Schema) -> Schema:
    """Return a schema that allows null too."""
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(choices: type[enum.StrEnum] | Iterable[str]) -> Schema:
    """Return the schema of a choice."""
    return {"enum": [str(choice) for choice in choices]}


def passages() -> Schema:
    """Return the schema of a list of passages."""
    return many({"$ref": "#/$defs/passage"})


def passage_keys() -> tuple[Key, ...]:
    """Return the keys that every passage has."""
    return (
        said("Number of the paragraph: non-empty lines of the article, counted from 1.", NUMBER, "paragraph"),
        said("Tag of the article's language.", or_none({"type": "string"}), "language"),
        said("Words of that paragraph, verbatim; twenty at most.", {"type": "string"}, "excerpt"),
        said("Our translation of them.", or_none(TEXT), "gloss"),
    )


def passage() -> Schema:
    """Return the schema of a passage."""
    return record(*passage_keys())
