"""The kinds of statement that a briefing has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Kind

if TYPE_CHECKING:
    from mujaz.model import Briefing
    from mujaz.wording import Wording


@dataclass(frozen=True)
class Share:
    """A kind of statement: how many there are, and their share of all in percent."""

    kind: str
    label: str
    count: str
    percent: str


def kinds(briefing: Briefing, wording: Wording) -> tuple[Share, ...]:
    """Return the kinds of statement that a briefing has."""
    number = Counter(statement.kind for statement in briefing.statements)
    return tuple(
        Share(
            kind.value,
            wording.text(f"kind.{kind.value}"),
            wording.number(number[kind]),
            str(round(100 * number[kind] / len(briefing.statements))),
        )
        for kind in Kind
        if number[kind]
    )
