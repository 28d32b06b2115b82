"""What a statement says, and how the article that it rests on says it: in both languages, with the words that prove it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from archive.words import LEXICON, Pair, joined, pick

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

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


def with_whom(rng: random.Random, partners: Sequence[Entry]) -> list[Pair]:
    """Return with whom something was done, and on which document's basis."""
    documents = [entry.named for entry in partners if entry.sort == "document"]
    others = [entry.named for entry in partners if entry.sort != "document"]
    found = [pick(rng, "partners") + _listed(others)] if others else []
    return [*found, Pair("استنادا إلى", "on the basis of") + _listed(documents)] if documents else found


def _listed(names: Sequence[Pair]) -> Pair:
    return Pair(" و".join(name.ar for name in names), " and ".join(name.en for name in names))


def counted(event: Event, amount: int) -> Pair:
    """Return how many of something an event is about: ضمن عمل يشمل 47 قرية في الوادي."""
    number = str(amount)
    return event.covering + Pair(f"{number} {event.counted[0]}", f"{number} {event.counted[2]}") + event.region


def framed(rng: random.Random, *parts: str) -> str:
    """Put words that only the article has around what it says."""
    opening = f"{rng.choice(LEXICON['openings'])}، " if rng.random() < 0.5 else ""
    return f"{opening}{' '.join(parts)}" + (f"، {rng.choice(LEXICON['endings'])}" if rng.random() < 0.25 else "")


def reported(
    rng: random.Random, event: Event, post: Pair | None, partners: Sequence[Entry], amount: int, *, dated: bool
) -> Said:
    """Tell that something happened.

    Args:
        rng: draws the words.
        event: what happened.
        post: the post that this source gives to who did it.
        partners: with whom, and on which documents' basis.
        amount: the number that this source gives; nothing where it gives none.
        dated: whether the day is told.
    """
    number = [counted(event, amount)] if amount else []
    day = [event.when] if dated else []
    act = Pair(f"{post.ar} {event.act.ar}", f"{post.en} {event.act.en}") if post else event.act
    text, proof = _whole(event.told + event.where, *day, *number), [act]
    text, more, partners = _extended(rng, text, partners)
    article = framed(rng, *(part.ar for part in (act, *more[::-1], event.where, *number, *day)))
    listed = [event.who, event.place, *partners]
    return Said(text, article, proof + number, [entry.id for entry in listed], amount)


def judged(rng: random.Random, event: Event, partners: Sequence[Entry], *, quoted: bool) -> Said:
    """Tell what somebody makes of something.

    Args:
        rng: draws the words.
        event: what it is about.
        partners: with whom it was done.
        quoted: whether the judgement is a quotation.
    """
    verb = "تمثل" if event.term.feminine else "يمثل"
    about = Pair(f"{verb} {event.term.named.ar} {event.where.ar}", f"{event.term.named.en} {event.where.en} is")
    view = pick(rng, "judged")
    heard = view + joined(Pair("لمصلحة {}", "for {}"), crowd(rng))
    text, proof, quote = about + heard, about + view, None
    if quoted:
        marked = Pair(f"«{heard.ar}»", f"“{heard.en}”")
        text, proof, quote = about + marked, heard, about + marked
    told = text.ar
    text, more, partners = _extended(rng, text, partners)
    article = framed(rng, told, *(part.ar for part in more[::-1]))
    return Said(text, article, [proof], [entry.id for entry in (event.place, *partners)], quote=quote)


def supposed(rng: random.Random, event: Event, partners: Sequence[Entry]) -> Said:
    """Tell what may come of something."""
    verb = "قد تؤدي" if event.term.feminine else "قد يؤدي"
    core = joined(
        Pair(f"{verb} {{}} {{}} إلى {{}}", "{} {} may lead to {}"), event.term.named, event.where, pick(rng, "outcomes")
    )
    whom = joined(Pair("لدى {}", "for {}"), crowd(rng))
    text, more, partners = _extended(rng, core + whom, partners)
    article = framed(rng, *(part.ar for part in (core, *more[::-1], whom)))
    return Said(text, article, [core], [entry.id for entry in (event.place, *partners)])


def _whole(text: Pair, *parts: Pair) -> Pair:
    for part in parts:
        text = text + part
    return text


def _extended(rng: random.Random, text: Pair, partners: Sequence[Entry]) -> tuple[Pair, list[Pair], Sequence[Entry]]:
    """Add with whom and for whom to a statement, as long as it is not too long.

    Returns:
        The statement, what was added, and whom that names.
    """
    beside = with_whom(rng, partners)
    if len(_whole(text, *beside).en.split()) > LONGEST:
        beside, partners = [], []
    more = [among(rng), among(rng)][: rng.choices((0, 1, 2), (3, 6, 3))[0]]
    while more and len(_whole(text, *more, *beside).en.split()) > LONGEST:
        more.pop()
    return _whole(text, *more, *beside), [*more, *beside], partners


def post_of(rng: random.Random, person: Entry) -> Pair:
    """Return a post that an article may give somebody."""
    rank = rng.choice(LEXICON["ranks"])
    return Pair(rank[person.feminine], rank[2])


def introduced(rng: random.Random, speaker: Entry, place: Entry) -> tuple[Pair, Pair | None]:
    """Return the words by which an article introduces a speaker, and the post that it gives a person."""
    where = Pair("في", "in") + place.named
    if speaker.sort != "person":
        return Pair(
            f"بيان صدر عن {speaker.named.ar} {where.ar}", f"a statement issued by {speaker.named.en} {where.en}"
        ), None
    post = post_of(rng, speaker)
    heard = Pair(f"{post.ar} {speaker.name.ar} أمام الحاضرين", f"{post.en} {speaker.name.en} before the audience")
    return heard + where, post
