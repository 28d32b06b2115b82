"""The registers of the archive: entities, terms and events that come up, and come again."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from archive.laws import LOCAL, TYPES
from archive.words import EMPTY, LEXICON, Pair, invented, pick, terms

if TYPE_CHECKING:
    import datetime as dt
    import random
    from collections.abc import Iterator

    from archive.laws import Growth


@dataclass(eq=False)
class Entry:
    """An entry of a register.

    Attributes:
        id: its id.
        name: what it is called.
        feminine: whether it is feminine in Arabic.
        sort: what sort of entry it is.
    """

    id: str
    name: Pair
    feminine: bool = False
    sort: str = ""

    @property
    def named(self) -> Pair:
        """The name as it stands in a sentence: bodies and things have an article in English."""
        return self.name if self.sort in {"person", "place"} else Pair(self.name.ar, f"the {self.name.en}")


@dataclass(eq=False)
class Entity(Entry):
    """A person, organisation, place or document; a person has posts, as sources give them."""

    posts: list[dict[str, object]] = field(default_factory=list)


@dataclass(eq=False)
class Term(Entry):
    """A term: a thing of a field."""

    thing: Pair = EMPTY
    field: Pair = EMPTY


@dataclass(eq=False)
class Event:
    """Somebody did something somewhere.

    Attributes:
        id: its id.
        who: the person or organisation.
        verb: what they did, in both genders and in English.
        term: what they did it to.
        place: where.
        day: when.
        parts: how many parts of the date are known: a year, a month, a day.
        covering: how the number comes in.
        counted: what sources count in telling of it.
        region: where that is.
        amount: how many there were; sources differ, and of some events no source counts anything.
        is_told: whether a statement has told it, with its date.
    """

    id: str
    who: Entity
    verb: tuple[str, str, str]
    term: Entry
    place: Entry
    day: dt.date
    parts: int
    covering: Pair
    counted: tuple[str, str, str]
    region: Pair
    amount: int
    is_told: bool = False

    @property
    def act(self) -> Pair:
        """Who did what to what, as a source tells it: the subject first."""
        return self.who.named + Pair(self.verb[self.who.feminine], self.verb[2]) + self.term.named

    @property
    def told(self) -> Pair:
        """The same as we tell it: in Arabic the verb first."""
        return Pair(f"{self.verb[self.who.feminine]} {self.who.named.ar} {self.term.named.ar}", self.act.en)

    @property
    def where(self) -> Pair:
        """In which place."""
        return Pair("في", "in") + self.place.named

    @property
    def edtf(self) -> str:
        """The date as EDTF."""
        return "-".join(self.day.isoformat().split("-")[: self.parts])

    @property
    def when(self) -> Pair:
        """The date in words."""
        year, month = str(self.day.year), Pair(*LEXICON["months"][self.day.month - 1])
        if self.parts == 1:
            return Pair(f"في عام {year}", f"in {year}")
        if self.parts == 2:
            return Pair(f"في {month.ar} {year}", f"in {month.en} {year}")
        return Pair(f"يوم {self.day.day} {month.ar} {year}", f"on {self.day.day} {month.en} {year}")


E = TypeVar("E", bound=Entry | Event)


class Register(Generic[E]):
    """A register that grows, and whose entries come again: the more often, the more often they came.

    Args:
        law: how it grows; its β is also the discount of the process by which entries come again.
    """

    def __init__(self, law: Growth) -> None:
        self.entries: list[E] = []
        self._law = law
        self._uses: Counter[E] = Counter()
        self._tokens: list[E] = []
        self._of_topic: defaultdict[int, list[E]] = defaultdict(list)

    def due(self, statements: int) -> int:
        """Return how many entries must come up where there are so many statements."""
        return max(self._law.size(statements) - len(self.entries), 0)

    def add(self, entry: E) -> E:
        """Take a new entry in, and return it."""
        self.entries.append(entry)
        return entry

    def use(self, entry: E, topic: int) -> None:
        """Count an entry as used by a briefing of a topic."""
        self._uses[entry] += 1
        self._tokens.append(entry)
        self._of_topic[topic].append(entry)

    def old(self, rng: random.Random, topic: int, count: int) -> Iterator[E]:
        """Yield entries that were used before, at most so many, each once."""
        seen: set[E] = set()
        for _ in range(20 * count):
            tokens = self._of_topic[topic] if rng.random() < LOCAL else self._tokens
            if len(seen) == count or not self._tokens:
                return
            if not tokens:
                continue
            entry = rng.choice(tokens)
            if entry not in seen and rng.random() > self._law.beta / self._uses[entry]:
                seen.add(entry)
                yield entry


class Makers:
    """Makes entities and terms, each name once."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._words = invented(rng)
        self._terms = terms(rng)
        self._first = [sort for sort in TYPES for _ in range(3)]
        self.outlets = [self._outlet() for _ in range(60)]

    def _outlet(self) -> Pair:
        what, word = pick(self._rng, "outlets"), next(self._words)
        return Pair(f"{what.ar} {word.ar}", f"{word.en} {what.en}")

    def entity(self) -> Entity:
        """Make a person, an organisation, a place or a document."""
        rng, word = self._rng, next(self._words)
        sort = self._first.pop() if self._first else rng.choices(list(TYPES), list(TYPES.values()))[0]
        feminine, name = False, word
        if sort == "person":
            gender = rng.choice(("masculine", "feminine"))
            feminine, name = gender == "feminine", Pair(*rng.choice(LEXICON["given"][gender])) + word
        elif sort != "place":
            what = rng.choice(LEXICON["organisations" if sort == "organisation" else "documents"])
            feminine, name = what[-1] == "f", Pair(f"{what[0]} {word.ar}", f"{word.en} {what[1]}")
        return Entity(name.en.lower().replace(" ", "-"), name, feminine, sort)

    def term(self) -> Term:
        """Make a term."""
        name, feminine, thing, of = next(self._terms)
        return Term(name.en.replace(" ", "-"), name, feminine, "term", thing, of)
