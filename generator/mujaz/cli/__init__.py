"""The command line: `mujaz check`, `build`, `export`, `pdf`, `review`, `status` and the rest; `mujaz -h` lists them."""

from __future__ import annotations

from mujaz.signals import end_at_signals

__all__ = ["main"]


def main() -> None:
    """Run the program with the arguments of the process, and end it."""
    end_at_signals()
    # It takes most of a second to read all that the commands need, in which there may be an interrupt already.
    from mujaz.cli.program import main as program  # noqa: PLC0415
    from mujaz.cli.tongue import Tongue  # noqa: PLC0415
    from mujaz.edges import speak_of_options  # noqa: PLC0415

    # Also a command line that cannot be read is told of in the reader's language.
    speak_of_options(Tongue.current().catalogue.tag)
    program(prog_name="mujaz")
