"""What is installed beside Mujaz."""

from __future__ import annotations

import functools
from importlib.metadata import distributions


@functools.cache
def installed_packages() -> tuple[str, ...]:
    """Return the packages of this environment, sorted, each as `name version`."""
    return tuple(sorted(f"{package.name} {package.version}" for package in distributions()))
