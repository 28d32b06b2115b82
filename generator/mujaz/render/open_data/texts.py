"""Texts as data: words alone, without markup, with the digits that editors wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from mujaz.model import Link, MarkupError, parse_markup
from mujaz.model.places import briefing_path
from mujaz.render.markdown import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.model import Attribution, Briefing, Dossier, Localised


def said(text: Localised | None, dossier: Dossier) -> dict[str, str] | None:
    """Return a text in the site's languages, without markup and controls; None where there is none.

    Args:
        text: the text.
        dossier: what is shown, in which links to sources are looked up.
    """
    if text is None:
        return None
    return {tag: words(own, tag, dossier) for tag in dossier.tags if (own := text.get(tag)) is not None}


def words(text: str, tag: str, dossier: Dossier) -> str:
    """Return a text of one language without markup and controls; a link to a source is what the source is called."""
    if not any(mark in text for mark in "[]*\\"):
        return _one_line(text)
    try:
        parts = parse_markup(text)
    except MarkupError:
        return _one_line(text)
    return _one_line("".join(part.text or _called(part, tag, dossier) for part in parts))


def speaker(attribution: Attribution, source: str, dossier: Dossier) -> dict[str, str]:
    """Return who makes a statement, in words: a name, a description, or what the source is called.

    Args:
        attribution: who makes it.
        source: id of the source that it rests on.
        dossier: what is shown.
    """
    if attribution.unnamed is not None:
        return said(attribution.unnamed, dossier) or {}
    if attribution.entity is not None:
        entity = dossier.entity.get(attribution.entity)
        return (said(entity.name, dossier) if entity else None) or {}
    return called(source, dossier)


def called(source: str, dossier: Dossier) -> dict[str, str]:
    """Return what a source is called, by language."""
    record = dossier.source.get(source)
    return (said(record.short_name, dossier) if record else None) or {}


def verbatim(text: str) -> str:
    """Return words that have no markup, a source's own above all: what looks like it stays."""
    return _one_line(text)


def _called(part: object, tag: str, dossier: Dossier) -> str:
    source = dossier.source.get(part.target) if isinstance(part, Link) else None
    own = source.short_name.get(tag) if source else None
    # What a source is called cannot stand for itself.
    return "".join(each.text for each in _parsed(own)) if own else ""


def _parsed(text: str) -> tuple[Link, ...]:
    try:
        return tuple(Link(part.text, "") for part in parse_markup(text))
    except MarkupError:
        return (Link(text, ""),)


def _one_line(text: str) -> str:
    return clean(text.replace("\t", " ")).encode("utf-8", "replace").decode("utf-8").strip()


@dataclass(frozen=True)
class Addresses:
    """Where the pages of a site are.

    Attributes:
        site: address of the site, with a slash at its end; empty where it is not known.
        urls: address of each page relative to the site, by its path in the Markdown tree.
    """

    site: str = ""
    urls: Mapping[str, str] = field(default_factory=dict)

    def page(self, tag: str, path: str) -> str:
        """Return the address of a page, percent-encoded; relative to the site's root where the site has none.

        Args:
            tag: tag of its language.
            path: path of its Markdown file inside the language's folder.
        """
        return self.site + quote(self.urls.get(f"{tag}/{path}", ""))

    def briefing(self, tag: str, briefing: Briefing) -> str:
        """Return the address of a briefing's page in a language."""
        return self.page(tag, briefing_path(briefing))
