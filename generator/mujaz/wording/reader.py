"""Texts read for what they say: numbers, months, denials, doubts, and how much there is.

Nothing here understands a sentence. It finds what a program can know of one by the lists of its language
(`mujaz.wording.lexicon`), so that checks can lay two languages, or a text and its evidence, beside each other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mujaz.model.remembering import remembering
from mujaz.wording.amounts import PERCENT, POINTS, TWO, Amount, AmountReader
from mujaz.wording.digits import clock, decade, dotted, roman
from mujaz.wording.lexicon import Found, Lexicon
from mujaz.wording.said import Said
from mujaz.wording.senses import NUMERIC, Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.languages import Language
    from mujaz.wording.amounts import Value
    from mujaz.wording.lexicon import Token

SENTENCE_END = re.compile(r"(?:[.!?؟…۔।][\"”’»״)\]]*(?=\s|$))+")
"""Where a sentence ends: a stop, with what closes behind it, and then a blank or nothing."""
_HYPHENS = frozenset("-‐‑–")
_COUNTED_WITHIN = 3
"""Tokens behind a number among which its unit stands: 5 million US dollars."""

_LISTS = {
    Sense.MAY_DENY: "may_deny",
    Sense.LIMITS: "limits",
    Sense.JUDGES: "judges",
    Sense.FORETELLS: "foretells",
    Sense.NAMELESS: "nameless",
}

_OPEN = {Sense.DOUBTS: "doubts", Sense.MAY_DOUBT: "may_doubt", Sense.EXPECTS: "expects"}
_DENIALS = frozenset({Sense.DENIES, Sense.CONTINUES, Sense.LACKS})


class Reader:
    """Reads texts of one language.

    Args:
        language: the language.
    """

    def __init__(self, language: Language) -> None:
        self._lexicon = Lexicon(language)
        self.forms = self._lexicon.forms
        meaning = language.meaning
        self._units_first = bool(meaning.counting and meaning.counting.units_first)
        self._decimal = language.separators[0]
        folded = self._lexicon.folded
        self._month_homonyms = frozenset(map(folded, language.month_homonyms))
        self._unit_homonyms = frozenset(map(folded, meaning.units.homonyms if meaning.units else ()))
        self.said = remembering(self._said, 16_384)

    def _said(self, text: str) -> Said:
        """Return what a text says; it is without markup."""
        tokens = self._lexicon.tokens(text)
        said = Said(sentences=max(1, len(SENTENCE_END.findall(text.strip()))) if text else 0)
        said.letters = sum(len(token.text) for token in tokens if token.kind == "w")
        numbers = AmountReader(self._units_first, self._decimal, text)
        entries: dict[int, Found] = {}
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if token.kind == "d":
                numbers.digits(token, place)
                place += 1
            elif token.kind == "time":
                numbers.close()
                for values in filter(None, clock(token.text)):
                    numbers.put(Amount(values, token.text, token.start, digits=True), place, place + 1)
                place += 1
            elif token.kind in {"date", "dotted"}:
                numbers.close()
                month, parts = dotted(token.text, is_date=token.kind == "date")
                if month is not None:
                    said.months[month] = token.text
                for part in parts:
                    numbers.put(Amount(frozenset({part}), token.text, token.start, digits=True), place, place + 1)
                place += 1
            else:
                place += self._word(tokens, place, numbers, said, entries)
        numbers.close()
        said.amounts = [
            self._counted(amount, span, tokens, entries)
            for amount, span in zip(numbers.amounts, numbers.spans, strict=True)
        ]
        return said

    def _word(
        self, tokens: list[Token], place: int, numbers: AmountReader, said: Said, entries: dict[int, Found]
    ) -> int:
        """Read a word or mark, and what begins there; return how many tokens that is."""
        token = tokens[place]
        if numbers.is_open and token.text in _HYPHENS and token.touches:
            return 1
        found = self._lexicon.at(tokens, place)
        if found and len(token.text) == 1 and found.length == 1 and token.text.isalpha():
            found = self._letter(found, tokens, place)
        if found is None:
            self._plain(token, place, numbers, said)
            return 1
        entries[place] = found
        end = tokens[place + found.length - 1].end
        words = numbers.text[token.start : end]
        senses = {sense for sense, _ in found.meanings}
        if Sense.VAGUE in senses and numbers.is_open and not found.joined:
            scale = {(Sense.SCALE, value) for sense, value in found.meanings if sense is Sense.VAGUE}
            found = found._replace(meanings=frozenset(scale))
            senses = {Sense.SCALE}
        if senses & NUMERIC and not senses & {Sense.VAGUE, Sense.WEEKDAY}:
            numbers.words(token, end, place, found)
            return found.length
        is_article = numbers.is_open and Sense.HINT in senses and len(words) <= 2  # noqa: PLR2004 - and a half
        if not is_article:
            numbers.close()
        self._entry(found, token, words, place, numbers, said)
        return found.length

    def _letter(self, found: Found, tokens: list[Token], place: int) -> Found | None:
        """Return an entry of a single letter where it stands by a number: a scale that touches it, else a unit."""
        behind = place > 0 and tokens[place - 1].kind == "d"
        touches = behind and tokens[place].touches
        scales = frozenset(meaning for meaning in found.meanings if meaning[0] is Sense.SCALE)
        if touches and scales:
            return found._replace(meanings=scales)
        rest = frozenset(m for m in found.meanings if m[0] is not Sense.SCALE and (behind or m[0] is not Sense.UNIT))
        return found._replace(meanings=rest) if rest else None

    def _plain(self, token: Token, place: int, numbers: AmountReader, said: Said) -> None:
        if token.kind == "w" and numbers.is_open and self._lexicon.folded(token.text) in self._lexicon.joiners:
            numbers.joiner()
            return
        numbers.close()
        if token.kind != "w":
            return
        if token.touches and token.text == "s" and numbers.amounts and numbers.amounts[-1].digits:
            found = decade(numbers.amounts[-1])
            if found:
                numbers.amounts[-1] = found[0]
                numbers.put(found[1], *numbers.spans[-1])
        elif (value := roman(token.text)) is not None:
            numbers.put(Amount(frozenset({Fraction(value)}), token.text, token.start, firm=False), place, place + 1)
        elif not said.has_two and self._lexicon.is_dual(token.text):
            said.has_two = True

    def _entry(  # noqa: C901, PLR0912, PLR0913, PLR0917 - one branch for each sense, and what it is entered in
        self, found: Found, token: Token, words: str, place: int, numbers: AmountReader, said: Said
    ) -> None:
        numeric = any(sense in NUMERIC for sense, _ in found.meanings)
        for sense, value in found.meanings:
            if sense in _OPEN:
                self._hedge(found, sense, words, token, numbers.text, said)
            elif sense in _DENIALS:
                self._denial(sense, words, token, numbers.text, said)
            elif sense in _LISTS:
                getattr(said, _LISTS[sense]).append(words)
            elif sense in {Sense.VAGUE, Sense.DECADE} and isinstance(value, Fraction):
                known: frozenset[Value] = frozenset({(sense.name, value)})
                numbers.put(Amount(known, words, token.start), place, place + found.length)
            elif sense is Sense.HINT and isinstance(value, Fraction):
                hint = Amount(frozenset({value}), words, token.start, firm=value > TWO)
                numbers.put(hint, place, place + found.length)
            elif sense in {Sense.UNIT, Sense.CURRENCY} and found.twos == (2,):
                two = Amount(frozenset({TWO}), words, token.start, firm=False)
                numbers.put(two, place, place)
            elif sense in {Sense.MONTH, Sense.HIJRI_MONTH} and isinstance(value, int):
                self._month(value if sense is Sense.MONTH else -value, words, token, numbers.text, said)
            elif sense in {Sense.WEEKDAY, Sense.PERHAPS_WEEKDAY} and isinstance(value, int):
                if numeric or sense is Sense.PERHAPS_WEEKDAY:
                    said.perhaps_weekdays.add(value)
                else:
                    said.weekdays[value] = words
            if sense is Sense.CURRENCY:
                said.currencies.add(str(value))
            elif sense is Sense.OPPOSITE:
                said.opposites[str(value)] += 1
            said.has_two = said.has_two or (sense is Sense.WEEKDAY and numeric)
        said.has_two = said.has_two or found.twos == (2,) or (self._lexicon.is_dual(words) and not numeric)

    @staticmethod
    def _denial(sense: Sense, words: str, token: Token, text: str, said: Said) -> None:
        goes_on = bool(said.denied) and not _STOP.search(text, said.denied, token.start)
        if sense is Sense.LACKS:
            said.lacking.append(words)
        elif sense is Sense.CONTINUES and goes_on:
            said.continued.append(words)
        else:
            said.denies.append(words)
        said.denied = token.start + len(words)

    @staticmethod
    def _hedge(  # noqa: PLR0913, PLR0917 - what it is entered in, and where it stands
        found: Found, sense: Sense, words: str, token: Token, text: str, said: Said
    ) -> None:
        agrees = any(each is Sense.CONCORD for each, _ in found.meanings)
        again = agrees and bool(said.doubted) and not _PAUSE.search(text, said.doubted, token.start)
        getattr(said, _OPEN[Sense.MAY_DOUBT if again and sense is Sense.DOUBTS else sense]).append(words)
        said.doubted = said.doubted if agrees else token.start + len(words)

    def _month(self, month: int, words: str, token: Token, text: str, said: Said) -> None:
        beside = _NUMBER_BEFORE.search(text, max(0, token.start - 4), token.start) or _NUMBER_BEHIND.match(
            text, token.end
        )
        if self._lexicon.folded(words) in self._month_homonyms and not beside:
            said.perhaps_months.add(month)
        else:
            said.months[month] = words

    def _counted(
        self, amount: Amount, span: tuple[int, int], tokens: list[Token], entries: Mapping[int, Found]
    ) -> Amount:
        """Return a number with what it counts, and whether it is approximate."""
        first, last = span
        units, is_money = self._unit_behind(last, tokens, entries)
        near = range(max(0, first - _COUNTED_WITHIN), first)
        before = next((at for at in near if at in entries and _is_sign(entries[at], first - at)), first)
        if not units and before < first:
            units, is_money = _units(entries[before].meanings, money=True), True
        about, at = 0, before
        for place in sorted(entries, reverse=True):
            entry = entries[place]
            if place < at <= place + entry.length + 1 and any(sense is Sense.ABOUT for sense, _ in entry.meanings):
                about, at = about + 1, place  # "estimated at about"
        return replace(amount, units=units, is_money=is_money, about=about)

    def _unit_behind(
        self, place: int, tokens: list[Token], entries: Mapping[int, Found]
    ) -> tuple[frozenset[str], bool]:
        words = 0
        for at in range(place, min(place + _COUNTED_WITHIN + 1, len(tokens))):
            found, behind = entries.get(at), tokens[at + 1 : at + 2]
            if behind and behind[0].touches and behind[0].kind == "d":  # the sign of the next: 5 million and $3
                break
            if found is None:
                if tokens[at].kind == "w" and self._lexicon.folded(tokens[at].text) not in self._lexicon.joiners:
                    words += 1
                    continue
                if tokens[at].text in _HYPHENS:
                    continue
                break
            if any(sense in NUMERIC for sense, _ in found.meanings):  # what follows counts for another number
                break
            is_near = not words or self._lexicon.folded(tokens[at].text) not in self._unit_homonyms
            units = _units(found.meanings, money=not is_near)
            if units and (is_near or not words):
                return units, any(sense is Sense.CURRENCY for sense, _ in found.meanings)
            if not is_near:
                break
            words += 1
        return frozenset(), False


_NUMBER_BEFORE = re.compile(r"\d\W{0,3}$")
_STOP = re.compile(r"[.!?؟;؛:]")
_PAUSE = re.compile(rf"{_STOP.pattern}|[,،]")
_NUMBER_BEHIND = re.compile(r"\W{0,3}\d")


def _is_sign(found: Found, tokens: int) -> bool:
    """Tell whether an entry is the name of a currency that stands for itself, so many tokens before a number."""
    return found.length == tokens and bool(_units(found.meanings, money=True))


def _units(meanings: Iterable[tuple[Sense, object]], *, money: bool) -> frozenset[str]:
    found: set[str] = set()
    for sense, value in meanings:
        if sense is Sense.CURRENCY or (sense is Sense.UNIT and not money):
            found.add(str(value))
        elif sense is Sense.PERCENT:
            found.add(PERCENT)
        elif sense is Sense.POINTS:
            found.add(POINTS)
    return frozenset(found)
