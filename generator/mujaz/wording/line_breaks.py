"""Where a line may not end: between a number and what it counts or numbers, and inside a range.

UAX #14 lets a line end at every blank, and behind a dash even where a no-break space follows it (LB12a). So blanks
become no-break spaces (U+00A0), and a word joiner (U+2060) stands beside a dash:

- `120 km`, `17 December`, `4.6 billion`, `70 %`, `source 003`, `0779 53 75 79`: on one line;
- `12–15`, `2019 – 2020`, and two short words with a dash between them (`Libyan–Pakistani`): on one line;
- between longer ones no line begins with the dash;
- marks that stand apart from their words stay with them, as the language's file says: « et », 30 %, oui !
"""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.wording.measures import counted_words, month_names
from mujaz.wording.tokens import BLANK, DASHES, is_telephone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.languages import Language

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"

_BREAKABLE = re.compile(rf"\d|\s[{DASHES}]\s|\u2014|[^\W\d_][\u2012\u2013][^\W\d_]")
_AFTER_NUMBER = re.compile(rf"(?<=[\d%٪‰])({BLANK})([^\s\d]+)")
_BEFORE_NUMBER = re.compile(rf"(?<![^\W\d_])([^\W\d_]++[.]?+)({BLANK})(?=[#№]?(\d+))")
_GROUPS = re.compile(rf"[(+]*\d+[)]?(?:(?:{BLANK}|[./-])[(]?\d+[)]?)*{BLANK}[(]?\d+[)]?")
_RANGE = re.compile("(?<=[\\d%٪‰°])[\u2012-\u2015](?=[\\d$€£+-])")
_SPACED_DASH = re.compile(rf"(?<=\S)(\s)([{DASHES}])(\s)(?=\S)")
_COMPOUND = re.compile("(?<=[^\\W\\d_])[\u2012\u2013](?=[^\\W\\d_])")
_EM_DASH = re.compile("(?<=\\S)\u2014(?=\\S)")
_WORD = re.compile(r"[^\s(\[«“‘\"]*$"), re.compile(r"[^\s)\]»”’\",،;؛:.!?؟]*")
_TRIMMED = "()[]«»“”\"'.,:;!?…،؛؟"
_PLACEHOLDER = re.compile(r"([^\W\d_]+\.?)\s\{(?:n|id)\}")
_LONGEST_DAY = 2
_SHORT = 24
"""How long two words with a dash between them may be and stay on one line: half a line on the narrowest screen."""

_NARROW_SPACE = "\u202f"


def breakable(text: str) -> str:
    """Return a text as it is without what keeps its lines together: to be searched, sorted or compared."""
    return text.replace(NO_BREAK_SPACE, " ").replace(_NARROW_SPACE, " ").replace(WORD_JOINER, "")


@dataclass(frozen=True, eq=False)
class LineBreaks:
    """Where lines may not end in texts of a language.

    Attributes:
        counted: words that stay with the number before them.
        numbered: words that stay with the number behind them.
        particles: what may be written together with these.
        months: names of months, of which some are several words.
        apart: finds the blanks between marks and their words.
    """

    counted: frozenset[str]
    numbered: frozenset[str]
    particles: frozenset[str]
    months: frozenset[str]
    apart: re.Pattern[str]

    @classmethod
    def of(cls, language: Language, others: Iterable[Language]) -> LineBreaks:
        """Return the rules of a language whose texts hold words of others."""
        texts = [form for form in language.strings.values() if isinstance(form, str)]
        joiners = set(language.meaning.counting.joiners) if language.meaning.counting else set()
        labels = {word for form in texts for word in _PLACEHOLDER.findall(form)} - joiners
        known = (language, *others)
        return cls(
            counted=counted_words(known),
            numbered=frozenset(word.casefold() for word in (*language.numbered, *labels)),
            particles=frozenset(_particles(language)),
            months=month_names(known),
            apart=_beside(language.spaced.before, language.spaced.behind),
        )

    def places(self, text: str) -> dict[int, str]:
        """Return what stands in a text instead of single characters, by their places."""
        found = {match.start(): NO_BREAK_SPACE for match in self.apart.finditer(text)}
        if not _BREAKABLE.search(text):
            return found
        for places in (self._behind(text), self._before(text), _groups(text)):
            found.update((place, NO_BREAK_SPACE) for place in places)
        found.update((match.start(), f"{WORD_JOINER}{match[0]}{WORD_JOINER}") for match in _RANGE.finditer(text))
        for match in _EM_DASH.finditer(text):
            found.setdefault(match.start(), WORD_JOINER + match[0])
        found.update(_compounds(text))
        found.update(_dashes(text))
        return found

    def _behind(self, text: str) -> Iterator[int]:
        for match in _AFTER_NUMBER.finditer(text):
            word = match[2].strip(_TRIMMED)
            month = next((name for name in self._long_months if text.startswith(name, match.start(2))), "")
            if month or not {word, match[2], word.lower()}.isdisjoint(self.counted):
                yield match.start(1)
                yield from (match.start(2) + place for place, c in enumerate(month) if c == " ")

    def _before(self, text: str) -> Iterator[int]:
        for match in _BEFORE_NUMBER.finditer(text):
            word = match[1].casefold()
            is_day = match[1] in self.months and len(match[3]) <= _LONGEST_DAY
            if is_day or any(word.removeprefix(particle) in self.numbered for particle in self.particles):
                yield match.start(2)

    @functools.cached_property
    def _long_months(self) -> tuple[str, ...]:
        return tuple(sorted(name for name in self.months if " " in name))


def with_marks(text: str, language: Language) -> str:
    """Return a text with the blanks between marks and their words as blanks at which no line ends."""
    return _beside(language.spaced.before, language.spaced.behind).sub(NO_BREAK_SPACE, text)


@functools.cache
def _beside(before: str, behind: str) -> re.Pattern[str]:
    """Return what finds a common blank before or behind marks."""
    sides = [
        rf"(?<=\S) (?=[{re.escape(before)}])" if before else "",
        f"(?<=[{re.escape(behind)}]) (?=\\S)" if behind else "",
    ]
    return re.compile("|".join(filter(None, sides)) or "(?!)")


def _particles(language: Language) -> Iterator[str]:
    rules = language.matching
    groups = [("", *group) for group in rules.proclitics]
    for *before, last in itertools.product(*groups) if groups else ([""],):
        yield from ("".join((*before, last, article)) for article in ("", rules.article))
        yield from ("".join((*before, contraction)) for contraction in rules.contractions)


def _groups(text: str) -> Iterator[int]:
    for match in _GROUPS.finditer(text):
        if is_telephone(match[0]) or re.fullmatch(rf"\d{{1,3}}(?:{BLANK}\d{{3}})+", match[0]):
            yield from (match.start() + place for place, c in enumerate(match[0]) if c.isspace())


def _compounds(text: str) -> Iterator[tuple[int, str]]:
    for match in _COMPOUND.finditer(text):
        before, after = _words_beside(text, match.start(), match.end())
        if len(before + after) <= _SHORT:
            yield match.start(), f"{WORD_JOINER}{match[0]}{WORD_JOINER}"


def _dashes(text: str) -> Iterator[tuple[int, str]]:
    spaced = list(_SPACED_DASH.finditer(text))
    for place, match in enumerate(spaced):
        yield match.start(1), NO_BREAK_SPACE
        before, after = _words_beside(text, match.start(), match.end())
        start, end = match.start() - len(before), match.end() + len(after)
        near = spaced[max(place - 1, 0) : place] + spaced[place + 1 : place + 2]
        in_row = any(start <= other.end() and other.start() <= end for other in near)
        if len(before + after) <= _SHORT and not in_row:
            yield match.start(2), match[2] + WORD_JOINER
            yield match.start(3), NO_BREAK_SPACE


def _words_beside(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words that end at one place and begin at another; either may be empty."""
    before, after = _WORD[0].search(text, 0, start), _WORD[1].match(text, end)
    return before[0] if before else "", after[0] if after else ""
