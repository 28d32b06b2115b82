"""The order of keys: that of the models, which is the order in which an editor needs them."""

from __future__ import annotations

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
            group.entries = _sorted(group.entries, known)
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
