"""Parts of lists that grow with an archive: no page grows with it.

A list that is longer than its stated size (`mujaz.model.sizes`) is cut into parts, each a page; a shorter one stays
one page, as it always was. What the cut follows:

- the timeline: the year (decade, century) under which an event is listed; the reports about events are one more part;
- briefings: the year of each; and those of a topic, where there are several topics;
- differences and sources: the topic to which they belong first; coverage: each topic;
- the glossary, the index from A to Z and the registers: the letter, as each language sorts and names it;
- what is about a name: statements by the year of their briefing; posts, events and differences page by page.

What is still longer than a page is cut into several pages under the same heading, `timeline/2019`, `timeline/2019/2`.

The page that was the whole stays at its address. It lists all parts, so that each is one step away, without JavaScript
too, and it shows the newest where a list has such. What cuts a list by topic or year is the same in all languages, and
so are the addresses of these parts. Letters are each language's own, because that is where its readers look:
`glossary/b`, `glossary/arabic-beh`. Such a part has no counterpart in another language; the switch of language leads to
the page of the whole there, and that leads on to the entry which the address names.

An anchor that was on the whole page leads to the part which has it: there is a table of these in a file of its own
(`Page.moved`), which the page of the whole and its parts fetch only when an address names an anchor that they do not
have; so an address of a part holds when its entry goes to the next part. Without JavaScript such an address ends at the
list of all parts.

An archive (`Cuts.is_archive`) says on its pages once what a small site says wherever it may be wanted: excerpts stand
under statements, and not under the points and events that rest on them too; the passages of a difference stand on its
page; the posts of a name on the name's; each is one step away.

Sizes are characters of Markdown, as far as an entry's texts and references tell. An estimate serves, since pages have
room to spare: 150 KB of Markdown and 300 KB of HTML are what no page of an archive may exceed, and what makes a page of
300 KB slow on a phone is its number of elements, which goes with its text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.model.sizes import Size

T = TypeVar("T")


class Entry(NamedTuple, Generic[T]):
    """An entry of a list.

    Attributes:
        key: what the list is cut by, as its part's address has it: ASCII, without a slash.
        weight: its estimated size in characters of Markdown.
        value: the entry.
    """

    key: str
    weight: int
    value: T


@dataclass(frozen=True)
class Part(Generic[T]):
    """A part of a list, on a page of its own.

    Attributes:
        base: path of the page that is, or was, the whole list.
        key: what its entries have in common, as the address has it.
        number: which of the pages of this key it is, from 1.
        total: how many pages the key has.
        count: how many entries they have together.
        entries: its own entries, in their order.
    """

    base: str
    key: str
    number: int
    total: int
    count: int
    entries: tuple[T, ...]

    @property
    def path(self) -> str:
        """Path of its page."""
        folder = f"{self.base.removesuffix('.md').removesuffix('/index')}/{self.key}"
        return f"{folder}.md" if self.number == 1 else f"{folder}/{self.number}.md"


def parts(base: str, entries: Iterable[Entry[T]], size: Size) -> tuple[Part[T], ...]:
    """Return the parts of a list; none where it stays one page.

    Args:
        base: path of the page that is the whole list.
        entries: its entries, in their order; those of one key stand together, in the order of the keys' first entries.
        size: how long it may be.
    """
    found = list(entries)
    return divided(base, found, size.part) if sum(entry.weight for entry in found) > size.whole else ()


def divided(base: str, entries: Iterable[Entry[T]], room: int) -> tuple[Part[T], ...]:
    """Return the parts of a list that is cut, however short it is.

    Args:
        base: path of the page that is the whole list.
        entries: its entries; see `parts`.
        room: what a page holds at most, in characters.
    """
    grouped: dict[str, list[Entry[T]]] = {}
    for entry in entries:
        grouped.setdefault(entry.key, []).append(entry)
    made: list[Part[T]] = []
    for key, group in grouped.items():
        pages = _pages(group, room)
        made += (Part(base, key, number, len(pages), len(group), tuple(page)) for number, page in enumerate(pages, 1))
    return tuple(made)


def _pages(entries: Sequence[Entry[T]], room: int) -> list[list[T]]:
    """Fill pages one after the other, each about as far as the others."""
    total = sum(entry.weight for entry in entries)
    even = total / max(1, -(-total // room))
    pages: list[list[T]] = []
    filled, done = 0, 0.0
    for entry in entries:
        if not pages or filled + entry.weight > room or done >= even * len(pages):
            pages.append([])
            filled = 0
        pages[-1].append(entry.value)
        filled += entry.weight
        done += entry.weight
    return pages


def letter_key(letter: str) -> str:
    """Return a letter as addresses have it: `b`, `arabic-beh`; `0-9` for what begins with none.

    Letters beyond ASCII are called by their Unicode names (the Unicode Standard, 4.8: names are ASCII, and stable).

    Args:
        letter: the letter, as a list has it for a heading; `#` for none.
    """
    small = letter.lower()[:1]
    if not small.isalpha():
        return "0-9"
    if small.isascii():
        return small
    name = unicodedata.name(small, f"letter {ord(small):x}").lower()
    return "-".join(word for word in name.split() if word not in {"letter", "small", "capital"})
