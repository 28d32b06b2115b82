"""How a language writes its numbers, and how it is set in print."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mujaz.languages.data import CharacterClass, Data


class Numbers(Data):
    """How numbers are written in texts of the language.

    Attributes:
        decimal: the characters that part whole and fraction.
        group: the characters between groups of three digits; a blank stands for blanks of every sort.
    """

    decimal: Annotated[str, Field(min_length=1)]
    group: str = ""


class Print(Data):
    """How a language is set in print.

    Attributes:
        font: the font family of its text.
        scale: how much larger the font is set than IBM Plex Serif to look as large.
        emphasis: how emphasised words are set; scripts without an italic take a bold.
        bare: marks that titles do without, as the inside of a regular expression's character class. Newspapers leave
            vowel marks out there, and readers of PDF put letters round them in another order (`mujaz.pdf.marks`).
    """

    font: str = "IBM Plex Serif"
    scale: Annotated[float, Field(strict=False, ge=0.5, le=2)] = 1.0
    emphasis: Literal["italic", "bold"] = "italic"
    bare: CharacterClass = ""
