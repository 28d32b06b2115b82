"""A tree with mistakes is mended so that the rest of it can be read.

What is wrong is left out; where the model cannot do without it, a stand-in takes its place. A stand-in stands where the
mistake was found, so that whatever else is found about it there is known to be a consequence.
"""

from __future__ import annotations

import enum
import types
import typing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Union

from pydantic import BaseModel, RootModel

from mujaz.load.node import Entry, Node
from mujaz.model import ARTICLE, Attribution, Localised

if TYPE_CHECKING:
    from mujaz.model import Path

_STAND_IN = "-"


def mended(node: Node, path: Path, model: type[BaseModel]) -> Node:
    """Return the tree with the part at a path left out, or with a stand-in where the model cannot do without it."""
    if not path:
        return stand_in(model, node)
    parent = node.find(path[:-1])
    if parent is None:
        return node
    step, part = path[-1], node.find(path)
    if isinstance(parent.value, list):
        changed = replace(parent, value=[item for position, item in enumerate(parent.value) if position != step])
    elif isinstance(parent.value, dict):
        around = type_at(model, path[:-1])
        entries = {key: entry for key, entry in parent.value.items() if key != step}
        field = around.model_fields.get(str(step)) if _is_model(around) else None
        if around is Localised:
            place = part or parent
            entries[str(step)] = Entry(place.span, Node(place.span, _STAND_IN))
        elif field is not None and field.is_required():
            place = part or parent
            entries[str(step)] = Entry(place.span, stand_in(field.annotation, place))
        changed = replace(parent, value=entries)
    else:
        changed = parent
    return _put(node, path[:-1], changed)


def _put(node: Node, path: Path, changed: Node) -> Node:
    if not path:
        return changed
    step, rest = path[0], path[1:]
    if isinstance(node.value, list):
        items = [_put(item, rest, changed) if position == step else item for position, item in enumerate(node.value)]
        return replace(node, value=items)
    if isinstance(node.value, dict):
        entries = {
            key: replace(entry, node=_put(entry.node, rest, changed)) if key == step else entry
            for key, entry in node.value.items()
        }
        return replace(node, value=entries)
    return node


def stand_in(annotation: Any, node: Node) -> Node:  # noqa: ANN401 - type annotations have no common type
    """Return a value that a field or model accepts, placed where a node stands."""
    kind, span = _bare(annotation), node.span
    value: str | list[Node] | dict[str, Entry] = _STAND_IN
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        value = str(next(iter(kind)).value)
    elif kind is Attribution:
        value = ARTICLE
    elif kind is Localised:
        value = {_STAND_IN: Entry(span, Node(span, _STAND_IN))}
    elif _is_model(kind):
        value = {
            name: Entry(span, stand_in(field.annotation, node))
            for name, field in kind.model_fields.items()
            if field.is_required()
        }
    elif typing.get_origin(kind) is list:
        value = [stand_in(typing.get_args(kind)[0], node)]
    elif typing.get_origin(kind) is dict:
        value = {}
    elif typing.get_origin(kind) is typing.Literal:
        value = str(typing.get_args(kind)[0])
    elif kind is int:
        # No paragraph has this number, so nothing more is said about what it was to point to.
        value = "9" * 9
    return Node(span, value)


def type_at(model: Any, path: Path) -> Any:  # noqa: ANN401 - type annotations have no common type
    """Return the type that a model has at a path, or None where it has nothing there."""
    kind: Any = model
    for step in path:
        kind = _bare(kind)
        if _is_model(kind) and isinstance(step, str) and step in kind.model_fields:
            kind = kind.model_fields[step].annotation
        elif typing.get_origin(kind) in {list, dict}:
            kind = typing.get_args(kind)[-1]
        else:
            return None
    return _bare(kind)


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - type annotations have no common type
    """Return an annotation without `Annotated` and without `None`; a list model counts as its list."""
    while True:
        if typing.get_origin(annotation) is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        elif typing.get_origin(annotation) in {Union, types.UnionType}:
            annotation = next(kind for kind in typing.get_args(annotation) if kind is not types.NoneType)
        elif isinstance(annotation, type) and issubclass(annotation, RootModel) and annotation is not Localised:
            annotation = annotation.model_fields["root"].annotation
        else:
            return annotation


def _is_model(kind: Any) -> bool:  # noqa: ANN401 - type annotations have no common type
    return isinstance(kind, type) and issubclass(kind, BaseModel) and not issubclass(kind, RootModel)


def fields(kind: Any) -> list[str]:  # noqa: ANN401 - type annotations have no common type
    """Return the names of a model's fields; none where it is no model."""
    return list(kind.model_fields) if _is_model(kind) else []


def required(kind: Any) -> list[str]:  # noqa: ANN401 - type annotations have no common type
    """Return the names of the fields that a model cannot do without; none where it is no model."""
    return [name for name, field in kind.model_fields.items() if field.is_required()] if _is_model(kind) else []
