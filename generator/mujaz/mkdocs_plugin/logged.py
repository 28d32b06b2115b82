"""Findings in MkDocs' log, in the language of the locale."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from mujaz.edges import preferred_catalogue
from mujaz.findings import Severity
from mujaz.messages import say
from mujaz.render import printable

if TYPE_CHECKING:
    from mujaz.tasks import Report

OURS = "mkdocs.plugins.mujaz"
"""Name of the log in which we speak."""

_log = logging.getLogger(OURS)


class Heard(logging.Handler):
    """Remembers what MkDocs says.

    Args:
        level: how much a record must matter.

    Attributes:
        records: what was said.
    """

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a record."""
        self.records.append(record)

    def drain(self) -> list[logging.LogRecord]:
        """Return what others than we have said, and forget all."""
        said, self.records = self.records, []
        return [record for record in said if record.name != OURS]


def log_findings(report: Report, *, serving: bool, strict: bool) -> None:
    """Log the findings of a report.

    In strict mode MkDocs stops at any warning that is logged; what is wrong with drafts stops no build, and what is
    only told stops nothing.

    Args:
        report: what was found.
        serving: whether the site is served to the editors whose drafts it shows.
        strict: whether warnings stop the build: then they are said as errors are, in a quiet build too.
    """
    catalogue, isolated = preferred_catalogue(), sys.stderr.isatty()
    for finding in report.findings:
        stops = finding.severity is Severity.ERROR or (strict and finding in report.stopping)
        level = logging.ERROR if stops else logging.WARNING
        if finding.severity is Severity.NOTE or (finding.is_draft and not serving):
            level = logging.INFO
        said = say("{message} ({hint})", message=finding.message, hint=finding.hint)
        told = catalogue.tell(said if finding.hint else finding.message, finding.code, printable, isolated=isolated)
        _log.log(level, "%s: %s %s", printable(str(finding.span)), finding.code, told)


def wrong_with(report: Report) -> str:
    """Return how many errors stop a build, or how many warnings where there are none."""
    return f"errors ({len(report.errors)})" if report.errors else f"warnings ({len(report.stopping)})"
