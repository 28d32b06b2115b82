"""Rules as people read them on a terminal: all of them, or one with its explanation."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mujaz.findings import Severity
from mujaz.messages import ENGLISH, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mujaz.findings import Rule
    from mujaz.messages import Catalogue, Message

_SEVERITIES = {Severity.ERROR: say("error"), Severity.WARNING: say("warning"), Severity.NOTE: say("note")}
_WIDTH = 100
_NO_BREAK = "\N{NO-BREAK SPACE}"


def as_rules(
    rules: Iterable[Rule], mark: Callable[[str], str], catalogue: Catalogue = ENGLISH, *, isolated: bool = False
) -> str:
    """Return a line for each rule: its code, its severity and its title.

    Args:
        rules: the rules.
        mark: called with each code; returns it, emphasised.
        catalogue: the language.
        isolated: whether isolates keep the language's direction apart from that of the lines, as on a terminal.
    """
    lines = []
    for rule in rules:
        severity, title = (catalogue.tell(text, isolated=isolated) for text in (_severity(rule), rule.title))
        lines.append(f"{mark(rule.code)}  {severity:7}  {title}\n")
    return "".join(lines)


def as_explanation(
    rule: Rule, mark: Callable[[str], str], catalogue: Catalogue = ENGLISH, *, isolated: bool = False
) -> str:
    """Return a rule's title and explanation; the parameters are those of `as_rules`."""
    said = say("({severity}): {title}", severity=_severity(rule), title=rule.title)
    parts = [f"{mark(rule.code)} {catalogue.tell(said, isolated=isolated)}"]
    if catalogue.is_empty:
        parts.append(rule.explanation)
    else:
        parts += [_told(paragraph, rule.code, catalogue, isolated=isolated) for paragraph in rule.paragraphs]
    if rule.fixed:
        fixed = say("It can be neither switched off nor waived: {reason}.", reason=rule.fixed.value)
        parts.append(catalogue.tell(fixed, isolated=isolated))
    return "\n\n".join(parts) + "\n"


def _severity(rule: Rule) -> Message:
    return _SEVERITIES[rule.severity]


def _told(paragraph: Message, code: str, catalogue: Catalogue, *, isolated: bool) -> str:
    """Return a paragraph in lines; each has its direction by itself, and examples stay as they are."""
    if paragraph[0].isspace():
        return str(paragraph)
    pieces = catalogue.tell(paragraph, code).split("`")
    # No line ends inside a command or a key.
    whole = "`".join(piece.replace(" ", _NO_BREAK) if place % 2 else piece for place, piece in enumerate(pieces))
    lines = textwrap.wrap(whole, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(catalogue.line(line.replace(_NO_BREAK, " "), isolated=isolated) for line in lines)
