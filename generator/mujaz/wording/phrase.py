"""Phrases: text of a field, cut into runs that are set in one way each."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.model.address import HTTPS
from mujaz.wording.line_breaks import breakable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_STOP = re.compile(r"[.؟?!۔][»”’״)]*(?=[ \t]|$)")
"""The end of a sentence; a stop inside a number or an abbreviation of one letter has no blank behind it, and one in
`p. 4` none that a line may end at."""

_COLON = re.compile(r"[ \u00a0]?[:;؛](?=[ \t])")
"""The end of a clause that what follows explains."""

_WORD = re.compile(r"[^ \t\n]+")
"""A word: what a line can be broken round. `17 December` is one where no line ends in it."""

_AFTERTHOUGHT = " \u00a0\u2060،,:;؛.-–—"
"""What does not stand before the dots that say that more follows."""


@dataclass(frozen=True)
class Isolate:
    """A stretch that is isolated from the text round it (UAX #9, LRI, RLI and FSI).

    Attributes:
        direction: `ltr` or `rtl`; empty where it is unknown and its first letter decides.
        place: where it begins in its phrase, which tells it apart from the others.
    """

    direction: str
    place: int


@dataclass(frozen=True)
class Run:
    """A stretch of text that is set in one way.

    Attributes:
        text: the words, without any markup; U+00A0 and U+2060 stand where no line may end.
        language: tag of its language where that is not the language of the phrase; else None.
        emphasis: whether it is emphasised.
        target: where it leads, relative to the language's folder (`briefings/x.md#s1`), or the address outside the site
            (`https://…`); None where it is no link.
        title: what the link leads to, for a tooltip; of an address, that it is outside. Empty where there is none.
        isolates: the stretches that it stands in, from the outermost inwards.
    """

    text: str
    language: str | None = None
    emphasis: bool = False
    target: str | None = None
    title: str = ""
    isolates: tuple[Isolate, ...] = ()

    @property
    def is_outside(self) -> bool:
        """Whether it leads out of the site."""
        return self.target is not None and self.target.startswith(HTTPS)


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
        return breakable(self._text)

    @property
    def is_plain(self) -> bool:
        """Whether these are words of one language, without emphasis, links and isolates."""
        run = self.runs[0] if len(self.runs) == 1 else None
        return run is not None and not (run.isolates or run.language or run.emphasis or run.target)

    def capitalised(self) -> Phrase:
        """Return the phrase as it stands alone: its first letter is a capital, in scripts that have them."""
        if not self.runs:
            return self
        first, *rest = self.runs
        capital = first.text[:1].upper()
        if capital == first.text[:1]:
            return self
        return replace(self, runs=(replace(first, text=capital + first.text[1:]), *rest))

    def leading(self, target: str | None) -> Phrase:
        """Return the phrase as a link to a place relative to the language's folder."""
        # `dataclasses.replace` takes twice as long, and lists are full of links.
        return Phrase(
            tuple(Run(run.text, run.language, run.emphasis, target, run.title, run.isolates) for run in self.runs),
            self.missing,
        )

    def words(self) -> tuple[str, ...]:
        """Return the words between its blanks."""
        return tuple(breakable(word) for word in _WORD.findall(self._text))

    def part(self, first: int, behind: int) -> Phrase:
        """Return some of its words, set as they are in the whole.

        Args:
            first: position of the first of them.
            behind: position of the word behind them.
        """
        found = list(_WORD.finditer(self._text))[first:behind]
        return self._between(found[0].start(), found[-1].end()) if found else replace(self, runs=())

    def cut(self) -> Phrase:
        """Return the phrase with dots at its end, which say that more follows."""
        *before, last = self.runs or (Run(""),)
        return replace(self, runs=(*before, replace(last, text=last.text.rstrip(_AFTERTHOUGHT)), Run("…")))

    def shortened(self, most: int) -> Phrase:
        """Return its first words, and that more follow, where it has more than so many; without links."""
        short = self.part(0, most).cut() if len(self.words()) > most else self
        return replace(short, runs=tuple(replace(run, target=None, title="") for run in short.runs))

    def first_sentence(self) -> Phrase:
        """Return the phrase up to the end of its first sentence: a stop, and behind it a blank or nothing.

        What ends inside a stretch that is isolated, such as a number or a name, ends no sentence.
        """
        found = self._first(_STOP)
        return self._between(0, found.end()) if found else self

    def first_clause(self) -> Phrase:
        """Return what the first sentence says before it gives reasons or details behind a colon or semicolon."""
        sentence = self.first_sentence()
        found = sentence._first(_COLON)  # noqa: SLF001 - its own kind
        if found is None:
            return sentence
        clause = sentence._between(0, found.start())  # noqa: SLF001
        return replace(clause, runs=(*clause.runs, Run(".")))

    def _first(self, mark: re.Pattern[str]) -> re.Match[str] | None:
        """Find a mark outside isolated stretches."""
        position = 0
        for run in self.runs:
            behind = position + len(run.text)
            found = None if run.isolates else mark.search(self._text, position)
            if found is not None and found.start() < behind:
                return found
            position = behind
        return None

    @property
    def _text(self) -> str:
        return "".join(run.text for run in self.runs)

    def _between(self, start: int, end: int) -> Phrase:
        """Return what stands between two positions of its text."""
        runs: list[Run] = []
        position = 0
        for run in self.runs:
            text = run.text[max(0, start - position) : max(0, end - position)]
            position += len(run.text)
            runs.extend([replace(run, text=text)] if text else [])
        return replace(self, runs=tuple(runs))


def stretches(runs: Sequence[Run], depth: int = 0) -> Iterator[tuple[Isolate | None, tuple[Run, ...]]]:
    """Group runs by the isolate that they stand in.

    Args:
        runs: runs that follow each other.
        depth: how many isolates all of them stand in already.

    Yields:
        The next isolate inwards with all its runs, or None with a run that stands in no other.
    """
    for isolate, group in itertools.groupby(runs, lambda run: next(iter(run.isolates[depth:]), None)):
        if isolate is None:
            yield from ((None, (run,)) for run in group)
        else:
            yield isolate, tuple(group)


INITIATORS = {"ltr": "\u2066", "rtl": "\u2067", "": "\u2068"}
"""The characters that open an isolate by its direction (UAX #9: LRI, RLI, FSI)."""
POP_ISOLATE = "\u2069"
"""The character that closes it (PDI)."""


def isolate_characters(runs: Sequence[Run]) -> Iterator[tuple[Run, str, str]]:
    """Yield each run with the characters that open isolates before it and close them behind it."""
    within: tuple[Isolate, ...] = ()
    for run, following in itertools.zip_longest(runs, runs[1:]):
        after = following.isolates if following else ()
        opened = "".join(INITIATORS[each.direction] for each in run.isolates[_shared(within, run.isolates) :])
        yield run, opened, POP_ISOLATE * (len(run.isolates) - _shared(run.isolates, after))
        within = run.isolates


def with_isolates(phrase: Phrase) -> str:
    """Return the words of a phrase with characters in place of markup that isolates."""
    return "".join(f"{before}{breakable(run.text)}{after}" for run, before, after in isolate_characters(phrase.runs))


def _shared(isolates: Sequence[Isolate], others: Sequence[Isolate]) -> int:
    """Return how many isolates two runs that follow each other both stand in."""
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(isolates, others, strict=False))
    return sum(1 for _ in pairs)
