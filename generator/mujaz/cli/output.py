"""What the commands print, and how they end."""

from __future__ import annotations

import errno
import logging
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from mujaz.cli.helping import Group, option
from mujaz.cli.tongue import TONGUE, Tongue, is_terminal, note, said
from mujaz.edges import CACHE_LOG, catalogue, from_here, speak_of_options
from mujaz.messages import ENGLISH, NOTHING, MisuseError, listed, say
from mujaz.render import FORMATS, as_text

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.messages import Message
    from mujaz.tasks import Report

MISUSE = 2
"""Exit code where the command itself was called wrongly."""


class Program(Group):
    """All commands together: what none of them refuses by itself is refused here."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that is asked for."""
        try:
            return super().invoke(ctx)
        except MisuseError as error:
            refuse(error)
        except OSError as error:
            if error.errno == errno.EPIPE:  # who read the output has gone, as in `mujaz check | head`
                raise
            try:
                fail(_what(error))
            except OSError:  # nothing can be said either
                sys.exit(MISUSE)


class _Heard(logging.Handler):
    """Says what is said of the cache, whichever thread says it, in the language of the command."""

    def __init__(self, tongue: Tongue) -> None:
        super().__init__()
        self._tongue = tongue

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(self._tongue.tell(say("mujaz: {message}", message=record.msg), err=True), err=True)


def _tongue(context: click.Context, _option: click.Parameter, tag: str | None) -> Tongue:
    try:
        tongue = Tongue(catalogue(tag), is_asked=True) if tag is not None else Tongue.current()
    except MisuseError as error:
        refuse(error, "--lang")
    context.meta[TONGUE] = tongue
    speak_of_options(tongue.catalogue.tag)
    logging.getLogger(CACHE_LOG).handlers[:] = [_Heard(tongue)]
    return tongue


lang_option = option(
    "--lang",
    "tongue",
    metavar="TAG",
    callback=_tongue,
    is_eager=True,
    help="Language of what is said.  [default: the locale's, else English]",
)


def show(report: Report, form: str, root: Path, tongue: Tongue) -> None:
    """Print the findings of a report to standard output, and a sum of them for people to standard error."""
    if form != "text":
        # Programs read the same whatever the locale is.
        told = tongue.catalogue if tongue.is_asked or form != "json" else ENGLISH
        click.echo(FORMATS[form](report.findings, from_here(root), told), nl=False)
        return
    # click drops the colours where standard output is no terminal.
    click.echo(as_text(report.findings, coloured, tongue.catalogue, isolated=is_terminal()), nl=False)
    errors, warnings = len(report.errors), len(report.open) - len(report.errors)
    found = say("no findings")
    if report.open:
        found = findings_of(errors, warnings)
    drafts = sum(finding.is_draft for finding in report.open)
    found = say("{found} ({drafts} of them about drafts)", found=found, drafts=drafts) if drafts else found
    colour = "red" if errors else "yellow" if warnings else "green"
    files = say("{n} file", n=1) if report.files == 1 else say("{n} files", n=report.files)
    total = say("{files} checked: {found}", files=files, found=found)
    click.secho(tongue.tell(total, err=True), err=True, fg=colour)


def findings_of(errors: int, warnings: int) -> Message:
    """Return numbers of errors and of warnings."""
    counted = say("{n} error", n=errors) if errors == 1 else say("{n} errors", n=errors)
    more = say("{n} warning", n=warnings) if warnings == 1 else say("{n} warnings", n=warnings)
    return listed([counted, more])


def tell(text: str) -> None:
    """Tell the user something on standard error."""
    note(say("mujaz: {message}", message=text))


def fail(message: str, hint: str = NOTHING, option: str = "") -> NoReturn:
    """End with a message about how the command was called."""
    whole = say("{option}: {message}", option=option, message=message) if option else message
    click.secho(said(say("mujaz: {message}", message=whole), err=True), err=True, fg="red")
    if hint:
        click.echo(f"    {said(say('hint: {hint}', hint=hint), err=True)}", err=True)
    sys.exit(MISUSE)


def refuse(error: MisuseError, option: str = "") -> NoReturn:
    """End with what cannot be done, and what to do instead.

    Args:
        error: why it cannot.
        option: the option that is wrong, where the error does not name one.
    """
    fail(error.message, error.hint, error.option or option)


def _what(error: OSError) -> Message:
    """Return what the system could not do."""
    if error.filename is None:
        return say("{reason}", reason=reason(error))
    return say("{file}: {reason}", file=error.filename, reason=reason(error))


def reason(error: OSError) -> str:
    """Return why the system could not do something, without the name of the file."""
    return error.strerror or str(error)


def coloured(role: str, text: str) -> str:
    """Return a part of a finding in its colour: its place, its code or its hint."""
    styles: dict[str, dict[str, Any]] = {"place": {"bold": True}, "code": {"fg": "red"}, "hint": {"dim": True}}
    return click.style(text, **styles[role])
