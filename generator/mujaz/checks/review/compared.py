"""What several checks of reviews say and ask alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.messages import Message, say, series
from mujaz.model.reviewed import REGISTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.model import Compared, Dossier, Reviewed


def with_record(dossier: Dossier) -> Iterator[Reviewed]:
    """Yield what was compared at least in part; a record that could not be read whole says nothing of the rest."""
    for each in dossier.reviewed.values():
        if each.record is not None and each.record.file not in dossier.mended:
            yield each


def command(each: Reviewed) -> str:
    """Return the command that records a review."""
    return f"`mujaz review {each.name.removeprefix(REGISTER)}`"


def told(item: Compared, tags: Iterable[str]) -> Message:
    """Return who compared a text in some languages last, and when."""
    found = [line for tag in tags if (line := item.of(tag)) is not None]
    last = max(found, key=lambda line: line.day, default=None)
    return say("{name} compared it on {day}", name=last.by, day=last.day) if last else say("it was compared")


def languages(tags: Iterable[str]) -> Message:
    """Return language tags as messages name them."""
    return series(say("'{tag}'", tag=tag) for tag in tags)
