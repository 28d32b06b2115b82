"""What the commands print."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING, Any, NoReturn

import click

from mujaz.edges import from_here
from mujaz.render import FORMATS, as_text

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.tasks import Report

MISUSE = 2
"""Exit code where the command itself was called wrongly."""


def show(report: Report, form: str, root: Path) -> None:
    """Print the findings of a report to standard output, and a sum of them for people to standard error."""
    if form != "text":
        click.echo(FORMATS[form](report.findings, from_here(root)), nl=False)
        return
    # click drops the colours where standard output is no terminal.
    click.echo(as_text(report.findings, coloured), nl=False)
    errors, warnings = len(report.errors), len(report.open) - len(report.errors)
    found = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}" if report.open else "no findings"
    drafts = sum(finding.is_draft for finding in report.open)
    found += f" ({drafts} of them about drafts)" if drafts else ""
    colour = "red" if errors else "yellow" if warnings else "green"
    click.secho(f"{_count(report.files, 'file')} checked: {found}", err=True, fg=colour)


def tell(message: str) -> None:
    """Tell the user something on standard error."""
    click.echo(f"mujaz: {message}", err=True)


def fail(message: str, hint: str = "", option: str = "") -> NoReturn:
    """End with a message about how the command was called."""
    click.secho(f"mujaz: {f'{option}: ' if option else ''}{message}", err=True, fg="red")
    if hint:
        click.echo(f"    hint: {hint}", err=True)
    sys.exit(MISUSE)


def plain_line(text: str) -> str:
    """Return a text on one line, without characters that would move a terminal's cursor or reorder its lines."""
    return "".join(c for c in " ".join(text.split(" ")) if unicodedata.category(c)[0] != "C")


def coloured(role: str, text: str) -> str:
    """Return a part of a finding in its colour: its place, its code or its hint."""
    styles: dict[str, dict[str, Any]] = {"place": {"bold": True}, "code": {"fg": "red"}, "hint": {"dim": True}}
    return click.style(text, **styles[role])


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}{'' if n == 1 else 's'}"
