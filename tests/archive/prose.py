"""Texts of several sentences: summaries, stances, descriptions, as long as the real ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from archive import laws, sentences
from archive.words import Pair, joined, pick

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from archive.registers import Entity, Event, Term

AMENDED = Pair("صياغة الملخص أوضح.", "The summary is worded more clearly.")

_SAYS = (
    Pair("يذكر المقال أن {}", "The article says that {}"),
    Pair("ويضيف أن {}", "It adds that {}"),
    Pair("ويورد أن {}", "It relates that {}"),
    Pair("وينقل أن {}", "It reports that {}"),
)
_FAVOURS = (
    Pair("يصف النص {} بعبارات إيجابية", "The text describes {} in positive terms"),
    Pair("ويعرض {} بوصفه خبرا رئيسيا", "It presents {} as main news"),
    Pair("ويورد تفاصيل كثيرة عن {}", "It gives many details of {}"),
    Pair("ويعود أكثر من مرة إلى {}", "It returns several times to {}"),
    Pair("ويخصص فقرات طويلة لأخبار {}", "It gives long paragraphs to the news of {}"),
)


def slug(text: Pair) -> str:
    """Return a text as part of an address."""
    return "-".join(re.findall(r"[a-z]+", text.en.lower())[:6])


def summary(rng: random.Random, events: Sequence[Event]) -> Pair:
    """Sum a briefing up."""
    facts = [event.act + event.where for event in rng.sample(events, len(events))]
    return fitted(_told(rng, _SAYS, facts, sentences.among), *laws.SUMMARY_WORDS)


def stance(rng: random.Random, events: Sequence[Event]) -> Pair:
    """Say what the wording of an article favours."""
    facts = list(dict.fromkeys(event.term.named for event in rng.sample(events, len(events))))
    return fitted(
        _told(rng, _FAVOURS, facts, sentences.crowd), rng.randint(*laws.STANCE_WORDS), laws.STANCE_WORDS[1] + 7
    )


def _told(
    rng: random.Random, forms: Sequence[Pair], facts: Sequence[Pair], more: object
) -> Iterator[tuple[Pair, Pair]]:
    """Yield sentences, each with one that says less."""
    for number, fact in enumerate(facts * 9):
        form = forms[0] if not number else forms[1 + (number - 1) % (len(forms) - 1)]
        beside = Pair("", "")
        if callable(more):
            beside = more(rng)
        if more is sentences.crowd:
            beside = Pair(f"وأقوال {beside.ar}", f"and the words of {beside.en}")
        yield joined(form, fact + beside).sentence(), joined(form, fact).sentence()


def fitted(told: Iterable[tuple[Pair, Pair]], least: int, most: int) -> Pair:
    """Return as many sentences as make a text of so many words in English."""
    text = None
    for long, short in told:
        for each in (long, short):
            more = text + each if text else each
            if len(more.en.split()) <= most:
                text = more
                break
        if text and len(text.en.split()) >= least:
            return text
    if text is None:
        raise ValueError
    return text


def description(rng: random.Random, entity: Entity, term: Term, other: Term) -> Pair:
    """Say who or what an entity is."""
    what = {
        "person": Pair("اسم يرد في مقالات عن", "a name that comes up in articles on"),
        "organisation": Pair("جهة ترد أخبارها في مقالات عن", "a body whose news comes up in articles on"),
        "place": Pair("مكان تدور فيه أخبار عن", "a place where there is news of"),
        "document": Pair("وثيقة تستند إليها أخبار عن", "a document on which news rests of"),
    }[entity.sort]
    about = what + term.named + joined(Pair("وعن {}", "and of {}"), other.named) + sentences.among(rng)
    return (
        about + joined(Pair("ولا سيما في حوار مع {}", "especially in a dialogue with {}"), sentences.crowd(rng))
    ).sentence()


def forms(entity: Entity) -> list[dict[str, str]]:
    """Return other spellings of a name: its last word with the article."""
    ar, en = entity.name.ar.rpartition(" "), entity.name.en.split(" ")
    word = 0 if entity.sort in {"organisation", "document"} else -1
    en[word] = f"Al-{en[word]}"
    return [{"text": f"{ar[0]} ال{ar[2]}".strip(), "language": "ar"}, {"text": " ".join(en), "language": "en"}]


def term_forms(term: Term) -> list[dict[str, str]]:
    """Return other forms of a term: its thing, for its field."""
    thing = term.name.ar.partition(" ")
    return [
        {"text": f"{thing[0]} شؤون {thing[2]}", "language": "ar"},
        {
            "text": f"{term.name.en.replace(f'{term.field.en} {term.thing.en}', f'{term.thing.en} on {term.field.en}')}",
            "language": "en",
        },
    ]


def definition(rng: random.Random, term: Term) -> Pair:
    """Say what a term means."""
    form = joined(
        Pair("{} في مجال {} يجري إعداده بمشاركة {}", "A {} in the field of {} that is prepared with the participation of {}"),
        Pair(term.thing.ar, term.thing.en), term.field, sentences.crowd(rng),
    )  # fmt: skip
    return (form + pick(rng, "seasons")).sentence()
