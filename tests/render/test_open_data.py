"""The open data: each format is read back by a program that is not ours, and says what the model says."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import Counter
from dataclasses import replace

import jsonschema
import pytest
import rdflib
from frictionless import Package
from lxml import etree
from rdflib.namespace import DCTERMS, RDF, SKOS
from translate.storage import tbx, tmx

from mujaz import tasks
from mujaz.model import Localised, plain_text
from mujaz.render.open_data import GLOSSARY, STATEMENTS, Addresses, dossier_json, glossary_skos, glossary_tbx
from mujaz.render.open_data.tables import BOM, guarded
from mujaz.tasks.open_data import DATA_FILES, PACKAGE_FILE
from tiny import ADDRESS, REPOSITORY, TinySite

TBX = {"t": "urn:iso:std:iso:30042:ed-2"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

HOSTILE = [
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'quoted'",
    '<script>alert(1)</script> & ]]> "x"',
    "a }{ b \\ c % $ # _ ~ ^ &",
    "one\nTY  - BOOK\nER  - ",
    "bell\x07 null\x00 escape\x1b bom\ufeff noncharacter\ufffe",
    'semi; comma, "quotes" and | bars',
    'backslash \\" at the end \\',
]


def site_of(dossier):
    """A site of a dossier, without templates."""
    wordings = tasks.wordings_of(dossier)
    names = {tag: wording.plain(dossier.site.value.name) for tag, wording in wordings.items()}
    return tasks.BuiltSite(wordings, names, (), dossier, {}, frozenset())


def urls_of(dossier):
    return {
        f"{tag}/briefings/{r.value.slug}.md": f"{tag}/briefings/{r.value.slug}/"
        for tag in dossier.tags
        for r in dossier.briefings
    }


def write(dossier, folder):
    """Write the data of a dossier, in the order in which a build does."""
    for name, pieces in tasks.data_files(site_of(dossier), urls_of(dossier), ADDRESS).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(piece.encode() for piece in pieces))
    return folder / "data"


@pytest.fixture(scope="module")
def dossier():
    return tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)


@pytest.fixture(scope="module")
def folder(dossier, tmp_path_factory):
    return write(dossier, tmp_path_factory.mktemp("open"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The tiny site with texts that programs take for something else, and a name for each of them."""
    whole = tasks.report_folder(TinySite().with_topic().write(tmp_path_factory.mktemp("hostile"))).dossier
    shown = tasks.shown(whole, drafts=False)
    text = lambda words: Localised.model_construct({"ar": f"{words} عربي", "en": words})  # noqa: E731
    (record,) = shown.briefings
    statement = record.value.statements[0]
    statements = [
        statement.model_copy(update={"id": f"s{n}", "text": text(words)}) for n, words in enumerate(HOSTILE, 1)
    ]
    briefing = record.value.model_copy(update={"statements": statements, "title": text(HOSTILE[9])})
    (term,) = shown.terms
    terms = tuple(
        replace(
            term, value=term.value.model_copy(update={"id": f"t{n}", "name": text(words), "definition": text(words)})
        )
        for n, words in enumerate(HOSTILE, 1)
    )
    return replace(shown, briefings=(replace(record, value=briefing),), terms=terms)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def unguarded(cell):
    return cell.removeprefix("'")


def test_the_package_is_one_and_describes_each_file(folder):
    package = Package(str(folder / PACKAGE_FILE))
    report = package.validate()
    assert report.valid, report.flatten()
    told = json.loads((folder / PACKAGE_FILE).read_text("utf-8"))
    assert {each["path"] for each in told["resources"]} == {each.resource.path for each in DATA_FILES}
    assert {path.name for path in folder.iterdir()} == {
        *(each["path"] for each in told["resources"]),
        PACKAGE_FILE,
        "licence.txt",
    }
    for each in told["resources"]:
        content = (folder / each["path"]).read_bytes()
        assert each["bytes"] == len(content)
        assert each["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert told["licenses"][0]["path"] == "licence.txt"
    assert told["homepage"] == ADDRESS


def test_a_file_that_was_changed_is_no_longer_the_package_s(folder, tmp_path):
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "statements.csv").open("ab") as file:
        file.write(b"x\r\n")
    assert not Package(str(tmp_path / PACKAGE_FILE)).validate().valid


@pytest.mark.parametrize("name", ["dossier", "hostile"])
def test_the_dossier_is_what_its_schema_says(name, request):
    dossier = request.getfixturevalue(name)
    told = json.loads("".join(dossier_json(dossier, Addresses(ADDRESS, urls_of(dossier)))))
    schema = json.loads(
        "".join(next(each for each in DATA_FILES if each.key == "data.schema").pieces(dossier, Addresses()))
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(told)
    assert told["$schema"] == "dossier-schema-1.json"
    # The schema holds every key: what is taken away or added is no dossier.
    for broken in ({**told, "drafts": []}, {key: value for key, value in told.items() if key != "topics"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema)
    told["briefings"][0]["statements"][0]["kind"] = "rumour"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema)


def test_the_dossier_says_what_the_model_says_in_both_languages(dossier, folder):
    told = json.loads((folder / "dossier.json").read_text("utf-8"))
    assert [each["slug"] for each in told["briefings"]] == [record.value.slug for record in dossier.briefings]
    for own, record in zip(told["briefings"], dossier.briefings, strict=True):
        briefing = record.value
        assert own["title"] == {tag: plain_text(text) for tag, text in briefing.title.root.items()}
        assert own["pages"] == {tag: f"{ADDRESS}{tag}/briefings/{briefing.slug}/" for tag in ("ar", "en")}
        for statement, model in zip(own["statements"], briefing.statements, strict=True):
            assert set(statement["text"]) == {"ar", "en"}
            assert [piece["excerpt"] for piece in statement["evidence"]] == [piece.excerpt for piece in model.evidence]
            assert [piece["paragraph"] for piece in statement["evidence"]] == [
                piece.paragraph for piece in model.evidence
            ]
    ids = {
        register: {each["id"] for each in told[register]}
        for register in ("sources", "entities", "events", "terms", "differences", "topics")
    }
    for briefing in told["briefings"]:
        assert ids["sources"].issuperset(briefing["sources"])
        assert ids["events"].issuperset(briefing["key_events"])
        for statement in briefing["statements"]:
            assert statement["source"] in briefing["sources"]
            assert ids["events"].issuperset(statement["events"])
            assert ids["entities"].issuperset(statement["entities"])


def test_what_a_source_is_called_begins_a_sentence_with_a_capital(dossier, folder):
    small = {r.value.short_name.root["en"] for r in dossier.sources if r.value.short_name.root["en"][0].islower()}
    assert small
    found = 0
    for path in folder.iterdir():
        text = path.read_text("utf-8")
        for name in small:
            begun = re.escape(f"{name[0].upper()}{name[1:]}")
            found += len(re.findall(rf"[.!?][\"”’]* {begun}", text))
            assert not re.search(rf"[.!?][\"”’]* {re.escape(name)}", text), path.name
            # A field of running text that begins with the name: whole sentences end with a stop.
            assert not re.search(rf'[>"]{re.escape(name)} [^"<>]*\.["<]', text), path.name
    assert found


def test_no_fingerprint_and_no_internal_field_is_published(dossier, folder):
    for path in folder.iterdir():
        text = path.read_text("utf-8")
        for record in dossier.sources:
            own = record.value.fingerprint
            assert own.key not in text
            assert not any(each.windows and each.windows in text for each in own.paragraphs)
        for name in (
            '"fingerprint"',
            '"windows"',
            '"boilerplate"',
            '"unlinked"',
            '"autolink"',
            '"related"',
            '"sort"',
            '"status"',
        ):
            assert name not in text, path


def test_a_draft_leaves_no_trace(tmp_path):
    site = TinySite().with_topic()
    draft = (
        site.files["briefings/bridge.yml"]
        .replace("slug: bridge", "slug: secret-plan")
        .replace("status: published", "status: draft")
    )
    site.files["briefings/secret-plan.yml"] = draft.replace("Salim Amir arrived in Nur.", "Hidden words.")
    site.change("briefings/topics/bridge-of-nur.yml", "key_events:", "considered: [secret-plan]\nkey_events:")
    whole = tasks.report_folder(site.write(tmp_path)).dossier
    assert {record.value.slug for record in whole.briefings} == {"bridge", "secret-plan"}
    shown = tasks.shown(whole, drafts=True)  # as a preview has it
    for path in write(shown, tmp_path / "out").iterdir():
        text = path.read_text("utf-8")
        assert "secret-plan" not in text
        assert "Hidden words" not in text


def test_statements_as_a_table_are_one_row_for_each_language_and_lead_to_their_evidence(dossier, folder):
    found = rows(folder / "statements.csv")
    count = sum(len(record.value.statements) for record in dossier.briefings)
    assert Counter(row["language"] for row in found) == {"ar": count, "en": count}
    by_key = {(row["briefing"], row["statement"], row["language"]): row for row in found}
    evidence = rows(folder / "evidence.csv")
    for record in dossier.briefings:
        for statement in record.value.statements:
            for tag in ("ar", "en"):
                row = by_key[record.value.slug, statement.id, tag]
                assert row["kind"] == statement.kind.value
                assert row["evidence"].split(" ") == list(
                    dict.fromkeys(f"{row['source']}:{piece.paragraph}" for piece in statement.evidence)
                )
                assert row["address"] == f"{ADDRESS}{tag}/briefings/{record.value.slug}/#{statement.id}"
                assert row["speaker"]
            own = [row for row in evidence if (row["briefing"], row["statement"]) == (record.value.slug, statement.id)]
            pieces = [*statement.evidence, *([statement.quote] if statement.quote else [])]
            assert [(int(row["paragraph"]), unguarded(row["excerpt"])) for row in own] == [
                (p.paragraph, p.excerpt) for p in pieces
            ]


def test_an_outlet_that_speaks_has_no_marks_round_its_name_in_any_language(dossier, folder):
    found = [row for row in rows(folder / "statements.csv") if row["attribution"] == "article"]
    assert {row["language"] for row in found} == {"ar", "en"}
    names = {
        (r.value.id, tag): plain_text(r.value.short_name.get(tag)) for r in dossier.sources for tag in ("ar", "en")
    }
    assert any(name.startswith("«") for name in names.values())
    for row in found:
        assert row["speaker"] == names[row["source"], row["language"]].strip("«»")


def test_an_outlet_never_stands_without_its_note(dossier, folder):
    found = {(row["source"], row["language"]): row for row in rows(folder / "sources.csv")}
    for source in (record.value for record in dossier.sources):
        for tag in dossier.tags:
            assert unguarded(found[source.id, tag]["outlet_note"]) == plain_text(source.outlet.note.get(tag))


def test_no_cell_is_a_formula_and_the_text_is_had_by_taking_one_apostrophe_off(hostile, tmp_path):
    folder = write(hostile, tmp_path)
    content = (folder / "statements.csv").read_bytes()
    assert content.startswith(BOM.encode())
    assert content.count(b"\r\n") == len(rows(folder / "statements.csv")) + 1
    cells = [row["text"] for row in rows(folder / "statements.csv") if row["language"] == "en"]
    for name in ("statements", "evidence", "sources", "glossary"):
        for row in rows(folder / f"{name}.csv"):
            assert not any(cell.lstrip()[:1] in set("=+-@＝＋－＠\t\r") for cell in row.values() if cell)
    for cell, text in zip(cells, HOSTILE, strict=True):
        written = json.loads("".join(dossier_json(hostile, Addresses())))["briefings"][0]["statements"]
        assert unguarded(cell) in {each["text"]["en"] for each in written}
        assert cell.startswith("'") == (text[0] in "=+-@＝＋－＠'")
    assert Package(str(folder / PACKAGE_FILE)).validate().valid


@pytest.mark.parametrize(
    ("text", "cell"), [("=1", "'=1"), (" =1", "' =1"), ("'a", "''a"), ("a=1", "a=1"), ("", ""), ("－1", "'－1")]
)
def test_a_guard_can_be_taken_off(text, cell):
    assert guarded(text) == cell
    assert unguarded(cell) == text


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
    json_terms = {each["id"]: each for each in json.loads("".join(dossier_json(dossier, Addresses())))["terms"]}
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
    content = "".join(glossary_tbx(dossier)).encode()
    root = etree.fromstring(content)
    assert (root.tag, root.get("type"), root.get("style")) == (f"{{{TBX['t']}}}tbx", "TBX-Basic", "dca")
    told = {each["id"]: each for each in json.loads("".join(dossier_json(dossier, Addresses())))["terms"]}
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


def test_the_licence_is_the_site_s_or_said_not_to_be_given(tmp_path):
    none = tasks.shown(tasks.report_folder(TinySite().write(tmp_path)).dossier, drafts=False)
    folder = write(none, tmp_path / "none")
    strings = {tag: language.strings for tag, language in none.languages.items()}
    assert all(strings[tag]["data.licence.none"] in (folder / "licence.txt").read_text("utf-8") for tag in ("ar", "en"))
    assert "licenses" not in json.loads((folder / PACKAGE_FILE).read_text("utf-8"))
    site = TinySite()
    site.files["briefings/site.yml"] += (
        "licence: {name: {ar: رخصة المشاع, en: CC BY 4.0}, url: 'https://creativecommons.org/licenses/by/4.0/'}\n"
    )
    given = tasks.shown(tasks.report_folder(site.write(tmp_path / "b")).dossier, drafts=False)
    folder = write(given, tmp_path / "given")
    text = (folder / "licence.txt").read_text("utf-8")
    assert "CC BY 4.0" in text
    assert "https://creativecommons.org/licenses/by/4.0/" in text
    assert strings["en"]["data.licence.none"] not in text
    told = json.loads((folder / PACKAGE_FILE).read_text("utf-8"))
    assert told["licenses"] == [{"path": "https://creativecommons.org/licenses/by/4.0/", "title": "رخصة المشاع"}]


def test_a_site_without_a_glossary_has_no_files_of_one(tmp_path):
    site = TinySite().change("briefings/bridge.yml", "terms: [delegation]\n", "")
    site.files["briefings/glossary.yml"] = "[]\n"
    shown = tasks.shown(tasks.report_folder(site.write(tmp_path)).dossier, drafts=False)
    assert not shown.terms
    names = {path.name for path in write(shown, tmp_path / "out").iterdir()}
    assert "glossary.tbx" not in names
    assert names >= {"dossier.json", "statements.csv", "memory.tmx"}
    listed = {path.removeprefix("data/") for path, _ in tasks.data_listing(site_of(shown), "en")}
    assert listed == names


def test_a_site_can_do_without_data(tmp_path):
    site = TinySite()
    site.files["briefings/site.yml"] += "data: no\n"
    built = tasks.prepare_folder(site.write(tmp_path)).site
    assert tasks.data_files(built, {}, None) == {}
    assert not [page for page in built.pages if page.kind == "data"]


def test_texts_are_made_piece_by_piece_and_alike_each_time(dossier):
    first, second = (STATEMENTS.csv(dossier, Addresses(ADDRESS, urls_of(dossier))) for _ in range(2))
    pieces = list(first)
    assert pieces == list(second)
    assert len(pieces) == 1 + 2 * sum(len(record.value.statements) for record in dossier.briefings)
    assert len(list(GLOSSARY.csv(dossier, Addresses()))) == 1 + 2 * len(dossier.terms)
