"""What a schema refuses is refused when content is read, or by a check; what is right passes."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz import tasks
from mujaz.model import DateError, parse_date
from mujaz.model.dates import PATTERN
from mujaz.model.files import KINDS, kind_of
from mujaz.model.hijri import PATTERN as HIJRI
from mujaz.model.hijri import parse_hijri
from tiny import REPOSITORY

_spec = importlib.util.spec_from_file_location("yaml_1_2", Path(__file__).parent / "yaml_1_2.py")
yaml_1_2 = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(yaml_1_2)

SCHEMAS = {
    Path(name).stem: json.loads(text)
    for name, text in tasks.schema_files(REPOSITORY, tasks.SCHEMAS).items()
    if "/schemas/" in name
}
CONTENT = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for folder in ("briefings", "seeds")
    for path in (REPOSITORY / folder).rglob("*.yml")
    if "texts" not in path.parts
)


def errors(kind: str, content: str | bytes) -> list[str]:
    return [error.message for error in jsonschema.Draft7Validator(SCHEMAS[kind]).iter_errors(yaml_1_2.read(content))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name):
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


def test_every_kind_of_file_has_a_schema():
    assert set(SCHEMAS) == {kind.name for kind in KINDS} | {"drift"}


@pytest.mark.parametrize("file", CONTENT)
def test_all_content_passes(file):
    assert errors(kind_of(file).name, (REPOSITORY / file).read_bytes()) == []


@pytest.mark.parametrize(
    "file", sorted((REPOSITORY / "generator" / "mujaz" / "languages").glob("*.yml")), ids=lambda path: path.stem
)
def test_language_files_pass(file):
    assert errors("language", file.read_bytes()) == []


def test_the_baseline_of_drift_passes():
    baseline = json.loads((REPOSITORY / tasks.BASELINE).read_text())
    jsonschema.validate(baseline, SCHEMAS["drift"], jsonschema.Draft7Validator)


STATEMENT = """
  - id: s1
    kind: report
    attribution: article
    text: {ar: نص, en: Text}
    evidence: [{paragraph: 5, excerpt: "a b c d e"}]
"""
BRIEFING = f"""
source: 003
slug: munir-in-benghazi
status: draft
published: 2026-11-22
title: {{ar: عنوان, en: Title}}
summary: {{ar: ملخص, en: 2025}}
statements:{STATEMENT}
"""
EVENT = "- {id: e1, date: 1974~, text: {ar: نص, en: Text}}"


def test_what_yaml_programs_take_for_numbers_and_dates_passes():
    assert errors("briefing", BRIEFING) == []
    assert (
        errors("briefing", BRIEFING.replace("source: 003", 'source: "003"').replace("paragraph: 5", 'paragraph: "5"'))
        == []
    )
    assert errors("events", EVENT.replace("1974~", "2025")) == []
    assert errors("events", EVENT.replace("id: e1", "id: e1, report: no, planned: yes")) == []
    assert errors("entities", "- {id: 7, type: person, name: {ar: ا, en: A}, autolink: no, particles: yes}") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("slug:", "slugg:"),
        ("status: draft\n", ""),
        ("status: draft", "status: darft"),
        ("kind: report", "kind: repotr"),
        ("slug: munir-in-benghazi", "slug: Munir in Benghazi"),
        ("slug: munir-in-benghazi", f"slug: {'a' * 81}"),
        ("2026-11-22", "22/11/2026"),
        ("2026-11-22", "2026-13-22"),
        ("2026-11-22", "2026-11-32"),
        ("paragraph: 5", "paragraph: five"),
        ("paragraph: 5", "paragraph: 0"),
        ("paragraph: 5", "paragraph: -1"),
        ('[{paragraph: 5, excerpt: "a b c d e"}]', '{paragraph: 5, excerpt: "a b c d e"}'),
        ('[{paragraph: 5, excerpt: "a b c d e"}]', "[]"),
        ("{ar: نص, en: Text}", "Text"),
        ("{ar: نص, en: Text}", "{ar: نص}"),
        ("{ar: نص, en: Text}", '{ar: نص, en: ""}'),
        ("{ar: نص, en: Text}", "{ar: نص, eng: Text}"),
        ("title: {ar: عنوان, en: Title}", "title:"),
        ("attribution: article", "attribution: {}"),
        ("attribution: article", "attribution: {entity: a, unnamed: {ar: ا, en: A}}"),
        ("attribution: article", "attribution: [article]"),
    ],
)
def test_mistakes_in_a_briefing_are_refused(old, new):
    assert old in BRIEFING
    assert errors("briefing", BRIEFING.replace(old, new, 1))


def test_statements_name_their_source_where_a_briefing_has_several_and_only_there():
    one, named = BRIEFING, BRIEFING.replace("kind: report", "source: 005\n    kind: report")
    own = next(line for line in BRIEFING.splitlines() if line.startswith("source:"))
    several = [text.replace(own, "source: [003, '005']") for text in (one, named)]
    assert errors("briefing", several[1]) == []
    assert errors("briefing", one.replace(own, "source: [003]")) == []
    assert errors("briefing", several[0]) == ["'source' is a required property"]
    assert errors("briefing", named)
    for wrong in ("[]", "{a: b}", "[[003], 005]", "[003, 'A b']"):
        assert errors("briefing", named.replace(own, f"source: {wrong}"))


@pytest.mark.parametrize("name", ["asim-munir", "{unnamed: {ar: مصدر, en: A source}}", "{entity: asim-munir}"])
def test_attributions_of_every_sort_pass(name):
    assert errors("briefing", BRIEFING.replace("attribution: article", f"attribution: {name}")) == []


def test_a_gloss_need_not_be_in_the_language_of_the_source():
    gloss = BRIEFING.replace('"a b c d e"}', '"a b c d e", gloss: {en: Five words}}')
    assert errors("briefing", gloss) == []
    assert errors("briefing", gloss.replace("gloss: {en: Five words}", "gloss: {}"))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("events", EVENT.replace("1974~", "about 1974")),
        ("events", EVENT.replace("id: e1", "id: e1, planned: perhaps")),
        ("events", EVENT.replace("id: e1", "id: e1, hijri: 16 Jumada")),
        ("events", "id: e1"),
        ("topic", "points: [{id: a, standing: agreed, text: {ar: ا, en: A}, rests_on: [only-a-slug]}]"),
        ("site", "languages: [ar, en]\nname: {ar: ا, en: A}\nsummary: {ar: ا, en: A}\nmonths: {ar: gregorain}\n"),
        (
            "site",
            "languages: [ar, en]\nname: {ar: ا, en: A}\nsummary: {ar: ا, en: A}\nchecks: {severities: {MJZ999: error}}\n",
        ),
        ("waivers", "- {code: MJZ4040, at: a, reason: b, date: 2026-11-27}"),
        ("source", "language: Arabic"),
        ("review", "compared: {ar: {s1: yesterday}}"),
        ("language", "direction: left"),
        ("language", "strings: {timelnie: Timeline}"),
        ("language", "strings: {timeline: {one: Timeline}}"),
    ],
)
def test_mistakes_elsewhere_are_refused(kind, text):
    assert errors(kind, text)


@given(st.from_regex(rf"\A(?:{PATTERN})\Z") | st.text("0123456789-/.X~?%", max_size=24))
@settings(deadline=None)
def test_every_date_that_is_read_passes(text):
    try:
        parse_date(text)
    except DateError:
        return
    assert errors("events", EVENT.replace("1974~", json.dumps(text))) == []


@given(st.from_regex(rf"\A(?:{HIJRI})\Z") | st.text("0123456789-/", max_size=21))
@settings(deadline=None)
def test_every_hijri_date_that_is_read_passes(text):
    try:
        parse_hijri(text)
    except DateError:
        return
    assert errors("events", EVENT.replace("id: e1", f"id: e1, hijri: {json.dumps(text)}")) == []


def test_the_repositorys_schemas_and_settings_are_up_to_date():
    settings = (REPOSITORY / tasks.EDITOR_SETTINGS).read_text()
    for name, text in tasks.schema_files(REPOSITORY, tasks.SCHEMAS, settings).items():
        assert (REPOSITORY / name).read_text() == text, f"{name} is old: run `mujaz schema`"
