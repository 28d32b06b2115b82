"""Topics of the archive and what their sources differ about: what editors write of several briefings together."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from archive import laws, prose
from archive.words import Pair, joined

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from archive.briefings import Report, Written
    from archive.registers import Event

_SOURCES = 9
"""Passages of a difference at most, as in the real ones."""
_NOTES = (
    Pair(
        "تأتي الأرقام من بيانات متفرقة صدرت في مواسم متباعدة",
        "The figures come from scattered statements issued in seasons far apart",
    ),
    Pair("ويحتفظ الموقع بكل رقم مع مصدره", "The site keeps each figure with its source"),
    Pair("وتشرح النصوص طريقة العد في سطور قليلة", "The texts explain the way of counting in a handful of lines"),
    Pair("ويعود كل رقم إلى صاحبه في نص المقال", "Each figure goes back to whoever gave it in the text of the article"),
)


def differences(rng: random.Random, briefings: Sequence[Written], compared: set[Event]) -> list[dict[str, Any]]:
    """Return what the sources of a topic differ about: the numbers that they give of the same event.

    Args:
        rng: draws the words.
        briefings: the topic's briefings.
        compared: events of which other topics have a difference; those of this one are added.
    """
    counts: defaultdict[Event, dict[str, Report]] = defaultdict(dict)
    for briefing in briefings:
        for report in briefing.reports:
            if report.amount:
                counts[report.event].setdefault(report.source, report)
    found = []
    for event, reports in counts.items():
        if event in compared:
            continue
        if len({report.amount for report in reports.values()}) > 1 and len(found) < min(
            laws.DIFFERENCES[0] * len(briefings), laws.DIFFERENCES[1]
        ):
            found.append(_difference(rng, event, list(reports.values())[:_SOURCES]))
            compared.add(event)
    return [each for each in found if each]


def _difference(rng: random.Random, event: Event, reports: list[Report]) -> dict[str, Any]:
    about = event.term.named + event.where
    counted = Pair(event.counted[1], event.counted[2])
    title = joined(Pair("عدد {} في خبر {}", "How many {} in the news of {}"), counted, about)
    first, other = reports[0], next((each for each in reports if each.amount != reports[0].amount), reports[-1])
    gives = lambda each: Pair(f"{each.amount} {event.counted[0]}", f"{each.amount} {event.counted[2]}")  # noqa: E731
    line = joined(
        Pair(f"في خبر {{}}: يورد []({first.source}) {{}}، ويورد []({other.source}) {{}}.", f"In the news of {{}}: []({first.source}) gives {{}}, and []({other.source}) gives {{}}."),
        about, gives(first), gives(other),
    )  # fmt: skip
    return {
        "id": f"number-{event.id}", "scope": "between", "title": title, "consequence": rng.choice(("major", "minor", "detail")), "line": line,
        "passages": [
            {
                "source": report.source, "paragraph": str(report.paragraph), "excerpt": report.proof.ar, "gloss": {"en": report.proof.en},
                "text": joined(Pair("يورد المقال {} في خبر {}.", "The article gives {} in the news of {}."), gives(report), about),
            }
            for report in reports if report.proof
        ],
        "note": prose.fitted(((each.sentence(), each.sentence()) for each in rng.sample(_NOTES, len(_NOTES))), 25, 42),
        "entities": [event.who.id, event.place.id], "events": [event.id],
    }  # fmt: skip


class Weighed:
    """A topic's synthesis.

    Args:
        rng: draws the words.
        number: the topic's number.
        briefings: its briefings.
        found: its differences.
    """

    def __init__(
        self, rng: random.Random, number: int, briefings: Sequence[Written], found: Sequence[dict[str, Any]]
    ) -> None:
        self._rng, self._number, self._briefings, self._found = rng, number, briefings, found
        self._touched: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for each in found:
            for passage in each["passages"]:
                self._touched[passage["source"], passage["paragraph"]].append(each["id"])
        self._reports: defaultdict[Event, list[Report]] = defaultdict(list)
        for briefing in briefings:
            for report in briefing.reports:
                self._reports[report.event].append(report)
        self._places = {
            report.statement: (report.source, str(report.paragraph))
            for each in self._reports.values()
            for report in each
        }
        self._strands = {briefing.source: briefing.strand for briefing in briefings}

    def content(self) -> dict[str, Any]:
        """Return the topic as YAML will have it."""
        rng = self._rng
        events = sorted(self._reports, key=lambda event: (-len(self._reports[event]), event.id))
        agreed = [
            event for event in events if len({self._strands[report.source] for report in self._reports[event]}) > 1
        ][:4]
        alone = [event for event in events if event not in agreed]
        most = max(3, 8 - len(agreed))
        first = (agreed or alone)[0]
        points = [
            self._point("agreed", event, (event.act + event.where).sentence(), self._reports[event][:4])
            for event in agreed
        ]
        points += [self._reported(event) for event in alone[:most]]
        points += [self._disputed(each) for each in self._found[:4]]
        points += [self._unknown(event) for event in events[:2]]
        guesses = {(guess[0], briefing.source): guess for briefing in self._briefings for guess in briefing.guesses}
        points += [self._watched(*guess) for guess in list(guesses.values())[:3]]
        rested = {name.partition("/")[0] for point in points for name in point["rests_on"]}
        told = [event.act + event.where for event in (*agreed, *alone[:most])]
        who = dict.fromkeys(event.who.id for event in events)
        last = max(briefing.day for briefing in self._briefings)
        return {
            "id": f"topic-{self._number}",
            "title": Pair(f"أخبار {first.term.name.ar} في {first.place.name.ar}", f"News of {first.term.named.en} in {first.place.name.en}"),
            "summary": joined(Pair("ما تقوله مصادر عن {} وعن {}.", "What sources say of {} and of {}."), first.term.named + first.where, events[-1].term.named),
            "as_of": (last + dt.timedelta(days=rng.randint(10, 30))).isoformat(),
            "bottom_line": prose.fitted(((each.sentence(), each.sentence()) for each in told), 60, 78),
            "points": points,
            **({"open_question": self._found[0]["id"]} if self._found else {}),
            "considered": [briefing.slug for briefing in self._briefings if briefing.slug not in rested],
            "key_events": [event.id for event in events[:7]],
            "protagonists": list(who)[:6],
        }  # fmt: skip

    def _point(
        self, standing: str, event: Event, text: Pair, reports: Sequence[Report], more: Sequence[str] = ()
    ) -> dict[str, Any]:
        touched = dict.fromkeys(more)
        for report in reports:
            touched |= dict.fromkeys(self._touched[report.source, str(report.paragraph)])
        return {
            "id": f"{standing}-{event.id}", "standing": standing, "text": text,
            "rests_on": list(dict.fromkeys(report.statement for report in reports)), **({"differences": list(touched)} if touched else {}),
        }  # fmt: skip

    def _reported(self, event: Event) -> dict[str, Any]:
        report = self._reports[event][0]
        text = joined(
            Pair(f"وفق []({report.source})، {{}}.", f"According to []({report.source}), {{}}."), event.act + event.where
        )
        return self._point("reported", event, text, [report])

    def _disputed(self, found: dict[str, Any]) -> dict[str, Any]:
        event = next(event for event in self._reports if event.id == found["events"][0])
        sources = {passage["source"] for passage in found["passages"]}
        reports = [report for report in self._reports[event] if report.source in sources and report.amount]
        return self._point("disputed", event, found["line"], reports, [found["id"]])

    def _unknown(self, event: Event) -> dict[str, Any]:
        text = joined(Pair("لا تُعرف كلفة {}.", "The cost of {} is not known."), event.term.named + event.where)
        return self._point("unknown", event, text, self._reports[event][:2])

    def _watched(self, event: Event, statement: str, guess: Pair) -> dict[str, Any]:
        source = statement[1:6]
        text = joined(Pair(f"وفق []({source})، {{}}.", f"According to []({source}), {{}}."), guess)
        return {"id": f"watch-{event.id}-{source}", "standing": "watch", "text": text, "rests_on": [statement]}
