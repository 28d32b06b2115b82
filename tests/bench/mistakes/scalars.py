"""The values of a YAML file with where they stand, so that one can be replaced and the rest stays as it is."""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass
from typing import TypeAlias

import yaml

Path: TypeAlias = tuple[str | int, ...]

WIDTH = 150
"""Letters of a line, as editors wrap them here."""


@dataclass(frozen=True)
class Value:
    """A value of a file.

    Attributes:
        file: path of its file.
        path: keys and positions that lead to it.
        start: where it begins in the file's text.
        end: where it ends, without the blanks behind it.
        line: its line, from 1.
        column: its column, from 1.
        style: `>`, `|`, `"`, `'` or nothing, as YAML has it; `[` for a list or mapping.
        indent: blanks before the lines of a block.
        text: what it says; the written text of a list or mapping.
    """

    file: str
    path: Path
    start: int
    end: int
    line: int
    column: int
    style: str
    indent: int
    text: str

    def written(self, text: str) -> str:
        """Return another text as it would be written in this one's place."""
        if self.style not in {">", "|"}:
            return json.dumps(text, ensure_ascii=False)
        margin = " " * self.indent
        lines = [
            wrapped
            for part in text.split("\n")
            for wrapped in (
                textwrap.wrap(part, WIDTH - self.indent, break_long_words=False, break_on_hyphens=False)
                if self.style == ">"
                else [part]
            )
        ]
        return self.style + "-\n" + "\n".join(margin + line for line in lines)


def values(file: str, text: str) -> dict[Path, Value]:
    """Return the values of a file by path.

    Args:
        file: its path.
        text: its text.
    """
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    found: dict[Path, Value] = {}
    pending: list[tuple[Path, yaml.Node]] = [((), root)] if root else []
    while pending:
        path, node = pending.pop()
        found[path] = _value(file, text, path, node)
        if isinstance(node, yaml.MappingNode):
            pending += [((*path, key.value), value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            pending += [((*path, position), item) for position, item in enumerate(node.value)]
    return found


def _value(file: str, text: str, path: Path, node: yaml.Node) -> Value:
    start, end = node.start_mark, node.end_mark
    written = text[start.index : end.index].rstrip()
    if isinstance(node, yaml.ScalarNode):
        style, said = node.style or "", str(node.value)
        # A comment behind a block is not of it, and libyaml leaves it out.
        rows = [row for row in written.split("\n")[1:] if row.strip()]
        indent = len(rows[0]) - len(rows[0].lstrip(" ")) if style in {">", "|"} and rows else 0
    else:
        style, said, indent = "[", written, start.column
    return Value(
        file, path, start.index, start.index + len(written), start.line + 1, start.column + 1, style, indent, said
    )
