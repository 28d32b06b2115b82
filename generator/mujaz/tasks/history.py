"""The versions that a briefing has had: the committed states of its file, where the site lies in a git repository."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from mujaz.edges import KeptFiles, cache_store, committed_content, committed_states, program_digest
from mujaz.load import committed_briefing
from mujaz.model import Amendment, Status
from mujaz.model.version import text_version
from mujaz.render.citation import CitedState

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import CommittedState
    from mujaz.model import Briefing, Record

MOST_STATES = 50
"""Committed states of a file that are looked at, the newest; older ones are in the repository."""

_AMENDMENTS = TypeAdapter(list[Amendment])


@dataclass(frozen=True)
class History:
    """What is known of earlier versions.

    Attributes:
        states: versions of each briefing, the newest first, by the path of its file; none of a file that is in no
            repository.
        is_shallow: whether the clone lacks earlier commits, so that earlier versions may be missing.
    """

    states: Mapping[str, Sequence[CitedState]]
    is_shallow: bool


def history(root: Path, briefings: Sequence[Record[Briefing]]) -> History:
    """Return the versions of briefings.

    A version is a state whose text differs from the one before, and that was published; what was a draft is not told
    of. What is shown and not committed stands first, without a day.

    Args:
        root: the site's folder.
        briefings: the briefings.
    """
    committed = committed_states(root, "briefings/*.yml")
    if committed is None:
        return History({}, is_shallow=False)
    kept = KeptFiles(cache_store(root, "versions"), "json")
    found: dict[str, Sequence[CitedState]] = {}
    for record in briefings:
        if record.file in committed.states:
            states = committed.states[record.file][:MOST_STATES]
            found[record.file] = tuple(_shown(record.value, _versions(root, states, kept)))
    kept.tidy()
    return History(found, is_shallow=committed.is_shallow)


def _shown(briefing: Briefing, committed: Sequence[CitedState]) -> Iterator[CitedState]:
    """Yield what is shown and not committed, if it is, and what was committed."""
    version = text_version(briefing)
    newest = committed[0] if committed else None
    if newest is None or newest.version != version:
        known = {(each.date, tuple(each.statements)) for state in committed for each in state.amendments}
        new = [each for each in briefing.amendments if (each.date, tuple(each.statements)) not in known]
        yield CitedState(version, "", new)
    yield from committed


def _versions(root: Path, states: Sequence[CommittedState], kept: KeptFiles) -> Sequence[CitedState]:
    """Return the versions of committed states, the newest first."""
    asked = json.dumps([program_digest(), [[state.blob, state.day] for state in states]])
    key = hashlib.sha256(asked.encode()).hexdigest()
    before = kept.find(key)
    if before is not None:
        return [_read(each) for each in json.loads(before)]
    oldest_first = reversed(list(zip(states, committed_content(root, [state.blob for state in states]), strict=True)))
    found = list(_changed(oldest_first))[::-1]
    kept.keep(key, json.dumps([_written(state) for state in found], ensure_ascii=False).encode())
    return found


def _changed(states: Iterator[tuple[CommittedState, bytes | None]]) -> Iterator[CitedState]:
    """Yield each published state whose text differs from the one before, the oldest first."""
    version = ""
    known: set[tuple[str, str]] = set()
    for state, content in states:
        # Most of what was committed before a briefing was published is told apart without reading it whole.
        briefing = committed_briefing(content) if content is not None and b"published" in content else None
        if briefing is None or briefing.status is not Status.PUBLISHED:
            continue
        own = text_version(briefing)
        if own != version:
            named = {(each.date, each.note.model_dump_json()): each for each in briefing.amendments}
            yield CitedState(own, state.day, [each for name, each in named.items() if name not in known])
            known |= named.keys()
            version = own


def _written(state: CitedState) -> dict[str, Any]:
    amendments = _AMENDMENTS.dump_python(list(state.amendments), mode="json")
    return {"version": state.version, "day": state.day, "amendments": amendments}


def _read(written: dict[str, Any]) -> CitedState:
    amendments = _AMENDMENTS.validate_python(written["amendments"])
    return CitedState(written["version"], written["day"], amendments)
