"""One edit of an editor: what stands in the files before, and after."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from random import Random

    from bench.mistakes.content import Content


class Knowable(enum.Enum):
    """Whether a program that reads YAML, registers, excerpts and fingerprints can know that an edit is a mistake."""

    YES = "yes"
    PARTLY = "in part"
    NO = "no"


@dataclass(frozen=True)
class Change:
    """Letters of a file that others take the place of; a file that is not there yet is empty.

    Attributes:
        file: path of the file.
        start: the first letter that goes.
        end: the letter behind the last.
        new: what comes.
    """

    file: str
    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Edit:
    """One edit.

    Attributes:
        variant: how the mistake is made.
        place: in what kind of text.
        changes: what is changed.
        given: what stands there before the mistake, where the dossier has nothing of the kind: changes of the untouched
            dossier that are right, and that the mistake is compared with. `changes` hold them too.
        knowable: whether a program can know it, where that is not what holds for its kind.
        is_compared: whether what was compared in the last review counts: that a text changed since then is true of every
            edit, so of others those findings are left out.
    """

    variant: str
    place: str
    changes: tuple[Change, ...]
    given: tuple[Change, ...] = ()
    knowable: Knowable | None = None
    is_compared: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of edits.

    Attributes:
        row: row of the table of mistakes that it belongs to; a dash for kinds that the table does not name.
        name: what it is.
        wanted: `E` or `W`, as the table asks; a dash for edits that are right.
        knowable: whether a program can know it.
        why: what lets a program know it, or keeps it from it.
        edits: yields all edits of the kind that a dossier offers.
    """

    row: str
    name: str
    wanted: str
    knowable: Knowable
    why: str
    edits: Callable[[Content, Random], Iterator[Edit]]


def applied(files: Mapping[str, str], changes: tuple[Change, ...]) -> dict[str, str]:
    """Return the files that changes touch, as they are then.

    Raises:
        ValueError: two of them touch the same letters, or one changes nothing.
    """
    found: dict[str, str] = {}
    for file in {change.file for change in changes}:
        text = files.get(file, "")
        limit = len(text)
        for change in sorted((c for c in changes if c.file == file), key=lambda c: (c.start, c.end), reverse=True):
            if change.end > limit or text[change.start : change.end] == change.new:
                message = f"{file}: a change at {change.start} overlaps another, or changes nothing"
                raise ValueError(message)
            text = text[: change.start] + change.new + text[change.end :]
            limit = change.start
        found[file] = text
    return found


def changes_something(files: Mapping[str, str], edit: Edit) -> bool:
    """Tell whether each change of an edit puts something else there."""
    return bool(edit.changes) and all(files.get(c.file, "")[c.start : c.end] != c.new for c in edit.changes)


def chosen(edits: list[Edit], most: int, chance: Random) -> list[Edit]:
    """Return some of a kind's edits, evenly over its variants and kinds of text.

    Args:
        edits: all of them.
        most: how many.
        chance: what chooses.
    """
    variants: dict[str, dict[str, list[Edit]]] = {}
    for edit in edits:
        variants.setdefault(edit.variant, {}).setdefault(edit.place, []).append(edit)
    queues: list[list[Edit]] = []
    for places in variants.values():
        rows = list(places.values())
        chance.shuffle(rows)
        for row in rows:
            chance.shuffle(row)
        queues.append([row.pop() for _ in range(most) for row in rows if row][:most])
    chance.shuffle(queues)
    taken: list[Edit] = []
    while len(taken) < most and any(queues):
        taken += [queue.pop(0) for queue in queues if queue][: most - len(taken)]
    return taken
