"""What the checks say of an edit, compared with what they say without it."""

from __future__ import annotations

import gc
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bench.mistakes.content import Content
from bench.mistakes.edits import Change, Edit, applied
from mujaz import checks
from mujaz.edges import read_site
from mujaz.findings import Severity
from mujaz.tasks.check import report
from mujaz.tasks.earlier import Earlier

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.findings import Finding

ERROR, WARNING, MISSED = "error", "warning", "missed"

Said = Counter[tuple[str, str, str, str]]
"""Findings without their lines, which an edit moves: code, severity, file and message."""


_OF_REVIEWS = frozenset(
    check.RULE.code
    for check in checks.CHECKS
    if "review" in check.__name__.split(".") and not check.__name__.endswith(".gone_text")
)
"""Codes of findings that a text is another than the one that was reviewed: they follow every edit, right or wrong."""


@dataclass(frozen=True)
class Outcome:
    """What the checks say of an edit.

    Attributes:
        result: `error`, `warning` or `missed`.
        findings: what they say that they did not say without it, errors first.
        is_reviewed: whether they also say that a text is another than the one that was reviewed.
    """

    result: str
    findings: tuple[Finding, ...]
    is_reviewed: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the findings, each once."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))


class Trials:
    """Tries edits of a dossier.

    Args:
        root: the site's folder.
    """

    def __init__(self, root: Path) -> None:
        self._files, self._earlier = read_site(root), Earlier()
        self.untouched = report(self._files, earlier=self._earlier)
        texts = {file: content.decode() for file, content in self._files.content.items()}
        self.content = Content(texts, self.untouched.dossier)
        self._given: dict[tuple[Change, ...], Said] = {(): _said(self.untouched.findings)}
        gc.collect()
        gc.freeze()

    def outcome(self, edit: Edit) -> Outcome:
        """Return what the checks say of an edit."""
        if edit.given not in self._given:
            self._given[edit.given] = _said(self._checked(edit.given))
        before = self._given[edit.given].copy()
        new: list[Finding] = []
        for finding in self._checked(edit.changes):
            key = _key(finding)
            if before[key]:
                before[key] -= 1
            else:
                new.append(finding)
        is_reviewed = any(finding.code in _OF_REVIEWS for finding in new)
        new = [finding for finding in new if edit.is_compared or finding.code not in _OF_REVIEWS]
        new.sort(key=lambda finding: finding.severity is not Severity.ERROR)
        stops = any(finding.severity is Severity.ERROR for finding in new)
        return Outcome(ERROR if stops else WARNING if new else MISSED, tuple(new), is_reviewed)

    def _checked(self, changes: tuple[Change, ...]) -> tuple[Finding, ...]:
        changed = {file: text.encode() for file, text in applied(self.content.files, changes).items()}
        files = replace(self._files, content={**self._files.content, **changed})
        return report(files, earlier=self._earlier.fork()).findings


def _key(finding: Finding) -> tuple[str, str, str, str]:
    return finding.code, finding.severity.value, finding.span.file, finding.message


def _said(findings: tuple[Finding, ...]) -> Said:
    return Counter(map(_key, findings))
