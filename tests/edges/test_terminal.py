from __future__ import annotations

import io

from mujaz.edges import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_and_cleared():
    with Progress(terminal := Terminal()) as progress:
        progress.step("checking")
    assert "checking" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")


def test_progress_is_quiet_in_a_pipe():
    with Progress(pipe := io.StringIO()) as progress:
        progress.step("checking")
    assert pipe.getvalue() == ""
