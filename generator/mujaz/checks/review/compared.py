"""What several checks of reviews say and ask alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model.reviewed import REGISTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.model import Compared, Dossier, Reviewed


def with_record(dossier: Dossier) -> Iterator[Reviewed]:
    """Yield what was compared at least in part; a record that could not be read whole says nothing of the rest."""
    for each in dossier.reviewed.values():
        if each.record is not None and each.record.file not in dossier.mended:
            yield each


def command(each: Reviewed) -> str:
    """Return the command that records a review."""
    return f"`mujaz review {each.name.removeprefix(REGISTER)}`"


def told(item: Compared, tags: Iterable[str]) -> str:
    """Return who compared a text in some languages last, and when."""
    found = [line for tag in tags if (line := item.of(tag)) is not None]
    last = max(found, key=lambda line: line.day, default=None)
    return f"{last.by} compared it on {last.day}" if last else "it was compared"


def series(names: Sequence[str]) -> str:
    """Return words as a series: `a, b and c`."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def languages(tags: Iterable[str]) -> str:
    """Return language tags as messages name them."""
    return series([f"'{tag}'" for tag in tags])
