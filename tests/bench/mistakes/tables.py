"""The tables, and one edit shown with what stood there before."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.mistakes.edits import Knowable
from bench.mistakes.trials import ERROR, MISSED, WARNING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bench.mistakes.edits import Edit, Kind
    from bench.mistakes.trials import Outcome


@dataclass(frozen=True)
class Tried:
    """An edit with what the checks said of it."""

    kind: Kind
    edit: Edit
    outcome: Outcome

    @property
    def knowable(self) -> Knowable:
        """Whether a program can know that it is a mistake."""
        return self.edit.knowable or self.kind.knowable

    @property
    def result(self) -> str:
        """What came of it."""
        return self.outcome.result


def mistakes(tried: list[Tried]) -> str:
    """Return the table of mistakes by kind."""
    lines = [
        "| row | mistake | tried | error | warning | missed | wanted | a program can know it | missed of those | by |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for kind in dict.fromkeys(one.kind for one in tried):
        rows = [one for one in tried if one.kind is kind]
        found = Counter(one.result for one in rows)
        codes = Counter(code for one in rows for code in one.outcome.codes[:2])
        by = ", ".join(f"{code} {count}" for code, count in codes.most_common(4))
        sure = Counter(one.knowable.value for one in rows)
        can = ", ".join(
            f"{word} {sure[word]}" if len(sure) > 1 else word for word in ("yes", "in part", "no") if sure[word]
        )
        lines.append(
            f"| {kind.row} | {kind.name} | {len(rows)} | {found[ERROR]} | {found[WARNING]} | {found[MISSED]} | {kind.wanted}"
            f" | {can}: {kind.why} | {_missed(rows, Knowable.YES)} | {by} |"
        )
    found = Counter(one.result for one in tried)
    known = [one for one in tried if one.knowable is Knowable.YES]
    lines.append(
        f"| | all | {len(tried)} | {found[ERROR]} | {found[WARNING]} | {found[MISSED]} | | {len(known)} of them"
        f" | {_missed(tried, Knowable.YES)} | |"
    )
    named = [one for one in known if one.kind.row.isdecimal()]
    lines += ["", *(_share(words, rows) for words, rows in (
        ("all mistakes", tried), ("those that a program can know", known), ("those of them that the table names", named),
        ("those of them that it does not name", [one for one in known if one not in named]),
        ("those that it can know in part", [one for one in tried if one.knowable is Knowable.PARTLY]),
    ))]  # fmt: skip
    asked = sum(one.result != MISSED or one.outcome.is_reviewed for one in tried)
    lines.append(
        f"- with the record of reviews, which asks for every changed text to be read again: {asked} of {len(tried)}"
        f" ({100 * asked / max(len(tried), 1):.1f} %)"
    )
    too_low = [
        one for one in tried if one.kind.wanted == "E" and one.result == WARNING and one.knowable is Knowable.YES
    ]
    lines.append(f"- warned of where an error is wanted: {len(too_low)}{_by_kind(too_low)}")
    several = [one for one in tried if len(one.outcome.findings) > 1]
    lines.append(f"- with more than one finding: {len(several)}{_by_kind(several)}")
    return "\n".join(lines) + "\n\n"


def _missed(rows: Iterable[Tried], knowable: Knowable) -> int:
    return sum(one.result == MISSED and one.knowable is knowable for one in rows)


def _share(words: str, rows: list[Tried]) -> str:
    caught = sum(one.result != MISSED for one in rows)
    return f"- of {words}: {caught} of {len(rows)} caught ({100 * caught / max(len(rows), 1):.1f} %)"


def _by_kind(rows: list[Tried]) -> str:
    found = Counter(one.kind.name for one in rows).most_common(6)
    return "; " + ", ".join(f"{count} × {name}" for name, count in found) if found else ""


def harmless(tried: list[Tried]) -> str:
    """Return the table of right edits by kind."""
    lines = ["| right edit | tried | false alarms | by |", "| --- | --- | --- | --- |"]
    for kind in dict.fromkeys(one.kind for one in tried):
        rows = [one for one in tried if one.kind is kind]
        alarms = [one for one in rows if one.result != MISSED]
        codes = Counter(code for one in alarms for code in one.outcome.codes)
        by = ", ".join(f"{code} {count}" for code, count in codes.most_common(4))
        lines.append(f"| {kind.name} | {len(rows)} | {len(alarms)} | {by} |")
    alarms = [one for one in tried if one.result != MISSED]
    lines.append(f"| all | {len(tried)} | {len(alarms)} ({100 * len(alarms) / max(len(tried), 1):.1f} %) | |")
    return "\n".join(lines) + "\n\n"


def is_shown(one: Tried, show: str) -> bool:
    """Tell whether an edit is listed."""
    is_mistake = one.kind.wanted != "–"
    missed, alarm = is_mistake and one.result == MISSED, not is_mistake and one.result != MISSED
    return show == "all" or (missed and show in {"missed", "both"}) or (alarm and show in {"alarms", "both"})


def shown(one: Tried, files: Mapping[str, str], given: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Return one edit with what stood there before.

    Args:
        one: the edit.
        files: the untouched files.
        given: files that were changed before the edit.
        after: files that it changes, as they are then.
    """
    lines = [
        f"### {one.kind.row} {one.kind.name}: {one.edit.variant} ({one.edit.place}) — {one.result}, knowable: {one.knowable.value}"
    ]
    for file, text in after.items():
        before = given.get(file, files.get(file, ""))
        if before == text:
            continue
        start = next((n for n, (a, b) in enumerate(zip(before, text, strict=False)) if a != b), 0)
        lines.append(f"{file}:{before.count(chr(10), 0, start) + 1}")
        rows = [row for row in difflib.ndiff(_flat(before), _flat(text)) if row[:1] in "+-"]
        lines += [row[:2400] for row in rows[:8]]
    lines += [f"> {f.code} {f.severity.value} {f.span}: {f.message}" for f in one.outcome.findings[:3]]
    return "\n".join(lines) + "\n\n"


def _flat(text: str) -> list[str]:
    """Return the lines of a file with each folded text in one of them, so that wrapping is no change."""
    return re.sub(
        r"(>-)\n((?:( +).*\n)(?:\3.*(?:\n|$))*)", lambda m: m[1] + " " + " ".join(m[2].split()) + "\n", text
    ).split("\n")
