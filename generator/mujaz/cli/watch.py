"""`mujaz check --watch`: findings anew at each save."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import click

from mujaz import tasks
from mujaz.cli.output import show
from mujaz.edges import SETTINGS, Watch
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mujaz.cli.tongue import Tongue
    from mujaz.findings import Finding

WATCHED = ("briefings", "seeds", "languages", SETTINGS)
"""What a site's findings are about, as seen from its folder."""


def watch(root: Path, form: str, tongue: Tongue) -> NoReturn:
    """Check a site again at each save, until a signal ends the program.

    Where a save changes no finding, nothing is printed; else all findings are, and in text those that are new or gone
    are marked. A finding that only moved to another line is the same.

    Args:
        root: the site's folder.
        form: shape of the findings.
        tongue: the language that they are told in.
    """
    files, earlier = Watch(root / name for name in WATCHED), tasks.Earlier.of(root)
    before: Sequence[Finding] | None = None
    while True:
        report = tasks.report_folder(root, earlier)
        if before is None:
            show(report, form, root, tongue)
        elif report.findings != before:
            new, gone = _left(report.findings, before), _left(before, report.findings)
            if form == "text":
                click.echo(err=True)
                marked = tuple(_marked(finding, new) for finding in report.findings)
                show(replace(report, findings=marked), form, root, tongue)
                for finding in gone:
                    message = tongue.tell(finding.message, finding.code)
                    click.echo(f"{tongue.tell(say('gone'))}: {finding.span}: {finding.code} {message}")
                counted = say("{new} new, {gone} gone", new=len(new), gone=len(gone))
                click.echo(tongue.tell(counted, err=True), err=True)
            else:
                show(report, form, root, tongue)
        before = report.findings
        files.wait()


def _left(findings: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """Return the findings that others do not have, wherever in the same file they are."""
    counted = Counter(map(_same, others))
    left = []
    for finding in findings:
        if counted[_same(finding)]:
            counted[_same(finding)] -= 1
        else:
            left.append(finding)
    return left


def _same(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.span.file, finding.message


def _marked(finding: Finding, new: Sequence[Finding]) -> Finding:
    return replace(finding, message=say("{message} (new)", message=finding.message)) if finding in new else finding
