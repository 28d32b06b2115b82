"""The versions of a text in a reader's words: significant changes as the editors note them, small corrections below."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Topic
from mujaz.model.version import change_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mujaz.model import Briefing
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class TextState:
    """A state of a text that readers have had.

    Attributes:
        version: its version.
        committed: the day of the commit, `YYYY-MM-DD`; empty for a state that is shown and not committed.
        changes: what names its significant changes; see `change_keys`.
        blob: the name of its content in git; empty for one that is not committed.
    """

    version: str
    committed: str
    changes: tuple[str, ...]
    blob: str = ""


@dataclass(frozen=True)
class ListedText:
    """A text in the list of versions.

    Attributes:
        version: its version.
        day: the day on which it was recorded, in words; empty where it is not recorded yet.
        address: where it stands as it was; empty where it is shown now, or is not kept.
        is_shown: whether it is the one that is shown now.
    """

    version: str
    day: str
    address: str
    is_shown: bool


@dataclass(frozen=True)
class ListedChange:
    """A significant change, and the texts that readers have had from it to the next.

    Attributes:
        day: its day in words.
        notes: what changed, in the editors' words; none where that is how it began, or they have taken the note back.
        texts: the texts, the newest first; all but the last are small corrections.
    """

    day: str
    notes: tuple[Phrase, ...]
    texts: tuple[ListedText, ...]


def listed_changes(
    cited: Briefing | Topic, states: Sequence[TextState], wording: Wording, address: Callable[[str], str]
) -> tuple[ListedChange, ...]:
    """Return the versions of a text, the newest first.

    Args:
        cited: the text as it is shown now.
        states: its states, the newest first.
        wording: wording of the language.
        address: gives where the text of a version stands as it was; empty where it is not kept.
    """
    notes = {} if isinstance(cited, Topic) else dict(zip(change_keys(cited), cited.amendments, strict=True))
    shown = states[0].version if states else ""
    found: list[ListedChange] = []
    for group in _groups(states):
        first, before = group[0]
        new = [key for key in first.changes if before is None or key not in before.changes]
        known = [notes[key] for key in new if key in notes] if before is not None else []
        if isinstance(cited, Topic):
            day = wording.text("cite.versions.weighed", date=wording.date(first.changes[0]))
        else:
            days = [key.partition("#")[0] for key in new] if before is not None else []
            day = wording.date(max(days) if days else _own_day(first))
        texts = tuple(
            ListedText(
                state.version,
                wording.date(state.committed) if state.committed else "",
                "" if state.version == shown else address(state.version),
                is_shown=state.version == shown,
            )
            for state, _ in reversed(group)
        )
        found.append(ListedChange(day, tuple(wording.phrase(each.note) for each in known), texts))
    return tuple(reversed(found))


def _own_day(state: TextState) -> str:
    """Return the day of a version: its own, as the content has it, else that of its commit."""
    return state.version.rpartition("-")[0] or state.committed


def _groups(states: Sequence[TextState]) -> Iterator[list[tuple[TextState, TextState | None]]]:
    """Yield the states from each significant change to the next, the oldest first, each with the one before it."""
    group: list[tuple[TextState, TextState | None]] = []
    oldest_first = list(reversed(states))
    for before, state in itertools.pairwise([None, *oldest_first]):
        assert state is not None  # noqa: S101 - only the first of all is none
        if group and before is not None and not set(state.changes) <= set(before.changes):
            yield group
            group = []
        group.append((state, before))
    if group:
        yield group
