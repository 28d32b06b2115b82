"""Settings of an editor keep what stands in them."""

from __future__ import annotations

import pytest

from mujaz.schema import WiringError, wired, with_modeline
from mujaz.schema.jsonc import parsed

YAML = {"./s/a.json": ["briefings/*.yml", "!briefings/site.yml"], "./s/b.json": ["seeds/*.yml"]}
JSON = {"./s/d.json": ["drift.json"]}
OURS = {"./s/a.json": YAML["./s/a.json"], "./s/b.json": YAML["./s/b.json"]}


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "{}",
        "{ }\n",
        '{"a": 1}',
        '{"a": {"b": [1,],}, }',
        '// ours, {x}\n{\n  // note\n  "a": [1, 2] // tail, {\n}\n',
        '/* {\n */ {\n    "yaml.schemas": {"https://host.example/y.json": "z.yml"},\n    "b": {"c": "//no \\" }"}\n}\n',
        '{\n  "yaml.schemas": {\n    "./s/a.json": "old", // keep\n  },\n  "json.schemas": [\n    {"url": "q"}\n  ]\n}',
        '{\n  "yaml.schemas": {}, "json.schemas": []\n}',
        '{\r\n  "a": 1\r\n}\r\n',
    ],
)
def test_what_stands_there_stays_and_ours_is_set(settings):
    before, after = parsed(settings or "{}"), wired(settings, YAML, JSON)
    said = parsed(after)
    assert {key: said[key] for key in before if not key.endswith("schemas")} == {
        key: before[key] for key in before if not key.endswith("schemas")
    }
    assert said["yaml.schemas"] == {**before.get("yaml.schemas", {}), **OURS}
    assert said["json.schemas"] == [*before.get("json.schemas", []), {"fileMatch": ["drift.json"], "url": "./s/d.json"}]
    for remark in ("// ours, {x}", "// note", "// tail, {", "/* {\n */", "// keep"):
        assert (remark in settings) == (remark in after)
    assert wired(after, YAML, JSON) == after


def test_new_settings_are_laid_out():
    assert wired("", {"./s/a.json": ["a.yml"]}, {}) == '{\n  "yaml.schemas": {\n    "./s/a.json": ["a.yml"]\n  }\n}\n'


@pytest.mark.parametrize(
    "settings", ["[1]", "3", "{", '{"a": }', '{"a": 1', '{"yaml.schemas": []}', '{"json.schemas": {}}', "{'a': 1}"]
)
def test_what_cannot_be_changed_is_refused(settings):
    with pytest.raises(WiringError):
        wired(settings, YAML, JSON)


def test_a_line_names_the_schema_once():
    text = with_modeline("# note\r\na: 1\r\n", "../s/a.json")
    assert text == "# yaml-language-server: $schema=../s/a.json\r\n# note\r\na: 1\r\n"
    assert with_modeline(text, "../t/a.json") == text.replace("../s/", "../t/")
