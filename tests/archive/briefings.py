"""A briefing of the archive, with the article that it rests on."""

from __future__ import annotations

import datetime as dt
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from archive import laws, prose, sentences
from archive.registers import Entity
from archive.words import Pair, pick

if TYPE_CHECKING:
    import random

    from archive.matter import Matter
    from archive.registers import Event

_OWN_VOICE = 44 / 94
"""How many opinions and conjectures are the article's own."""
_TELLING = ("report", "claim")
"""Kinds of statements that tell what happened."""
_UNNAMED = 25 / 102
"""How many speakers are not named."""


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


class Author:
    """Writes a briefing.

    Args:
        rng: draws all words.
        matter: what the briefing is about.
        titles: titles that are taken.
    """

    def __init__(self, rng: random.Random, matter: Matter, titles: set[Pair]) -> None:
        self._rng, self._matter, self._titles = rng, matter, titles
        self._posted: set[Entity] = set()

    def write(self, slug_number: int, strand: str | None) -> Written:
        """Write the briefing and its article.

        Args:
            slug_number: number of the briefing.
            strand: the strand that its source is of; its own where nothing is said.
        """
        rng, source, voices = self._rng, f"{slug_number:05}", self._voices()
        self._matter.keep(sum(kind in _TELLING for kind, _ in voices))
        headline, title = self._title()
        paragraphs, statements = [headline.ar], []
        slug = f"b{source}-{prose.slug(headline)}"
        written = Written(
            slug, source, strand or f"strand-{source}", self._matter.topic, self._matter.day, {}, paragraphs
        )
        reports = deque(self._matter.events)
        speaker = None
        for number, (kind, voice) in enumerate(voices, 1):
            statement: dict[str, Any] = {"id": f"s{number}", "kind": kind, "attribution": _attribution(voice)}
            about = reports.popleft() if reports and kind in _TELLING else None
            said = self._said(kind, about, written, statement)
            proof = list(said.proof)
            sentence = said.article
            if isinstance(voice, Entity) and voice is not speaker:
                intro, post = sentences.introduced(rng, voice, self._matter.places.next())
                proof.append(intro)
                sentence = f"{intro.ar}، {sentence}"
                if post and voice not in self._posted:
                    self._posted.add(voice)
                    voice.posts.append(_post(source, post, len(paragraphs) + 1, intro))
            speaker = voice
            paragraphs.append(f"{sentence}.")
            place = len(paragraphs)
            statement["text"] = said.text.sentence()
            if rng.random() < laws.NOT_STATED:
                statement["not_stated"] = (
                    pick(rng, "missing") + Pair("خبر", "the news of") + self._matter.things.next().named
                )
            statement["evidence"] = [_evidence(place, pair) for pair in proof]
            if said.quote and rng.random() < 7 / 25:
                statement["quote"] = _evidence(place, said.quote)
            statement["entities"] = list(
                dict.fromkeys(name for name in said.entities if voice is None or name != getattr(voice, "id", ""))
            )
            statements.append(statement)
        self._pad(paragraphs, statements)
        written.content = self._content(slug, source, title, statements)
        return written

    def _voices(self) -> list[tuple[str, Entity | Pair | None]]:
        """Return kinds of statements and who makes them, in order: who speaks does so in a row."""
        rng = self._rng
        blocks: dict[object, list[tuple[str, Entity | Pair | None]]] = {}
        unnamed = [pick(rng, "unnamed") + pick(rng, "regions") for _ in range(2)]
        for place, kind in enumerate(rng.choices(list(laws.KINDS), list(laws.KINDS.values()), k=self._matter.count)):
            own = kind == "report" or (kind in {"opinion", "conjecture"} and rng.random() < _OWN_VOICE)
            voice = None if own else rng.choice(unnamed) if rng.random() < _UNNAMED else self._matter.speakers.next()
            blocks.setdefault(place // 4 if own else voice, []).append((kind, voice))
        order = list(blocks.values())
        rng.shuffle(order)
        return [each for block in order for each in block]

    def _said(self, kind: str, about: Event | None, written: Written, statement: dict[str, Any]) -> sentences.Said:
        """Return what a statement says; what it reports is remembered for the topic."""
        rng = self._rng
        partners = list(
            dict.fromkeys(
                self._matter.partners.next()
                for _ in range(rng.choices((0, 1, 2), (3, 6, 3))[0] if self._matter.partners else 0)
            )
        )
        if kind in _TELLING:
            event = about or self._matter.happened()
            partners = [entry for entry in partners if entry is not event.who]
            amount = event.amount and event.amount + rng.choice((0, 0, 0, -3, 2, 7))
            post = sentences.post_of(rng, event.who) if event.who.sort == "person" else None
            said = sentences.reported(
                rng, event, post, partners, amount, dated=bool(about) and (not event.is_told or rng.random() < 0.6)
            )
            if post and event.who not in self._posted:
                self._posted.add(event.who)
                event.who.posts.append(_post(written.source, post, len(written.paragraphs) + 1, said.proof[0]))
            event.is_told = True
            if about:
                statement["events"] = [event.id]
                place = len(written.paragraphs) + 1
                proof = said.proof[1] if amount else None
                written.reports.append(
                    Report(event, f"{written.slug}/{statement['id']}", written.source, place, amount, proof)
                )
            return said
        known = rng.random() < laws.DISCUSSED
        event = rng.choice(self._matter.events) if known else self._matter.happened()
        if known:
            statement["events"] = [event.id]
        if kind == "conjecture":
            said = sentences.supposed(rng, event, partners)
            written.guesses.append((event, f"{written.slug}/{statement['id']}", said.proof[0]))
            return said
        return sentences.judged(rng, event, partners, quoted=kind == "quotation")

    def _title(self) -> tuple[Pair, Pair]:
        """Return the headline of the article, and the title of the briefing, which no other has."""
        while True:
            event = self._rng.choice(self._matter.events)
            headline = event.act + event.where + pick(self._rng, "seasons")
            title = headline + Pair("بحسب المقال", "article says")
            if title not in self._titles:
                self._titles.add(title)
                return headline, Pair(
                    f"{headline.ar}، بحسب المقال", f"{headline.en[0].upper()}{headline.en[1:]}, article says"
                )

    def _pad(self, paragraphs: list[str], statements: list[dict[str, Any]]) -> None:
        """Add what no statement rests on, so that the article is as long as articles are, and no more than a third is quoted."""
        quoted = sum(
            len(piece["excerpt"].split())
            for each in statements
            for piece in (*each["evidence"], *([each["quote"]] if "quote" in each else []))
        )
        words = max(laws.ARTICLE_WORDS.draw(self._rng), round(3.1 * quoted))
        while sum(len(each.split()) for each in paragraphs) < words:
            paragraphs.append(f"{sentences.framed(self._rng, sentences.among(self._rng).ar)}.")

    def _content(self, slug: str, source: str, title: Pair, statements: list[dict[str, Any]]) -> dict[str, Any]:
        rng, ids = self._rng, [each["id"] for each in statements]
        step = len(ids) / 5
        headings = rng.sample(self._matter.terms, 5)
        revised = self._matter.day + dt.timedelta(days=rng.randint(1, 9))
        amended = rng.random() < 0.2
        told = dict.fromkeys(name for each in statements for name in each.get("events", []))
        return {
            "source": source, "slug": slug, "status": "published", "published": self._matter.day.isoformat(),
            **({"revised": revised.isoformat()} if amended else {}),
            "title": title, "summary": prose.summary(rng, self._matter.events), "topics": [f"topic-{self._matter.topic}"],
            "key": rng.sample(ids, 8),
            "themes": [
                {"title": Pair(f"أخبار {term.name.ar}", f"News of {term.named.en}"), "statements": ids[round(n * step) : round((n + 1) * step)]}
                for n, term in enumerate(headings)
            ],
            "key_events": rng.sample(list(told), min(len(told), rng.randint(3, 5))),
            "statements": statements, "terms": sorted(term.id for term in self._matter.terms),
            "stance": prose.stance(rng, self._matter.events),
            **({"amendments": [{"date": revised.isoformat(), "note": prose.AMENDED}]} if amended else {}),
        }  # fmt: skip


def _attribution(voice: Entity | Pair | None) -> object:
    return "article" if voice is None else {"unnamed": voice} if isinstance(voice, Pair) else voice.id


def _evidence(paragraph: int, proof: Pair) -> dict[str, Any]:
    return {"paragraph": str(paragraph), "excerpt": proof.ar, "gloss": {"en": proof.en}}


def _post(source: str, post: Pair, paragraph: int, proof: Pair) -> dict[str, Any]:
    return {"source": source, "kind": "post", "text": post, **_evidence(paragraph, proof)}
