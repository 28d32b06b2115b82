"""A briefing: our structured summary of one source or of several, statement by statement."""

from __future__ import annotations

import enum
from typing import Annotated

from pydantic import Field, model_validator

from mujaz.languages.prose import Prose
from mujaz.messages import say
from mujaz.model.fields import Choice, Count, Day, Gloss, Id, Localised, Model, OneOrMore
from mujaz.model.image import Image


class Kind(enum.StrEnum):
    """What sort of thing a statement is."""

    REPORT = "report"
    CLAIM = "claim"
    QUOTATION = "quotation"
    OPINION = "opinion"
    CONJECTURE = "conjecture"


class Status(enum.StrEnum):
    """How far a briefing has come; only published ones reach the public site."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"


ARTICLE = "article"
"""The attribution of what an article says in its own voice."""


class Attribution(Model):
    """Who makes a statement: the article, an entity, or a source that stays unnamed.

    In YAML this is the word `article`, the id of an entity, or a mapping with the key `unnamed`.

    Attributes:
        entity: id of a person or an organisation.
        unnamed: description of an unnamed source, as the article describes it.
    """

    entity: Id | None = None
    unnamed: Localised | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_word(cls, value: object) -> object:
        if isinstance(value, str) and value:
            return {} if value == ARTICLE else {"entity": value}
        if value == {}:
            message = say("must be the word 'article', the id of an entity, or {{unnamed: …}}")
            raise ValueError(message)
        if isinstance(value, dict) and {"entity", "unnamed"} <= value.keys():
            message = say("names somebody and an unnamed source; write one of the two")
            raise ValueError(message)
        return value

    @property
    def is_article(self) -> bool:
        """Whether the article itself speaks."""
        return self.entity is None and self.unnamed is None


class OfSource(Model):
    """What one source gives, and names it.

    Attributes:
        source: id of the source.
    """

    source: Id


class Evidence(Model):
    """Where a source says something.

    Attributes:
        paragraph: number of the paragraph; non-empty lines counted from 1.
        excerpt: words of that paragraph, verbatim, twenty at most.
        gloss: our translation of the excerpt, in each language of the site but the source's own.
    """

    paragraph: Count
    excerpt: Prose
    gloss: Gloss | None = None


class Statement(Model):
    """One thing that a source says.

    Attributes:
        id: id inside its briefing; also its anchor on the page, the same in every language.
        source: id of the source that it rests on, where its briefing has several; see `Briefing.source_of`.
        kind: what sort of statement it is.
        attribution: who makes it.
        text: the statement, in our words.
        not_stated: what the source leaves out about it, apart from the statement itself.
        evidence: where the source says it.
        quote: a whole sentence of the source that may be shown as a quotation.
        events: ids of the events that it reports.
        entities: ids of the entities that it is about, besides the one it is attributed to.
        unlinked: ids of entities and terms whose names here mean something else and are not to be linked.
    """

    id: Id
    source: Id | None = None
    kind: Choice[Kind]
    attribution: Attribution
    text: Localised
    not_stated: Localised | None = None
    evidence: Annotated[list[Evidence], Field(min_length=1)]
    quote: Evidence | None = None
    events: list[Id] = []
    entities: list[Id] = []
    unlinked: list[Id] = []


class Theme(Model):
    """Statements of a briefing under one heading.

    Attributes:
        title: the heading, a few words.
        statements: ids of its statements, in the order in which they are shown.
    """

    title: Localised
    statements: Annotated[list[Id], Field(min_length=1)]


class Amendment(Model):
    """A significant change to a published briefing.

    Attributes:
        date: day of the change (EDTF).
        note: what changed.
        statements: ids of the statements that changed; none where it is about the whole.
    """

    date: Day
    note: Localised
    statements: list[Id] = []


class Briefing(Model):
    """Our summary of one source or of several, in every language of the site.

    Attributes:
        source: id of the source; a list where there are several, and then each statement names its own.
        slug: name of the page in its address, the same in every language.
        aliases: slugs that it had before; their addresses lead to the page.
        status: how far it has come.
        published: day on which it was first published (EDTF).
        revised: day of its last significant change (EDTF).
        title: title of the briefing.
        summary: the whole in 60 to 120 words.
        image: an image of what it is about.
        topics: ids of the topics that it belongs to; a site with one topic need not say so.
        key: ids of the six to eight statements that carry it.
        themes: its statements under three to five headings.
        key_events: ids of the events that tell what happened, three to five.
        statements: what the sources say, in order.
        terms: ids of the glossary terms that a reader of it needs.
        stance: what the wording of the sources favours, in our words.
        unlinked: ids of entities and terms that are not to be linked anywhere in it.
        amendments: significant changes since it was published.
    """

    source: OneOrMore[Id]
    slug: Id
    aliases: list[Id] = []
    status: Choice[Status]
    published: Day | None = None
    revised: Day | None = None
    title: Localised
    summary: Localised
    image: Image | None = None
    topics: list[Id] = []
    key: list[Id] = []
    themes: list[Theme] = []
    key_events: list[Id] = []
    statements: Annotated[list[Statement], Field(min_length=1)]
    terms: list[Id] = []
    stance: Localised | None = None
    unlinked: list[Id] = []
    amendments: list[Amendment] = []

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of its sources, each once, in the order in which they are listed."""
        return tuple(dict.fromkeys(self.source))

    @property
    def has_several(self) -> bool:
        """Whether it is of several sources, so that each statement names its own."""
        return len(self.sources) > 1

    def source_of(self, statement: Statement) -> str:
        """Return the id of the source that a statement rests on with all of its evidence.

        That is the only source of a briefing of one; empty where nothing tells, or where it is none of the briefing's:
        `which_source` says so.
        """
        sources = self.sources
        named = statement.source or ("" if len(sources) > 1 else sources[0])
        return named if named in sources else ""
