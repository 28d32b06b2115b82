"""What is compiled from parts of a dossier, once in a process while the parts are the same objects.

Files that did not change are read as the same models again (`mujaz.load.KnownFiles`), so what was made of them holds.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_MOST = 12
"""How many are kept: of a few languages, and of content before and after an edit."""


class Compiled(Generic[T]):
    """Keeps what was made of some objects, as long as it was asked for lately."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], T]] = OrderedDict()

    def of(self, parts: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what was made of these very objects, or make it.

        Args:
            parts: all that it depends on, which nobody changes; they are told apart by identity.
            make: makes it.
        """
        key = tuple(map(id, parts))
        if key not in self._kept:
            # The parts are kept too: the identity of an object holds while there is the object.
            self._kept[key] = (parts, make())
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key][1]
