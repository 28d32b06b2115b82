"""`mujaz schema` as an editor runs it."""

from __future__ import annotations

import json


def test_it_writes_schemas_and_settings_once(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    (site / ".vscode").mkdir()
    (site / ".vscode/settings.json").write_text('{\n  // ours\n  "editor.tabSize": 4\n}\n')
    assert run("mujaz", "schema", "--check", cwd=site).returncode == 1
    assert not (site / ".vscode/schemas").exists()
    done = run("mujaz", "schema", cwd=site)
    assert done.returncode == 0
    assert "wrote .vscode/settings.json" in done.stdout
    settings = (site / ".vscode/settings.json").read_text()
    assert "// ours" in settings
    assert '"editor.tabSize": 4' in settings
    schema = json.loads((site / ".vscode/schemas/briefing.json").read_text())
    assert schema["definitions"]["Localised"]["required"] == ["ar", "en"]
    again = run("mujaz", "schema", "--check", cwd=site)
    assert (again.returncode, again.stdout) == (0, "")


def test_it_needs_no_content_that_can_be_read(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    (site / "briefings/bridge.yml").write_text("a: [")
    assert run("mujaz", "schema", cwd=site).returncode == 0


def test_a_file_names_its_schema_on_request_only(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    before = (site / "briefings/bridge.yml").read_text()
    run("mujaz", "schema", "--out", "forms", cwd=site)
    assert (site / "briefings/bridge.yml").read_text() == before
    done = run("mujaz", "schema", "--out", "forms", "--modeline", "briefings/bridge.yml", cwd=site)
    assert done.returncode == 0
    line, _, rest = (site / "briefings/bridge.yml").read_text().partition("\n")
    assert (line, rest) == ("# yaml-language-server: $schema=../forms/briefing.json", before)
    assert (site / "forms/briefing.json").exists()
    assert run("mujaz", "check", cwd=site).returncode == 0


def test_settings_that_cannot_be_read_stay(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    (site / ".vscode").mkdir()
    (site / ".vscode/settings.json").write_text("{ nonsense")
    done = run("mujaz", "schema", cwd=site)
    assert done.returncode == 2
    assert "cannot be changed" in done.stderr
    assert (site / ".vscode/settings.json").read_text() == "{ nonsense"


def test_a_file_that_is_no_content_is_refused(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    (site / "notes.yml").write_text("a: 1\n")
    done = run("mujaz", "schema", "--modeline", "notes.yml", cwd=site)
    assert (done.returncode, "--modeline" in done.stderr) == (2, True)


def test_the_reference_is_printed(run, tiny, tmp_path):
    site = tiny.write(tmp_path)
    done = run("mujaz", "schema", "--reference", "en", cwd=site)
    assert done.stdout.startswith("# ")
    assert not (site / ".vscode").exists()
    assert run("mujaz", "schema", "--reference", "xx", cwd=site).returncode == 2
