"""`python -m mujaz` is `mujaz`."""

from mujaz.cli import main

main()
