"""What is installed: this program, and what is beside it."""

from __future__ import annotations

import functools
import hashlib
from importlib.metadata import distributions
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


@functools.cache
def installed_packages() -> tuple[str, ...]:
    """Return the packages of this environment, sorted, each as `name version`."""
    return tuple(sorted(f"{package.name} {package.version}" for package in distributions()))


@functools.cache
def program_digest() -> str:
    """Return a hash of this program and of the packages beside it: while it is the same, so is what it does."""
    digest = hashlib.sha256("\n".join(installed_packages()).encode())
    # Its data count as its modules do: the languages that it brings along, and what is said in each.
    for path in sorted(path for path in _PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
