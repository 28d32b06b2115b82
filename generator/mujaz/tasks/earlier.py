"""What earlier runs found out: how files were read, in which records nothing was wrong, and what pages said."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from mujaz import checks
from mujaz.edges import KeptFiles, SiteFiles, Workers, advance, cache_store, phase, program_digest
from mujaz.load import KnownFiles
from mujaz.messages import say
from mujaz.tasks.known_pages import KnownPages
from mujaz.tasks.portions import checked_apart
from mujaz.tasks.verdict.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from mujaz.edges import Job
    from mujaz.findings import Finding
    from mujaz.model import Dossier, Record

_PORTION = 200
"""Records that pay for being looked at apart: 2 seconds, where they are those of 20 briefings."""


class Earlier:
    """What need not be done again.

    Args:
        kept: where it is kept for the next process; without it, it is known in this one alone.
        pages: pages that were made.

    Attributes:
        files: files that were read.
        pages: pages that were made; None where these are not kept.
    """

    def __init__(self, kept: KeptFiles | None = None, pages: KnownPages | None = None) -> None:
        self.files, self.pages = KnownFiles(), pages
        self._kept = kept
        self._clean: dict[str, frozenset[str]] = {}

    @classmethod
    def of(cls, root: Path) -> Earlier:
        """Return what is known of a site's folder, from the cache."""
        pages = KnownPages(KeptFiles(cache_store(root, "markdown"), "bin"))
        return cls(KeptFiles(cache_store(root, "checked"), "txt"), pages)

    def fork(self) -> Earlier:
        """Return what is known here, for an edit that may be taken back: what it finds out is not known here."""
        other = Earlier()
        other.files, other._clean = self.files, dict(self._clean)
        return other

    def findings(
        self, dossier: Dossier, files: SiteFiles, heed: Callable[[], None], workers: Workers | None = None
    ) -> Iterator[Finding]:
        """Yield what the checks find; records in which nothing was wrong are not looked at again alone.

        Args:
            dossier: what is checked.
            files: the files that it was read from.
            heed: called before each check; what it raises ends the work.
            workers: who looks at a part of the records.
        """
        key = _hash((checks.ground(dossier, files.languages, files.content), program_digest()))
        clean, everything = self._known(key), _hash(_parts(dossier, files))
        number = sum(1 for _ in dossier.records)
        phase(say("checking content"), number)
        if everything in clean:
            advance(number, kept=number)
            return
        records = checks.digests(dossier, files.content)
        changed = [each.record for each in records if each.near not in clean]
        advance(number, kept=number - len(changed))
        alone = {id(each.record) for each in records if each.alone not in clean}
        apart = _Apart(dossier, changed, alone, heed, workers or Workers())
        others = list(checks.run_together(dossier, heed)) if apart.is_elsewhere else None
        found = apart.findings()
        yield from found
        places = Places(dossier)
        wrong = {id(places.record(finding.span)) for finding in found}
        right = {digest for each in records if id(each.record) not in wrong for digest in (each.alone, each.near)}
        self._settle(key, right)
        others = list(checks.run_together(dossier, heed)) if others is None else others
        yield from others
        if not found and not others:
            self._settle(key, right | {everything})

    def _known(self, key: str) -> frozenset[str]:
        if key not in self._clean:
            content = self._kept.find(key) if self._kept else None
            self._clean[key] = frozenset((content or b"").decode("ascii").split())
        return self._clean[key]

    def _settle(self, key: str, clean: set[str]) -> None:
        if clean != self._clean[key]:
            self._clean = {key: frozenset(clean)}
            if self._kept:
                self._kept.renew(key, "\n".join(sorted(clean)).encode("ascii"))


class _Apart:
    """Records that are looked at each apart: by workers meanwhile, or here when they are asked for."""

    def __init__(
        self,
        dossier: Dossier,
        records: Sequence[Record[object]],
        alone: AbstractSet[int],
        heed: Callable[[], None],
        workers: Workers,
    ) -> None:
        self._dossier, self._records, self._alone, self._heed = dossier, records, alone, heed
        self._coming: list[Job[list[Finding]]] = []
        if pieces := workers.pieces(len(records), _PORTION):
            places = {id(record): number for number, record in enumerate(dossier.records)}
            numbers, shared = [places[id(record)] for record in records], workers.share(dossier)
            changed = {places[number] for number in alone}
            self._coming = [
                workers.submit(checked_apart, shared, own, changed.intersection(own))
                for own in (numbers[piece.start : piece.stop] for piece in pieces)
            ]

    @property
    def is_elsewhere(self) -> bool:
        """Whether workers look at them."""
        return bool(self._coming)

    def findings(self) -> list[Finding]:
        """Return what is wrong with them."""
        if self.is_elsewhere:
            return [finding for job in self._coming for finding in job.result()]
        return list(checks.run_apart(self._dossier.part(self._records), self._heed, self._alone))


def _parts(dossier: Dossier, files: SiteFiles) -> Iterator[object]:
    """Yield what findings can depend on, besides what holds for all records."""
    yield from sorted(files.content.items())
    yield from sorted(files.texts.items())
    yield from sorted(files.unreadable.items())
    for name, image in sorted(files.images.items()):
        yield name, repr(image)
    yield dossier.address and dossier.address.value


def _hash(parts: Iterable[object]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        said = repr(part).encode()
        digest.update(b"%d\0" % len(said) + said)
    return digest.hexdigest()
