"""A briefing or a topic as an earlier state of its file has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mujaz.findings import Severity
from mujaz.load.decode import decode
from mujaz.load.tree import read_tree
from mujaz.model import Briefing, Topic

if TYPE_CHECKING:
    from mujaz.model.fields import Model

    Text = TypeVar("Text", bound=Model)


def committed_briefing(content: bytes) -> Briefing | None:
    """Return the briefing of an earlier state of a file; None where it cannot be read as this version reads files.

    Args:
        content: the file's bytes.
    """
    return _read(content, Briefing)


def committed_topic(content: bytes) -> Topic | None:
    """Return the topic of an earlier state of a file; as above."""
    return _read(content, Topic)


def _read(content: bytes, model: type[Text]) -> Text | None:
    tree, findings = read_tree("", content)
    if tree is None:
        return None
    found, _, others = decode(tree, model)
    has_errors = any(finding.severity is Severity.ERROR for finding in (*findings, *others))
    return None if has_errors else found
