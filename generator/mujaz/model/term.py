"""A term: an entry of the glossary."""

from __future__ import annotations

from mujaz.model.entity import Form
from mujaz.model.fields import ByLanguage, Id, Localised, Model, Text, YesNo


class Term(Model):
    """A glossary entry.

    Attributes:
        id: id of the term.
        autolink: whether texts link to it where they use it; `no` for a form that mostly means something else.
        particles: whether letters in front of it that may be particles are taken for such (وسرت): `yes` always, `no`
            never; by the rules of the language where nothing is said.
        name: preferred form in each language.
        definition: neutral definition of one or two sentences.
        forms: other forms that mean the same.
        forbidden: forms that this site does not use.
        related: other words, by language, by which a reader may look for it; only the search knows them.
        sort: by what words it is filed, by language, where that is not its name without its article.
    """

    id: Id
    autolink: YesNo = True
    particles: YesNo | None = None
    name: Localised
    definition: Localised
    forms: list[Form] = []
    forbidden: list[Form] = []
    related: ByLanguage[list[Text]] = {}
    sort: ByLanguage[Text] = {}
