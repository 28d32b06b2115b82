"""Large values that many calls need: each is pickled once, and unpickled once in each worker."""

from __future__ import annotations

import gc
import hashlib
import pickle
import threading
import zlib
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from mujaz.edges.installed import program_digest

if TYPE_CHECKING:
    from concurrent.futures import Executor

T = TypeVar("T")

KNOWN = 4
"""How many shared values are remembered: a site, its templates, the addresses of its pages, and what prints it. They
are asked for by turns."""

_known: dict[str, Shared[Any]] = {}
_unpacking = threading.Lock()


class Shared(Generic[T]):
    """A large value that many calls need: it is pickled once, and unpickled once in each worker.

    Attributes:
        value: the value.
        digest: hash of it as it is pickled, by which a worker remembers it.
    """

    def __init__(self, value: T, digest: str, packed: bytes) -> None:
        self.value, self.digest, self._packed = value, digest, packed

    @classmethod
    def of(cls, value: T) -> Self:
        """Pickle a value."""
        packed = zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1)
        return cls(value, hashlib.sha256(packed).hexdigest(), packed)

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what it is made of again elsewhere."""
        return _unpacked, (self.digest, self._packed, program_digest())


def _unpacked(digest: str, packed: bytes, program: str) -> Shared[Any]:
    """Return a shared value, as it is known here, or anew.

    Raises:
        ValueError: this is another version of the program, which would make something else of it.
    """
    if program != program_digest():
        message = "another version of Mujaz, or of the packages beside it"
        raise ValueError(message)
    with _unpacking:  # several threads of a worker may ask for it
        if digest in _known:
            _known[digest] = _known.pop(digest)  # the one that was asked for last stays longest
            return _known[digest]
        while len(_known) >= KNOWN:
            del _known[next(iter(_known))]
        is_collecting = gc.isenabled()
        gc.disable()  # it looks in vain through all objects made so far, again and again: three quarters of the time
        try:
            _known[digest] = Shared(pickle.loads(zlib.decompress(packed)), digest, packed)  # noqa: S301 - our own
        finally:
            if is_collecting:
                gc.enable()
        return _known[digest]


class Crew:
    """Workers who are there.

    Attributes:
        executor: calls functions.
        count: how many calls can be made at once.
    """

    executor: Executor
    count: int

    def sent(self, shared: Shared[Any]) -> object:
        """Return how a shared value is passed."""
        return shared

    def close(self) -> None:
        """End them."""
