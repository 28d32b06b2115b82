"""JSON with comments, as editors keep their settings: changed in place, so that all else stays as it is written.

Comments (`//` to the end of the line, `/*` to `*/`) and a comma behind the last member are read over, as Visual Studio
Code does ("JSON with comments").
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

_TOKEN = re.compile(r'(?P<skip>\s+|//[^\n]*|/\*.*?\*/)|"(?:\\.|[^"\\\n])*"|[{}\[\],:]|[^\s{}\[\],:"/]+', re.DOTALL)
_SPARE = {(",", "}"), (",", "]")}
_STEP = "  "


class NotJsonError(ValueError):
    """A text is no JSON with comments."""


@dataclass(frozen=True)
class Member:
    """A member of an object or an array.

    Attributes:
        key: its key; empty in an array.
        start: where it begins in the text: its key, or its value in an array.
        value: where its value begins.
        end: where its value ends.
    """

    key: str
    start: int
    value: int
    end: int


@dataclass(frozen=True)
class Group:
    """An object or an array inside a text.

    Attributes:
        members: what is in it.
        start: where it begins.
        end: where its closing bracket stands.
        comma: where the comma behind the last member ends; 0 where there is none.
    """

    members: tuple[Member, ...]
    start: int
    end: int
    comma: int


def parsed(text: str) -> Any:  # noqa: ANN401 - JSON
    """Return what a text says.

    Raises:
        NotJsonError: it cannot be read.
    """
    words = [match[0] for match in _tokens(text, 0) if not match["skip"]]
    plain = " ".join(word for word, after in zip(words, [*words[1:], ""], strict=True) if (word, after) not in _SPARE)
    try:
        return json.loads(plain)
    except ValueError as error:
        raise NotJsonError(str(error)) from error


def group_at(text: str, start: int) -> Group:
    """Return the object or array that begins at a place of a text that `parsed` can read."""
    members: list[Member] = []
    begun, value, end = -1, -1, -1
    depth, comma, key = 0, 0, ""
    for match in _tokens(text, start):
        word = match[0]
        if match["skip"]:
            continue
        depth -= word in "]}"
        if begun >= 0 and (not depth or (depth == 1 and word == ",")):
            members.append(Member(key, begun, value, end))
            begun, key, value = -1, "", -1
        if not depth and word in "]}":
            return Group(tuple(members), start, match.start(), comma)
        if depth == 1 and word == ",":
            comma = match.end()
        elif depth == 1 and word == ":":
            key, value = json.loads(text[begun:end]), -1
        elif depth:
            comma = 0
            begun = match.start() if begun < 0 else begun
            value = match.start() if value < 0 else value
        depth += word in "[{"
        end = match.end()
    message = "it is no object"
    raise NotJsonError(message)


def with_member(text: str, group: Group, key: str, value: object) -> str:
    """Return a text with a member of an object set, or with one added to an array where the key is empty."""
    found = next((member for member in group.members if key and member.key == key), None)
    if found:
        if parsed(text[found.value : found.end]) == value:
            return text
        return text[: found.value] + _dump(value, _indent(text, found.start)) + text[found.end :]
    outer = _indent(text, group.start)
    is_flat = "\n" not in text[group.start : group.end]
    inner = outer + _STEP if is_flat or not group.members else _indent(text, group.members[-1].start)
    name = f"{json.dumps(key, ensure_ascii=False)}: " if key else ""
    place = group.comma or (group.members[-1].end if group.members else group.start + 1)
    added = f"\n{inner}{name}{_dump(value, inner)}"
    if group.members and not group.comma:
        added = f",{added}"
    # A comma behind the last member is one behind this one now; a remark on that line stays on it.
    added += "," if group.comma else ""
    remark = re.match(r"[ \t]*(?://[^\n]*|/\*[^\n]*?\*/)?(?=\n)", text[place:])
    if remark and group.members:
        if not group.comma:
            return text[:place] + "," + remark[0] + added[1:] + text[place + remark.end() :]
        place += remark.end()
    return text[:place] + added + (f"\n{outer}" if is_flat else "") + text[place:].lstrip(" " if is_flat else "")


def _tokens(text: str, start: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    place = start
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            message = f"line {text.count(chr(10), 0, place) + 1} cannot be read"
            raise NotJsonError(message)
        found.append(match)
        place = match.end()
    return found


def _indent(text: str, place: int) -> str:
    line = text[text.rfind("\n", 0, place) + 1 : place]
    return line[: len(line) - len(line.lstrip())]


def _dump(value: object, indent: str) -> str:
    """Return JSON; an array of words stands on one line."""
    inner = indent + _STEP
    if isinstance(value, dict) and value:
        lines = (f"{inner}{json.dumps(k, ensure_ascii=False)}: {_dump(v, inner)}" for k, v in value.items())
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    if isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value):
        return "[\n" + ",\n".join(inner + _dump(item, inner) for item in value) + f"\n{indent}]"
    return json.dumps(value, ensure_ascii=False)
