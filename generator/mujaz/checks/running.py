"""Running the checks: each over all records, and those that look at each record over as many as are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.every import ALONE, NEAR, TOGETHER

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from mujaz.findings import Finding
    from mujaz.model import Dossier, Record

_AT_ONCE = 4000
"""Texts, in all languages each, that one check after the other looks at: half of what readers of texts remember."""


def run(dossier: Dossier, heed: Callable[[], None] = lambda: None) -> Iterator[Finding]:
    """Yield the findings of all checks.

    Args:
        dossier: what is checked.
        heed: called before each check; what it raises ends the work.
    """
    yield from run_apart(dossier, heed)
    yield from run_together(dossier, heed)


def run_apart(
    part: Dossier, heed: Callable[[], None] = lambda: None, alone: Container[int] | None = None
) -> Iterator[Finding]:
    """Yield what the checks find that look at each record, alone or with those near to it; see `run`.

    Args:
        part: the records that are looked at; see `Dossier.part`.
        heed: as above.
        alone: identities of the records that are looked at alone too; all where this is not given.
    """
    for portion in _portions(part):
        # What holds for the whole site, and is part of every part, is always looked at.
        changed = [record for record in portion if alone is None or id(record) in alone or record is part.site]
        for checks, own in ((ALONE, changed), (NEAR, portion)):
            looked_at = part.part(own)
            for check in checks if own else ():
                heed()
                yield from check.check(looked_at)


def _portions(part: Dossier) -> Iterator[list[Record[object]]]:
    """Yield all records, so many at once that what a check reads of them is in memory still when the next one does."""
    portion: list[Record[object]] = []
    texts = 0
    for record in part.records:
        portion.append(record)
        texts += 1 + len(record.localised)
        if texts >= _AT_ONCE:
            yield portion
            portion, texts = [], 0
    if portion:
        yield portion


def run_together(dossier: Dossier, heed: Callable[[], None] = lambda: None) -> Iterator[Finding]:
    """Yield what the checks find that look at records together; see `run`."""
    for check in TOGETHER:
        heed()
        yield from check.check(dossier)
