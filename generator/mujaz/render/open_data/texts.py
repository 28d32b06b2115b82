"""Texts as data: words alone, without markup, with the digits that editors wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from mujaz.model.places import briefing_path
from mujaz.render.markdown import clean
from mujaz.wording.reading import marked_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.model import Attribution, Briefing, Dossier, Localised
    from mujaz.wording import Run


def said(text: Localised | None, dossier: Dossier) -> dict[str, str] | None:
    """Return a text in the site's languages, without markup and controls; None where there is none.

    Args:
        text: the text.
        dossier: what is shown, in which links to sources are looked up.
    """
    if text is None:
        return None
    return {tag: words(own, tag, dossier) for tag in dossier.tags if (own := text.get(tag)) is not None}


def in_all(texts: Mapping[str, str]) -> str:
    """Return a text in all languages of a site, for where a format has room for one: each once, in the site's order."""
    return " / ".join(dict.fromkeys(filter(None, texts.values())))


def words(text: str, tag: str, dossier: Dossier) -> str:
    """Return a text of one language without markup and controls; a link to a source is what the source is called.

    As on pages, a name that is written small begins a sentence with a capital.
    """
    if not any(mark in text for mark in "[]*\\"):
        return _one_line(text)
    runs = marked_runs(text, tag, {}, lambda source: _called(source, tag, dossier))
    return _one_line("".join(run.text for run in runs))


def speaker(attribution: Attribution, source: str, dossier: Dossier) -> dict[str, str]:
    """Return who makes a statement, in words: a name, a description, or what the source is called, without marks.

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
    return {tag: _unquoted(name, dossier.languages[tag].quotes) for tag, name in called(source, dossier).items()}


def called(source: str, dossier: Dossier) -> dict[str, str]:
    """Return what a source is called, by language."""
    record = dossier.source.get(source)
    return (said(record.short_name, dossier) if record else None) or {}


def verbatim(text: str) -> str:
    """Return words that have no markup, a source's own above all: what looks like it stays."""
    return _one_line(text)


def _called(source: str, tag: str, dossier: Dossier) -> tuple[Run, ...]:
    record = dossier.source.get(source)
    own = record.short_name.get(tag) if record else None
    # What a source is called cannot stand for itself.
    return tuple(marked_runs(own, tag, {}, lambda _: ())) if own else ()


def _unquoted(name: str, quotes: Sequence[str]) -> str:
    """Return a name without the quotation marks round all of it, which some languages have in running text."""
    opening, closing = (mark.strip() for mark in quotes)
    inner = name.removeprefix(opening).removesuffix(closing)
    is_quoted = name == f"{opening}{inner}{closing}" and opening not in inner
    return inner.strip() if is_quoted else name


def _one_line(text: str) -> str:
    return clean(text.replace("\t", " ")).encode("utf-8", "replace").decode("utf-8").strip()


@dataclass(frozen=True)
class DataAddresses:
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
