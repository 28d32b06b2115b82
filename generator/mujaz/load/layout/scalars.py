"""How texts are written: as they were, wrapped where a line is too long."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from mujaz.load.layout.pieces import LayoutError

if TYPE_CHECKING:
    from mujaz.load.layout.pieces import Scalar

WIDTH = 150
"""Characters of a line; a word that is longer stands alone."""
STEP = "  "

_BREAK = re.compile("[\n\x85\u2028\u2029]")
_GAP = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_SIGNS = frozenset("-?:")
_ESCAPE = re.compile(r'\\[^"\\]')
_BLOCK = re.compile(r"[|>](?P<marks>[0-9+-]*)[^\n]*\n?")


def on_a_line(scalar: Scalar) -> str:
    """Return how a text is written on one line, where it stood: between brackets or not."""
    if not _BREAK.search(scalar.raw):
        return scalar.raw
    if not scalar.style and not _BREAK.search(scalar.value):
        return scalar.value
    return _quoted(scalar.value)


def without_brackets(scalar: Scalar) -> str:
    """Return how a text is written on one line where no brackets are round it: a dash alone would begin a list."""
    return _quoted(scalar.value) if not scalar.style and scalar.value in _SIGNS else on_a_line(scalar)


def is_long_prose(scalar: Scalar) -> bool:
    """Tell whether a text has blanks at which its lines can be broken without changing what it says."""
    raw, value = scalar.raw, scalar.value
    return (
        not scalar.is_block
        and not (scalar.style == '"' and _ESCAPE.search(raw))
        and not _BREAK.search(value)
        and value == value.strip(" \t")
        and _GAP.search(value) is not None
        and all(c.isprintable() or c in "\u200c\u200d" for c in value)
    )


def folded(scalar: Scalar, indent: str) -> list[str]:
    """Return the lines of a block for a text that `is_long_prose`, without its head."""
    return [indent + line for line in _wrapped(scalar.value, WIDTH - len(indent))]


def block(scalar: Scalar, indent: str) -> tuple[str, list[str]]:
    """Return the head and the lines of a block.

    Raises:
        LayoutError: the block says by a number how far it stands in.
    """
    head = _BLOCK.match(scalar.raw)
    marks, lines = (head["marks"], scalar.raw[head.end() :].split("\n")) if head else ("", [])
    if any(mark.isdigit() for mark in marks):
        message = "a block of text says by a number how far it stands in"
        raise LayoutError(message)
    is_plain = scalar.style == ">" and not re.search(r"(?:^|\n)[ \t]", scalar.value)
    if is_plain and not _is_fine(lines, indent):
        lines = _unfolded(scalar.value.rstrip("\n"), WIDTH - len(indent))
    else:
        lines = _dedented(lines)
    kept = len(scalar.value) - len(scalar.value.rstrip("\n")) if "+" in marks else 0
    lines = [*lines, *[""] * (kept - 1)]
    return scalar.style + marks, [indent + line if line else "" for line in lines]


def _is_fine(lines: list[str], indent: str) -> bool:
    """Tell whether lines can stay: a word that is changed then does not move all that follow it."""
    return all(len(indent) + len(line.strip()) <= WIDTH for line in lines)


def _dedented(lines: list[str]) -> list[str]:
    first = next((line for line in lines if line.strip()), "")
    step = len(first) - len(first.lstrip(" "))
    return [line[step:] for line in lines]


def _unfolded(value: str, width: int) -> list[str]:
    """Return the lines of a folded block: a line feed in its text is a blank line in the file."""
    lines: list[str] = []
    for position, paragraph in enumerate(value.split("\n")):
        lines += [""] if position else []
        lines += _wrapped(paragraph, width) if paragraph else []
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in _GAP.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _quoted(value: str) -> str:
    """Return a text in quotation marks: JSON is YAML, but for what YAML takes for the end of a line."""
    said = json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04x}" for c in said)
