"""Fields of a form, made from the JSON Schema of a file: what may stand under a key decides what a field is like.

Field types and their options are those of Sveltia CMS (string, text, number, select, relation, list, object, keyvalue,
hidden), which have Netlify CMS's names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mujaz.cms.relations import Named, named_by
from mujaz.load import is_prose
from mujaz.model import ARTICLE, Attribution, Localised
from mujaz.model.fields import MARK, Mark
from mujaz.model.source import Fingerprint
from mujaz.schema import models_of
from mujaz.schema.scalars import NO, YES
from mujaz.schema.shapes import GLOSS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from mujaz.languages import Language
    from mujaz.schema import Texts

Field = dict[str, Any]
Schema = dict[str, Any]

ENTRIES = "entries"
"""The key under which a form holds the entries of a register, whose file is a list."""
SORT = "type"
"""The key that says which of several shapes a value has."""

_ON_A_LINE = frozenset({"name", "short_name", "sort"})
"""Keys of texts that are a few words."""
_REASON = "reason"
"""The key of a text that editors write for editors, which is no text of the site."""


class Fields:
    """Makes the fields of one kind of file.

    Args:
        model: what a file is read as.
        schema: its JSON Schema, with marks.
        texts: what is said of keys.
        languages: the site's languages, by tag.
        tag: the language of texts by which something is named; the site's first where it is empty.
    """

    def __init__(
        self, model: type[BaseModel], schema: Schema, texts: Texts, languages: Mapping[str, Language], tag: str = ""
    ) -> None:
        self._models = {each.__name__: each for each in models_of(model)}
        self._model, self._schema = model, schema
        self._texts, self._languages = texts, languages
        self._tag = tag or next(iter(languages))

    def of_file(self) -> list[Field]:
        """Return the fields of a file; the entries of a list are those of one field."""
        if "items" not in self._schema:
            return self._of_model(self._model, self._schema)
        items = self._list(self._schema, ENTRIES, self._model)
        title = self._schema["title"]
        return [{"name": ENTRIES, "label": title, "hint": self._schema["description"], **items, "required": False}]

    def _of_model(self, model: type[BaseModel], schema: Schema) -> list[Field]:
        required = schema.get("required", ())
        return [self._of_key(model, key, each, key in required) for key, each in schema["properties"].items()]

    def _of_key(self, model: type[BaseModel], key: str, schema: Schema, is_required: bool) -> Field:  # noqa: FBT001 - a row of the table above
        head: Field = {"name": key, "label": self._texts.label(model.__name__, key)}
        hint = schema.get("markdownDescription", schema.get("description", ""))
        if schema.get("default"):
            default = self._texts.words["default"].format(value=f"`{schema['default']}`")
            hint = f"{hint} ({default})"
        head |= {"hint": hint} if hint else {}
        shape = self._shape(schema, key, model)
        # What is not shown is told nothing.
        return {"name": key, **shape} if shape["widget"] == "hidden" else {**head, "required": is_required, **shape}

    def _shape(self, schema: Schema, key: str, model: type[BaseModel]) -> Field:  # noqa: PLR0911 - a sort of value each
        """Return what a field is like, but for its name and what is said of it."""
        name, mark = str(schema.get("$ref", "")).rpartition("/")[2], schema.get(MARK)
        if name in {Localised.__name__, GLOSS}:
            return self._in_languages(key, is_all=name != GLOSS)
        if name == Attribution.__name__:
            return self._attribution()
        if name == Fingerprint.__name__:
            return {"widget": "hidden"}
        if name:
            return self._defined(name)
        if mark == Mark.BY_CODE:
            return {
                "widget": "keyvalue",
                "key_label": self._texts.words["is_code"],
                "value_label": self._texts.words["value"],
            }
        if "properties" in schema:
            fields = [
                {"name": tag, "label": each["description"], "required": False, **self._shape(each, key, model)}
                for tag, each in schema["properties"].items()
            ]
            return {"widget": "object", "collapsed": True, "fields": fields}
        # One or a list of them is a list in a form, which `format.js` writes as one where it is of one.
        several = next((each for each in schema.get("oneOf", ()) if each.get("type") == "array"), schema)
        if several.get("type") == "array":
            return self._list(several, key, model)
        named = named_by(model, key)
        return self._relation(named) if named else self._scalar(schema, key, model)

    def _defined(self, name: str) -> Field:
        definition = self._schema["definitions"][name]
        # An id or a mapping is a mapping in a form; `format.js` writes it as the id where it has no more.
        definition = next((each for each in definition.get("anyOf", ()) if "properties" in each), definition)
        if "enum" in definition:
            return self._select(definition["enum"], definition.get("markdownEnumDescriptions", ()))
        return {"widget": "object", "fields": self._of_model(self._models[name], definition)}

    def _in_languages(self, key: str, *, is_all: bool) -> Field:
        widget = "string" if key in _ON_A_LINE else "text"
        fields = [
            {"name": tag, "label": language.name, "widget": widget, "required": is_all}
            for tag, language in self._languages.items()
        ]
        return {"widget": "object", "fields": fields}

    def _attribution(self) -> Field:
        """Return the field of who speaks: what is written as a word or a mapping has a shape each in a form."""
        definition = self._schema["definitions"][Attribution.__name__]["anyOf"][-1]
        keyed = {field["name"]: field for field in self._of_model(Attribution, definition)}
        article: Field = {"name": ARTICLE, "label": self._texts.labels[ARTICLE], "widget": "object", "fields": []}
        kinds = [
            {"name": name, "label": field["label"], "widget": "object", "fields": [{**field, "required": True}]}
            for name, field in keyed.items()
        ]
        return {"widget": "object", "typeKey": SORT, "types": [article, *kinds]}

    def _list(self, schema: Schema, key: str, model: type[BaseModel]) -> Field:
        items, least = schema["items"], schema.get("minItems", 0)
        bound = {"min": least} if least else {}
        named = named_by(model, key)
        if named:
            return {**self._relation(named), "multiple": True, **bound}
        name = str(items.get("$ref", "")).rpartition("/")[2]
        if not name:
            label = self._texts.label(model.__name__, key)
            inner = {"name": "item", "label": label, **self._scalar(items, key, model)}
            return {"widget": "list", **bound, "field": inner}
        fields = self._of_model(self._models[name], self._schema["definitions"][name])
        title = self._schema["definitions"][name]["title"]
        folded = {"widget": "list", "collapsed": True, **bound}
        return {**folded, "label_singular": title, "summary": self._summary(fields), "fields": fields}

    def _summary(self, fields: Iterable[Field]) -> str:
        """Return what a folded item shows: its id or where it stands, and the first text in the form's language."""
        names = {field["name"]: field for field in fields}
        first = next((key for key in ("id", "code", "source", "paragraph", "date", "language") if key in names), "")
        texts = [key for key, each in names.items() if {f["name"] for f in each.get("fields", ())} >= {self._tag}]
        said = next((key for key in ("name", "title", "text", "note") if key in texts), "")
        other = next((key for key in ("excerpt", "text", "reason") if key in names), "")
        second = f"{said}.{self._tag}" if said else other
        return " · ".join(f"{{{{fields.{key}}}}}" for key in (first, second) if key)

    def _scalar(self, schema: Schema, key: str, model: type[BaseModel]) -> Field:
        if schema.get("enum") == [YES, NO]:
            words = self._texts.words
            return self._select([YES, NO], [words[YES], words[NO]])
        if "enum" in schema:
            return self._select(schema["enum"], schema.get("markdownEnumDescriptions", ()))
        if "integer" in schema.get("type", ()) and MARK not in schema:
            return {"widget": "number", "value_type": "int", "min": schema.get("minimum", 0)}
        is_long = key == _REASON or any(is_prose(model, path) for path in ((key,), (key, 0)))
        found: Field = {"widget": "text" if is_long and key not in _ON_A_LINE else "string"}
        if "pattern" in schema:
            found["pattern"] = [schema["pattern"], schema.get("patternErrorMessage", self._wrong(schema))]
        return found

    def _wrong(self, schema: Schema) -> str:
        return self._texts.words[f"wrong_{schema[MARK]}"]

    def _select(self, words: Iterable[str], said: Iterable[str]) -> Field:
        labels = dict(zip(words, said, strict=False)) or {word: word for word in words}
        options = [{"label": _plain(label), "value": word} for word, label in labels.items()]
        return {"widget": "select", "options": options or list(words)}

    def _relation(self, named: Named) -> Field:
        collection, file, value, text = named.value
        text = text.format(tag=self._tag)
        # What says `fields.` names a key by a template; so does what is read beside it.
        shown = value if value.startswith("{{") else f"{{{{{value}}}}}"
        return {
            "widget": "relation",
            "collection": collection,
            **({"file": file} if file else {}),
            "value_field": value,
            "display_fields": [f"{{{{{text}}}}} ({shown})"],
            "search_fields": [f"{{{{{text}}}}} {shown}"],
        }


def _plain(text: str) -> str:
    return text.replace("`", "")
