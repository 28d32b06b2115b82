"""Where things are kept that were made once and would be made the same again."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder(root: Path, name: str) -> Path:
    """Return a folder of the cache, which may be deleted at any time; it need not exist.

    Args:
        root: the site's folder.
        name: what is kept there. The cache is `.cache/mujaz` in the site's folder, or what MUJAZ_CACHE names, so that
            several checkouts can share one.
    """
    shared = os.environ.get("MUJAZ_CACHE")
    return (Path(shared) if shared else root / ".cache" / "mujaz") / name
