"""Our own texts: briefings with their statements, and the syntheses of topics.

A briefing is written in all languages of a site at once, and in none of them first. So the work itself has no language;
each language's text is a translation of it, and what is said of one is said of all. On a site in one language that text
is the work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.model.changes import calendar_date, changed_on, published_on
from mujaz.model.places import briefing_path, statement_path
from mujaz.views.linked.graph import node, reference
from mujaz.views.linked.things import add_entities, add_events, add_sources

if TYPE_CHECKING:
    from mujaz.model import Briefing, Statement, Topic
    from mujaz.views.linked.graph import Graph, Node

EDITION = "#/text"
"""What stands behind the address of a page for the text that is on it, which is not the page; no anchor begins so."""

_SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORGANISATION})


def add_briefing(graph: Graph, briefing: Briefing) -> Node:
    """Add a briefing with its statements, and return a reference to its text in the page's language."""
    sources = add_sources(graph, briefing.sources)
    claims = [graph.add(_claim(graph, briefing, statement)) for statement in briefing.statements]
    key = {*briefing.key} or {statement.id for statement in briefing.statements}
    foremost = [name for each in briefing.statements if each.id in key for name in each.entities]
    named = [name for statement in briefing.statements for name in _named(statement)]
    return _add_text(
        graph,
        briefing.slug,
        briefing_path(briefing),
        {"hasPart": claims},
        headline=graph.text(briefing.title),
        alternativeHeadline=graph.other_names(briefing.title),
        description=graph.text(briefing.summary),
        datePublished=published_on(briefing),
        dateModified=changed_on(briefing),
        image=_image(graph, briefing),
        isBasedOn=sources,
        citation=sources,
        about=[*add_events(graph, briefing.key_events), *add_entities(graph, foremost)],
        mentions=add_entities(graph, (name for name in named if name not in foremost)),
    )


def add_topic(graph: Graph, topic: Topic, path: str) -> Node:
    """Add the synthesis of a topic, and return a reference to its text in the page's language.

    Args:
        graph: the nodes, which grow.
        topic: the topic.
        path: path of its page inside a language's folder.
    """
    known = graph.dossier.mention
    under = [known[name] for point in topic.points for name in point.rests_on if name in known]
    return _add_text(
        graph,
        topic.id,
        path,
        {},
        headline=graph.text(topic.title),
        alternativeHeadline=graph.other_names(topic.title),
        description=graph.text(topic.bottom_line),
        isBasedOn=graph.references(mention.briefing.slug for mention in under),
        citation=add_sources(graph, (mention.source for mention in under)),
        about=[*add_events(graph, topic.key_events), *add_entities(graph, topic.protagonists)],
    )


def _add_text(graph: Graph, name: str, path: str, whole: Node, **said: object) -> Node:
    """Add a work, and its text in the page's language.

    Args:
        graph: the nodes, which grow.
        name: id of the work.
        path: path of its page inside a language's folder.
        whole: what is said of the work.
        said: what is said of its text, and holds in all languages but for its words.
    """
    at, tag = graph.at, graph.wording.tag
    pages = {each: at.page(each, path) for each in graph.wording.siblings or {tag: graph.wording}}
    work, is_only = at.thing(name), len(pages) == 1
    site = graph.dossier.site.value
    text = node(
        "Report",
        work if is_only else pages[tag] + EDITION,
        translationOfWork=None if is_only else reference(work),
        inLanguage=tag,
        url=pages[tag],
        publisher=reference(at.own("publisher")) if site.publisher else None,
        isPartOf=reference(at.own("site")),
        license=site.licence.url if site.licence else None,
        **said,
    )
    if is_only:
        return graph.add({**text, **whole})
    editions = [reference(page + EDITION) for page in pages.values() if page]
    graph.add(node("Report", work, workTranslation=editions, **whole))
    return graph.add(text)


def _claim(graph: Graph, briefing: Briefing, statement: Statement) -> Node:
    """Return a statement: who makes it, where it appears, and what it is about.

    Whom a source leaves unnamed has no name here either; how the source describes them is to whom it is credited.
    """
    source, who = briefing.source_of(statement), statement.attribution
    speaker = graph.dossier.entity.get(who.entity or "")
    return node(
        "Claim",
        graph.at.thing(f"{briefing.slug}/{statement.id}"),
        text=graph.text(statement.text),
        genre=graph.wording.text(f"kind.{statement.kind.value}"),
        author=graph.references([speaker.id])[0] if speaker and speaker.type in _SPEAKERS else None,
        creditText=graph.text(who.unnamed),
        appearance=reference(graph.at.thing(source)) if source in graph.dossier.source else None,
        about=[*add_entities(graph, statement.entities), *add_events(graph, statement.events)],
        url=graph.at.page(graph.wording.tag, statement_path(briefing, statement)),
    )


def _named(statement: Statement) -> tuple[str, ...]:
    speaker = statement.attribution.entity
    return (*([speaker] if speaker else []), *statement.entities)


def _image(graph: Graph, briefing: Briefing) -> Node | None:
    image = briefing.image
    file = graph.dossier.image_file(image) if image else None
    if image is None or file is None:
        return None
    width = file.widths[-1]
    licence = image.licence
    return node(
        "ImageObject",
        "",
        contentUrl=graph.at.file(file.place(width)),
        width=width,
        height=file.height_at(width),
        description=graph.text(image.alt),
        caption=graph.text(image.caption),
        creditText=graph.text(image.credit),
        license=licence.address or node("CreativeWork", "", name=licence.id or graph.text(licence.name)),
        dateCreated=calendar_date(image.taken),
    )
