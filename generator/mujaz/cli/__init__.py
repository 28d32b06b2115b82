"""The command line: `mujaz check`, `build`, `export`, `explain`, `search`, `seed` and `stats`."""

from mujaz.cli.commands import main
from mujaz.cli.search import search

main.add_command(search)

__all__ = ["main"]
