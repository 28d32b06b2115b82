"""Where the font packages that are installed with Mujaz hold their files."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def package_files(package: str) -> Path:
    """Return the folder of a font package's files.

    Raises:
        FileNotFoundError: it is not installed.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        message = f"the font package '{package}' is not installed"
        raise FileNotFoundError(message)
    return Path(spec.origin).parent / "files"
