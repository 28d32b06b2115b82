"""The command line: `mujaz check`, `build`, `export`, `pdf`, `explain` and `seed`."""

from mujaz.cli.commands import main
from mujaz.cli.pdf import pdf

main.add_command(pdf)

__all__ = ["main"]
