"""How large a file is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.wording import Wording

_KILOBYTE = 1024
_MEGABYTE = 1024 * _KILOBYTE


def file_size(size: int, wording: Wording) -> str:
    """Return how large a file is: in kilobytes, rounded up, and from a megabyte on in megabytes.

    Args:
        size: its size in bytes.
        wording: wording of the language.
    """
    if size < _MEGABYTE:
        return wording.text("print.size.kilobytes", n=-(-size // _KILOBYTE))
    return wording.text("print.size.megabytes", n=wording.decimal(size / _MEGABYTE))
