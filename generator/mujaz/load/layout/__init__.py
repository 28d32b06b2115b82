"""The layout of content files: keys in the order of the models, lines of a readable length, comments kept.

Nothing that a file says is changed: what was read before and what is read after is compared, and so are the comments.
The round trip of a YAML library does not serve: those keep a comment with what stands before it, so that it would not
move with the key that it is about, and lose some between brackets.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from mujaz.load.layout.comments import attach, comments_of
from mujaz.load.layout.order import put_in_order
from mujaz.load.layout.pieces import Group, LayoutError, read_pieces
from mujaz.load.layout.writing import written
from mujaz.load.rules import presentation_form
from mujaz.load.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.findings import Finding

__all__ = ["LayoutError", "has_remarks_in_brackets", "laid_out"]


def laid_out(file: str, content: bytes, model: Any, tags: Sequence[str]) -> tuple[bytes, list[Finding]]:  # noqa: ANN401 - annotations have no common type
    """Lay a file out.

    Args:
        file: its path, for the findings.
        content: its bytes.
        model: what it is read as; None where that is not known, and keys stay in their order.
        tags: tags of the site's languages, in the site's order.

    Returns:
        The bytes of the file as it should be, and what is wrong with its YAML: then the bytes are those that it has.

    Raises:
        LayoutError: it holds something that is not laid out anew.
    """
    tree, findings = read_tree(file, content)
    findings = [finding for finding in findings if finding.code != presentation_form.RULE.code]
    if tree is None or findings:
        return content, findings
    text = content.decode("utf-8-sig")
    end = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
    pieces = read_pieces(text.replace("\r\n", "\n").replace("\r", "\n"))
    attach(pieces)
    put_in_order(pieces.root, model, tags)
    made = written(pieces)
    again, _ = read_tree(file, made.encode())
    if again is None or again.plain() != tree.plain():
        message = "it would be read as something else"
        raise LayoutError(message)
    if Counter(comments_of(read_pieces(made))) != Counter(comments_of(pieces)):
        message = "a comment would be lost"
        raise LayoutError(message)
    return made.replace("\n", end).encode(), []


def has_remarks_in_brackets(content: bytes) -> bool:
    """Tell whether a file has comments inside a list or mapping between brackets; not where it is not right YAML."""
    tree, _ = read_tree("", content)
    if tree is None:
        return False
    try:
        pieces = read_pieces(content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except LayoutError:
        return False
    attach(pieces)
    groups = [pieces.root, *(entry.value for entry in pieces.entries if isinstance(entry.value, Group))]
    return any(
        group.is_flow and (group.tail or any(entry.lead or entry.remarks for entry in group.entries))
        for group in groups
    )
