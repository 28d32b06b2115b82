"""Which values of a file are texts for readers, and whether a comment cuts one of them short."""

from __future__ import annotations

import types
import typing
from typing import TYPE_CHECKING, Any, Union

from pydantic import BaseModel, RootModel

from mujaz.languages.prose import PROSE
from mujaz.load.rules import cut_text
from mujaz.load.syntax import QUOTE
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.findings import Finding
    from mujaz.load.node import Node
    from mujaz.model import Path


def cut_texts(tree: Node, model: type[BaseModel]) -> Iterator[Finding]:
    """Yield a finding for each text that a comment cuts short.

    Args:
        tree: the file.
        model: what it is read as.
    """
    for path, node in tree.parts().items():
        # Where nothing is left of a text, it is empty, and is found as that.
        if node.is_cut and node.value and is_prose(model, path):
            message = say("the text ends at '{end}', because a # behind a blank begins a comment", end=node.value)
            yield cut_text.RULE.at(node.span, message, QUOTE)


def is_prose(annotation: Any, path: Path) -> bool:  # noqa: ANN401 - type annotations have no common type
    """Tell whether a type has a text for readers at a path: keys and places of items."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return (not path and PROSE in arguments[1:]) or is_prose(arguments[0], path)
    if origin in {Union, types.UnionType}:
        return any(is_prose(kind, path) for kind in arguments)
    if path and origin in {list, dict}:
        return is_prose(arguments[-1], path[1:])
    if not path or not isinstance(annotation, type) or not issubclass(annotation, BaseModel):
        return False
    step, rest = ("root", path) if issubclass(annotation, RootModel) else (str(path[0]), path[1:])
    field = annotation.model_fields.get(step)
    return field is not None and ((not rest and PROSE in field.metadata) or is_prose(field.annotation, rest))
