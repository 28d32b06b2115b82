"""What a page says of itself: what it is, where it stands, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.changes import calendar_date
from mujaz.views.linked.graph import Graph, node, reference
from mujaz.views.linked.things import add_entity, add_event, add_sources, term_node
from mujaz.views.linked.works import add_briefing, add_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Briefing, Dossier, Entity, Event, Source, Term, Topic
    from mujaz.views.linked.addresses import LinkedAddresses
    from mujaz.views.linked.graph import Node
    from mujaz.wording import Wording

MAIL = "mailto:"


@dataclass(frozen=True)
class PageAbout:
    """A page, as far as linked data tells of it.

    Attributes:
        file: path of its Markdown file inside its language's folder.
        title: its title.
        description: what it is about, in a sentence or two; empty where nothing says so.
        kind: its type.
        trail: the pages that it stands below, from the home page on: title, and address inside the site.
        briefing: the briefing that it shows.
        topic: the topic whose synthesis it shows.
        entity: the name that it is about.
        is_part: whether it has a part of a list, and another page the whole.
        events: the events that it lists, or the foremost of them.
        sources: the sources that it lists.
        terms: the terms that it lists.
    """

    file: str
    title: str
    description: str
    kind: str
    trail: Sequence[tuple[str, str]] = ()
    briefing: Briefing | None = None
    topic: Topic | None = None
    entity: Entity | None = None
    is_part: bool = False
    events: Sequence[Event] = ()
    sources: Sequence[Source] = ()
    terms: Sequence[Term] = ()


_LISTS = frozenset({"index", "who", "register", "glossary", "differences", "sources", "az", "timeline"})


def page_graph(about: PageAbout, dossier: Dossier, wording: Wording, at: LinkedAddresses) -> list[Node]:
    """Return what a page says to programs.

    Args:
        about: the page.
        dossier: what the site shows.
        wording: wording of the page's language.
        at: the site's addresses, as the page writes them.
    """
    graph = Graph(dossier, wording, at)
    url = at.page(wording.tag, about.file)
    page = node(
        {"about": "AboutPage"}.get(about.kind, "CollectionPage" if about.kind in _LISTS else "WebPage"),
        url,
        name=about.title,
        inLanguage=wording.tag,
        url=url,
        isPartOf=reference(at.own("site")),
        breadcrumb=_breadcrumb(about, at),
        lastReviewed=calendar_date(about.topic.as_of) if about.topic else "",
    )
    graph.add(page)
    if about.kind == "home":
        _add_site(graph)
    else:
        # What else there is to be known of the site, its home page says.
        graph.add(node("WebSite", at.own("site"), name=graph.text(dossier.site.value.name)))
    said = _shown(about, graph)
    # What a page shows says itself what it is about.
    page |= said if "mainEntity" in said or not about.description else {"description": about.description, **said}
    return list(graph.nodes.values())


def site_graph(dossier: Dossier, wording: Wording, at: LinkedAddresses) -> list[Node]:
    """Return what the page at the root of a site says to programs: what the site is; as `page_graph` does."""
    graph = Graph(dossier, wording, at)
    _add_site(graph)
    return list(graph.nodes.values())


def _add_site(graph: Graph) -> None:
    graph.add(_site(graph))
    if graph.dossier.site.value.publisher:
        graph.add(_publisher(graph))


def _shown(about: PageAbout, graph: Graph) -> Node:
    """Add what a page shows, and return what the page says of that."""
    said: Node = {}
    if about.briefing is not None:
        if about.kind == "parallel":
            return {"mainEntity": reference(graph.at.thing(about.briefing.slug))}
        said["mainEntity"] = add_briefing(graph, about.briefing)
    if about.topic is not None:
        said["mainEntity"] = add_topic(graph, about.topic, about.file)
    if "mainEntity" in said and graph.dossier.site.value.publisher:
        graph.add(_publisher(graph))
    if about.entity is not None:
        said["about" if about.is_part else "mainEntity"] = add_entity(graph, about.entity, whole=not about.is_part)
    if about.events:
        said["about"] = [add_event(graph, event) for event in about.events]
    if about.sources:
        said["about"] = add_sources(graph, (source.id for source in about.sources))
    if about.kind == "glossary":
        said["mainEntity"] = _glossary(about, graph)
    return said


def _glossary(about: PageAbout, graph: Graph) -> Node:
    """Add the glossary, with those of its terms that are on the page."""
    title = graph.wording.text("glossary")
    terms = [graph.add(term_node(graph, term)) for term in about.terms]
    return graph.add(
        node(
            "DefinedTermSet",
            graph.at.own("glossary"),
            name=title,
            inLanguage=list(graph.dossier.tags),
            isPartOf=reference(graph.at.own("site")),
            license=licence.url if (licence := graph.dossier.site.value.licence) else None,
            hasDefinedTerm=terms,
        )
    )


def _breadcrumb(about: PageAbout, at: LinkedAddresses) -> Node | None:
    """Return the pages that a page stands below, and itself."""
    if not about.trail:
        return None
    items = [
        {"@type": "ListItem", "position": number, "name": title, "item": reference(at.file(url))}
        for number, (title, url) in enumerate(about.trail, 1)
    ]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": about.title})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _site(graph: Graph) -> Node:
    site = graph.dossier.site.value
    licence = site.licence
    words = node("CreativeWork", "", name=graph.text(licence.name), url=licence.url) if licence else None
    return node(
        "WebSite",
        graph.at.own("site"),
        name=graph.text(site.name),
        alternateName=graph.other_names(site.name),
        description=graph.text(site.summary),
        inLanguage=list(graph.dossier.tags),
        url=graph.at.base,
        publisher=reference(graph.at.own("publisher")) if site.publisher else None,
        license=words,
    )


def _publisher(graph: Graph) -> Node:
    site = graph.dossier.site.value
    publisher = site.publisher
    assert publisher is not None  # noqa: S101 - who has none does not ask
    points = [("", publisher.contact), ("corrections", site.corrections)]
    return node(
        "Organization",
        graph.at.own("publisher"),
        name=graph.text(publisher.name),
        alternateName=graph.other_names(publisher.name),
        contactPoint=[_contact(what, address) for what, address in points if address],
    )


def _contact(what: str, address: str) -> Node:
    mail = address.removeprefix(MAIL)
    place = {"email": mail} if mail != address else {"url": address}
    return node("ContactPoint", "", contactType=what, **place)
