"""An entity: a person, organisation, place or document that the sources name."""

from __future__ import annotations

import enum

from mujaz.languages.prose import Prose
from mujaz.model.briefing import Evidence, OfSource
from mujaz.model.fields import ByLanguage, Choice, Id, Localised, Model, Tag, Text, YesNo


class EntityType(enum.StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DOCUMENT = "document"


class PostKind(enum.StrEnum):
    """Whether a source gives somebody a rank or a post."""

    RANK = "rank"
    POST = "post"


class Form(Model):
    """A spelling other than the standard name.

    Attributes:
        text: the spelling.
        language: tag of the language it is written in.
        sources: ids of the sources that have it; empty for a spelling that is in use elsewhere.
    """

    text: Prose
    language: Tag
    sources: list[Id] = []


class Given(OfSource):
    """What a source gives somebody.

    Attributes:
        kind: rank or post.
        text: the rank or post, worded as that source words it.
    """

    kind: Choice[PostKind]
    text: Localised


class Post(Evidence, Given):
    """A rank or post, as one source gives it, and where it does so."""


class Entity(Model):
    """A person, organisation, place or document.

    Attributes:
        id: id of the entity.
        type: what it is.
        autolink: whether texts link to it where they name it.
        particles: whether letters in front of it that may be particles are taken for such (وسرت): `yes` always, `no`
            never; by the rules of the language where nothing is said.
        name: its standard name on this site.
        description: who or what it is, as far as the sources say; neutral.
        side: id of the side that it stands on, one of the site's `sides`.
        forms: other spellings, misspelt and machine-translated ones too.
        posts: ranks and posts as each source gives them.
        sort: by what words it is filed, by language, where that is not its name without its article.
    """

    id: Id
    type: Choice[EntityType]
    autolink: YesNo = True
    particles: YesNo | None = None
    name: Localised
    description: Localised | None = None
    side: Text | None = None
    forms: list[Form] = []
    posts: list[Post] = []
    sort: ByLanguage[Text] = {}
