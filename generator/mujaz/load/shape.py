"""What a value looks like in a file: the shape that a hint shows where one is missing, or of the wrong sort."""

from __future__ import annotations

import enum
import typing
from typing import TYPE_CHECKING, Any

from mujaz.load.mend import required, type_at
from mujaz.load.writing import one_line
from mujaz.messages import NOTHING, Message, listed, say
from mujaz.model import ARTICLE, Attribution, Localised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from mujaz.load.node import Node
    from mujaz.model import Path

_SOME = "…"
_WORDS: Mapping[object, str] = {Attribution: ARTICLE, int: "1", bool: "yes"}
"""What stands for a value that is a word or a number of its own sort."""
_LONGEST = 40
"""Characters of a word that is shown as it was written; a longer one is a text."""


def to_add(model: type[BaseModel], path: Path, tags: list[str]) -> Message:
    """Return the hint at a key that is missing.

    Args:
        model: what the file is read as.
        path: where the key should be.
        tags: the languages that the texts of the file are in.
    """
    kind = type_at(model, path)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return say(
            "add '{key}' here, one of these words: {words}", key=path[-1], words=listed(each.value for each in kind)
        )
    if isinstance(path[-1], int) or kind is None:
        return say("add it here")
    return say("add it here: {shape}", shape=f"{path[-1]}: {_shape(kind, tags)}")


def instead(tree: Node, model: type[BaseModel], path: Path, tags: list[str]) -> Message:
    """Return the hint at a value of the wrong sort: what it would be, or how a right one looks.

    Args:
        tree: the file.
        model: what it is read as.
        path: where the value stands.
        tags: the languages that the texts of the file are in.
    """
    kind, place = type_at(model, path), tree.find(path)
    if not path or isinstance(path[-1], int) or kind in {None, int, bool} or place is None:
        return NOTHING
    shape = _shape(kind, tags)
    if typing.get_origin(kind) is list and type_at(kind, (0,)) is str and _is_word(place.value):
        shape = one_line([place.value])
    if kind is str and isinstance(place.value, list) and len(place.value) == 1 and _is_word(place.value[0].value):
        shape = one_line(place.value[0].value)
    return say("write {shape}", shape=f"{path[-1]}: {shape}")


def _is_word(value: object) -> bool:
    return isinstance(value, str) and bool(value) and len(value) <= _LONGEST


def _shape(kind: Any, tags: list[str]) -> str:  # noqa: ANN401 - annotations have no common type
    """Return a value of a type in flow style, with dots in the place of texts."""
    inside = typing.get_origin(kind)
    if inside is list:
        return f"[{_shape(type_at(kind, (0,)), tags)}]"
    if kind is Localised or inside is dict:
        return _braces(dict.fromkeys(tags or ["TAG"], _SOME))
    keys = [] if kind is Attribution else required(kind)
    if keys:
        return _braces({key: _shape(type_at(kind, (key,)), tags) for key in keys})
    return _WORDS.get(kind, _SOME)


def _braces(entries: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"


def languages_in(tree: Node, model: type[BaseModel]) -> list[str]:
    """Return the tags of the languages that the texts of a file are in, as the one in most of them has them.

    Args:
        tree: the file.
        model: what it is read as.
    """
    return max(_tags(tree, type_at(model, ())), key=len, default=[])


def _tags(node: Node, kind: Any) -> Iterator[list[str]]:  # noqa: ANN401 - as above
    if isinstance(node.value, list):
        inside = type_at(kind, (0,))
        for item in node.value:
            yield from _tags(item, inside)
    elif isinstance(node.value, dict) and kind is Localised:
        yield list(node.value)
    elif isinstance(node.value, dict):
        for key, entry in node.value.items():
            yield from _tags(entry.node, type_at(kind, (key,)))
