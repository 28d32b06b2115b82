"""Findings in the words of MkDocs' log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mujaz.findings import Severity

if TYPE_CHECKING:
    from mujaz.tasks import Report

_log = logging.getLogger("mkdocs.plugins.mujaz")


def log_findings(report: Report, *, serving: bool, strict: bool) -> None:
    """Log the findings of a report.

    In strict mode MkDocs stops at any warning that is logged; what is wrong with drafts stops no build, and what is
    only told stops nothing.

    Args:
        report: what was found.
        serving: whether the site is served to the editors whose drafts it shows.
        strict: whether warnings stop the build: then they are said as errors are, in a quiet build too.
    """
    for finding in report.findings:
        stops = finding.severity is Severity.ERROR or (strict and finding in report.stopping)
        level = logging.ERROR if stops else logging.WARNING
        if finding.severity is Severity.NOTE or (finding.is_draft and not serving):
            level = logging.INFO
        hint = f" ({finding.hint})" if finding.hint else ""
        _log.log(level, "%s: %s %s%s", finding.span, finding.code, finding.message, hint)
