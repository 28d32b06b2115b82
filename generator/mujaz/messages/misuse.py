"""What was asked of Mujaz and cannot be done."""

from __future__ import annotations

from mujaz.messages.said import NOTHING


class MisuseError(ValueError):
    """Something was asked for that cannot be done; nothing was written.

    Args:
        message: why.
        hint: what to do instead.
        option: the option that is wrong; empty where it is none.

    Attributes:
        message: why.
        hint: what to do instead.
        option: the option that is wrong.
    """

    def __init__(self, message: str, hint: str = NOTHING, option: str = "") -> None:
        super().__init__(message)
        self.message, self.hint, self.option = message, hint, option
