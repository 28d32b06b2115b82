"""Pieces as a file: two blanks a level, brackets where they fit on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.load.layout.pieces import Group, Scalar
from mujaz.load.layout.scalars import STEP, WIDTH, block, folded, is_long_prose, on_a_line, without_brackets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.load.layout.pieces import Entry, Pieces

_MANY = 4
"""Keys of a mapping between brackets that is worth breaking; a shorter one that cannot be read better stays."""
_LONG = 40
"""Characters of a text in a list that is better read on a line of its own."""


def written(pieces: Pieces) -> str:
    """Return the text of a file.

    Raises:
        LayoutError: it holds something that is not laid out anew.
    """
    root = pieces.root
    lines = ["---"] if pieces.is_marked else []
    lines += _without_blanks_before(pieces.head)
    lines += _flow(root, "", "", is_below=False) or _group(root, "")
    return "".join(f"{line}\n" for line in lines)


def _group(group: Group, indent: str) -> list[str]:
    lines: list[str] = []
    for position, entry in enumerate(group.entries):
        lead = entry.lead if position else _without_blanks_before(entry.lead)
        lines += _comments([*lead, *entry.remarks[1:]], indent)
        lines += _entry(entry, indent)
    return lines + _comments(group.tail, indent)


def _comments(comments: Iterable[str], indent: str) -> list[str]:
    return [indent + comment if comment else "" for comment in comments]


def _entry(entry: Entry, indent: str) -> list[str]:
    head = f"{entry.raw_key}:" if entry.group.is_map else "-"
    remark = f" {entry.remarks[0]}" if entry.remarks else ""
    if isinstance(entry.value, Scalar):
        return _scalar(entry.value, head, remark, indent)
    flow = _flow(entry.value, f"{indent}{head} ", indent, is_below=entry.group.is_map)
    if flow:
        return [flow[0] + (remark if len(flow) == 1 else ""), *flow[1:-1], *([flow[-1] + remark] if flow[1:] else [])]
    if entry.group.is_map:
        inner = indent + STEP if entry.value.is_map or entry.value.is_indented else indent
        return [indent + head + remark, *_group(entry.value, inner)]
    lines = _group(entry.value, indent + STEP)
    first = next((n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), 0)
    above = [f"{indent}{remark[1:]}"] if remark else []
    above += [indent + line.strip() if line.strip() else "" for line in lines[:first]]
    return [*above, f"{indent}- {lines[first][len(indent) + len(STEP) :]}", *lines[first + 1 :]]


def _scalar(scalar: Scalar, head: str, remark: str, indent: str) -> list[str]:
    if scalar.is_block:
        marks, lines = block(scalar, indent + STEP)
        return [f"{indent}{head} {marks}{remark}", *lines]
    said = without_brackets(scalar)
    line = f"{indent}{head} {said}" if said else indent + head
    # A plain text that a comment may have cut short stays what it is, so that this is found.
    if len(line) <= WIDTH or not is_long_prose(scalar) or (remark and not scalar.style):
        return [line + remark]
    return [f"{indent}{head} >-{remark}", *folded(scalar, indent + STEP)]


def _flow(group: Group, begin: str, indent: str, *, is_below: bool) -> list[str]:
    """Return the lines of a list or mapping between brackets; none where it has to stand without them.

    Args:
        group: the list or mapping.
        begin: what stands before it, on its line.
        indent: how far that line stands in.
        is_below: whether it can begin on the next line.
    """
    flat = _inline(group) if group.is_flow else None
    if flat is None:
        return []
    if len(begin) + len(flat) <= WIDTH:
        return [begin + flat]
    inner, parts = indent + STEP, _parts(group)
    if _has_prose(group) and (not group.is_long or any(len(inner) + 2 + len(part) > WIDTH for part in parts)):
        return []
    if group.is_map and not group.is_long and len(parts) < _MANY:
        return [begin + flat]
    first = inner if is_below else begin
    after = " " * (len(first) + 1)
    lines = [first + flat[0]]
    for position, part in enumerate(parts):
        said = part + ("," if position < len(parts) - 1 else flat[-1])
        if not position or len(lines[-1]) + 1 + len(said) <= WIDTH:
            lines[-1] += f" {said}" if position else said
        else:
            lines.append(after + said)
    return [begin.rstrip(), *lines] if is_below else lines


def _has_prose(group: Group) -> bool:
    """Tell whether a list or mapping holds texts that are better read on lines of their own."""
    for entry in group.entries:
        value = entry.value
        if isinstance(value, Group):
            if group.is_map or _has_prose(value):
                return True
        elif is_long_prose(value) and (group.is_map or len(value.value) > _LONG):
            return True
    return False


def _inline(group: Group) -> str | None:
    """Return a list or mapping between brackets, on one line; None where it cannot stand so."""
    if group.tail or any(entry.lead or entry.remarks for entry in group.entries):
        return None
    parts = _parts(group)
    if not all(parts):
        return None
    return f"{{{', '.join(parts)}}}" if group.is_map else f"[{', '.join(parts)}]"


def _parts(group: Group) -> list[str]:
    """Return the entries of a list or mapping between brackets; an empty one where it cannot stand there."""
    values = [
        _inline(entry.value) if isinstance(entry.value, Group) else on_a_line(entry.value) for entry in group.entries
    ]
    keys = [f"{entry.raw_key}: " if group.is_map else "" for entry in group.entries]
    return [key + value if value else "" for key, value in zip(keys, values, strict=True)]


def _without_blanks_before(lines: list[str]) -> list[str]:
    first = next((n for n, line in enumerate(lines) if line), len(lines))
    return lines[first:]
