"""What a language's texts are read for: its marks, what must not be left standing, and how it says who says so."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mujaz.languages.data import Data

Mark = Annotated[str, Field(min_length=1, max_length=1)]
Pair = Annotated[str, Field(min_length=2, max_length=2)]


class Proofreading(Data):
    """What the language's texts are read for. What is not said here is not looked at.

    Attributes:
        pairs: marks that open and close: brackets and quotation marks, two characters each.
        quotation: those of them that enclose what somebody else says.
        instead: marks that are not the language's own between its words, and what is written instead.
        straight: marks of a keyboard in the place of quotation marks.
        unfinished: words and marks that only stand in what is not finished.
        repeatable: words that may stand twice, one after the other.
        images: words with which a description says that there is an image, which its readers know.
        attributing: words by which a text says whose words it gives; `*` stands for the rest of a word.
    """

    pairs: list[Pair] = []
    quotation: list[Pair] = []
    instead: dict[Mark, Mark] = {}
    straight: str = ""
    unfinished: list[str] = []
    repeatable: list[str] = []
    images: list[str] = []
    attributing: list[str] = []
