"""What MkDocs and its templates complain of, as findings."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.exceptions import Abort, PluginError

from mujaz import tasks
from mujaz.edges import SETTINGS
from mujaz.findings import Severity, Span
from mujaz.messages import say
from mujaz.render import RULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from mujaz.edges import Theme
    from mujaz.findings import Finding


def check_frame(config: MkDocsConfig, theme: Theme) -> None:
    """Read the templates of the frame, so that a broken one is known before anything is written.

    Args:
        config: MkDocs' configuration.
        theme: the theme, whose own templates are read.

    Raises:
        PluginError: one cannot be read; its cause says why.
    """
    environment = config.theme.get_env()
    folders = [Path(folder) for folder in config.theme.dirs]
    for folder in theme.folders:
        if folder not in folders:
            continue
        for path in sorted(folder.rglob("*.html")):
            try:
                environment.parse(path.read_text(encoding="utf-8-sig"), filename=str(path))
            except (OSError, UnicodeDecodeError, jinja2.TemplateSyntaxError) as error:
                message = f"{theme.shown(path)}: {error}"
                raise PluginError(message) from error


def faults_of(error: BaseException | None, said: Iterable[logging.LogRecord], theme: Theme) -> tuple[Finding, ...]:
    """Return what MkDocs and templates complain of.

    Args:
        error: what ended the build, if anything did.
        said: what MkDocs has logged.
        theme: the theme.
    """
    # MkDocs raises an error of its own from many others.
    in_template = next(filter(None, (_in_template(each, theme) for each in _causes(error))), None)
    if in_template is not None:
        return (in_template,)  # what MkDocs says of it names the page that was being made, and is no second mistake
    found = []
    for record in said:
        severity = Severity.ERROR if record.levelno >= logging.ERROR else Severity.WARNING
        found.append(tasks.fault(record.getMessage(), _file(record), severity))
    if error is not None and not (isinstance(error, Abort) and found):
        found.append(tasks.fault(str(error) or type(error).__name__))
    return tuple(dict.fromkeys(found))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _in_template(error: BaseException, theme: Theme) -> Finding | None:
    """Return what is wrong with a template of the theme; None where the error is none of those."""
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        return RULE.at(Span(theme.shown(Path(error.filename)), error.lineno), say("{error}", error=error.message))
    # Jinja puts the templates' own lines into the traceback; the innermost is where it happened.
    frames = traceback.extract_tb(error.__traceback__)
    places = [
        frame
        for frame in frames
        if frame.filename.endswith(".html") and any(Path(frame.filename).is_relative_to(f) for f in theme.folders)
    ]
    if not places:
        return None
    span = Span(theme.shown(Path(places[-1].filename)), places[-1].lineno or 1)
    if isinstance(error, jinja2.TemplateNotFound):
        return RULE.at(span, say("there is no template '{name}'", name=error.name), say("add it"))
    return RULE.at(span, say("the template cannot be filled in: {error}", error=error))


def _file(record: logging.LogRecord) -> str:
    """Return the file that a complaint is about, as far as that is known: settings are read by one part of MkDocs."""
    return SETTINGS if record.name.startswith("mkdocs.config") else ""
