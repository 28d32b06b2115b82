"""YAML as a tree with positions, every scalar kept as the text that was written.

PyYAML would make `2025-07-18` a date, `003` the number three and `no` a boolean, and keep the last of two equal keys in
silence. So the text is only composed to nodes here, never constructed.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

from mujaz.findings import Finding, Span
from mujaz.load.rules import duplicate_key, empty_file, not_utf8, presentation_form, yaml_feature, yaml_syntax
from mujaz.model.letters import PRESENTATION_FORM, plain_letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.model import Path

DEEPEST = 30
"""Levels of lists and mappings inside each other; content needs fewer than ten."""

_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in (
    "str", "int", "float", "bool", "null", "timestamp", "value", "merge", "map", "seq",
))  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """A key of a mapping and its value."""

    key_span: Span
    node: Node


@dataclass(frozen=True)
class Node:
    """A value with its place.

    Attributes:
        span: where it starts.
        value: a text, a list of nodes, or a mapping of keys to entries.
    """

    span: Span
    value: str | list[Node] | dict[str, Entry]

    def plain(self) -> object:
        """Return the value as text, lists and dictionaries."""
        if isinstance(self.value, dict):
            return {key: entry.node.plain() for key, entry in self.value.items()}
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return self.value

    def find(self, path: Path) -> Node | None:
        """Return the node at a path, or None where there is none."""
        node: Node | None = self
        for step in path:
            if node is None:
                return None
            node = node.child(step)
        return node

    def child(self, step: str | int) -> Node | None:
        """Return the value of a key or the item at a position, or None where there is none."""
        if isinstance(self.value, dict):
            entry = self.value.get(step) if isinstance(step, str) else None
            return entry.node if entry else None
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

    def spans(self) -> Mapping[Path, Span]:
        """Return the place of this value and of everything inside it, by path."""
        places: dict[Path, Span] = {}
        pending: list[tuple[Path, Node]] = [((), self)]
        while pending:
            path, node = pending.pop()
            places[path] = node.span
            if isinstance(node.value, dict):
                pending.extend(((*path, key), entry.node) for key, entry in node.value.items())
            elif isinstance(node.value, list):
                pending.extend(((*path, position), item) for position, item in enumerate(node.value))
        return places


Tree: TypeAlias = tuple[Node | None, list[Finding]]


def read_tree(file: str, content: bytes) -> Tree:
    """Read a YAML file.

    Args:
        file: its path, for the findings.
        content: its bytes.

    Returns:
        The tree, or None where the file cannot be read; and what is wrong with the file.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        span = Span(file, before.count(b"\n") + 1, column)
        return None, [not_utf8.RULE.at(span, f"byte 0x{content[error.start]:02x} is not UTF-8", "save it as UTF-8")]
    root, findings = _composed(file, text)
    if root is None:
        return None, findings or [empty_file.RULE.at(Span(file), "the file has nothing in it")]
    reader = _Reader(file)
    return reader.read(root), reader.findings


def _composed(file: str, text: str) -> tuple[yaml.Node | None, list[Finding]]:
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader), []
    except RecursionError:
        return None, [_too_deep(Span(file))]
    except yaml.reader.ReaderError as error:
        before_text = text.encode()[: error.position].decode("utf-8", "ignore")  # libyaml counts bytes
        span = Span(file, before_text.count("\n") + 1, len(before_text.rpartition("\n")[2]) + 1)
        code = error.character if isinstance(error.character, int) else ord(error.character)
        return None, [yaml_syntax.RULE.at(span, f"character U+{code:04X} cannot stand in YAML")]
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_finding(file, error)]
    except yaml.YAMLError as error:
        return None, [yaml_syntax.RULE.at(Span(file), _first_line(str(error)))]


def _too_deep(span: Span) -> Finding:
    return yaml_feature.RULE.at(span, f"lists and mappings are nested more than {DEEPEST} levels deep", "write it flat")


def _syntax_finding(file: str, error: yaml.MarkedYAMLError) -> Finding:
    mark = error.problem_mark or error.context_mark
    span = Span(file, mark.line + 1, mark.column + 1) if mark else Span(file)
    opened = error.context_mark
    hint = f"{error.context}, which starts at line {opened.line + 1}" if error.context and opened else ""
    return yaml_syntax.RULE.at(span, _first_line(error.problem or str(error)), hint)


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0] if text.strip() else "the file is not YAML"


class _Reader:
    """Turns PyYAML's nodes into ours, and collects what is wrong on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self._seen: set[int] = set()
        self._depth = 0

    def read(self, node: yaml.Node) -> Node:
        span = self._span(node)
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            self.findings.append(yaml_feature.RULE.at(span, f"the tag '{node.tag}' has no meaning here", "remove it"))
        if isinstance(node, yaml.ScalarNode):
            return Node(span, self._text(str(node.value), span))
        if self._depth == DEEPEST:
            self.findings.append(_too_deep(span))
            return Node(span, "")
        self._depth += 1
        value: list[Node] | dict[str, Entry]
        if isinstance(node, yaml.MappingNode):
            value = self._entries(node)
        else:
            value = [self.read(item) for item in node.value if not self._is_repeated(item)]
        self._depth -= 1
        return Node(span, value)

    def _text(self, text: str, span: Span) -> str:
        """Return a text with plain letters; what was not written in them is a finding."""
        words = [word for word in text.split() if PRESENTATION_FORM.search(word)]
        if words:
            (shape, *_) = PRESENTATION_FORM.findall(words[0])
            name = f"U+{ord(shape):04X} ({unicodedata.name(shape).lower()})"
            more = f", and so in {len(words) - 1} words more" if words[1:] else ""
            message = f"{name} is the shape of a letter and no letter{more}"
            self.findings.append(presentation_form.RULE.at(span, message, f"write '{plain_letters(words[0])}'"))
        return plain_letters(text)

    def _entries(self, node: yaml.MappingNode) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            span = self._span(key)
            if not isinstance(key, yaml.ScalarNode):
                self.findings.append(yaml_feature.RULE.at(span, "a key must be a word", "write a plain word"))
            elif key.value in entries:
                first = entries[key.value].key_span.line
                message = f"the key '{key.value}' stands here a second time"
                self.findings.append(duplicate_key.RULE.at(span, message, f"the first is in line {first}; keep one"))
            elif not self._is_repeated(value):
                entries[key.value] = Entry(span, self.read(value))
        return entries

    def _is_repeated(self, node: yaml.Node) -> bool:
        # An alias composes to the very node of its anchor, which for an anchor inside itself has no end.
        if id(node) not in self._seen:
            return False
        span = self._span(node)
        self.findings.append(yaml_feature.RULE.at(span, "an alias repeats this value", "write the value out"))
        return True

    def _span(self, node: yaml.Node) -> Span:
        return Span(self.file, node.start_mark.line + 1, node.start_mark.column + 1)
