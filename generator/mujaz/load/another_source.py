"""A source that is added to the file of a briefing: nothing else in the file changes, its comments and lines least."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from mujaz.load.tree import read_tree
from mujaz.load.writing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from mujaz.load.node import Node


def with_source(file: str, content: bytes, source: str) -> bytes | None:
    """Return the file of a briefing with one more source at the end of its list.

    Where it had only one so far, each statement is said to rest on that.

    Args:
        file: its path.
        content: its bytes.
        source: id of the new source.

    Returns:
        The file's bytes; None where they are written in a way in which nothing can be put between them.
    """
    before, findings = read_tree(file, content)
    if before is None or findings:
        return None
    text = content.decode("utf-8-sig")
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    for start, end, words in sorted(_edits(root, text, one_line(source)), reverse=True):
        text = text[:start] + words + text[end:]
    made = text.encode()
    after, findings = read_tree(file, made)
    wanted = _wanted(before, source)
    return made if after is not None and not findings and wanted == after.plain() else None


def _wanted(before: Node, source: str) -> Any:  # noqa: ANN401 - what a file says
    said: Any = before.plain()
    own = said["source"] if isinstance(said["source"], list) else [said["source"]]
    if len(set(own)) > 1:
        return {**said, "source": [*own, source]}
    statements = [{"source": own[0], **statement} for statement in said["statements"]]
    return {**said, "source": [*own, source], "statements": statements}


def _edits(root: yaml.MappingNode, text: str, source: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is put in: from where, to where, and the words."""
    values = {key.value: value for key, value in root.value}
    own, statements = values.get("source"), values.get("statements")
    listed: list[yaml.Node] = own.value if isinstance(own, yaml.SequenceNode) else [own] if own else []
    if not own or not listed:
        return
    first, last = (text[node.start_mark.index : node.end_mark.index] for node in (listed[0], listed[-1]))
    end = listed[-1].end_mark.index
    if isinstance(own, yaml.ScalarNode):
        yield own.start_mark.index, end, f"[{first}, {source}]"
    elif own.flow_style:
        yield end - len(last), end, f"{last}, {source}"
    else:
        yield from _line(text, end, f"{' ' * own.start_mark.column}- {source}")
    if len({node.value for node in listed}) == 1:
        for statement in statements.value if isinstance(statements, yaml.SequenceNode) else ():
            yield from _said(statement, text, first)


def _said(statement: yaml.Node, text: str, source: str) -> Iterator[tuple[int, int, str]]:
    """Yield the key that says on what a statement rests, behind its id."""
    if not isinstance(statement, yaml.MappingNode) or any(key.value == "source" for key, _ in statement.value):
        return
    for key, value in statement.value:
        if key.value == "id":
            end = value.end_mark.index
            if statement.flow_style:
                yield end, end, f", source: {source}"
            else:
                yield from _line(text, end, f"{' ' * key.start_mark.column}source: {source}")


def _line(text: str, place: int, words: str) -> Iterator[tuple[int, int, str]]:
    """Yield a line below the one in which a place is, and below its comment."""
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    end -= text[:end].endswith("\r")
    yield end, end, ("\r\n" if "\r\n" in text else "\n") + words
