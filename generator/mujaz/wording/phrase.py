"""Phrases: text of a field, cut into runs of one direction and language each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_STOP = re.compile(r"[.؟?!][»”’)]*(?=\s|$)")
"""The end of a sentence; a stop inside a number or an abbreviation of one letter has no blank behind it."""

_WORD = re.compile(r"[^ \t\n]+")
"""A word: what a line can be broken round."""

_AFTERTHOUGHT = " ،,:;؛.-–—"
"""What does not stand before the dots that say that more follows."""


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

    def words(self) -> tuple[str, ...]:
        """Return the words between its blanks."""
        return tuple(_WORD.findall(str(self)))

    def part(self, first: int, behind: int) -> Phrase:
        """Return some of its words, set as they are in the whole.

        Args:
            first: position of the first of them.
            behind: position of the word behind them.
        """
        found = list(_WORD.finditer(str(self)))[first:behind]
        start, end = (found[0].start(), found[-1].end()) if found else (0, 0)
        runs: list[Run] = []
        position = 0
        for run in self.runs:
            text = run.text[max(0, start - position) : max(0, end - position)]
            position += len(run.text)
            runs.extend([replace(run, text=text)] if text else [])
        return replace(self, runs=tuple(runs))

    def cut(self) -> Phrase:
        """Return the phrase with dots at its end, which say that more follows."""
        *before, last = self.runs or (Run(""),)
        return replace(self, runs=(*before, replace(last, text=last.text.rstrip(_AFTERTHOUGHT)), Run("…")))

    def shortened(self, most: int) -> Phrase:
        """Return its first words, and that more follow, where it has more than so many; without links."""
        short = self.part(0, most).cut() if len(self.words()) > most else self
        return replace(short, runs=tuple(replace(run, target=None, title="") for run in short.runs))

    def first_sentence(self) -> Phrase:
        """Return the phrase up to the end of its first sentence: a stop, and behind it a blank or nothing."""
        runs: list[Run] = []
        for run in self.runs:
            ends = None if run.direction else _STOP.search(run.text)
            runs.append(run if ends is None else replace(run, text=run.text[: ends.end()]))
            if ends is not None:
                break
        return replace(self, runs=tuple(runs))
