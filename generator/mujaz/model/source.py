"""A source: one article as it was supplied, and the fingerprint that excerpts are proven against."""

from __future__ import annotations

import enum
import re
from typing import Annotated

from pydantic import Field

from mujaz.languages.prose import Prose
from mujaz.model.fields import Choice, Count, Day, Id, Localised, Model, Size, Tag, Text

_KEY = re.compile(r"[0-9a-f]{32}")


class Genre(enum.StrEnum):
    """What sort of article a source is."""

    REPORT = "report"
    MACHINE_TRANSLATION = "machine-translation"
    INTERVIEWS = "interviews"
    INTERVIEW = "interview"
    ANALYSIS = "analysis"
    EDITORIAL = "editorial"
    OPINION = "opinion"
    PRESS_RELEASE = "press-release"
    OFFICIAL_STATEMENT = "official-statement"


class ShownDate(Model):
    """What the text of an article itself shows of the day it was published.

    Attributes:
        date: EDTF date, where the text shows one.
        note: what the text shows, in our words.
    """

    date: Day | None = None
    note: Localised


class Outlet(Model):
    """Who published an article, as far as its text shows.

    Attributes:
        name: the outlet's name; None where the text shows none.
        note: where the text shows it.
    """

    name: Localised | None = None
    note: Localised


class ParagraphFingerprint(Model):
    """The fingerprint of one paragraph.

    Attributes:
        words: how many words it has.
        windows: the truncated keyed hashes of its windows, in order, in Base64.
    """

    words: Size
    windows: str = ""


class Fingerprint(Model):
    """What proves an excerpt without the text; see `mujaz.model.fingerprint`.

    Attributes:
        key: key of the hashes, 32 hexadecimal digits.
        paragraphs: one fingerprint for each non-empty line of the article.
    """

    key: Text
    paragraphs: Annotated[list[ParagraphFingerprint], Field(min_length=1)]

    @property
    def has_key(self) -> bool:
        """Whether the key is one: 32 hexadecimal digits. Without it nothing can be proven."""
        return _KEY.fullmatch(self.key) is not None


class Source(Model):
    """The record of one article.

    Attributes:
        id: the source's id, as the file is named.
        short_name: what it is called in running text: its outlet, or a description where the text shows none.
        headline: the headline, verbatim; None where the text has none.
        outlet: who published it.
        genre: what sort of article it is.
        language: tag of the language it is written in.
        date_shown: what the text shows of its date.
        url: address of the article, where it is known.
        archived: address of an archived copy, where there is one.
        published: day on which it was published (EDTF), where it is known.
        retrieved: day on which its text was retrieved (EDTF), where it is known.
        strand: id of the strand; sources of one strand carry the same material.
        stance: what the wording favours, in our words.
        boilerplate: numbers of the paragraphs that are not the article.
        fingerprint: what excerpts are proven against.
    """

    id: Id
    short_name: Localised
    headline: Prose | None = None
    outlet: Outlet
    genre: Choice[Genre]
    language: Tag
    date_shown: ShownDate
    url: Text | None = None
    archived: Text | None = None
    published: Day | None = None
    retrieved: Day | None = None
    strand: Text
    stance: Localised | None = None
    boilerplate: list[Count] = []
    fingerprint: Fingerprint
