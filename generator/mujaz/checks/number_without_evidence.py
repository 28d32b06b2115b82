"""A text has a number or a month that its evidence contradicts, or that its source has nowhere.

Why: a slip that stands in every language cannot be seen by comparing them. Only the excerpt can tell.

Example:

    text: {ar: "وُقّعت ست اتفاقيات", en: "Six agreements were signed"}
    evidence: [{paragraph: 17, excerpt: "تم خلالها توقيع سبع"}]

Fix: correct the number, or give an excerpt that has it. Dates of the events that a statement reports, and other
excerpts of the same source, count too. A small number may be the editor's own count, unless the excerpt has
another.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from mujaz.checks.meanings import is_numbered, said, sides
from mujaz.checks.synthesis.support import dates_of_events
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model import Briefing, Difference, Entity
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mujaz.model import Dossier, Localised, Path, Record
    from mujaz.wording.amounts import Amount
    from mujaz.wording.said import Said

RULE = Rule("MJZ808", __doc__, Severity.WARNING)

_FEW = 10


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with a number or month that its evidence does not have."""
    pool = _Pool(dossier)
    for record, path, text, source, excerpts, events in _texts(dossier):
        own = _read(dossier, source, excerpts)
        dated = list(dates_of_events(events, dossier))
        days = {number for date in dated for number in date.numbers}
        months = {month for date in dated for month in date.months}
        elsewhere = partial(pool.anywhere, source, told=not isinstance(record.value, Briefing))
        if not own:  # its source is not known, or not in a language of the site
            continue
        found = []
        for side in sides(dossier, path, text):
            language = dossier.languages[side.tag]
            counts = [amount for amount in side.said.amounts if not is_numbered(language, side.text, amount.start)]
            wrong = _numbers(replace(side.said, amounts=counts), own, elsewhere, days)
            found.append(wrong + _months(side.said, own, elsewhere, months))
        if found and all(found):  # what stands in one language alone is found by comparing them
            message = say("the evidence does not have {found}, as the text does", found=listed(found[0]))
            yield RULE.at(record.span(*path), message, say("correct it, or give an excerpt that has it"))


def _texts(
    dossier: Dossier,
) -> Iterator[tuple[Record[object], Path, Localised, str, list[str], list[str]]]:
    """Yield each text that rests on excerpts: where it stands, its source, its excerpts, and its events."""
    for record in dossier.records:
        value = record.value
        if isinstance(value, Briefing):
            for position, statement in enumerate(value.statements):
                pieces = [*statement.evidence, *([statement.quote] if statement.quote else [])]
                excerpts, source = [piece.excerpt for piece in pieces], value.source_of(statement)
                yield record, ("statements", position, "text"), statement.text, source, excerpts, statement.events
        elif isinstance(value, Entity):
            for position, post in enumerate(value.posts):
                yield record, ("posts", position, "text"), post.text, post.source, [post.excerpt], []
        elif isinstance(value, Difference):
            for position, passage in enumerate(value.passages):
                yield record, ("passages", position, "text"), passage.text, passage.source, [passage.excerpt], []


def _read(dossier: Dossier, source: str, excerpts: Iterable[str]) -> list[Said]:
    if source not in dossier.source:
        return []
    language = dossier.source[source].language
    found = (said(dossier, language, excerpt) for excerpt in excerpts)
    return [each for each in found if each is not None]


class _Pool:
    """What is said anywhere of a source: only of few numbers it is asked whether that has them."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier.root
        self._known: dict[tuple[str, bool], list[Said]] = {}

    def anywhere(self, source: str, *, told: bool) -> list[Said]:
        """Return what all excerpts of a source say, and where that is asked for, what statements tell of it."""
        if (source, told) not in self._known:
            excerpts, texts = self._pieces.get(source, ((), ()))
            found = _read(self._dossier, source, excerpts)
            found += [side.said for text in texts if told for side in sides(self._dossier, (), text)]
            self._known[source, told] = found
        return self._known[source, told]

    @cached_property
    def _pieces(self) -> dict[str, tuple[list[str], list[Localised]]]:
        found: dict[str, tuple[list[str], list[Localised]]] = defaultdict(lambda: ([], []))
        for _, _, source, piece in all_evidence(self._dossier):
            found[source][0].append(piece.excerpt)
        for briefing in self._dossier.briefings:
            for statement in briefing.value.statements:
                found[briefing.value.source_of(statement)][1].append(statement.text)
        return found


def _numbers(text: Said, own: list[Said], elsewhere: Callable[[], list[Said]], days: set[str]) -> list[str]:
    """Return the numbers that the evidence has not: in no excerpt of the source, or where its own has others."""
    absent = [
        amount
        for amount in text.amounts
        if amount.firm and not any(each.may_have(amount) for each in own) and not days & set(map(str, amount.values))
    ]
    others = [amount for each in own for amount in each.amounts if amount.firm and not text.may_have(amount)]
    return [
        amount.text
        for amount in absent
        if any(_is_alike(amount, other) for other in others)
        or (not _is_small(amount) and not any(each.may_have(amount) for each in elsewhere()))
    ]


def _is_alike(one: Amount, other: Amount) -> bool:
    return _is_small(one) == _is_small(other)


def _is_small(amount: Amount) -> bool:
    """Tell whether a number may be a count of the editor's, or a paragraph's."""
    return all(not isinstance(value, tuple) and value <= _FEW for value in amount.values)


def _months(text: Said, own: list[Said], elsewhere: Callable[[], list[Said]], dated: set[int]) -> list[str]:
    known = {month for each in own for month in (*each.months, *each.perhaps_months)}
    absent = [month for month in text.months if month not in known | dated]
    if not absent:
        return []
    named = {*text.months, *text.perhaps_months}
    if not {month for each in own for month in each.months} - named:
        anywhere = {month for each in elsewhere() for month in (*each.months, *each.perhaps_months)}
        absent = [month for month in absent if month not in anywhere]
    return [text.months[month] for month in absent]
