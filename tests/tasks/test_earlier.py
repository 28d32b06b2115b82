"""What earlier runs found out: what has changed is looked at again, and nothing else is; the findings are the same."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mujaz import checks, tasks
from tiny import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

EDITS = [
    ("briefings/bridge.yml", "kind: report", "kind: repotr"),
    ("briefings/bridge.yml", "status: published", "status: draft"),
    ("briefings/glossary.yml", "id: delegation", "id: [delegation"),
    ("briefings/entities.yml", "type: person", "tpye: person"),
    ("briefings/site.yml", "languages: [ar, en]", "languages: [ar, fr]"),
    ("seeds/s-1.yml", "genre: report", "genre: rumour"),
]

# In the real content: what is wrong alone, what another file makes wrong, and what moves lines.
REAL = [
    ("briefings/2025-12-munir-benghazi.yml", " not ", " "),
    ("briefings/events.yml", 'date: "2025-12', 'date: "2024-12'),
    ("briefings/entities.yml", 'en: "Khalifa Haftar"', 'en: "Khalifa Hafter"'),
    ("briefings/entities.yml", "- id: khalifa-haftar", "\n\n- id: khalifa-haftar"),
    ("briefings/glossary.yml", "- id: ", "- id: x"),
    ("seeds/003.yml", "language: ar", "language: en"),
    ("briefings/2025-12-munir-benghazi.yml", "attribution: article", "attribution: khalifa-haftar"),
    ("briefings/differences.yml", "paragraph: ", "paragraph: 5"),
    ("briefings/entities.yml", "paragraph: ", "paragraph: 5"),
]


@pytest.mark.parametrize(("file", "old", "new"), EDITS, ids=[new for _, _, new in EDITS])
def test_findings_are_those_of_files_that_are_read_for_the_first_time(file, old, new, tiny, tmp_path):
    root, earlier = tiny.write(tmp_path), tasks.Earlier()
    good = (root / file).read_text("utf-8")
    assert old in good
    for text in (good, good.replace(old, new), good.replace(old, new), good):
        (root / file).write_text(text, "utf-8")
        again, first = tasks.report_folder(root, earlier), tasks.report_folder(root, tasks.Earlier())
        assert again.findings == first.findings
        assert (again.dossier.drafts, again.dossier.mended) == (first.dossier.drafts, first.dossier.mended)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tasks.Earlier]:
    """A copy of the repository's content that was checked, and what that found out."""
    root = tmp_path_factory.mktemp("real")
    for name in ("briefings", "seeds"):
        shutil.copytree(REPOSITORY / name, root / name)
    earlier = tasks.Earlier()
    tasks.report_folder(root, earlier)
    return root, earlier


@pytest.mark.parametrize(("file", "old", "new"), REAL, ids=[f"{file} {new.strip()}" for file, _, new in REAL])
def test_findings_of_real_content_are_the_same_after_an_edit(real, file, old, new):
    root, earlier = real
    good = (root / file).read_text("utf-8")
    assert old in good
    try:
        (root / file).write_text(good.replace(old, new, 1), "utf-8")
        again, first = tasks.report_folder(root, earlier), tasks.report_folder(root, tasks.Earlier())
        assert again.findings == first.findings
        tasks.report_folder(root, earlier)
    finally:
        (root / file).write_text(good, "utf-8")


def test_what_is_found_in_a_record_alone_does_not_depend_on_the_others(tiny, tmp_path):
    root = tiny.write(tmp_path)
    for path in [*(root / "briefings").glob("*.yml"), *(root / "seeds").glob("*.yml")]:
        text = path.read_text("utf-8")
        path.write_text(text.replace("الجسر", "الجسر الجسر").replace(" of ", " not of 9 ").replace("، ", ","), "utf-8")
    dossier = tasks.report_folder(root).dossier
    whole = set(checks.run_apart(dossier))
    parts = {finding for record in dossier.records for finding in checks.run_apart(dossier.part([record]))}
    assert {finding.code for finding in whole} >= {"MJZ404", "MJZ803", "MJZ835"}
    assert parts == whole


def test_a_record_that_did_not_change_is_not_looked_at_again_in_the_next_process(tiny, tmp_path, monkeypatch):
    root = tiny.write(tmp_path)
    seen = []
    run = checks.run_apart
    monkeypatch.setattr(checks, "run_apart", lambda part, *rest: seen.append(list(part.records)) or run(part, *rest))
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))
    first = tasks.report_folder(root).findings
    assert len(seen[0]) > 1
    events = (root / "briefings/events.yml").read_text("utf-8")
    (root / "briefings/events.yml").write_text(events.replace("- id: ", "# moved\n- id: ", 1), "utf-8")
    again = tasks.report_folder(root).findings
    assert [record.file for record in seen[1]] == ["briefings/site.yml"]
    assert [(f.code, f.message) for f in again] == [(f.code, f.message) for f in first]


def test_what_was_kept_and_damaged_is_found_out_again(tiny, tmp_path, monkeypatch):
    root = tiny.write(tmp_path)
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))
    first = tasks.report_folder(root).findings
    for path in (tmp_path / "cache" / "checked").iterdir():
        path.write_bytes(b"\xff" * 40)
    assert tasks.report_folder(root).findings == first
