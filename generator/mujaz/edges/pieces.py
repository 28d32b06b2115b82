"""Text that is made while it is written, piece by piece, and measured on its way."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Pieces:
    """A text in pieces, which is made anew each time that it is asked for.

    Args:
        make: yields the pieces; the same ones each time.
        made_of: what tells all that it is made of, besides what all of a site is made of; None where that is not known.

    Attributes:
        made_of: the same.
    """

    def __init__(self, make: Callable[[], Iterator[str]], made_of: str | None = None) -> None:
        self._make, self.made_of = make, made_of
        self._measured: tuple[int, str] | None = None

    def __iter__(self) -> Iterator[str]:
        """Yield the pieces."""
        size, digest = 0, hashlib.sha256()
        for piece in self._make():
            content = piece.encode()
            size += len(content)
            digest.update(content)
            yield piece
        self._measured = size, digest.hexdigest()

    @property
    def measured(self) -> tuple[int, str]:
        """How many bytes it has in UTF-8, and its SHA-256 in hexadecimal digits; known once it was written."""
        if self._measured is None:
            for _ in self:
                pass
        assert self._measured is not None  # noqa: S101 - the end of the pieces was reached
        return self._measured
