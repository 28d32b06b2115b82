"""How a briefing or the synthesis of a topic is cited, and each of its statements or points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Status, Topic
from mujaz.model.changes import changed_on
from mujaz.model.version import version_of
from mujaz.views.parts.attribution import attribution_phrase
from mujaz.wording.quotation import in_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Briefing, Dossier, Point, Statement
    from mujaz.wording import Wording

VERSION_QUERY = "v"
"""The name under which an address has the version that it leads to; servers of files pay no heed to it."""


@dataclass(frozen=True)
class Citation:
    """A text as it is cited in one language.

    Attributes:
        slug: its slug, or the topic's id.
        language: tag of the language.
        babel: what LaTeX calls the language.
        title: its title.
        titles: its title in the site's other languages, by tag.
        site: the site's name.
        publisher: who publishes the site; empty where that is not said.
        published: day on which it was first published (EDTF); None where that is not known.
        revised: day of this version (EDTF): of its last significant change, or on which a topic's sources were last
            weighed; None where it is as it was published.
        version: its version.
        address: address of its page, percent-encoded; empty where the site has none.
        text: the citation in words, without the address.
        said: what stands behind the text of each statement or point where it is shared, before that: that the words are
            the editors' own, who says it, and where.
    """

    slug: str
    language: str
    babel: str
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

    @property
    def dated(self) -> str | None:
        """The day of what is cited (EDTF): of this version; None where neither that nor its publication is known."""
        return self.revised or self.published

    @property
    def first_published(self) -> str | None:
        """The day of its first publication (EDTF), where this version is a later one."""
        return self.published if self.published != self.dated else None

    def quotation(self, name: str) -> str:
        """Return what stands below the text of a statement or point where it is shared.

        Args:
            name: its id.
        """
        return f"{self.said[name]} {self.text}"

    def place(self, name: str) -> str:
        """Return the address of a statement or point in this version; empty where the site has none."""
        return f"{self.fixed}#{name}" if self.address else ""


def citation(cited: Briefing | Topic, dossier: Dossier, wording: Wording, address: str) -> Citation:
    """Return how a text is cited in one language, as it is now or as it was.

    Args:
        cited: the briefing or topic.
        dossier: everything that is shown.
        wording: wording of the language.
        address: address of its page in that language; empty where the site has none.
    """
    site, language = dossier.site.value, wording.language
    title, name, version = wording.plain(cited.title), wording.plain(site.name), version_of(cited)
    facts = [in_quotes(title, language), name, *_facts(cited, wording), wording.text("cite.version", version=version)]
    published: str | None
    revised: str | None
    if isinstance(cited, Topic):
        slug, published, revised = cited.id, None, cited.as_of
        said = {each.id: _point(each, dossier, wording) for each in cited.points}
    else:
        slug, published, revised = cited.slug, cited.published, _revised(cited)
        said = {each.id: _statement(each, cited, dossier, wording) for each in cited.statements}
    return Citation(
        slug=slug,
        language=wording.tag,
        babel=language.babel or wording.tag,
        title=title,
        titles={
            tag: other.plain(cited.title)
            for tag, other in wording.siblings.items()
            if tag != wording.tag and cited.title.get(tag)
        },
        site=name,
        publisher=wording.plain(site.publisher.name) if site.publisher else "",
        published=published,
        revised=revised,
        version=version,
        address=address,
        text=f"{language.list_separator.join(facts)}.",
        said=said,
    )


def _facts(cited: Briefing | Topic, wording: Wording) -> Iterator[str]:
    if isinstance(cited, Topic):
        yield wording.text("cite.weighed", date=wording.date(cited.as_of))
        return
    if cited.status is not Status.PUBLISHED:
        yield wording.text(cited.status.value)
    for key, day in (("cite.published", cited.published), ("cite.revised", _revised(cited))):
        if day:
            yield wording.text(key, date=wording.date(day))


def _revised(briefing: Briefing) -> str | None:
    return briefing.revised or changed_on(briefing) or None


def _statement(statement: Statement, briefing: Briefing, dossier: Dossier, wording: Wording) -> str:
    """Return of which kind a statement is, who makes it, whose account it is, and whose words these are."""
    source = briefing.source_of(statement)
    kind, outlet = wording.text(f"kind.{statement.kind.value}"), str(wording.source(source))
    if statement.attribution.is_article:
        return wording.text("cite.said.article", kind=kind, source=outlet)
    who = str(attribution_phrase(statement.attribution, dossier, wording, source))
    return wording.text("cite.said", kind=kind, who=who, source=outlet)


def _point(point: Point, dossier: Dossier, wording: Wording) -> str:
    """Return how a point stands, on whose accounts it rests, and whose words it has."""
    standing = wording.text(f"standing.{point.standing.value}")
    known = [dossier.mention[name].source for name in point.rests_on if name in dossier.mention]
    sources = [str(wording.source(name)) for name in dict.fromkeys(known)]
    if not sources:
        return wording.text("cite.said.no-source", standing=standing)
    return wording.text("cite.said.point", standing=standing, sources=wording.language.list_separator.join(sources))
