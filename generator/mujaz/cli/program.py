"""The program: all commands together."""

from mujaz.cli.commands import main
from mujaz.cli.pdf import pdf
from mujaz.cli.search import search

main.add_command(pdf)
main.add_command(search)

__all__ = ["main"]
