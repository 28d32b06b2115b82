"""Where things are kept that were made once and would be made the same again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from mujaz.edges.addresses import VARIABLE, AddressStore, address
from mujaz.edges.stores import FolderStore

if TYPE_CHECKING:
    from mujaz.edges.stores import Store

_PROTOCOL = "://"
_FILE = "file"


def cache_store(root: Path, name: str) -> Store:
    """Return where files of the cache are kept, which may be deleted at any time.

    Args:
        root: the site's folder.
        name: what is kept there. The cache is `.cache/mujaz` in the site's folder, or the folder or the address that
            MUJAZ_CACHE names, so that several checkouts and machines can share one.

    Raises:
        MisuseError: it names an address that cannot be one here; see `Address`.
    """
    named = _named()
    return AddressStore(address(named), name) if isinstance(named, str) else FolderStore(cache_folder(root, name))


def cache_folder(root: Path, name: str) -> Path:
    """Return a folder of the cache, for what must be files of this machine; it need not exist.

    Args:
        root: the site's folder.
        name: what is kept there. Where the cache is at an address, it is in `.cache/mujaz` in the site's folder.
    """
    named = _named()
    return (named if isinstance(named, Path) else root / ".cache" / "mujaz") / name


def _named() -> Path | str | None:
    """Return the folder or the address that MUJAZ_CACHE names; None where it names nothing."""
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    if _PROTOCOL not in named:
        return Path(named)
    # Files of this machine can be written whole, and need nothing that is not here (RFC 8089).
    parts = urlsplit(named)
    return Path(url2pathname(parts.path)) if parts.scheme == _FILE and parts.netloc in {"", "localhost"} else named
