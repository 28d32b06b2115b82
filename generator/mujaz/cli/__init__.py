"""The command line: `mujaz check`, `build`, `export`, `stats`, `explain` and `seed`."""

from mujaz.cli.commands import main

__all__ = ["main"]
