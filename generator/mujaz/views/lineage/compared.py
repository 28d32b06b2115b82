"""What the articles that tell of an event give differently, found by laying them side by side.

An editor's difference says what disagrees; what is found here alone says no more than what each article gives: who
speaks in it, what day it names, what it counts, and what it calls those whom it names. Where that could mislead it is
left out: a number is compared where the same is counted, and a date where it is as exact as that of the event or less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import DateError, Kind, parse_date, plain_text
from mujaz.model.dates import Precision
from mujaz.views.lineage.numbers import number_groups
from mujaz.views.lineage.posts import compared_posts
from mujaz.views.lineage.sides import Comparison, Given, Side, are_different, given, label, sides
from mujaz.views.parts.attribution import attribution_phrase
from mujaz.views.parts.references import joined, listed_first
from mujaz.wording.counted import days, may_have_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event, Mention
    from mujaz.model.lineage import Lineage, Telling
    from mujaz.views.lineage.numbers import Found
    from mujaz.wording import Phrase, Wording
    from mujaz.wording.counted import Day

_SPEAKERS = 4
"""How many speakers of an article are named where it leaves the telling to others."""


def compared_tellings(lineage: Lineage, dossier: Dossier) -> tuple[Telling, ...]:
    """Return the articles that are compared: the first, as far as all that they say of the event can be read."""
    found: list[Telling] = []
    room = dossier.sizes.read
    for telling in lineage.tellings[: dossier.sizes.compared]:
        room -= len(telling.mentions)
        if room < 0 and found:
            break
        found.append(telling)
    return tuple(found)


def comparisons(lineage: Lineage, dossier: Dossier, wording: Wording) -> tuple[Comparison, ...]:
    """Return what articles give differently.

    Args:
        lineage: who reports the event.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    tellings = compared_tellings(lineage, dossier)
    return (
        *_voices(tellings, dossier, wording),
        *_days(lineage.event, tellings, dossier, wording),
        *_numbers(tellings, dossier, wording),
        *compared_posts(lineage.event, tellings, dossier, wording),
    )


def _voices(tellings: Sequence[Telling], dossier: Dossier, wording: Wording) -> Iterator[Comparison]:
    """Yield who says it, where not every article says it itself."""
    every = [_voice(telling, dossier, wording) for telling in tellings]
    if are_different(every):
        yield Comparison("voice", label("voice", wording), sides(every, wording))


def _voice(telling: Telling, dossier: Dossier, wording: Wording) -> Given:
    own = _own(telling)
    if own is not None:
        return given(own, "", wording.words(wording.text("lineage.voice.own")), wording)
    said: dict[tuple[str, str, str], Phrase] = {}
    for mention in telling.mentions:
        attribution = mention.statement.attribution
        first = next(iter(attribution.unnamed.root.values()), "") if attribution.unnamed else ""
        key = (mention.statement.kind.value, attribution.entity or "", plain_text(first))
        if key not in said:
            who = attribution_phrase(attribution, dossier, wording).leading(None)
            kind = wording.words(f"({wording.text(f'kind.{mention.statement.kind.value}')})")
            said[key] = joined([who, kind], " ")
    says = listed_first(list(said.values()), _SPEAKERS, wording)
    return given(telling.mentions[0], frozenset(said), says, wording)


def tells_itself(telling: Telling) -> bool:
    """Tell whether an article reports an event in its own voice."""
    return _own(telling) is not None


def _own(telling: Telling) -> Mention | None:
    """Return the first statement in which an article reports an event in its own voice; None where there is none."""
    said = (mention for mention in telling.mentions if mention.statement.kind is Kind.REPORT)
    return next((mention for mention in said if mention.statement.attribution.is_article), None)


def _days(event: Event, tellings: Sequence[Telling], dossier: Dossier, wording: Wording) -> Iterator[Comparison]:
    """Yield how exactly each article dates the event, where one is more exact than another."""
    try:
        date = parse_date(event.date)
    except DateError:  # bad_date says so
        return
    point = date.start
    exact = {Precision.DAY, Precision.MONTH, Precision.YEAR}
    if event.inferred or point is None or point != date.end or point.precision not in exact:
        return
    parts = (point.year, point.month, point.day)[: {Precision.DAY: 3, Precision.MONTH: 2}.get(point.precision, 1)]
    dated: list[Given] = []
    silent: list[Telling] = []
    for telling in tellings:
        found = [(day, m) for m in telling.mentions for day in days(m.statement.text, dossier.languages, wording.tag)]
        if any(_is_more_exact(day, parts) for day, _ in found):
            return  # it has a day inside that of the event: whether it is the event's, nobody can tell
        own = [(day, mention) for day, mention in found if _is_of(day, parts)]
        if own:
            day, mention = max(own, key=lambda pair: sum(map(bool, (pair[0].year, pair[0].month, pair[0].day))))
            dated.append(given(mention, (bool(day.month), bool(day.day)), wording.words(day.words), wording))
        elif not any(may_have_date(mention.statement.text, dossier.languages) for mention in telling.mentions):
            silent.append(telling)
    if dated and (silent or are_different(dated)):
        none = _without(silent, "lineage.day.none", wording)
        yield Comparison("day", label("day", wording), (*sides(dated, wording), *none))


def _is_of(day: Day, parts: tuple[int, ...]) -> bool:
    """Tell whether a date has that of an event in it: all that it says is so of the event."""
    said = (day.year, day.month, day.day)
    return all(not own or (place < len(parts) and own == parts[place]) for place, own in enumerate(said))


def _is_more_exact(day: Day, parts: tuple[int, ...]) -> bool:
    said = (day.year, day.month, day.day)
    return any(said[len(parts) :]) and all(not own or own == part for own, part in zip(said, parts, strict=False))


def _numbers(tellings: Sequence[Telling], dossier: Dossier, wording: Wording) -> Iterator[Comparison]:
    """Yield what is counted, where articles give other numbers of it, or one of a strand leaves the other's out."""
    for group in number_groups(tellings, dossier, wording.tag):
        counts = [_count(found, wording) for found in group.given]
        none = _without(group.without, "lineage.number.none", wording)
        yield Comparison("number", label("number", wording), (*sides(counts, wording), *none))


def _count(found: Sequence[Found], wording: Wording) -> Given:
    words = dict.fromkeys(number.words for number, _ in found)
    says = joined([wording.words(each) for each in words], wording.language.group_separator)
    return given(found[0][1], frozenset(number.values for number, _ in found), says, wording)


def _without(tellings: Sequence[Telling], key: str, wording: Wording) -> tuple[Side, ...]:
    """Return what articles leave out, as one side; none where there are none."""
    says = wording.words(wording.text(key))
    return sides((given(telling.mentions[0], "", says, wording) for telling in tellings), wording)
