"""Misspelt keys, read as the keys that were meant: one mistake is found once, and what stands under it is not lost."""

from __future__ import annotations

import difflib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mujaz.findings import closest
from mujaz.load.mend import fields, type_at
from mujaz.load.rules import unknown_key
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from mujaz.findings import Finding
    from mujaz.load.node import Node

_NEAR = 0.6
"""How alike two words must be for one to be the other, misspelt (`difflib`)."""
_MOST = 100
"""Unknown keys of a mapping that are compared: what has more is nothing that was misspelt."""


def respelt(node: Node, model: type[BaseModel]) -> tuple[Node, list[Finding]]:
    """Return a tree with its misspelt keys as they were meant, and a finding for each of them.

    A key is taken for another that is alike and is not there; and an only unknown one for an only missing one.

    Args:
        node: the tree.
        model: what it is read as.
    """
    findings: list[Finding] = []
    return _respelt(node, model, findings), findings


def _respelt(node: Node, kind: Any, findings: list[Finding]) -> Node:  # noqa: ANN401 - annotations have no common type
    if isinstance(node.value, list):
        inside = _inside(kind)
        return replace(node, value=[_respelt(item, inside, findings) for item in node.value]) if inside else node
    if not isinstance(node.value, dict) or kind is None:
        return node
    known = fields(kind)
    meant = _meant(node.value, known, kind) if known else {}
    for key, right in meant.items():
        message = say("the key '{key}' is not known here", key=key)
        hint = (
            say("did you mean '{right}'?", right=right)
            if right in closest(key, known)
            else say("did you mean '{right}', which is missing?", right=right)
        )
        findings.append(unknown_key.RULE.at(node.value[key].key_span, message, hint))
    entries = {
        meant.get(key, key): replace(entry, node=_respelt(entry.node, _below(kind, meant.get(key, key)), findings))
        for key, entry in node.value.items()
    }
    return replace(node, value=entries)


def _meant(written: Iterable[str], known: list[str], kind: Any) -> dict[str, str]:  # noqa: ANN401 - as above
    unknown, absent = [key for key in written if key not in known], [key for key in known if key not in set(written)]
    found = dict(_pairs(unknown, absent))
    missing = [key for key in absent if kind.model_fields[key].is_required() and key not in found.values()]
    left = [key for key in unknown if key not in found]
    if len(left) == len(missing) == 1:
        found[left[0]] = missing[0]
    return found


def _pairs(unknown: list[str], absent: list[str]) -> Iterator[tuple[str, str]]:
    free = list(absent)
    for key in unknown[:_MOST]:
        near = difflib.get_close_matches(key.lower(), free, n=1, cutoff=_NEAR)
        if near:
            free.remove(near[0])
            yield key, near[0]


def _below(kind: Any, key: str) -> Any:  # noqa: ANN401 - as above
    return type_at(kind, (key,)) if key in fields(kind) else None


def _inside(kind: Any) -> Any:  # noqa: ANN401 - as above
    return type_at(kind, (0,))
