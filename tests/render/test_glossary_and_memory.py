"""The glossary and the translation memory are read back by programs of librarians and translators, and say what the model says."""

from __future__ import annotations

import json

import pytest
import rdflib
from frictionless import Package
from lxml import etree
from rdflib.namespace import DCTERMS, RDF, SKOS
from translate.storage import tbx, tmx

from mujaz import tasks
from mujaz.render.open_data import DataAddresses, dossier_json, glossary_skos, glossary_tbx
from mujaz.tasks.open_data import PACKAGE_FILE
from opened import LANGUAGE, TBX, rows, site_of, write
from tiny import TinySite


@pytest.mark.parametrize("name", ["dossier", "hostile"])
def test_the_glossary_as_skos_says_what_the_model_says(name, request):
    dossier = request.getfixturevalue(name)
    graph = rdflib.Graph().parse(
        data="".join(glossary_skos(dossier, "https://l.example/by<4>")),
        format="turtle",
        publicID="https://s.example/data/glossary.ttl",
    )
    scheme = rdflib.URIRef("https://s.example/data/glossary.ttl")
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    assert str(graph.value(scheme, DCTERMS.license)) == "https://l.example/by%3C4%3E"
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert concepts == {
        rdflib.URIRef(f"https://s.example/data/glossary.ttl#{record.value.id}") for record in dossier.terms
    }
    json_terms = {each["id"]: each for each in json.loads("".join(dossier_json(dossier, DataAddresses())))["terms"]}
    for concept in concepts:
        own = json_terms[concept.partition("#")[2]]
        labels = {each.language: str(each) for each in graph.objects(concept, SKOS.prefLabel)}
        assert labels == own["name"]
        assert {each.language: str(each) for each in graph.objects(concept, SKOS.definition)} == own["definition"]
        others = [set(graph.objects(concept, each)) for each in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
        assert sum(map(len, others)) == len(set.union(*others))  # SKOS, S13


class Concept(tbx.tbxunit):
    """A unit of the translate toolkit, by the names that its elements have since 2019."""

    rootNode, languageNode = "conceptEntry", "langSec"  # noqa: N815 - the toolkit's names


class Termbase(tbx.tbxfile):
    UnitClass = Concept
    rootNode, namespace = "tbx", TBX["t"]  # noqa: N815 - the same


@pytest.mark.parametrize("name", ["dossier", "hostile"])
def test_the_glossary_as_tbx_basic_says_what_the_model_says(name, request):
    dossier = request.getfixturevalue(name)
    content = "".join(glossary_tbx(dossier, "")).encode()
    root = etree.fromstring(content)
    assert (root.tag, root.get("type"), root.get("style")) == (f"{{{TBX['t']}}}tbx", "TBX-Basic", "dca")
    told = {each["id"]: each for each in json.loads("".join(dossier_json(dossier, DataAddresses())))["terms"]}
    entries = root.findall(".//t:conceptEntry", TBX)
    assert [each.get("id") for each in entries] == [f"term-{name}" for name in told]
    for entry, own in zip(entries, told.values(), strict=True):
        for section in entry.findall("t:langSec", TBX):
            tag = section.get(LANGUAGE)
            # TBX-Basic has a definition at the level of a concept or a language (its module's Schematron rules).
            assert [each.text for each in section.findall("t:descrip[@type='definition']", TBX)] == [
                own["definition"][tag]
            ]
            terms = [
                (each.findtext("t:term", namespaces=TBX), each.findtext("t:termNote", namespaces=TBX))
                for each in section.findall("t:termSec", TBX)
            ]
            assert terms[0] == (own["name"][tag], "preferredTerm-admn-sts")
            assert {status for _, status in terms[1:]} <= {"admittedTerm-admn-sts", "deprecatedTerm-admn-sts"}
    units = Termbase.parsestring(content).units
    assert len(units) == len(told)
    for unit, own in zip(units, told.values(), strict=True):
        sides = {node.get(LANGUAGE): node for node in unit.getlanguageNodes()}
        assert {tag: unit.getNodeText(node) for tag, node in sides.items()} == own["name"]


@pytest.mark.parametrize("name", ["dossier", "hostile"])
def test_the_translation_memory_has_each_text_in_all_languages(name, request, tmp_path):
    dossier = request.getfixturevalue(name)
    folder = write(dossier, tmp_path)
    root = etree.parse(str(folder / "memory.tmx")).getroot()
    assert root.get("version") == "1.4"
    told = json.loads((folder / "dossier.json").read_text("utf-8"))
    wanted = {f"briefings/{b['slug']}/{s['id']}": s["text"] for b in told["briefings"] for s in b["statements"]}
    wanted |= {f"briefings/{b['slug']}": b["title"] for b in told["briefings"]}
    wanted |= {f"topics/{t['id']}/{p['id']}": p["text"] for t in told["topics"] for p in t["points"]}
    wanted |= {f"terms/{t['id']}/definition": t["definition"] for t in told["terms"]}
    units = tmx.tmxfile.parsestring((folder / "memory.tmx").read_bytes()).units
    found = {
        unit.xmlelement.get("tuid"): {node.get(LANGUAGE): unit.getNodeText(node) for node in unit.getlanguageNodes()}
        for unit in units
    }
    assert len(found) == len(units)
    assert {key: found[key] for key in wanted} == wanted


def test_a_site_in_any_languages_has_its_pairs(tmp_path):
    site = TinySite()
    for name, text in site.files.items():
        site.files[name] = (
            text.replace(" en:", " fr:")
            .replace("{en:", "{fr:")
            .replace("[ar, en]", "[ar, fr]")
            .replace("language: en", "language: fr")
        )
    site.files["briefings/bridge.yml"] = site.files["briefings/bridge.yml"].replace("\n  en:", "\n  fr:")
    shown = tasks.shown(tasks.report_folder(site.write(tmp_path)).dossier, drafts=False)
    folder = write(shown, tmp_path / "out")
    units = tmx.tmxfile.parsestring((folder / "memory.tmx").read_bytes()).units
    assert {node.get(LANGUAGE) for unit in units for node in unit.getlanguageNodes()} == {"ar", "fr"}
    assert {row["language"] for row in rows(folder / "statements.csv")} == {"ar", "fr"}
    assert Package(str(folder / PACKAGE_FILE)).validate().valid


def test_a_site_without_a_glossary_has_no_files_of_one(tmp_path):
    site = TinySite().change("briefings/bridge.yml", "terms: [delegation]\n", "")
    site.files["briefings/glossary.yml"] = "[]\n"
    shown = tasks.shown(tasks.report_folder(site.write(tmp_path)).dossier, drafts=False)
    assert not shown.terms
    names = {path.name for path in write(shown, tmp_path / "out").iterdir()}
    assert "glossary.tbx" not in names
    assert names >= {"dossier.json", "statements.csv", "memory.tmx"}
    listed = {path.removeprefix("data/") for path in (each.path for each in tasks.data_listing(site_of(shown), "en"))}
    assert listed == names


LICENCE = "licence: {name: {ar: رخصة المشاع, en: CC BY 4.0}URL}\n"


@pytest.mark.parametrize("url", ["https://creativecommons.org/licenses/by/4.0/", ""])
def test_each_format_that_can_names_the_licence(url, tmp_path):
    site = TinySite()
    site.files["briefings/site.yml"] += LICENCE.replace("URL", f", url: '{url}'" if url else "")
    shown = tasks.shown(tasks.report_folder(site.write(tmp_path)).dossier, drafts=False)
    folder = write(shown, tmp_path / "out")
    place = url or "licence.txt"
    base = "https://data.example/data/glossary.ttl"
    graph = rdflib.Graph().parse(folder / "glossary.ttl", publicID=base)
    (licence,) = graph.objects(rdflib.URIRef(base), DCTERMS.license)
    assert str(licence) == (url or "https://data.example/data/licence.txt")
    assert {str(each) for each in graph.objects(rdflib.URIRef(base), DCTERMS.rights)} == {"رخصة المشاع", "CC BY 4.0"}
    assert etree.parse(folder / "memory.tmx").findtext("header/prop[@type='x-license']") == place
    assert (
        etree.parse(folder / "glossary.tbx").findtext(".//t:publicationStmt/t:p", namespaces=TBX) == f"License: {place}"
    )
    assert [each["path"] for each in json.loads((folder / PACKAGE_FILE).read_text("utf-8"))["licenses"]] == [place]
