"""What was made once and is wanted again in the same run."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")


class Made(dict[Key, Value]):
    """What was made, by what it was made from."""

    def of(self, key: Key, make: Callable[[], Value]) -> Value:
        """Return what was made from a key, or make it."""
        found = self.get(key)
        if found is None:
            found = self[key] = make()
        return found
