"""A briefing of the archive, with the article that it rests on."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from archive import laws, prose, sentences
from archive.registers import Entity, Event, Term
from archive.words import LEXICON, Pair, pick

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

    from archive.registers import Entry, Register

_OWN_VOICE = 44 / 94
"""How many opinions and conjectures are the article's own."""
_UNNAMED = 25 / 102
"""How many speakers are not named."""


@dataclass
class Registers:
    """The registers of a site."""

    entities: Register[Entity]
    terms: Register[Term]
    events: Register[Event]


@dataclass
class Report:
    """A statement that reports an event: where it stands, and what number it gives."""

    event: Event
    statement: str
    source: str
    paragraph: int
    amount: int
    proof: Pair | None


@dataclass
class Written:
    """A briefing and its source as YAML will have them, the article, and what topics rest on."""

    slug: str
    source: str
    strand: str
    topic: int
    day: dt.date
    content: dict[str, Any]
    paragraphs: list[str]
    reports: list[Report] = field(default_factory=list)
    guesses: list[tuple[Event, str, Pair]] = field(default_factory=list)


class Cast:
    """Whom and what a briefing names, and whose turn it is: each once, then the first ones oftenest."""

    def __init__(self, rng: random.Random, entries: Iterable[Entry]) -> None:
        self._rng = rng
        self._all = list(entries)
        self._due = deque(self._all)

    def __bool__(self) -> bool:
        return bool(self._all)

    def next(self) -> Any:
        """Return an entry that was not named yet, or one by Zipf's law."""
        if self._due:
            return self._due.popleft()
        return self._rng.choices(self._all, [1 / rank for rank in range(1, len(self._all) + 1)])[0]


class Author:
    """Writes a briefing.

    Args:
        rng: draws all words.
        registers: what there is to write about.
        topic: number of the topic.
        day: day of publication.
        read: how many statements were written before.
        titles: titles that are taken.
    """

    def __init__(self, rng: random.Random, registers: Registers, topic: int, day: dt.date, read: int, titles: set[Pair]) -> None:
        self._rng, self._registers, self._topic, self._day, self._titles = rng, registers, topic, day, titles
        self.count = laws.STATEMENTS.draw(rng)
        total = read + self.count
        olds = registers.events.old(rng, topic, max(laws.HAPPENED.draw(rng) - self._due(laws.EVENTS, registers.events, total), 0))
        events = list(olds)
        involved = [entry for event in events for entry in (event.who, event.place)]
        self._entities = self._drawn(registers.entities, laws.NAMED, laws.ENTITIES, total, involved)
        self._terms = self._drawn(registers.terms, laws.SPOKEN, laws.TERMS, total, [event.term for event in events])
        of = lambda *sorts: [entity for entity in self._entities if entity.sort in sorts]  # noqa: E731
        self._actors, self._places = Cast(rng, of("person", "organisation")), Cast(rng, of("place"))
        self._partners = Cast(rng, of("document", "organisation", "person"))
        self._things = Cast(rng, self._terms)
        self._speakers = Cast(rng, rng.sample(of("person", "organisation"), min(6, len(of("person", "organisation")))))
        new = self._due(laws.EVENTS, registers.events, total)
        self._events = [*(self._happened(registers.events.new()) for _ in range(new)), *events]
        for register, entries in ((registers.entities, self._entities), (registers.terms, self._terms), (registers.events, self._events)):
            for entry in dict.fromkeys(entries):
                register.use(entry, topic)

    def _due(self, law: laws.Growth, register: Register[Any], total: int) -> int:
        return max(law.size(total) - len(register.entries), 0)

    def _drawn(self, register: Register[Any], spread: laws.Spread, law: laws.Growth, total: int, involved: list[Any]) -> list[Any]:
        """Return new entries of a register, as many as the law has, those involved anyway, and old ones besides."""
        entries = dict.fromkeys([register.new() for _ in range(self._due(law, register, total))])
        entries |= dict.fromkeys(involved)
        more = max(spread.draw(self._rng) - len(entries), 3)
        entries |= dict.fromkeys(register.old(self._rng, self._topic, more))
        return list(entries)

    def _happened(self, event: Event, ago: int = 200) -> Event:
        """Fill in an event."""
        rng = self._rng
        covering, region = pick(rng, "covering"), pick(rng, "regions")
        return self._fill(event, {
            "who": self._actors.next(), "verb": tuple(rng.choice(LEXICON["verbs"])), "term": self._things.next(),
            "place": self._places.next(), "day": self._day - dt.timedelta(days=1 + int(ago * rng.random() ** 3)),
            "parts": rng.choices((3, 2, 1), (70, 20, 10))[0], "covering": covering, "region": region,
            "counted": tuple(rng.choice(LEXICON["counted"])), "amount": rng.randint(21, 89),
        })  # fmt: skip

    @staticmethod
    def _fill(event: Event, values: dict[str, Any]) -> Event:
        for name, value in values.items():
            setattr(event, name, value)
        event.id += f"{event.term.id}-{event.place.id}"
        return event

    def _matter(self) -> Event:
        """Return something that happened and has no entry in the register."""
        return self._happened(Event("", Pair("", "")))

    def write(self, slug_number: int, strand: str | None) -> Written:
        """Write the briefing and its article.

        Args:
            slug_number: number of the briefing.
            strand: the strand that its source is of; its own where nothing is said.
        """
        rng, source = self._rng, f"{slug_number:05}"
        headline, title = self._title()
        paragraphs, statements = [headline.ar], []
        slug = f"b{source}-{prose.slug(headline)}"
        written = Written(slug, source, strand or f"strand-{source}", self._topic, self._day, {}, paragraphs)
        reports = deque(self._events)
        speaker = None
        for number, (kind, voice) in enumerate(self._voices(), 1):
            statement: dict[str, Any] = {"id": f"s{number}", "kind": kind, "attribution": _attribution(voice)}
            about = reports.popleft() if reports and kind in {"report", "claim"} else None
            said = self._said(kind, about, written, statement)
            proof = list(said.proof)
            sentence = said.article
            if isinstance(voice, Entity) and voice is not speaker:
                intro, post = sentences.introduced(rng, voice, self._places.next())
                proof.append(intro)
                sentence = f"{intro.ar}، {sentence}"
                if post:
                    voice.posts.append(_post(source, post, len(paragraphs) + 1, intro))
            speaker = voice
            paragraphs.append(f"{sentence}.")
            place = len(paragraphs)
            statement["text"] = said.text.sentence()
            if rng.random() < laws.NOT_STATED:
                statement["not_stated"] = pick(rng, "missing") + Pair("خبر", "the news of") + self._things.next().named
            statement["evidence"] = [_evidence(place, pair) for pair in proof]
            if said.quote and rng.random() < 7 / 25:
                statement["quote"] = _evidence(place, said.quote)
            statement["entities"] = list(dict.fromkeys(name for name in said.entities if voice is None or name != getattr(voice, "id", "")))
            statements.append(statement)
        self._pad(paragraphs, statements)
        written.content = self._content(slug, source, title, statements)
        return written

    def _voices(self) -> list[tuple[str, Entity | Pair | None]]:
        """Return kinds of statements and who makes them, in order: who speaks does so in a row."""
        rng = self._rng
        blocks: dict[object, list[tuple[str, Entity | Pair | None]]] = {}
        unnamed = [pick(rng, "unnamed") + pick(rng, "regions") for _ in range(2)]
        for place, kind in enumerate(rng.choices(list(laws.KINDS), list(laws.KINDS.values()), k=self.count)):
            own = kind == "report" or (kind in {"opinion", "conjecture"} and rng.random() < _OWN_VOICE)
            voice = None if own else rng.choice(unnamed) if rng.random() < _UNNAMED else self._speakers.next()
            blocks.setdefault(place // 4 if own else voice, []).append((kind, voice))
        order = list(blocks.values())
        rng.shuffle(order)
        return [each for block in order for each in block]

    def _said(self, kind: str, about: Event | None, written: Written, statement: dict[str, Any]) -> sentences.Said:
        """Return what a statement says; what it reports is remembered for the topic."""
        rng = self._rng
        partner = self._partners.next() if self._partners and rng.random() < 0.55 else None
        if kind in {"report", "claim"}:
            event = about or self._matter()
            partner = None if partner is event.who else partner
            amount = event.amount + rng.choice((0, 0, 0, -3, 2, 7)) if rng.random() < 0.4 else 0
            said = sentences.reported(rng, event, partner, amount, dated=bool(about) and (not event.is_told or rng.random() < 0.6))
            event.is_told = True
            if about:
                statement["events"] = [event.id]
                place = len(written.paragraphs) + 1
                proof = said.proof[1] if amount else None
                written.reports.append(Report(event, f"{written.slug}/{statement['id']}", written.source, place, amount, proof))
            return said
        known = rng.random() < laws.DISCUSSED
        event = rng.choice(self._events) if known else self._matter()
        if known:
            statement["events"] = [event.id]
        if kind == "conjecture":
            said = sentences.supposed(rng, event, partner)
            written.guesses.append((event, f"{written.slug}/{statement['id']}", said.proof[0]))
            return said
        return sentences.judged(rng, event, partner, quoted=kind == "quotation")

    def _title(self) -> tuple[Pair, Pair]:
        """Return the headline of the article, and the title of the briefing, which no other has."""
        while True:
            event = self._rng.choice(self._events)
            headline = event.act + event.where + pick(self._rng, "seasons")
            title = headline + Pair("بحسب المقال", "article says")
            if title not in self._titles:
                self._titles.add(title)
                return headline, Pair(f"{headline.ar}، بحسب المقال", f"{headline.en[0].upper()}{headline.en[1:]}, article says")

    def _pad(self, paragraphs: list[str], statements: list[dict[str, Any]]) -> None:
        """Add what no statement rests on, so that the article is as long as articles are, and no more than a third is quoted."""
        quoted = sum(len(piece["excerpt"].split()) for each in statements for piece in (*each["evidence"], *([each["quote"]] if "quote" in each else [])))
        words = max(laws.ARTICLE_WORDS.draw(self._rng), round(3.2 * quoted))
        while sum(len(each.split()) for each in paragraphs) < words:
            paragraphs.append(f"{sentences.framed(self._rng, sentences.among(self._rng).ar)}.")

    def _content(self, slug: str, source: str, title: Pair, statements: list[dict[str, Any]]) -> dict[str, Any]:
        rng, ids = self._rng, [each["id"] for each in statements]
        step = len(ids) / 5
        headings = rng.sample(self._terms, 5)
        revised = self._day + dt.timedelta(days=rng.randint(1, 9))
        amended = rng.random() < 0.2
        told = dict.fromkeys(name for each in statements for name in each.get("events", []))
        return {
            "source": source, "slug": slug, "status": "published", "published": self._day.isoformat(),
            **({"revised": revised.isoformat()} if amended else {}),
            "title": title, "summary": prose.summary(rng, self._events), "topics": [f"topic-{self._topic}"],
            "key": rng.sample(ids, 8),
            "themes": [
                {"title": Pair(f"أخبار {term.name.ar}", f"News of {term.named.en}"), "statements": ids[round(n * step) : round((n + 1) * step)]}
                for n, term in enumerate(headings)
            ],
            "key_events": rng.sample(list(told), min(len(told), rng.randint(3, 5))),
            "statements": statements, "terms": sorted(term.id for term in self._terms),
            "stance": prose.stance(rng, self._events),
            **({"amendments": [{"date": revised.isoformat(), "note": prose.AMENDED}]} if amended else {}),
        }  # fmt: skip


def _attribution(voice: Entity | Pair | None) -> object:
    return "article" if voice is None else {"unnamed": voice} if isinstance(voice, Pair) else voice.id


def _evidence(paragraph: int, proof: Pair) -> dict[str, Any]:
    return {"paragraph": str(paragraph), "excerpt": proof.ar, "gloss": {"en": proof.en}}


def _post(source: str, post: Pair, paragraph: int, proof: Pair) -> dict[str, Any]:
    return {"source": source, "kind": "post", "text": post, **_evidence(paragraph, proof)}
