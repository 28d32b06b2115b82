"""The site: what holds for all of its pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mujaz.model.fields import Localised, Model, Text


class Site(Model):
    """What holds for the whole site.

    Attributes:
        languages: tags of the site's languages; the first is the one a reader gets who has chosen none.
        name: name of the site.
        summary: what the site is about, in a sentence or two.
        months: month-name profile of each language, by its name in the language's file; the file's first by default.
        digits: digit set of each language, by its name in the language's file; the file's first by default.
    """

    languages: Annotated[list[Text], Field(min_length=1)]
    name: Localised
    summary: Localised
    months: dict[str, Text] = {}
    digits: dict[str, Text] = {}
