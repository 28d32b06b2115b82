"""The versions that texts have had: the committed states of their files, where the site lies in a git repository."""

from __future__ import annotations

import contextlib
import hashlib
import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mujaz.edges import KeptFiles, cache_store, committed_content, committed_states, program_digest
from mujaz.load import committed_briefing, committed_topic
from mujaz.model import Briefing, Status, Topic
from mujaz.model.version import change_keys, version_of
from mujaz.views.parts.versions import TextState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import CommittedState
    from mujaz.model import Record
    from mujaz.tasks.site import BuiltSite

MOST_STATES = 50
"""Committed states of a file that are looked at, the newest; older ones are in the repository."""
MOST_EARLIER = 12
"""Earlier texts of a file that are shown as they stood: the newest, besides those that significant changes made."""


class History:
    """What is known of earlier versions of a site's texts; it is looked up when it is asked for.

    Args:
        root: the site's folder; None where the site has none.
        briefings: the briefings that readers see.
        is_kept: whether earlier texts may be shown: a site can do without.
    """

    def __init__(self, root: Path | None, briefings: Iterable[Briefing] = (), *, is_kept: bool = True) -> None:
        self._root, self._is_kept = root, is_kept
        self._slugs = frozenset(name for each in briefings for name in (each.slug, *each.aliases))
        self._found: dict[str, tuple[TextState, ...]] = {}

    @property
    def is_known(self) -> bool:
        """Whether the site lies in a repository that has its texts."""
        return bool(self._committed)

    @property
    def is_shallow(self) -> bool:
        """Whether the clone lacks earlier commits, so that earlier versions may be missing."""
        return any(each.is_shallow for each in self._all)

    @property
    def is_kept(self) -> bool:
        """Whether earlier texts may be shown as they stood."""
        return self._is_kept

    def states(self, record: Record[Briefing] | Record[Topic]) -> Sequence[TextState]:
        """Return the versions of a text, the newest first; none of a file that is in no repository.

        A version is a state whose text differs from the one before, and that was published; what was a draft is not
        told of. What is shown and not committed stands first, without a day.
        """
        if record.file not in self._found:
            committed = self._committed.get(record.file)
            self._found[record.file] = () if committed is None else self._versions(record, committed[:MOST_STATES])
        return self._found[record.file]

    def earlier(self, record: Record[Briefing] | Record[Topic]) -> Sequence[TextState]:
        """Return the versions whose texts are shown as they stood, each once and without the one that is shown now."""
        if not self._is_kept:
            return ()
        found: dict[str, TextState] = {}
        states = self.states(record)
        for place, state in enumerate(states[1:], 1):
            later, before = states[place - 1], states[place + 1] if place + 1 < len(states) else None
            # What stood from one significant change to the next, and how each began, is what was cited most.
            is_edge = before is None or {*state.changes} != {*before.changes} or {*state.changes} != {*later.changes}
            if state.blob and state.version != states[0].version and (is_edge or len(found) < MOST_EARLIER):
                found.setdefault(state.version, state)
        return tuple(found.values())

    def text(self, record: Record[Briefing] | Record[Topic], state: TextState) -> Briefing | Topic | None:
        """Return the text of a state; None where the clone does not have it, or nobody can read it."""
        if self._root is None or not state.blob:
            return None
        model = type(record.value)
        key = _key("text", state.blob)
        before = self._kept.find(key)
        if before is not None:
            with contextlib.suppress(ValidationError):  # then it is made anew
                return self._visible(model.model_validate_json(before))
        (content,) = committed_content(self._root, [state.blob])
        text = _read(model, content)
        if text is not None:
            self._kept.keep(key, text.model_dump_json().encode())
        return text and self._visible(text)

    def before(self, record: Record[Briefing], change: str) -> Briefing | None:
        """Return a briefing as it was before a significant change; None where nothing is known of that.

        Args:
            record: the briefing.
            change: what names the change; see `change_keys`.
        """
        states = self.states(record)
        had = [place for place, state in enumerate(states) if change in state.changes]
        place = had[-1] + 1 if had else len(states)
        if place >= len(states) or not self._is_kept:
            return None
        text = self.text(record, states[place])
        return text if isinstance(text, Briefing) else None

    def tidy(self) -> None:
        """Delete what the cache has kept for long and nothing has asked for."""
        if self._committed:
            self._kept.tidy()

    @cached_property
    def _all(self) -> tuple[Any, ...]:
        patterns = ("briefings/*.yml", "briefings/topics/*.yml")
        found = [committed_states(self._root, pattern) for pattern in patterns] if self._root else []
        return tuple(each for each in found if each is not None)

    @cached_property
    def _committed(self) -> Mapping[str, Sequence[CommittedState]]:
        return {file: states for each in self._all for file, states in each.states.items()}

    @cached_property
    def _kept(self) -> KeptFiles:
        assert self._root is not None  # noqa: S101 - only what is committed is asked for
        return KeptFiles(cache_store(self._root, "versions"), "json")

    def _versions(
        self, record: Record[Briefing] | Record[Topic], states: Sequence[CommittedState]
    ) -> tuple[TextState, ...]:
        committed = self._known(type(record.value), states)
        own = version_of(record.value)
        if committed and committed[0].version == own:
            return committed
        return (TextState(own, "", change_keys(record.value)), *committed)

    def _known(self, model: type[Briefing | Topic], states: Sequence[CommittedState]) -> tuple[TextState, ...]:
        of = sorted(self._slugs) if issubclass(model, Topic) else []
        key = _key("states", *(f"{state.blob} {state.day}" for state in states), "of", *of)
        before = self._kept.find(key)
        if before is not None:
            return tuple(TextState(**{**each, "changes": tuple(each["changes"])}) for each in json.loads(before))
        assert self._root is not None  # noqa: S101 - as above
        contents = committed_content(self._root, [state.blob for state in states])
        oldest_first = reversed(list(zip(states, contents, strict=True)))
        found = tuple(self._changed(model, oldest_first))[::-1]
        written = [vars(state) for state in found]
        self._kept.keep(key, json.dumps(written, ensure_ascii=False).encode())
        return found

    def _changed(
        self, model: type[Briefing | Topic], states: Iterator[tuple[CommittedState, bytes | None]]
    ) -> Iterator[TextState]:
        """Yield each published state whose text differs from the one before, the oldest first."""
        version = ""
        for state, content in states:
            text = _read(model, content)
            if text is None:
                continue
            text = self._visible(text)
            own = version_of(text)
            if own != version:
                yield TextState(own, state.day, change_keys(text), state.blob)
                version = own

    def _visible(self, text: Briefing | Topic) -> Briefing | Topic:
        """Return a text without the points that rest on briefings which readers do not see, or no longer."""
        if not isinstance(text, Topic):
            return text
        points = [each for each in text.points if all(name.partition("/")[0] in self._slugs for name in each.rests_on)]
        return text.model_copy(update={"points": points})


def history_of(site: BuiltSite) -> History:
    """Return what is known of earlier versions of a site's texts."""
    briefings = (record.value for record in site.dossier.briefings)
    return History(site.root, briefings, is_kept=site.dossier.site.value.versions)


def _read(model: type[Briefing | Topic], content: bytes | None) -> Briefing | Topic | None:
    """Return a committed text; None for what readers have not had."""
    if content is None:
        return None
    if issubclass(model, Topic):
        return committed_topic(content)
    # Most of what was committed before a briefing was published is told apart without reading it whole.
    briefing = committed_briefing(content) if b"published" in content else None
    return briefing if briefing is not None and briefing.status is Status.PUBLISHED else None


def _key(*parts: str) -> str:
    return hashlib.sha256(json.dumps([program_digest(), *parts]).encode()).hexdigest()
