"""What the models only mark, because each site decides it: languages, profiles, rules and strings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mujaz.languages import Language
from mujaz.model.fields import MARK, Mark
from mujaz.schema.scalars import TEXT
from mujaz.schema.texts import on_a_line, together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from mujaz.schema.known import Known

Schema = dict[str, Any]

_WORD = ("string", "integer")
"""The types that a YAML program gives an id, a date or a tag: `003` and `2025` are numbers to it."""
SECTIONS = ("strings", "theme")
"""Keys of a language file whose keys are those of the languages that Mujaz brings along."""


def settled(  # noqa: PLR0911 - a sort of mark each
    schema: Schema, key: str, cls: type[BaseModel], known: Known
) -> Schema:
    """Return the schema of a key with its marks settled.

    Args:
        schema: what pydantic makes of the key.
        key: the key.
        cls: the model that has it.
        known: what the site decides.
    """
    schema = {name: settled(value, key, cls, known) if name == "items" else value for name, value in schema.items()}
    mark = schema.get(MARK)
    if mark == Mark.ONE_OR_MORE:
        several = {name: value for name, value in schema.items() if name != MARK}
        return {"oneOf": [several["items"], several]}
    if mark == Mark.GLOSS:
        return {MARK: mark, "$ref": "#/definitions/Gloss"}
    if mark in {Mark.BY_LANGUAGE, Mark.PROFILES}:
        return _closed(schema, {tag: _of_language(schema, key, tag, known) for tag in known.languages})
    if mark == Mark.BY_CODE and known.codes:
        return _closed(schema, {code: {"description": title, **_inside(schema)} for code, title in known.codes.items()})
    if mark == Mark.CODE and known.codes:
        return {MARK: mark, "enum": list(known.codes), "markdownEnumDescriptions": list(known.codes.values())}
    if issubclass(cls, Language) and key in SECTIONS:
        return _closed(schema, _strings(key, known))
    if schema.get("type") == [*TEXT] and mark:
        wrong = on_a_line(each.words[f"wrong_{mark}"] for each in known.texts.values())
        return {**schema, "type": [*_WORD], **({"patternErrorMessage": wrong} if "pattern" in schema else {})}
    if "ge" in schema:  # pydantic says a bound of its own validators so
        least = schema.pop("ge")
        return {**schema, "minimum": least, "pattern": "^0*[1-9][0-9]{0,8}$" if least else schema["pattern"]}
    return schema


def said(text: str) -> Schema:
    """Return what is said of a key: for programs that show code as such, and for those that do not."""
    plain = text.replace("`", "")
    return {"description": plain} if plain == text else {"description": plain, "markdownDescription": text}


def written(schema: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a schema without marks, as it is written."""
    if isinstance(schema, dict):
        return {key: written(value) for key, value in schema.items() if key != MARK}
    return [written(item) for item in schema] if isinstance(schema, list) else schema


def _inside(schema: Schema) -> Schema:
    found: Schema = schema["additionalProperties"]
    return found


def _closed(schema: Schema, properties: Schema) -> Schema:
    return {**schema, "properties": properties, "additionalProperties": False}


def _of_language(schema: Schema, key: str, tag: str, known: Known) -> Schema:
    language = known.languages[tag]
    values = {"enum": list(getattr(language, key))} if schema[MARK] == Mark.PROFILES else _inside(schema)
    return {"description": language.name, **values}


def _strings(key: str, known: Known) -> Schema:
    names = dict.fromkeys(name for language in known.standard for name in getattr(language, key))
    return {name: {**said(_in_each(key, name, known)), "$ref": f"#/definitions/{key}"} for name in names}


def _in_each(section: str, name: str, known: Known) -> str:
    """Return what a string is in each of the languages that Mujaz brings along."""
    found: Iterable[object] = (getattr(language, section).get(name) for language in known.standard)
    return together(text["other"] if isinstance(text, dict) else str(text) for text in found if text)
