"""What can stand under a key, in words of one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import ARTICLE, Attribution, ImageLicence, Localised
from mujaz.model.fields import MARK, Mark
from mujaz.model.review import Comparison
from mujaz.schema.scalars import NO, YES
from mujaz.schema.shapes import GLOSS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mujaz.schema.marks import Schema


class Values:
    """Says what can stand under a key.

    Args:
        words: the words to say it in.
        definitions: the definitions of the schema, by name.
        titles: headings of models, by name.
        tags: tags of the site's languages.
    """

    def __init__(
        self,
        words: Mapping[str, str],
        definitions: Mapping[str, Schema],
        titles: Mapping[str, str],
        tags: Sequence[str],
    ) -> None:
        self.words = words
        self._definitions = definitions
        self._titles = titles
        self._tags = ", ".join(tags)

    def anchor(self, name: str) -> str:
        """Return the id of the heading of a definition."""
        return f"part-{name.lower()}"

    def choices(self, schema: Schema) -> Iterator[tuple[str, str]]:
        """Yield the words to choose from with what is said of each; none where they say enough by themselves."""
        found = self._definitions.get(_name(schema), schema)
        found = found.get("anyOf", [found])[0]
        if schema.get(MARK) != Mark.CODE:
            yield from zip(found.get("enum", ()), found.get("markdownEnumDescriptions", ()), strict=False)

    def of(self, schema: Schema) -> str:
        """Return what can stand where a schema holds."""
        said = self._sort(schema)
        return (
            f"{said}; {self.words['default'].format(value=_code(schema['default']))}" if "default" in schema else said
        )

    def _sort(self, schema: Schema) -> str:  # noqa: PLR0911 - a sort of value each
        words, mark, name = self.words, schema.get(MARK), _name(schema)
        if name and mark != Mark.GLOSS:
            return self._defined(name)
        if mark == Mark.GLOSS:
            return words["is_gloss"].format(tags=self._tags)
        if "additionalProperties" in schema or "properties" in schema:
            inner = schema["additionalProperties"] or next(iter(schema["properties"].values()))
            shape = {Mark.BY_LANGUAGE: "by_language", Mark.PROFILES: "by_language", Mark.BY_CODE: "by_code"}
            said = words["is_text"] if mark == Mark.PROFILES else self._sort(inner)
            return words[shape.get(mark, "map_of") if mark else "map_of"].format(value=said)
        if mark:
            return words[f"is_{mark}"]
        if schema.get("type") == "array":
            return words["list_of"].format(value=self._sort(schema["items"]))
        if "oneOf" in schema:
            return words["or"].format(first=self._sort(schema["oneOf"][0]), second=self._sort(schema["oneOf"][1]))
        if schema.get("enum") == [YES, NO]:
            return words["is_yes_or_no"]
        if "enum" in schema:
            return words["one_of"].format(values=", ".join(map(_code, schema["enum"])))
        types = schema.get("type", ())
        return words["is_count" if "integer" in types else "is_number" if types == ["number", "string"] else "is_text"]

    def _defined(self, name: str) -> str:
        definition, link = self._definitions[name], f"[{self._titles.get(name)}](#{self.anchor(name)})"
        if name == Localised.__name__:
            return self.words["is_texts"].format(tags=self._tags)
        if name == GLOSS:
            return self.words["is_gloss"].format(tags=self._tags)
        if name == Comparison.__name__:
            return self.words["is_line"]
        if name == Attribution.__name__:
            word = self.words["or"].format(first=_code(ARTICLE), second=self.words["is_id"])
            return self.words["or"].format(first=word, second=link)
        if name == ImageLicence.__name__:
            return self.words["or"].format(first=self.words["is_text"], second=link)
        return link if "properties" in definition else self._sort(definition)


def _name(schema: Schema) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _code(word: object) -> str:
    return f"`{word}`"
