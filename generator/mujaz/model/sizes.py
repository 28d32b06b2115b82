"""At which sizes the lists of a site are cut into parts; see `mujaz.model.parts`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How long a list may be, in characters of Markdown.

    Attributes:
        whole: what one page may hold before the list is cut; the lists of a site of a few briefings are below that.
        part: what a page of a list that is cut holds at most; an entry that is longer has a page of its own.
    """

    whole: int
    part: int


@dataclass(frozen=True)
class Sizes:
    """At which sizes lists are cut: bytes of Markdown where nothing else is said.

    Attributes:
        briefings: a list of briefings.
        newest: how many of the newest briefings stand on the first page of a list of briefings that is cut.
        events: the timeline.
        differences: the differences.
        coverage: the coverage of the events.
        sources: the sources.
        terms: the glossary.
        index: the index from A to Z.
        register: the register of one type of names.
        names: how many names who is who lists before it shows the foremost alone; the registers have all.
        foremost: how many names of a side or a type these are.
        name: everything on the page of a name.
        listed: what a list of a name's page that is cut may hold before it has pages of its own.
        shown: how many entries of such a list the name's page still shows.
        grounds: how many statements stand in place under the key events of a page, all together.
        under: how many stand under each where they are more, and on every page of an archive.
        reports: how many of the briefings that report an event its entry on the timeline names, the newest.
        reporters: how many briefings are named where an entry says which it stands in; all at the others' pages.
        tellings: how many of the articles that report an event its own page names; the oldest that are known.
        compared: how many of them are compared with each other, and stand in the picture.
        read: how many of their statements are read for that, all together; an article is compared with all of its own.
        said: how many of their statements each shows in words, of many articles one; it names the others by number.
    """

    briefings: Size = Size(60_000, 90_000)
    newest: int = 12
    events: Size = Size(150_000, 90_000)
    differences: Size = Size(215_000, 90_000)
    coverage: Size = Size(60_000, 80_000)
    sources: Size = Size(60_000, 80_000)
    terms: Size = Size(90_000, 80_000)
    index: Size = Size(90_000, 80_000)
    register: Size = Size(90_000, 80_000)
    names: int = 300
    foremost: int = 8
    name: Size = Size(100_000, 80_000)
    listed: int = 15_000
    shown: int = 8
    grounds: int = 120
    under: int = 3
    reports: int = 120
    reporters: int = 40
    tellings: int = 24
    compared: int = 12
    read: int = 60
    said: int = 2
