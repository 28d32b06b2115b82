"""Findings in the formats that people and programs read."""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from mujaz.findings import Severity
from mujaz.messages import ENGLISH, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.findings import Finding
    from mujaz.messages import Catalogue


def as_text(
    findings: Sequence[Finding],
    mark: Callable[[str, str], str] = lambda _role, text: text,
    catalogue: Catalogue = ENGLISH,
    *,
    isolated: bool = False,
) -> str:
    """Return findings as lines: `file:line:column: CODE message`, and the hint below.

    Args:
        findings: the findings.
        mark: called with the role of a part (`place`, `code` or `hint`) and its text; returns the text, coloured.
        catalogue: the language that they are told in.
        isolated: whether isolates keep the language's direction apart from that of the lines, as on a terminal.
    """
    lines = []
    for finding in findings:
        place, code, said = mark("place", printable(str(finding.span))), mark("code", finding.code), finding.message
        if finding.severity is Severity.WARNING:
            said = say("warning: {message}", message=said)
        elif finding.severity is Severity.NOTE:
            said = say("note: {message}", message=said)
        if finding.is_draft:
            said = say("draft: {message}", message=said)
        lines.append(f"{place}: {code} {catalogue.tell(said, finding.code, printable, isolated=isolated)}")
        if finding.hint:
            hint = say("hint: {hint}", hint=finding.hint)
            lines.append(mark("hint", f"    {catalogue.tell(hint, finding.code, printable, isolated=isolated)}"))
    return "".join(f"{line}\n" for line in lines)


def as_json(findings: Sequence[Finding], _folder: str = ".", catalogue: Catalogue = ENGLISH) -> str:
    """Return findings as a JSON array of objects; those in another language have `translation` too."""
    items = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "draft": finding.is_draft,
            "file": finding.span.file,
            "line": finding.span.line,
            "column": finding.span.column,
            "message": finding.message,
            "hint": finding.hint,
            **_translation(finding, catalogue),
        }
        for finding in findings
    ]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _translation(finding: Finding, catalogue: Catalogue) -> dict[str, dict[str, str]]:
    if not catalogue.tag:
        return {}
    message, hint = (catalogue.tell(text, finding.code) for text in (finding.message, finding.hint))
    return {"translation": {"language": catalogue.tag, "message": message, "hint": hint}}


def as_github(findings: Sequence[Finding], folder: str = ".", catalogue: Catalogue = ENGLISH) -> str:
    """Return findings as GitHub workflow commands, which annotate the lines of a pull request.

    Escapes follow GitHub's `toolkit/packages/core/src/command.ts`.

    Args:
        findings: the findings.
        folder: the site's folder as seen from the repository's, where the workflow runs: GitHub knows files from there.
        catalogue: the language that they are told in.
    """
    lines = []
    for finding in findings:
        span, level = finding.span, "notice" if finding.severity is Severity.NOTE else finding.severity.value
        file = posixpath.normpath(f"{folder}/{span.file}")
        place = f"file={_property(file)},line={span.line},col={span.column},title={finding.code}"
        message, hint = (catalogue.tell(text, finding.code) for text in (finding.message, finding.hint))
        text = message + (f" ({hint})" if hint else "")
        lines.append(f"::{level} {place}::{_data(text)}")
    return "".join(f"{line}\n" for line in lines)


def as_gitlab(findings: Sequence[Finding], folder: str = ".", catalogue: Catalogue = ENGLISH) -> str:
    """Return findings as a report of GitLab's Code Quality, which shows them in a merge request.

    GitLab reads the part of Code Climate's format that its documentation names, and knows a finding again by its
    fingerprint: one that only moved to another line is the same.

    Args:
        findings: the findings.
        folder: the site's folder as seen from the repository's.
        catalogue: the language that they are told in.
    """
    counted: Counter[tuple[str, str, str]] = Counter()
    items = []
    for finding in findings:
        file = posixpath.normpath(f"{folder}/{finding.span.file}")
        same = finding.code, file, str(finding.message)
        counted[same] += 1
        message, hint = (catalogue.tell(text, finding.code) for text in (finding.message, finding.hint))
        items.append(
            {
                "description": f"{finding.code} {message}" + (f" ({hint})" if hint else ""),
                "check_name": finding.code,
                "fingerprint": hashlib.sha256("\0".join((*same, str(counted[same]))).encode()).hexdigest(),
                "severity": _GITLAB[finding.severity],
                "location": {
                    "path": file,
                    "positions": {"begin": {"line": finding.span.line, "column": finding.span.column}},
                },
            }
        )
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def printable(text: str) -> str:
    """Return a text in which characters that cannot be seen are written by their numbers."""
    # What stands in content must not move a terminal's cursor or reorder its lines, nor command GitHub's runner, which
    # takes `##[` for a command wherever it stands.
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text).replace("##[", "#\\u0023[")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_GITLAB = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}

FORMATS: dict[str, Callable[[Sequence[Finding], str, Catalogue], str]] = {
    "text": lambda findings, _folder, catalogue: as_text(findings, catalogue=catalogue),
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}
"""Formats of findings, by the name that `--format` takes; called with them, the site's folder as
seen from the working one, and the language."""
