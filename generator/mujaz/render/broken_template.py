"""A page template cannot be used.

Why: without it the pages of its type cannot be made.

Example: a block that is not closed; a value that the page's view does not have; a template that was renamed.

Fix: correct the template in `site-theme/pages/` at the line that the finding names. A site without a `site-theme/`
of its own uses the one that was installed with Mujaz.
"""

from __future__ import annotations

import traceback

import jinja2

from mujaz.findings import Finding, Fixed, Rule, Span
from mujaz.messages import say

RULE = Rule("MJZ009", __doc__, fixed=Fixed.READING)


class TemplateError(Exception):
    """A page template is missing or broken.

    Attributes:
        finding: what is wrong with it, and where.
    """

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def fault(template: str, error: Exception) -> TemplateError:
    """Return what is wrong with a template.

    Args:
        template: file name of the page type's template.
        error: what was raised when it was read or used.
    """
    if isinstance(error, jinja2.TemplateNotFound):
        return TemplateError(
            RULE.at(_span(template), say("there is no template '{name}'", name=error.name), say("add it"))
        )
    if isinstance(error, jinja2.TemplateSyntaxError):
        return TemplateError(RULE.at(_span(error.name or template, error.lineno), say("{error}", error=error.message)))
    # Jinja puts the templates' own lines into the traceback; the innermost is where it happened.
    places = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".md.j2")]
    span = _span(places[-1].filename, places[-1].lineno or 1) if places else _span(template)
    return TemplateError(RULE.at(span, say("the template cannot be filled in: {error}", error=error)))


def _span(template: str, line: int = 1) -> Span:
    return Span(f"site-theme/pages/{template}", line)
