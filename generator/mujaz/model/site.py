"""The site: what holds for all of its pages."""

from __future__ import annotations

import enum
from typing import Annotated

from pydantic import Field

from mujaz.model.fields import ByCode, ByLanguage, Choice, Day, Localised, Model, Profiles, Tag, Text, YesNo


class Publisher(Model):
    """Who publishes the site.

    Attributes:
        name: its name.
        contact: how to reach it: an address that begins with `https:` or `mailto:`.
    """

    name: Localised
    contact: Text | None = None


class Side(Model):
    """A side or role by which names are grouped.

    Attributes:
        id: its id.
        title: what it is called, neutrally.
    """

    id: Text
    title: Localised


class Licence(Model):
    """Under which licence the texts of the site may be used.

    Attributes:
        name: its name, or the terms in a few words.
        url: where its text is.
    """

    name: Localised
    url: Text | None = None


class Reader(Model):
    """Who has read all that the file of a language says, as somebody whose language it is.

    Attributes:
        by: who.
        on: the day.
    """

    by: Text
    on: Day


class Level(enum.StrEnum):
    """What findings of a rule do on this site."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


class Prints(Model):
    """Which printed documents a site has.

    Attributes:
        brief: whether a briefing is printed in one language.
        bilingual: whether a briefing is printed in two languages, facing.
        booklet: whether a topic is printed in one language, to be bound.
    """

    brief: YesNo = True
    bilingual: YesNo = True
    booklet: YesNo = True

    @property
    def sorts(self) -> tuple[str, ...]:
        """Names of the sorts that are printed."""
        return tuple(name for name in type(self).model_fields if getattr(self, name))


class Checks(Model):
    """What a site changes about its checks.

    Attributes:
        severities: what findings of a rule do, by the rule's code; as the rule says where nothing is said.
        loaded_words: words that this site uses in quotation only, by language.
    """

    severities: ByCode[Choice[Level]] = {}
    loaded_words: ByLanguage[list[Text]] = {}


class Site(Model):
    """What holds for the whole site.

    Attributes:
        languages: tags of the site's languages; the first is the one a reader gets who has chosen none.
        name: name of the site.
        summary: what the site is about, in a sentence or two.
        publisher: who publishes it.
        licence: under which licence its texts may be used.
        sides: the sides and roles by which names are grouped, in their order.
        corrections: where corrections go: an address that begins with `https:` or `mailto:`.
        report: where a report of an error in a statement goes: an address that begins with `https:`, `http:` or
            `mailto:`; pages have no link for it where nothing is said.
        months: month-name profile of each language, by its name in the language's file; the file's first by default.
        digits: digit set of each language, by its name in the language's file; the file's first by default.
        readers: who has read the whole file of a language, as somebody whose language it is.
        print: which documents are printed with the site; all where nothing is said.
        data: whether the content is published as data too, in the folder `data/`, with a page about it.
        cards: whether a picture is made of each briefing and topic, for places that show links to them.
        versions: whether earlier texts of briefings and topics stay readable, as git has them.
        offline: whether what a reader has read can be read again without a connection.
        checks: what it changes about its checks.
    """

    languages: Annotated[list[Tag], Field(min_length=1)]
    name: Localised
    summary: Localised
    publisher: Publisher | None = None
    licence: Licence | None = None
    sides: list[Side] = []
    corrections: Text | None = None
    report: Text | None = None
    months: Profiles[Text] = {}
    digits: Profiles[Text] = {}
    readers: ByLanguage[Reader] = {}
    print: Prints = Prints()
    data: YesNo = True
    cards: YesNo = True
    versions: YesNo = True
    offline: YesNo = False
    checks: Checks = Checks()
