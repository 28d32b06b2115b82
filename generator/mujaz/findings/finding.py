"""A finding: one thing that is wrong, where it is, and what to do about it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(enum.Enum):
    """How much a finding matters.

    An error stops every build. A warning stops one that publishes, unless it is about a draft. Both make `mujaz check`
    exit with 1. A note tells what could not be looked at, and stops nothing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A place in a file. Every value of every file has one, so it is made as cheaply as can be.

    Attributes:
        file: path relative to the site's root, with forward slashes.
        line: line number from 1.
        column: column number from 1, in characters.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Give the place as editors and terminals know it: `file:line:column`."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        code: stable code of the rule that was broken, `MJZ` and three digits.
        severity: whether it stops a build.
        span: where it is.
        message: what is wrong, one sentence without a full stop.
        hint: what to do about it; empty where the message says it all.
        is_draft: whether it is about what is not published yet; it then stops nothing.
    """

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""
    is_draft: bool = False


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by file, line, column and code, each only once."""
    return sorted(set(findings), key=lambda f: (f.span, f.code, f.message))
