"""How a language says things: words, phrases, direction, numbers, dates, order, and what names what in a text."""

from mujaz.wording.phrase import Phrase, Run
from mujaz.wording.wording import Wording

__all__ = ["Phrase", "Run", "Wording"]
