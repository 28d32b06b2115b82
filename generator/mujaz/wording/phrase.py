"""Phrases: text of a field, cut into runs of one direction and language each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_STOP = re.compile(r"[.؟?!][»”’)]*(?=\s|$)")
"""The end of a sentence; a stop inside a number or an abbreviation of one letter has no blank behind it."""


@dataclass(frozen=True)
class Run:
    """A stretch of text that is set in one way.

    Attributes:
        text: the words, without any markup.
        direction: `ltr` or `rtl` where the run must be isolated from the text round it; else None.
        language: tag of its language where that is not the language of the phrase; else None.
        emphasis: whether it is emphasised.
        target: where it leads, relative to the language's folder (`briefings/x.md#s1`); None where it is no link.
        title: what the link leads to, for a tooltip; empty where there is none.
    """

    text: str
    direction: str | None = None
    language: str | None = None
    emphasis: bool = False
    target: str | None = None
    title: str = ""


@dataclass(frozen=True)
class Phrase:
    """Runs that follow each other.

    Attributes:
        runs: the runs in reading order.
        missing: whether this is a notice that the text is missing in the page's language.
    """

    runs: tuple[Run, ...]
    missing: bool = False

    def __str__(self) -> str:
        """Give the words alone."""
        return "".join(run.text for run in self.runs)

    def capitalised(self) -> Phrase:
        """Return the phrase as it stands alone: its first letter is a capital, in scripts that have them."""
        if not self.runs:
            return self
        first, *rest = self.runs
        return replace(self, runs=(replace(first, text=first.text[:1].upper() + first.text[1:]), *rest))

    def first_sentence(self) -> Phrase:
        """Return the phrase up to the end of its first sentence: a stop, and behind it a blank or nothing."""
        runs: list[Run] = []
        for run in self.runs:
            ends = None if run.direction else _STOP.search(run.text)
            runs.append(run if ends is None else replace(run, text=run.text[: ends.end()]))
            if ends is not None:
                break
        return replace(self, runs=tuple(runs))
