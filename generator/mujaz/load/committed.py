"""A briefing as an earlier state of its file has it."""

from __future__ import annotations

from mujaz.findings import Severity
from mujaz.load.decode import decode
from mujaz.load.tree import read_tree
from mujaz.model import Briefing


def committed_briefing(content: bytes) -> Briefing | None:
    """Return the briefing of an earlier state of a file; None where it cannot be read as this version reads files.

    Args:
        content: the file's bytes.
    """
    tree, findings = read_tree("", content)
    if tree is None:
        return None
    briefing, _, others = decode(tree, Briefing)
    has_errors = any(finding.severity is Severity.ERROR for finding in (*findings, *others))
    return None if has_errors else briefing
