"""Files that are read again: what was read before is taken as it was, and what has changed is not."""

from __future__ import annotations

import pytest

from mujaz import tasks

EDITS = [
    ("briefings/bridge.yml", "kind: report", "kind: repotr"),
    ("briefings/bridge.yml", "status: published", "status: draft"),
    ("briefings/glossary.yml", "id: delegation", "id: [delegation"),
    ("briefings/entities.yml", "type: person", "tpye: person"),
    ("briefings/site.yml", "languages: [ar, en]", "languages: [ar, fr]"),
    ("seeds/s-1.yml", "genre: report", "genre: rumour"),
]


@pytest.mark.parametrize(("file", "old", "new"), EDITS, ids=[new for _, _, new in EDITS])
def test_findings_are_those_of_files_that_are_read_for_the_first_time(file, old, new, tiny, tmp_path):
    root, known = tiny.write(tmp_path), tasks.KnownFiles()
    good = (root / file).read_text("utf-8")
    assert old in good
    for text in (good, good.replace(old, new), good.replace(old, new), good):
        (root / file).write_text(text, "utf-8")
        again, first = tasks.report_folder(root, known), tasks.report_folder(root)
        assert again.findings == first.findings
        assert (again.dossier.drafts, again.dossier.mended) == (first.dossier.drafts, first.dossier.mended)
