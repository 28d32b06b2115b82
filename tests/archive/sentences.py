"""What a statement says, and how the article that it rests on says it: in both languages, with the words that prove it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from archive.words import LEXICON, Pair, joined, pick

if TYPE_CHECKING:
    import random

    from archive.registers import Entry, Event


LONGEST = 45
"""Words of a statement at most; `mujaz explain MJZ412`."""


@dataclass
class Said:
    """A statement and its sentence in the article.

    Attributes:
        text: the statement.
        article: the sentence of the article, without a stop.
        proof: excerpts of that sentence, each with its translation.
        entities: ids of whom and what the statement names.
        amount: the excerpt with a number, where the statement has one.
        quote: a whole sentence with a quotation.
    """

    text: Pair
    article: str
    proof: list[Pair]
    entities: list[str] = field(default_factory=list)
    amount: int = 0
    quote: Pair | None = None


def among(rng: random.Random) -> Pair:
    """Return with or for whom something was done: بالتنسيق مع المزارعين في الوادي خلال الصيف."""
    return pick(rng, "leads") + crowd(rng) + pick(rng, "seasons")


def crowd(rng: random.Random) -> Pair:
    """Return people somewhere."""
    return pick(rng, "people") + pick(rng, "regions")


def with_whom(rng: random.Random, partner: Entry) -> Pair:
    """Return with whom something was done, or on which document's basis."""
    lead = Pair("استنادا إلى", "on the basis of") if partner.sort == "document" else pick(rng, "partners")
    return lead + partner.named


def counted(event: Event, amount: int) -> Pair:
    """Return how many of something an event is about: ضمن عمل يشمل 47 قرية في الوادي."""
    number = str(amount)
    return event.covering + Pair(f"{number} {event.counted[0]}", f"{number} {event.counted[2]}") + event.region


def framed(rng: random.Random, *parts: str) -> str:
    """Put words that only the article has around what it says."""
    return f"{rng.choice(LEXICON['openings'])}، {' '.join(parts)}، {rng.choice(LEXICON['endings'])}"


def reported(rng: random.Random, event: Event, partner: Entry | None, amount: int, *, dated: bool) -> Said:
    """Tell that something happened.

    Args:
        rng: draws the words.
        event: what happened.
        partner: with whom, or on which document's basis.
        amount: the number that this source gives; nothing where it gives none.
        dated: whether the day is told.
    """
    text, proof, listed = event.told + event.where, [event.act], [event.who, event.place]
    more = [among(rng) for _ in range(1 + (rng.random() < (0.3 if amount or dated else 0.65)))]
    number = [counted(event, amount)] if amount else []
    beside = [with_whom(rng, partner)] if partner else []
    day = [event.when] if dated else []
    more = more[: _room(text, *day, *number, *more, *beside)]
    text = _whole(text, *day, *number, *more, *beside)
    article = framed(rng, *(part.ar for part in (event.act, *beside, event.where, *more[::-1], *number, *day)))
    listed += [partner] if partner else []
    return Said(text, article, proof + number, [entry.id for entry in listed], amount)


def judged(rng: random.Random, event: Event, partner: Entry | None, *, quoted: bool) -> Said:
    """Tell what somebody makes of something.

    Args:
        rng: draws the words.
        event: what it is about.
        partner: with whom it was done.
        quoted: whether the judgement is a quotation.
    """
    verb = "تمثل" if event.term.feminine else "يمثل"
    about = Pair(f"{verb} {event.term.named.ar} {event.where.ar}", f"{event.term.named.en} {event.where.en} is")
    view = pick(rng, "judged")
    heard = view + joined(Pair("لمصلحة {}", "for {}"), crowd(rng))
    beside = [with_whom(rng, partner)] if partner else []
    more = [among(rng)] if rng.random() < (0.35 if beside else 0.85) else []
    listed = [event.place, *([partner] if partner else [])]
    text, proof, quote = about + heard, about + view, None
    if quoted:
        marked = Pair(f"«{heard.ar}»", f"“{heard.en}”")
        text, proof, quote = about + marked, heard, about + marked
    text = _whole(text, *more, *beside)
    told = quote.ar if quote else (about + heard).ar
    article = framed(rng, told, *(part.ar for part in (*beside, *more)))
    return Said(text, article, [proof], [entry.id for entry in listed], quote=quote)


def supposed(rng: random.Random, event: Event, partner: Entry | None) -> Said:
    """Tell what may come of something."""
    verb = "قد تؤدي" if event.term.feminine else "قد يؤدي"
    core = joined(
        Pair(f"{verb} {{}} {{}} إلى {{}}", "{} {} may lead to {}"), event.term.named, event.where, pick(rng, "outcomes")
    )
    beside = [with_whom(rng, partner)] if partner else []
    more = [joined(Pair("لدى {}", "for {}"), crowd(rng)), pick(rng, "seasons"), *beside]
    text = _whole(core, *more)
    listed = [event.place, *([partner] if partner else [])]
    return Said(text, framed(rng, core.ar, *(part.ar for part in more[::-1])), [core], [entry.id for entry in listed])


def _whole(text: Pair, *parts: Pair) -> Pair:
    for part in parts:
        text = text + part
    return text


def _room(*parts: Pair) -> int:
    """Return how many of the longest parts a statement has room for: two, or one where two were too many."""
    return 2 if len(_whole(*parts).en.split()) <= LONGEST else 1


def introduced(rng: random.Random, speaker: Entry, place: Entry) -> tuple[Pair, Pair | None]:
    """Return the words by which an article introduces a speaker, and the post that it gives a person."""
    where = Pair("في", "in") + place.named
    if speaker.sort != "person":
        return Pair(f"بيان صدر عن {speaker.named.ar} {where.ar}", f"a statement issued by {speaker.named.en} {where.en}"), None
    rank = rng.choice(LEXICON["ranks"])
    post = Pair(rank[speaker.feminine], rank[2])
    heard = Pair(f"{post.ar} {speaker.name.ar} أمام الحاضرين", f"{post.en} {speaker.name.en} before the audience")
    return heard + where, post
