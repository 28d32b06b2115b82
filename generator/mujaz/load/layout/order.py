"""The order of keys: that of the models, which is the order in which an editor needs them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mujaz.load.layout.pieces import Group
from mujaz.load.mend import fields, type_at
from mujaz.model import Localised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.load.layout.pieces import Entry


def put_in_order(group: Group, kind: Any, tags: Sequence[str]) -> None:  # noqa: ANN401 - annotations have no common type
    """Put the keys of all mappings in order; one that is not known stays behind the one that it stood behind.

    Args:
        group: the file, or a part of it.
        kind: what it is read as; None where that is not known.
        tags: tags of the site's languages, in the site's order.
    """
    if kind is None:
        return
    if group.is_map:
        known = list(tags) if kind is Localised else fields(kind)
        if known:
            samples = _Samples(known)
            samples.stay(group)
            group.entries = _sorted(group.entries, known)
            samples.follow(group)
    for entry in group.entries:
        if isinstance(entry.value, Group):
            put_in_order(entry.value, type_at(kind, (entry.key,) if group.is_map else (0,)), tags)


def _sorted(entries: list[Entry], known: list[str]) -> list[Entry]:
    ranks = {key: rank for rank, key in enumerate(known)}
    rank, ranked = -1, []
    for position, entry in enumerate(entries):
        rank = ranks.get(entry.key, rank)
        ranked.append((rank, position, entry))
    return [entry for _, _, entry in sorted(ranked, key=lambda each: each[:2])]


_MORE = re.compile(r"#\s{2,}\S")
"""A line of a sample that goes on: it stands further in than its key."""


class _Samples:
    """Comments of a mapping that show keys which are not there, `# key: value`, each below what explains it.

    A draft has one where a key is needed only sometimes. A key that is put into its place must find the comment on it
    there, and leave behind what is about other keys.

    Args:
        known: the keys.
    """

    def __init__(self, known: Sequence[str]) -> None:
        self._ranks = {key: rank for rank, key in enumerate(known)}
        self._sample = re.compile(rf"#\s?({'|'.join(map(re.escape, known))}):(?:\s|$)")

    def stay(self, group: Group) -> None:
        """Take samples of other keys from those that are about to move; they belong to what follows."""
        highest, entries = -1, group.entries
        for position, entry in enumerate(entries):
            rank = self._ranks.get(entry.key, highest)
            if rank < highest:
                ends = [self._end(entry.lead, at) for at, key in self._keys(entry.lead) if key != entry.key]
                behind = entries[position + 1].lead if position + 1 < len(entries) else group.tail
                behind[:0] = entry.lead[: max(ends, default=0)]
                del entry.lead[: max(ends, default=0)]
            highest = max(highest, rank)

    def follow(self, group: Group) -> None:
        """Give each key the sample of it, with what explains it."""
        places = [*(entry.lead for entry in group.entries), group.tail]
        for position, entry in reversed([*enumerate(group.entries)]):
            for lines in places if all(key != entry.key for _, key in self._keys(entry.lead)) else ():
                at = next((at for at, key in self._keys(lines) if key == entry.key), None)
                if at is None:
                    continue
                # Between a key and the next, what stands above its sample is about keys before it.
                start, end = 0 if lines is places[position + 1] else self._start(lines, at), self._end(lines, at)
                entry.lead[:0] = lines[start:end]
                del lines[start:end]
                break

    def _keys(self, lines: Sequence[str]) -> list[tuple[int, str]]:
        found = ((number, self._sample.match(line)) for number, line in enumerate(lines))
        return [(number, match[1]) for number, match in found if match]

    def _start(self, lines: Sequence[str], at: int) -> int:
        while at and lines[at - 1] and not self._sample.match(lines[at - 1]) and not _MORE.match(lines[at - 1]):
            at -= 1
        return at

    def _end(self, lines: Sequence[str], at: int) -> int:
        end = at + 1
        while end < len(lines) and _MORE.match(lines[end]):
            end += 1
        return end
