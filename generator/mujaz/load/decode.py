"""From tree to typed model, with every mistake found at its place.

A part that cannot be read is reported once and then mended (see `mujaz.load.mend`), so that the rest of the file is
still read and checked.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from mujaz.findings import Finding, closest
from mujaz.languages.prose import BLANK
from mujaz.load.commas import rejoined
from mujaz.load.keys import respelt
from mujaz.load.limits import MOST_FINDINGS, too_many_mistakes
from mujaz.load.mend import fields, mended, type_at
from mujaz.load.rules import empty_value, missing_key, unknown_choice, unknown_key, wrong_type, yaml_feature
from mujaz.load.shape import instead, languages_in, to_add
from mujaz.load.syntax import QUOTE
from mujaz.messages import Message, listed, say
from mujaz.model import Localised

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from mujaz.load.node import Node
    from mujaz.model import Path

M = TypeVar("M", bound=BaseModel)

_MOST_PASSES = 8
_MOST_LISTED = 100
"""Mistakes that are listed of a file that has too many: what each could have been meant as takes a while to find."""
_EXPECTED = {
    "string_type": say("a text"),
    "list_type": say("a list"),
    "dict_type": say("a mapping"),
    "model_type": say("a mapping"),
    "model_attributes_type": say("a mapping"),
    "int_type": say("a whole number from 1"),
    "bool_type": say("yes or no"),
    "greater_than_equal": say("a whole number from 1"),
}


def decode(node: Node, model: type[M]) -> tuple[M | None, Node, list[Finding]]:
    """Read a tree as a model.

    Args:
        node: the tree.
        model: the model's type.

    Returns:
        The model, or None where it is past mending; the tree it was read from in the end, with parts left out or
        filled; and what is wrong.
    """
    node, cut = rejoined(node, model) if node.is_loose else (node, [])
    try:
        return model.model_validate(node.plain()), node, cut
    except ValidationError:  # as of few files
        node, wrong = respelt(node, model)
    findings = [*cut, *wrong]
    for attempt in range(_MOST_PASSES):
        try:
            return model.model_validate(node.plain()), node, findings
        except ValidationError as error:
            details = error.errors(include_url=False)
        if len(details) + len(findings) > MOST_FINDINGS:
            return None, node, [*findings, *_too_many(node, model, details)]
        if not attempt:
            tags = languages_in(node, model)
            findings += [_finding(node, model, detail, tags) for detail in details]
        # From the end, so that a list item that goes does not move those still to be mended.
        for path in sorted({_place(node, detail) for detail in details}, key=_by_depth, reverse=True):
            node = mended(node, path, model)
    return None, node, findings


def _too_many(node: Node, model: type[BaseModel], details: list[ErrorDetails]) -> list[Finding]:
    """Return mistakes, and behind them that there are more."""
    message = say("the rest of the file is not read: it has {many}", many=too_many_mistakes())
    tags = languages_in(node, model)
    return [
        *(_finding(node, model, detail, tags) for detail in details[:_MOST_LISTED]),
        yaml_feature.RULE.at(node.span, message, say("cut it into several files")),
    ]


def _by_depth(path: Path) -> tuple[tuple[int, int, str], ...]:
    return tuple((1, step, "") if isinstance(step, int) else (0, 0, step) for step in path)


def _place(node: Node, detail: ErrorDetails) -> Path:
    """Return the path of an error, without the steps that pydantic adds for unions and validators."""
    path: Path = ()
    last = len(detail["loc"]) - 1
    for position, step in enumerate(detail["loc"]):
        found = node.find((*path, step))
        if found is not None or (position == last and detail["type"] == "missing"):
            path = (*path, step)
    return path


def _finding(node: Node, model: type[BaseModel], detail: ErrorDetails, tags: list[str]) -> Finding:
    path = _place(node, detail)
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "missing":
        parent = node.find(path[:-1]) or node
        return missing_key.RULE.at(
            parent.span, say("the key '{key}' is missing", key=path[-1]), to_add(model, path, tags)
        )
    place = node.find(path) or node
    is_key = detail["loc"][-1:] == ("[key]",)
    if kind == "extra_forbidden" or is_key:
        parent = node.find(path[:-1]) or node
        entry = parent.value[str(path[-1])] if isinstance(parent.value, dict) else None
        known = _choices(detail) if is_key else fields(type_at(model, path[:-1]))
        message = say("the key '{key}' is not known here", key=path[-1])
        return unknown_key.RULE.at(entry.key_span if entry else place.span, message, closest(str(path[-1]), known))
    if kind in {"enum", "literal_error"}:
        choices = _choices(detail)
        message = say("'{word}' is not one of the words for '{key}'", word=_shown(place), key=path[-1])
        near, known_words = closest(_shown(place), choices), say("known are: {words}", words=listed(choices))
        return unknown_choice.RULE.at(
            place.span,
            message,
            (near if near.startswith("known") else say("{near} {known}", near=near, known=known_words)),
        )
    if kind in {"string_too_short", "too_short", BLANK} or place.value == "":
        return _empty(node, path, model)
    expected = _EXPECTED.get(kind)
    if expected:
        return wrong_type.RULE.at(
            place.span,
            say("{name} must be {expected}, not {sort}", name=_named(path), expected=expected, sort=_sort(place)),
            instead(node, model, path, tags),
        )
    # What a validator of ours raised says what is wrong; pydantic would put "Value error" before it.
    reason = context["error"].args[0] if kind == "value_error" else say("is not right: {error}", error=detail["msg"])
    return wrong_type.RULE.at(place.span, say("{name} {reason}", name=_named(path), reason=reason))


def _empty(node: Node, path: Path, model: type[BaseModel]) -> Finding:
    place, parent = node.find(path) or node, node.find(path[:-1])
    name = _owned(path) if path and type_at(model, path[:-1]) is Localised else _named(path)
    if place.is_cut:
        message = say("{name} is empty, because a # behind a blank begins a comment", name=name)
        return empty_value.RULE.at(place.span, message, say("if it is a text, {quote}", quote=QUOTE))
    message = (
        say("{name} is empty", name=name)
        if place.value in ("", [], {})
        else say("{name} has nothing to see in it", name=name)
    )
    entry = parent.value.get(str(path[-1])) if path and parent and isinstance(parent.value, dict) else None
    if entry and entry.is_alone:
        hint = say("write a value; if it is the rest of a text with a comma, {quote}", quote=QUOTE)
        return empty_value.RULE.at(place.span, message, hint)
    return empty_value.RULE.at(place.span, message, say("write a value"))


def _choices(detail: ErrorDetails) -> list[str]:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]


def _named(path: Path) -> Message:
    names = [step for step in path if isinstance(step, str)]
    return say("'{name}'", name=names[-1]) if names else say("the file")


def _owned(path: Path) -> Message:
    """Return the name of a text in one language: that of what it says it of stands before it, as in `title.en`."""
    steps = itertools.takewhile(lambda step: isinstance(step, str), reversed(path))
    return say("'{name}'", name=".".join(map(str, reversed(list(steps)))))


def _sort(node: Node) -> Message:
    if isinstance(node.value, str):
        return say("'{name}'", name=_shown(node))
    return say("a list") if isinstance(node.value, list) else say("a mapping")


def _shown(node: Node) -> str:
    most = 40
    text = node.value if isinstance(node.value, str) else ""
    return text if len(text) <= most else f"{text[:most]}…"
