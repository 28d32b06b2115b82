"""Folders that nothing may be written over: a site's own, those of its content and theme, and whatever holds them."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges.theme import Theme
from mujaz.messages import Message, MisuseError, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CONTENT = ("briefings", "seeds", "languages", "site-theme")


class RefusedError(MisuseError):
    """A folder that is not written over."""


@dataclass(frozen=True)
class KeepOut:
    """A folder that must stay.

    Attributes:
        path: the folder, which need not exist.
        name: what it is.
        closed: whether nothing may be written inside it either.
    """

    path: Path
    name: Message
    closed: bool = True


def keep_outs(root: Path, others: Iterable[Path] = ()) -> Iterator[KeepOut]:
    """Yield the folders that whatever a site is written to must leave alone.

    Args:
        root: the site's folder.
        others: further folders of content or of the theme.
    """
    yield KeepOut(root, say("the folder of the site's content"), closed=False)
    with contextlib.suppress(RuntimeError):  # of users that have none
        yield KeepOut(Path.home(), say("a home folder"), closed=False)
    for path in (*(root / name for name in _CONTENT), *Theme.of(root).folders, *others):
        yield KeepOut(path, say("a folder of the site's content or theme"))


def refuse(target: Path, kept: Iterable[KeepOut], hint: str) -> None:
    """Refuse a folder that is, holds or lies in one that must stay.

    Folders are compared by what they are and not by their names: by links, mounts and capitals a folder has several.

    Args:
        target: the folder, with all links resolved.
        kept: the folders that must stay.
        hint: what to do instead.

    Raises:
        RefusedError: it is one of those.
    """
    for keep_out in kept:
        path = Path(os.path.realpath(keep_out.path))  # which, unlike `resolve`, takes links that lead to themselves
        if _same(target, path):
            message = say("{folder} is {name}", folder=target, name=keep_out.name)
        elif _lies_in(path, target):
            message = say("{folder} holds {path}, {name}", folder=target, path=path, name=keep_out.name)
        elif keep_out.closed and _lies_in(target, path):
            message = say("{folder} lies in {path}, {name}", folder=target, path=path, name=keep_out.name)
        else:
            continue
        raise RefusedError(message, hint)


def _lies_in(inner: Path, outer: Path) -> bool:
    return any(_same(folder, outer) for folder in inner.parents)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return os.path.normcase(one) == os.path.normcase(other)
