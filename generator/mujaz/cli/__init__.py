"""The command line: `mujaz check`, `build`, `export`, `pdf`, `review`, `status` and the rest; `mujaz -h` lists them."""

from __future__ import annotations

import gc

from mujaz.signals import end_at_signals

__all__ = ["main"]

_COLLECTED = (50_000, 20, 20)
"""After how many new objects Python looks for what holds only itself, and after how many such rounds among older ones.

Nearly all that a command makes it needs until it ends. Looking through that, as Python does after 700 objects, took an
eighth of a build of 100 briefings and half of the reading of their files, and freed nothing to speak of (measured: the
build takes as much memory either way).
"""


def main() -> None:
    """Run the program with the arguments of the process, and end it."""
    end_at_signals()
    gc.set_threshold(*_COLLECTED)
    # It takes most of a second to read all that the commands need, in which there may be an interrupt already.
    from mujaz.cli.program import main as program  # noqa: PLC0415
    from mujaz.cli.tongue import Tongue  # noqa: PLC0415
    from mujaz.edges import last_words, open_streams, speak_of_options  # noqa: PLC0415

    open_streams()
    # Also a command line that cannot be read is told of in the reader's language.
    speak_of_options(Tongue.current().catalogue.tag)
    with last_words():
        program(prog_name="mujaz")
