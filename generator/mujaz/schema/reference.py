"""A reference of all keys, as Markdown in one language: a table for each kind of file and each part of one.

Headings have ids of their own (`{#…}`, attribute lists of Python-Markdown), the same in every language.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.model import Attribution, ImageLicence, Localised
from mujaz.model.files import KINDS
from mujaz.model.review import Comparison
from mujaz.schema.shapes import GLOSS, schema_of
from mujaz.schema.values import Values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.schema.known import Known
    from mujaz.schema.marks import Schema
    from mujaz.schema.texts import Texts

_NO_PARTS = frozenset({Localised.__name__, GLOSS, Comparison.__name__})
"""Definitions that are said in the table of values whole."""


def reference(known: Known, tag: str) -> str:
    """Return the reference of all keys.

    Args:
        known: what the site decides.
        tag: tag of the language to say it in, one of `known.texts`.
    """
    return "\n".join(_lines(replace(known, texts={tag: known.texts[tag]}), known.texts[tag]))


def _lines(known: Known, texts: Texts) -> Iterator[str]:
    words, shown = texts.words, set[str]()
    yield from (f"# {words['reference']} {{#keys}}", "", words["introduction"], "")
    for kind in KINDS:
        schema = schema_of(kind, known)
        definitions: Mapping[str, Schema] = schema.get("definitions", {})
        values = Values(words, definitions, texts.titles, tuple(known.languages))
        files = ", ".join(f"`{pattern}`" for pattern in kind.patterns if not pattern.startswith("!"))
        said = texts.kinds[kind.name]
        yield from (f"## {said.title} {{#file-{kind.name}}}", "", said.text, "", words["files"].format(files=files), "")
        if "properties" in schema:
            yield from _table(schema, values)
        for name, definition in definitions.items():
            keys = _keys(name, definition)
            if keys and name not in shown and name not in _NO_PARTS:
                shown.add(name)
                yield from (f"### {texts.titles[name]} {{#{values.anchor(name)}}}", "")
                yield from _table(keys, values)


def _keys(name: str, definition: Schema) -> Schema:
    if name in {Attribution.__name__, ImageLicence.__name__}:
        whole: Schema = definition["anyOf"][-1]
        return whole
    return definition if "properties" in definition else {}


def _table(schema: Schema, values: Values) -> Iterator[str]:
    words = values.words
    yield _row(words["key"], words["meaning"], words["value"], words["required"])
    yield _row(*["---"] * 4)
    for key, each in schema["properties"].items():
        meaning = each.get("markdownDescription", each.get("description", ""))
        choices = " ".join(f"`{word}`: {text}" for word, text in values.choices(each))
        is_required = key in schema.get("required", ())
        required = words["yes" if is_required else "no"]
        yield _row(f"`{key}`", f"{meaning} {choices}".strip(), values.of(each), required)
    yield ""


def _row(*cells: str) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"
