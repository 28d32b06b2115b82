"""The page that a browser opens, for the languages that its forms are in."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.languages import Language
    from mujaz.schema import Texts

PAGE = "index.html"
CONFIGURATION = "config.yml"
"""The configuration of the first language; others have their tag in their names."""


@dataclass(frozen=True)
class Page:
    """What the page is told.

    Attributes:
        names: the site's name, in each language that forms are in, by tag; the first is that of browsers of others.
        texts: what is said in them.
        languages: the site's languages, by tag.
        host: the git host that is signed in to; empty for none.
    """

    names: Mapping[str, str]
    texts: Mapping[str, Texts]
    languages: Mapping[str, Language]
    host: str

    @property
    def configurations(self) -> dict[str, str]:
        """The file of each language's configuration, by tag."""
        first = next(iter(self.names))
        return {tag: CONFIGURATION if tag == first else f"config.{tag}.yml" for tag in self.names}


def page(template: str, told: Page) -> str:
    """Return the page.

    Args:
        template: the page, with names of what is filled in between braces.
        told: what it is told.
    """
    first = next(iter(told.names))
    texts = told.texts[first]
    said = {
        "lang": first,
        "dir": texts.direction,
        "languages": json.dumps({tag: language.direction for tag, language in told.languages.items()}),
        "configurations": json.dumps(told.configurations),
        "host": told.host,
        "title": texts.words["cms_title"].format(name=told.names[first]),
        "noscript": texts.words["cms_noscript"],
        "missing": texts.words["cms_missing"],
    }
    return template.format_map({name: html.escape(text) for name, text in said.items()})
