"""Answers that are kept: texts repeat their words, so most of what an index asks about a word was asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Answer = TypeVar("Answer")


class Known(dict[Key, Answer]):
    """A dictionary that asks for what it does not have, and keeps it.

    Looking up what it has runs without a line of Python, which is what makes an index cheap to build.

    Args:
        ask: returns the answer for a key.
    """

    def __init__(self, ask: Callable[[Key], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: Key) -> Answer:
        """Ask for an answer, and keep it."""
        answer = self[key] = self._ask(key)
        return answer
