"""What libyaml says of a file that is not YAML, as a finding with a hint."""

from __future__ import annotations

import re

import yaml

from mujaz.findings import Finding, Span
from mujaz.load.libyaml import told
from mujaz.load.rules import yaml_feature, yaml_syntax
from mujaz.messages import NOTHING, Message, say, told_apart

DEEPEST = 30
"""Levels of lists and mappings inside each other; content needs fewer than ten."""

_TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml says where it gives up on the depth, which it may do before it tells of the first list."""

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What libyaml counts lines by (YAML 1.1, 4.1.4)."""

QUOTE = say("put the text in quotation marks")
"""What helps where YAML takes words of a text for its own."""

_FOR_A_TEXT = (
    "while scanning an alias",
    "while scanning an anchor",
    "while scanning a tag",
    "while scanning a block scalar",
    "while scanning a directive",
    "cannot start any token",
    "are not allowed in this context",
    "did not find expected node content",
)
"""What the parser says where a text begins with a character of YAML's own, or holds a colon and a blank."""

_BEHIND_A_VALUE = ("did not find expected key", "did not find expected '-' indicator", "did not find expected ',' or")
"""What it says where something stands behind a value that has ended, such as `[words] and more`."""


_CLOSED = re.compile(r"(?P<whole>[\[{].*[\]}])\s*(?:#.*)?")
"""A value between brackets, at the end of a line."""


def too_deep(span: Span) -> Finding:
    """Return that lists and mappings are nested too deep at a place."""
    message = say("lists and mappings are nested more than {deepest} levels deep", deepest=DEEPEST)
    return yaml_feature.RULE.at(span, message, say("write it flat"))


def syntax_finding(file: str, text: str, error: yaml.YAMLError) -> Finding:
    """Return what is wrong with a file that libyaml cannot read.

    Args:
        file: its path.
        text: its text.
        error: what libyaml says.
    """
    if isinstance(error, yaml.reader.ReaderError):
        before = text.encode()[: error.position].decode("utf-8", "ignore")  # libyaml counts bytes
        span = Span(file, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
        code = error.character if isinstance(error.character, int) else ord(error.character)
        return yaml_syntax.RULE.at(span, say("character U+{code:04X} cannot stand in YAML", code=code))
    if not isinstance(error, yaml.MarkedYAMLError):
        return yaml_syntax.RULE.at(Span(file), _first_line(str(error)))
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    span = Span(file, mark.line + 1, mark.column + 1) if mark else Span(file)
    if error.problem == _TOO_DEEP:
        return too_deep(span)
    hints: list[Message] = []
    if opened and _is_told(error.context):
        hints.append(say("{what}, which starts at line {line}", what=told(error.context or ""), line=opened.line + 1))
    lines = _BREAK.split(text)
    unclosed = _unclosed(text, error, lines)
    closed = _closed(mark, lines) if mark else NOTHING
    if unclosed:
        hints = [unclosed]
    elif closed:
        hints.append(closed)
    elif mark and _is_a_text(error, mark, lines):
        hints.append(QUOTE)
    if mark and _is_cut(mark, lines):
        hints.append(say("a # behind a blank begins a comment: put a text that has one in quotation marks"))
    return yaml_syntax.RULE.at(span, _first_line(error.problem or str(error)), told_apart(hints))


def _is_told(context: str | None) -> bool:
    return bool(context) and context != "while scanning for the next token"


def _is_a_text(error: yaml.MarkedYAMLError, mark: yaml.Mark, lines: list[str]) -> bool:
    said = f"{error.context or ''}: {error.problem or ''}"
    if any(words in said for words in _FOR_A_TEXT):
        return True
    # The parser sees the mistake where the value should have ended: in the same line behind it, or at the next.
    line = lines[mark.line] if mark.line < len(lines) else ""
    behind = bool(line[: mark.column].strip(" -")) and bool(line[mark.column :].strip())
    opened = error.context_mark
    begins = bool(opened and lines[opened.line : opened.line + 1] and lines[opened.line][: opened.column].strip())
    return any(words in said for words in _BEHIND_A_VALUE) and (behind or (begins and "flow" in said))


def _unclosed(text: str, error: yaml.MarkedYAMLError, lines: list[str]) -> Message:
    """Return that a quotation mark is not closed, where keys or entries stand in what it seems to quote."""
    mark, opened = error.problem_mark, error.context_mark
    if opened and error.context == "while scanning a quoted scalar":
        return say("the quotation mark in line {line} is not closed", line=opened.line + 1)
    quoted = _quoted_before(text, mark) if mark else None
    if quoted is None:
        return NOTHING
    first, last = quoted
    if any(_ENTRY.match(line) for line in lines[first + 1 : last + 1]):
        return say("the quotation mark in line {line} may not be closed", line=first + 1)
    return NOTHING


def _quoted_before(text: str, mark: yaml.Mark) -> tuple[int, int] | None:
    """Return the lines in which the last text in quotation marks before a place begins and ends; None without one."""
    found = None
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if token.start_mark.index >= mark.index:
                break
            if isinstance(token, yaml.ScalarToken):
                found = (token.start_mark.line, token.end_mark.line) if token.style in _QUOTES else None
    except yaml.YAMLError:  # it has been told of
        pass
    return found


_QUOTES = ("'", '"')
_ENTRY = re.compile(r"\s*(?:-\s|[^\s#'\"][^#'\"]*:(?:\s|$))")
"""A line that begins with an entry of a list, or with a key."""


def _closed(mark: yaml.Mark, lines: list[str]) -> Message:
    """Return what helps where entries, a line each, follow a list or mapping that ended between its brackets."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    if line[: mark.column].strip(" ") or not re.match(r"\s*(?:-(?:\s|$)|[^\s#][^#]*:(?:\s|$))", line):
        return NOTHING
    number = next((n for n in range(mark.line - 1, -1, -1) if lines[n].strip() and lines[n].lstrip()[0] != "#"), None)
    before = lines[number] if number is not None else ""
    # The value begins the line, or stands behind a key or a hyphen.
    found = _CLOSED.fullmatch(re.sub(r"^\s*(?:-\s+)*(?:[^\s\[{:]+:\s+)?", "", before))
    if number is None or found is None:
        return NOTHING
    if found["whole"] in {"[]", "{}"}:
        return say(
            "{brackets} in line {line} says that there is nothing: delete it, entries take its place",
            brackets=found["whole"],
            line=number + 1,
        )
    return say(
        "what stands between brackets ends in line {line}: write this inside them, or a line for each entry",
        line=number + 1,
    )


def _is_cut(mark: yaml.Mark, lines: list[str]) -> bool:
    # A comment took the end of the line before, with the bracket or brace that would have closed it.
    before = lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
    value, sign, _ = before.partition(" #")
    return bool(sign) and mark.column == 0 and any(mark in value for mark in "[{")


def _first_line(text: str) -> Message:
    return told(text.strip().splitlines()[0]) if text.strip() else say("the file is not YAML")
