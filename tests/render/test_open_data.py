"""The open data: each format is read back by a program that is not ours, and says what the model says."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter

import jsonschema
import pytest
from frictionless import Package

from mujaz import tasks
from mujaz.model import plain_text
from mujaz.render.open_data import GLOSSARY, STATEMENTS, DataAddresses, dossier_json
from mujaz.render.open_data.tables import BOM, guarded
from mujaz.tasks.open_data import DATA_FILES, PACKAGE_FILE
from opened import HOSTILE, rows, unguarded, urls_of, write
from tiny import ADDRESS, TinySite


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
    assert told["licenses"][0]["path"] == "https://spdx.org/licenses/MIT.html"
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
    told = json.loads("".join(dossier_json(dossier, DataAddresses(ADDRESS, urls_of(dossier)))))
    schema = json.loads(
        "".join(next(each for each in DATA_FILES if each.key == "data.schema").pieces(dossier, DataAddresses()))
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
        written = json.loads("".join(dossier_json(hostile, DataAddresses())))["briefings"][0]["statements"]
        assert unguarded(cell) in {each["text"]["en"] for each in written}
        assert cell.startswith("'") == (text[0] in "=+-@＝＋－＠'")
    assert Package(str(folder / PACKAGE_FILE)).validate().valid


@pytest.mark.parametrize(
    ("text", "cell"), [("=1", "'=1"), (" =1", "' =1"), ("'a", "''a"), ("a=1", "a=1"), ("", ""), ("－1", "'－1")]
)
def test_a_guard_can_be_taken_off(text, cell):
    assert guarded(text) == cell
    assert unguarded(cell) == text


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
    assert told["licenses"] == [
        {"path": "https://creativecommons.org/licenses/by/4.0/", "title": "رخصة المشاع / CC BY 4.0"}
    ]


def test_a_site_can_do_without_data(tmp_path):
    site = TinySite()
    site.files["briefings/site.yml"] += "data: no\n"
    built = tasks.prepare_folder(site.write(tmp_path)).site
    assert tasks.data_files(built, {}, None) == {}
    assert not [page for page in built.pages if page.kind == "data"]


def test_texts_are_made_piece_by_piece_and_alike_each_time(dossier):
    first, second = (STATEMENTS.csv(dossier, DataAddresses(ADDRESS, urls_of(dossier))) for _ in range(2))
    pieces = list(first)
    assert pieces == list(second)
    assert len(pieces) == 1 + 2 * sum(len(record.value.statements) for record in dossier.briefings)
    assert len(list(GLOSSARY.csv(dossier, DataAddresses()))) == 1 + 2 * len(dossier.terms)
