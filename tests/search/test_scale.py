"""The archives of the benchmark: what it measures is a whole index that answers."""

from __future__ import annotations

import importlib

import pytest

from mujaz import tasks
from tiny import REPOSITORY


@pytest.fixture
def scale(monkeypatch):
    monkeypatch.syspath_prepend(str(REPOSITORY / "tests" / "bench" / "search"))
    return importlib.import_module("scale")


def test_an_archive_s_index_answers(scale, tmp_path):
    dossier = scale.archive(tasks.report_folder(REPOSITORY).dossier, 10)
    assert scale.build_mujaz(dossier, tmp_path) > 0
    engine = tasks.search_engine(tmp_path)
    for first, following in scale.QUERIES:
        assert engine.search(first, "ar")
        assert engine.search(following, "ar")
