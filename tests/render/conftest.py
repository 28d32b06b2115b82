"""Open data, written once for the tests that read it: that of the repository's own site, and of one that means harm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mujaz import tasks
from mujaz.model import Localised
from opened import HOSTILE, write
from tiny import REPOSITORY, TinySite


@pytest.fixture(scope="session")
def dossier():
    return tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)


@pytest.fixture(scope="session")
def folder(dossier, tmp_path_factory):
    return write(dossier, tmp_path_factory.mktemp("open"))


@pytest.fixture(scope="session")
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
