"""Texts that a comma cut short: what stands behind it is read as the rest of the text, and found as one mistake.

Between braces a comma ends a value that has no quotation marks (YAML 1.2.2, 7.3.3); what follows is a key, mostly one
without a value. Where no key can stand, it is the rest of the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mujaz.languages.tags import TAG
from mujaz.load.mend import fields, type_at
from mujaz.load.prose import is_prose
from mujaz.load.rules import cut_text
from mujaz.messages import say
from mujaz.model import Localised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.findings import Finding
    from mujaz.load.node import Entry, Node

_SHOWN = 5
"""Words of a text that are shown before the place where it is cut."""


def rejoined(node: Node, model: Any) -> tuple[Node, list[Finding]]:  # noqa: ANN401 - annotations have no common type
    """Return a tree whose texts go on behind their commas, and a finding for each text that was cut.

    Args:
        node: the tree.
        model: what it is read as.
    """
    joiner = _Joiner(node, model)
    return joiner.joined(node, type_at(model, ())), joiner.findings


class _Joiner:
    def __init__(self, tree: Node, model: Any) -> None:  # noqa: ANN401 - as above
        self._tree, self._model = tree, model
        self.findings: list[Finding] = []

    @cached_property
    def _tags(self) -> frozenset[str]:
        """Tags of languages in which the file has texts."""
        return frozenset(_tags(self._tree, type_at(self._model, ())))

    def joined(self, node: Node, kind: Any) -> Node:  # noqa: ANN401 - as above
        """Return a value of a type, with the texts in it joined."""
        if not node.is_loose or kind is None:
            return node
        if isinstance(node.value, list):
            inside = type_at(kind, (0,))
            return replace(node, value=[self.joined(item, inside) for item in node.value])
        if not isinstance(node.value, dict):
            return node
        entries: dict[str, Entry] = {}
        last, cut = "", ""
        for key, entry in node.value.items():
            if entry.rest and last and self._is_rest(entry, key, kind, last):
                if last != cut:
                    cut = last
                    self.findings.append(_finding(entries[last].node))
                entries[last] = _with_rest(entries[last], entry.rest)
            else:
                below = self.joined(entry.node, type_at(kind, (key,)) if key in fields(kind) else None)
                entries[key], last = replace(entry, node=below), key
        return replace(node, value=entries)

    def _is_rest(self, entry: Entry, key: str, kind: Any, last: str) -> bool:  # noqa: ANN401 - as above
        if kind is Localised:
            return not re.fullmatch(TAG, key) or (entry.is_alone and key not in self._tags)
        return bool(fields(kind)) and key not in fields(kind) and is_prose(kind, (last,))


def _tags(node: Node, kind: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    if isinstance(node.value, list):
        for item in node.value:
            yield from _tags(item, type_at(kind, (0,)))
    elif isinstance(node.value, dict):
        for key, entry in node.value.items():
            if kind is Localised and not entry.is_alone:
                yield key
            elif key in fields(kind):
                yield from _tags(entry.node, type_at(kind, (key,)))


def _with_rest(entry: Entry, rest: str) -> Entry:
    return replace(entry, node=replace(entry.node, value=f"{entry.node.value}{rest}"))


def _finding(node: Node) -> Finding:
    words = str(node.value).split()
    end = " ".join(words[-_SHOWN:]) if len(words) <= _SHOWN else f"…{' '.join(words[-_SHOWN:])}"
    message = say("the text ends at '{end}', because a comma between braces ends it", end=end)
    return cut_text.RULE.at(node.span, message, say("put the text, with its commas, in quotation marks"))
