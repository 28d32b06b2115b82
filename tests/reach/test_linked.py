"""Linked data of pages, read back by rdflib and compared with the content."""

from __future__ import annotations

import functools
import json
import re
from urllib.parse import urljoin

import pytest
import rdflib
from lxml import html
from rdflib.compare import isomorphic

from linked import (
    SCHEMA,
    address_of,
    block_of,
    graph_of,
    is_date,
    pages_of,
    parsed,
    texts_of,
    thing,
    vocabulary,
)
from mujaz.model import EntityType, plain_text
from reach.rich import DATES, written
from tiny import ADDRESS, REPOSITORY

TYPE = rdflib.RDF.type
SITES = ("built", "rich_site", "archive_site")


@functools.cache
def graphs(site):
    return {
        path.relative_to(site).as_posix(): graph_of(parsed(path), address_of(path, site)) for path in pages_of(site)
    }


def whole(site, tag):
    """Return what all pages in a language say."""
    found = rdflib.Graph()
    for path, graph in graphs(site).items():
        if path.startswith(f"{tag}/"):
            found += graph
    return found


def kind(name):
    return rdflib.URIRef(SCHEMA + name)


def dates_of(value):
    """Yield each date that content says, down to its parts."""
    if isinstance(value, dict):
        for each in value.values():
            yield from dates_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from dates_of(each)
    elif isinstance(value, str):
        yield from re.split("/", value)


@pytest.mark.parametrize("name", SITES)
def test_every_page_keeps_to_the_vocabulary(name, request):
    found = graphs(request.getfixturevalue(name))
    assert len(found) > 20
    for path, graph in found.items():
        assert list(vocabulary().faults(graph)) == [], path


def test_what_breaks_the_vocabulary_would_be_found():
    base = {"@context": "https://schema.org", "@type": "Claim", "@id": ADDRESS}
    for wrong in (
        {"@type": "Clam"},
        {"appearence": "x"},
        {"startDate": "2020"},
        {"appearance": {"@type": "Person", "@id": f"{ADDRESS}#x"}},
        {"datePublished": "197X"},
    ):
        text = json.dumps({**base, **wrong})
        page = f"<html><head><script type='application/ld+json'>{text}</script></head></html>"
        faults = list(vocabulary().faults(graph_of(parsed_text(page), ADDRESS)))
        # What is no word of the context is dropped by whoever reads it, and so must not be written.
        dropped = not {SCHEMA + key for key in wrong} & {
            str(p) for p in graph_of(parsed_text(page), ADDRESS).predicates()
        }
        assert faults or (dropped and "appearence" in wrong), wrong


def parsed_text(text):
    return html.document_fromstring(text)


@pytest.mark.parametrize("name", SITES)
def test_nothing_that_is_written_is_dropped_by_the_context(name, request):
    """Keys that schema.org does not know would vanish without a word."""
    site = request.getfixturevalue(name)

    def keys(value):
        if isinstance(value, dict):
            yield from (key for key in value if not key.startswith("@"))
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from keys(each)

    for path in pages_of(site):
        written_keys = set(keys(block_of(parsed(path))["@graph"]))
        read = {str(p).removeprefix(SCHEMA) for p in graphs(site)[path.relative_to(site).as_posix()].predicates()}
        assert written_keys <= read, path


@pytest.mark.parametrize("name", SITES)
def test_nothing_is_rated(name, request):
    for path, graph in graphs(request.getfixturevalue(name)).items():
        assert not [kind for kind in graph.objects(None, TYPE) if "Review" in kind or "Rating" in kind], path


@pytest.mark.parametrize("name", SITES)
def test_both_languages_say_the_same_but_for_their_words(name, request):
    """Addresses of pages have their language in them; what is left of a triple must be the same."""
    site = request.getfixturevalue(name)
    same = rdflib.Graph(), rdflib.Graph()
    for graph, tag in zip(same, ("ar", "en"), strict=True):
        for s, p, o in whole(site, tag):
            if isinstance(s, rdflib.URIRef) and s.startswith(f"{ADDRESS}#") and facts(p, o):
                graph.add((s, p, o))
    assert len(same[0]) > 40
    assert set(same[0]) == set(same[1])


def facts(predicate, value):
    """Tell whether a value is no word of a language, and no address of a page in one."""
    if isinstance(value, rdflib.URIRef):
        return not re.match(f"{re.escape(ADDRESS)}(ar|en)/", value) or str(predicate).endswith("workTranslation")
    is_text = isinstance(value, rdflib.Literal) and value.datatype is None
    return not isinstance(value, rdflib.BNode) and (not is_text or str(predicate).endswith("inLanguage"))


def test_texts_of_both_languages_say_the_same_of_their_works(built, dossier):
    for record in dossier.briefings:
        said = []
        for tag in dossier.tags:
            graph = whole(built, tag)
            (text,) = graph.subjects(kind("translationOfWork"), thing(record.value.slug))
            assert text in set(graph.objects(thing(record.value.slug), kind("workTranslation")))
            assert texts_of(graph, text, "inLanguage") == {tag}
            said.append(
                {(p, o) for p, o in graph.predicate_objects(text) if facts(p, o) and not p.endswith("inLanguage")}
            )
        assert said[0] == said[1]
        assert len(said[0]) > 10


def test_a_briefing_says_of_itself_what_its_file_says(built, dossier, wordings):
    for tag, wording in wordings.items():
        graph = whole(built, tag)
        for record in dossier.briefings:
            briefing = record.value
            text = rdflib.URIRef(f"{ADDRESS}{tag}/briefings/{briefing.slug}/#/text")
            assert texts_of(graph, text, "headline") == {wording.plain(briefing.title)}
            assert texts_of(graph, text, "description") == {wording.plain(briefing.summary)}
            assert texts_of(graph, text, "datePublished") == {briefing.published}
            changes = [briefing.revised, *(each.date for each in briefing.amendments)]
            assert texts_of(graph, text, "dateModified") == set(filter(None, [max(filter(None, changes), default="")]))
            for name in ("isBasedOn", "citation"):
                assert texts_of(graph, text, name) == {str(thing(source)) for source in briefing.sources}
            assert {str(thing(name)) for name in briefing.key_events} <= texts_of(graph, text, "about")
            page = rdflib.URIRef(f"{ADDRESS}{tag}/briefings/{briefing.slug}/")
            assert texts_of(graph, page, "mainEntity") == {str(text)}


def test_each_statement_is_a_claim_with_its_source_and_speaker(built, dossier, wordings):
    for tag, wording in wordings.items():
        graph, count = whole(built, tag), 0
        for briefing in (record.value for record in dossier.briefings):
            for statement in briefing.statements:
                claim, count = thing(f"{briefing.slug}/{statement.id}"), count + 1
                assert (claim, TYPE, kind("Claim")) in graph
                assert texts_of(graph, claim, "text") == {wording.plain(statement.text)}
                assert texts_of(graph, claim, "appearance") == {str(thing(briefing.source_of(statement)))}
                who = statement.attribution
                assert texts_of(graph, claim, "author") == ({str(thing(who.entity))} if who.entity else set())
                assert texts_of(graph, claim, "creditText") == ({wording.plain(who.unnamed)} if who.unnamed else set())
                about = {str(thing(name)) for name in (*statement.entities, *statement.events)}
                assert texts_of(graph, claim, "about") == about
                assert texts_of(graph, claim, "url") == {f"{ADDRESS}{tag}/briefings/{briefing.slug}/#{statement.id}"}
        assert count == len(list(graph.subjects(TYPE, kind("Claim"))))


def test_names_terms_and_events_have_their_types_and_both_names(built, dossier, wordings):
    types = {"person": "Person", "organisation": "Organization", "place": "Place", "document": "CreativeWork"}
    for tag, wording in wordings.items():
        graph = whole(built, tag)
        (other,) = (each for each in wordings if each != tag)
        entities = [
            (record.value, types[record.value.type.value], record.value.description) for record in dossier.entities
        ]
        terms = [(record.value, "DefinedTerm", record.value.definition) for record in dossier.terms]
        for value, sort, description in (*entities, *terms):
            node = thing(value.id)
            assert (node, TYPE, kind(sort)) in graph, value.id
            assert texts_of(graph, node, "name") == {wording.plain(value.name)}
            assert texts_of(graph, node, "description") == ({wording.plain(description)} if description else set())
            names = set(graph.objects(node, kind("alternateName")))
            own, theirs = (plain_text(value.name.get(each)) for each in (tag, other))
            expected = {rdflib.Literal(wordings[other].plain(value.name), lang=other)} if own != theirs else set()
            assert names == expected
        known = {record.value.id for record in dossier.terms}
        assert texts_of(graph, rdflib.URIRef(f"{ADDRESS}#/glossary"), "hasDefinedTerm") == {
            str(thing(n)) for n in known
        }
        for event in (record.value for record in dossier.events):
            sort = "PublicationEvent" if event.report else "Event"
            assert (thing(event.id), TYPE, kind(sort)) in graph
            place = dossier.entity.get(event.place or "")
            is_place = place is not None and place.type is EntityType.PLACE
            assert texts_of(graph, thing(event.id), "location") == ({str(thing(event.place))} if is_place else set())


def test_dates_are_no_more_exact_than_the_content_has_them(rich_site):
    for tag in ("ar", "en"):
        graph = whole(rich_site, tag)
        for name, (_, start, end) in DATES.items():
            assert texts_of(graph, thing(name), "startDate") == set(filter(None, [start])), name
            assert texts_of(graph, thing(name), "endDate") == set(filter(None, [end])), name
        assert (thing("article"), TYPE, kind("PublicationEvent")) in graph
        assert texts_of(graph, thing("s-1"), "datePublished") == set()
        text = rdflib.URIRef(f"{ADDRESS}{tag}/briefings/bridge/#/text")
        assert texts_of(graph, text, "datePublished") == {"2026-10"}
        assert texts_of(graph, text, "dateModified") == {"2026-11-24"}
        (topic,) = graph.subjects(kind("lastReviewed"))
        assert str(topic) == f"{ADDRESS}{tag}/"
        assert texts_of(graph, topic, "lastReviewed") == {"2026-11-25"}


def test_a_date_that_was_worked_out_says_why(built, dossier, wordings):
    inferred = [record.value for record in dossier.events if record.value.inferred]
    assert inferred
    for tag, wording in wordings.items():
        graph = whole(built, tag)
        for event in inferred:
            (text,) = texts_of(graph, thing(event.id), "description")
            assert wording.plain(event.inferred.reason) in text


def test_an_event_says_in_words_whose_word_its_place_is(built, dossier, wordings):
    placed = [record.value for record in dossier.events if record.value.place and record.value.title]
    assert placed
    for tag, wording in wordings.items():
        graph = whole(built, tag)
        for event in placed:
            (text,) = texts_of(graph, thing(event.id), "description")
            assert text.startswith(wording.plain(event.text))


def test_an_outlet_is_no_publisher_and_has_its_note_beside_it(built, dossier, wordings):
    for tag, wording in wordings.items():
        graph = whole(built, tag)
        for source in (record.value for record in dossier.sources):
            assert list(graph.objects(thing(source.id), kind("publisher"))) == []
            (text,) = texts_of(graph, thing(source.id), "description")
            assert text.endswith(wording.plain(source.outlet.note))
            assert source.outlet.name is None or wording.plain(source.outlet.name) in text


def test_what_is_known_of_publisher_source_and_image_is_said(rich_site):
    graph = graphs(rich_site)["en/briefings/bridge/index.html"]
    publisher = rdflib.URIRef(f"{ADDRESS}#/publisher")
    assert texts_of(graph, publisher, "name") == {"River House"}
    points = list(graph.objects(publisher, kind("contactPoint")))
    assert {str(value) for point in points for value in graph.objects(point, kind("email"))} == {"desk@river.example"}
    (corrections,) = (point for point in points if texts_of(graph, point, "contactType") == {"corrections"})
    assert texts_of(graph, corrections, "url") == {"https://river.example/corrections"}
    assert texts_of(graph, thing("s-1"), "url") == {"https://paper.example/a?b=1&c=2"}
    assert texts_of(graph, thing("s-1"), "archivedAt") == {"https://archive.example/1"}
    (outlet,) = texts_of(graph, thing("s-1"), "description")
    assert outlet.startswith("Outlet: The Paper. ")
    assert list(graph.objects(thing("s-1"), kind("author"))) == []
    assert set(graph.objects(thing("s-1"), kind("headline"))) == {rdflib.Literal("خبر من المدينة القديمة", lang="ar")}
    (image,) = graph.objects(rdflib.URIRef(f"{ADDRESS}en/briefings/bridge/#/text"), kind("image"))
    (file,) = texts_of(graph, image, "contentUrl")
    assert (rich_site / file.removeprefix(ADDRESS)).is_file()
    assert texts_of(graph, image, "license") == {"https://creativecommons.org/licenses/by/4.0/"}


@pytest.mark.parametrize("name", ["built", "rich_site"])
def test_every_date_and_address_is_one_that_content_says(name, request):
    site = request.getfixturevalue(name)
    root = site.parent if name == "rich_site" else None
    folder = root or REPOSITORY
    content = "".join(p.read_text("utf-8") for f in ("briefings", "seeds") for p in (folder / f).rglob("*.yml"))
    for path, graph in graphs(site).items():
        for value in graph.objects():
            if isinstance(value, rdflib.Literal) and value.datatype == kind("Date"):
                assert is_date(str(value)), path
                assert str(value) in content, path
            if isinstance(value, rdflib.URIRef) and not str(value).startswith((ADDRESS, SCHEMA)):
                assert str(value) in content or value.startswith("https://creativecommons.org/"), path


def test_each_address_inside_the_site_is_there(built):
    for path, graph in graphs(built).items():
        for name in ("url", "item", "contentUrl"):
            for value in graph.objects(None, kind(name)):
                address, _, anchor = str(value).partition("#")
                if not address.startswith(ADDRESS) or address == ADDRESS:
                    continue
                page = built / address.removeprefix(ADDRESS) / "index.html"
                assert page.is_file(), (path, value)
                assert not anchor or f'id="{anchor}"' in page.read_text("utf-8"), (path, value)


def test_the_trail_is_the_one_that_the_page_shows(built):
    count = 0
    for path in pages_of(built):
        page = parsed(path)
        shown = [" ".join(link.text_content().split()) for link in page.xpath("//nav[@class='md-path']//a")]
        (own,) = (node for node in block_of(page)["@graph"] if node["@id"] == address_of(path, built))
        items = own.get("breadcrumb", {}).get("itemListElement", [])
        assert [item["name"] for item in items[:-1]] == shown, path
        assert [item["position"] for item in items] == [*range(1, len(items) + 1)]
        links = [urljoin(own["@id"], link.get("href")) for link in page.xpath("//nav[@class='md-path']//a")]
        assert [item["item"]["@id"] for item in items[:-1]] == links
        count += bool(items)
    assert count > 50


def test_without_an_address_of_the_site_things_are_called_from_where_a_page_stands(run, tmp_path, rich_site):
    """Put under any address, the pages say what those of a site say that knew its address."""
    root = written(tmp_path)
    done = run("mkdocs", "build", "--quiet", cwd=root, SITE_URL="")
    assert done.returncode == 0, done.stderr
    site = root / "site"
    for path in pages_of(site):
        name = path.relative_to(site).as_posix()
        assert "mujaz.example" not in path.read_text("utf-8")
        own = graph_of(parsed(path), address_of(path, site))
        assert isomorphic(own, graphs(rich_site)[name]), name


def test_pages_that_are_files_have_addresses_of_files(run, tmp_path):
    root = written(tmp_path)
    text = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(f"{text}\nuse_directory_urls: false\n", "utf-8")
    for address, folder in ((ADDRESS, tmp_path / "one"), ("", tmp_path / "two")):
        done = run("mkdocs", "build", "--quiet", "--site-dir", str(folder), cwd=root, SITE_URL=address)
        assert done.returncode == 0, done.stderr
        path = folder / "en" / "briefings" / "bridge.html"
        graph = graph_of(parsed(path), f"{ADDRESS}en/briefings/bridge.html")
        text = rdflib.URIRef(f"{ADDRESS}en/briefings/bridge.html#/text")
        assert (text, kind("translationOfWork"), thing("bridge")) in graph
        assert texts_of(graph, thing("bridge/s1"), "url") == {f"{ADDRESS}en/briefings/bridge.html#s1"}
