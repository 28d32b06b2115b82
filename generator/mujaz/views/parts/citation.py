"""How a briefing, and each of its statements, is cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Status
from mujaz.model.version import text_version
from mujaz.views.parts.attribution import attribution_phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.model import Briefing, Dossier, Statement
    from mujaz.wording import Wording

VERSION_QUERY = "v"
"""The name under which an address has the version that it leads to; servers of files pay no heed to it."""


@dataclass(frozen=True)
class Citation:
    """A briefing as it is cited in one language.

    Attributes:
        slug: its slug.
        language: tag of the language.
        title: its title.
        titles: its title in the site's other languages, by tag.
        site: the site's name.
        publisher: who publishes the site; empty where that is not said.
        published: day on which it was first published (EDTF); None where that is not known.
        revised: day of its last significant change (EDTF); None where there was none.
        version: its version.
        address: address of its page, percent-encoded; empty where the site has none.
        text: the citation in words, without the address.
        said: what stands behind the text of each statement where it is quoted, before that: who says it, and where.
    """

    slug: str
    language: str
    title: str
    titles: Mapping[str, str]
    site: str
    publisher: str
    published: str | None
    revised: str | None
    version: str
    address: str
    text: str
    said: Mapping[str, str]

    @property
    def fixed(self) -> str:
        """The address of its page with its version; the query alone where the site has no address."""
        return f"{self.address}?{VERSION_QUERY}={self.version}"

    def quotation(self, statement: str) -> str:
        """Return what stands below the text of a statement where it is quoted.

        Args:
            statement: its id.
        """
        return f"{self.said[statement]} {self.text}"

    def place(self, statement: str) -> str:
        """Return the address of a statement in this version; empty where the site has none."""
        return f"{self.fixed}#{statement}" if self.address else ""


def citation(briefing: Briefing, dossier: Dossier, wording: Wording, address: str) -> Citation:
    """Return how a briefing is cited in one language.

    Args:
        briefing: the briefing.
        dossier: everything that is shown.
        wording: wording of the language.
        address: address of its page in that language; empty where the site has none.
    """
    site = dossier.site.value
    title, name, version = wording.plain(briefing.title), wording.plain(site.name), text_version(briefing)
    days = (("cite.published", briefing.published), ("briefing.revised", briefing.revised))
    facts = [quoted(title, wording), name]
    facts += [wording.text(briefing.status.value)] if briefing.status is not Status.PUBLISHED else []
    facts += [wording.text(key, date=wording.date(day)) for key, day in days if day]
    facts.append(wording.text("cite.version", version=version))
    return Citation(
        slug=briefing.slug,
        language=wording.tag,
        title=title,
        titles={
            tag: other.plain(briefing.title)
            for tag, other in wording.siblings.items()
            if tag != wording.tag and briefing.title.get(tag)
        },
        site=name,
        publisher=wording.plain(site.publisher.name) if site.publisher else "",
        published=briefing.published,
        revised=briefing.revised,
        version=version,
        address=address,
        text=f"{wording.language.list_separator.join(facts)}.",
        said={each.id: _said(each, briefing, dossier, wording) for each in briefing.statements},
    )


def quoted(text: str, wording: Wording) -> str:
    """Return words between the quotation marks of their language."""
    before, behind = wording.language.quotes
    return f"{before}{text}{behind}"


def _said(statement: Statement, briefing: Briefing, dossier: Dossier, wording: Wording) -> str:
    """Return of which kind a statement is, who makes it, and whose account it is."""
    source = briefing.source_of(statement)
    kind, outlet = wording.text(f"kind.{statement.kind.value}"), str(wording.source(source))
    if statement.attribution.is_article:
        return wording.text("cite.said.article", kind=kind, source=outlet)
    who = str(attribution_phrase(statement.attribution, dossier, wording, source))
    return wording.text("cite.said", kind=kind, who=who, source=outlet)
