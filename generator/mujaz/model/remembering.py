"""What is remembered of what was read before, and can be let go of: of an archive it takes as much as its texts do."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary, WeakSet

if TYPE_CHECKING:
    from collections.abc import Callable

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R")

MOST = 65_536
"""Words, and what is as short, that are remembered by one reader."""

_FUNCTIONS: WeakSet[functools._lru_cache_wrapper[Any]] = WeakSet()
_TABLES: WeakSet[ByWhole[Any, Any]] = WeakSet()


def remembering(function: Callable[..., R], most: int = MOST) -> functools._lru_cache_wrapper[R]:
    """Return a function that remembers what it returned.

    Args:
        function: the function; what it returns follows from what it is given, and is changed by nobody.
        most: how many results it remembers: those that were asked for last.
    """
    found = functools.lru_cache(most)(function)
    _FUNCTIONS.add(found)
    return found


class ByWhole(WeakKeyDictionary[K, V]):
    """What was made of something, for as long as there is that, or until it is let go of."""

    def __init__(self) -> None:
        super().__init__()
        _TABLES.add(self)

    __hash__ = object.__hash__
    __eq__ = object.__eq__


def forget() -> None:
    """Let go of everything that is remembered; it is found out again where it is asked for."""
    for function in _FUNCTIONS:
        function.cache_clear()
    for table in _TABLES:
        table.clear()
