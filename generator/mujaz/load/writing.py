"""Content as an editor's file: YAML with a comment at each key, which reads back as what it was made of."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WIDTH = 120
_INDENT = "  "
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*")
"""What is written without quotation marks, as far as YAML takes it for a text then."""


@dataclass(frozen=True)
class Later:
    """A value that is written as a comment: a key that a file may have, and need not.

    It is no first key of a list's item, which stands behind the hyphen.
    """

    value: object


class _Dumper(yaml.SafeDumper):
    """Writes texts in quotation marks, so that none of their characters is YAML's own."""

    def ignore_aliases(self, _: Any) -> bool:  # noqa: ANN401 - as in the base
        """Write what stands twice twice: content has no aliases."""
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if _PLAIN.fullmatch(text) else '"')


_Dumper.add_representer(str, _text)


def document(content: Mapping[str, object], notes: Mapping[str, str], name: str) -> str:
    """Return a mapping as a file.

    Args:
        content: the mapping; what is `Later` in it is written as a comment.
        notes: comments, by where they belong: a name, and the keys below it, joined with dots.
        name: the name of the whole file among the notes.
    """
    head = _comment(notes.get(name, ""), "")
    lines = [*head, *([""] if head and content else []), *_mapping(content, notes, name, "")]
    return "".join(f"{line}\n" for line in lines)


def entries(content: Sequence[Mapping[str, object]], notes: Mapping[str, str], name: str) -> str:
    """Return a list of mappings as a file; see `document`."""
    head = _comment(notes.get(name, ""), "")
    lines = [*head, *([""] if head else [])]
    for position, entry in enumerate(content):
        lines += [""] if position else []
        lines += _item(entry, notes, name, "")
    lines += [] if content else ["[]"]
    return "".join(f"{line}\n" for line in lines)


def _comment(note: str, pad: str) -> list[str]:
    return [f"{pad}# {line}" for line in textwrap.wrap(note, _WIDTH, break_long_words=False, break_on_hyphens=False)]


def _mapping(content: Mapping[str, object], notes: Mapping[str, str], name: str, pad: str) -> list[str]:
    lines: list[str] = []
    for key, value in content.items():
        inner = f"{name}.{key}"
        lines += _comment(notes.get(inner, ""), pad)
        if isinstance(value, Later):
            lines += [f"{pad}# {line}" for line in _entry(key, value.value, notes, inner, "")]
        else:
            lines += _entry(key, value, notes, inner, pad)
    return lines


def _entry(key: str, value: object, notes: Mapping[str, str], name: str, pad: str) -> list[str]:
    flow = f"{pad}{one_line(key)}: {one_line(value)}"
    is_noted = any(note.startswith(f"{name}.") for note in notes)
    if isinstance(value, dict) and value and (is_noted or _has_later(value) or len(flow) > _WIDTH):
        return [f"{pad}{one_line(key)}:", *_mapping(value, notes, name, pad + _INDENT)]
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        items = [line for item in value for line in _item(item, notes, name, pad + _INDENT)]
        return [f"{pad}{one_line(key)}:", *items]
    if isinstance(value, str) and len(flow) > _WIDTH and _folds(value):
        folded = textwrap.wrap(value, _WIDTH, break_long_words=False, break_on_hyphens=False)
        return [f"{pad}{one_line(key)}: >-", *(f"{pad}{_INDENT}{line}" for line in folded)]
    return [flow]


def _item(item: Mapping[str, object], notes: Mapping[str, str], name: str, pad: str) -> list[str]:
    """Write an item of a list: its first key stands behind the hyphen, and a comment on that above it."""
    flow = f"{pad}- {one_line(item)}" if not _has_later(item) else ""
    if flow and len(flow) <= _WIDTH and not any(note.startswith(f"{name}.") for note in notes):
        return [flow]
    lines = list(_mapping(item, notes, name, pad + _INDENT))
    first = next(position for position, line in enumerate(lines) if not line.lstrip().startswith("#"))
    above = [pad + line[len(pad + _INDENT) :] for line in lines[:first]]
    return [*above, f"{pad}- {lines[first][len(pad + _INDENT) :]}", *lines[first + 1 :]]


def _has_later(value: object) -> bool:
    inside: Iterator[object] = iter(())
    if isinstance(value, dict):
        inside = iter(value.values())
    elif isinstance(value, list):
        inside = iter(value)
    return isinstance(value, Later) or any(map(_has_later, inside))


def one_line(value: object) -> str:
    """Write a value on one line."""
    if _has_later(value):
        return ""
    text: str = yaml.dump(
        value, Dumper=_Dumper, default_flow_style=True, allow_unicode=True, sort_keys=False, width=float("inf")
    )
    return text.removesuffix("\n").removesuffix("\n...")


def _folds(text: str) -> bool:
    """Tell whether a text is the same when it is folded at its blanks."""
    return text.isprintable() and text.split() == text.split(" ")
