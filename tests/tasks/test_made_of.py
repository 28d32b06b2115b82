"""Hashes of what printed documents are made of: where the hash is the same, the document's data is the same bytes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from edits import changed
from mujaz import tasks
from mujaz.model import Briefing, Difference, Entity, Event, Prints, Site, Source, Term, Topic
from mujaz.views.print import SiteAddress
from tiny import REPOSITORY

WHOLE = tasks.report_folder(REPOSITORY).dossier
REGISTERS = {
    Source: "sources", Briefing: "briefings", Entity: "entities", Term: "terms", Event: "events",
    Difference: "differences", Topic: "topics",
}  # fmt: skip
IDS = [record.value.id for record in (*WHOLE.entities, *WHOLE.events, *WHOLE.terms, *WHOLE.sources)]
FAMILIES = ["Amiri", "IBM Plex Serif"]
ADDRESS = SiteAddress("https://notes.example/")


def documents(dossier, families=FAMILIES, address=ADDRESS):
    """Return the documents of what readers see of a dossier, by file."""
    shown = tasks.shown(dossier, drafts=False)
    found = tasks.printables(shown, tasks.wordings_of(shown), families, address=address)
    return {document.file: document for document in found}


@pytest.fixture(scope="module")
def before():
    """The hash and the data of each document."""
    return {file: (document.made_of, document.data) for file, document in documents(WHOLE).items()}


def hold(dossier, before):
    """Assert that no document whose hash is the same says anything else; return the files whose hash differs."""
    found = documents(dossier)
    known = dict(before.values())
    for document in found.values():
        if document.made_of in known:
            assert document.data == known[document.made_of], document.file
    return {file for file, document in found.items() if document.made_of not in known}


@pytest.mark.parametrize("kind", REGISTERS, ids=lambda kind: kind.__name__)
def test_where_the_hash_is_the_same_so_is_the_data(kind, before):
    chance = random.Random(f"mujaz {kind.__name__}")  # noqa: S311 - the same each time
    register = getattr(WHOLE, REGISTERS[kind])
    for _ in range(6):
        at = chance.randrange(len(register))
        record = replace(register[at], value=changed(register[at].value, chance, IDS))
        hold(replace(WHOLE, **{REGISTERS[kind]: (*register[:at], record, *register[at + 1 :])}), before)


@pytest.mark.parametrize("kind", REGISTERS, ids=lambda kind: kind.__name__)
def test_records_that_come_go_or_stand_in_another_order_count(kind, before):
    register = getattr(WHOLE, REGISTERS[kind])
    for records in (register[1:], register[:-1], register[::-1]):
        hold(replace(WHOLE, **{REGISTERS[kind]: records}), before)


@pytest.mark.parametrize(
    "update",
    [{"name": None}, {"months": {"ar": "levantine"}}, {"digits": {"ar": "arab"}}, {"print": Prints(booklet=False)}],
    ids=str,
)
def test_what_holds_for_the_site_counts_for_all_documents(update, before):
    site = WHOLE.site.value
    name = site.summary if "name" in update else site.name
    changed_site = site.model_copy(update={**update, "name": name})
    assert isinstance(changed_site, Site)
    dossier = replace(WHOLE, site=replace(WHOLE.site, value=changed_site))
    assert hold(dossier, before) == before.keys()


def test_fonts_the_address_and_languages_count_for_all_documents(before):
    known = {made_of for made_of, _ in before.values()}
    assert not known & {document.made_of for document in documents(WHOLE, [*FAMILIES, "Scheherazade"]).values()}
    assert not known & {document.made_of for document in documents(WHOLE, address=None).values()}
    tag, language = next(iter(WHOLE.languages.items()))
    told = language.model_copy(update={"strings": {**language.strings, "print.notes": "x"}})
    assert hold(replace(WHOLE, languages={**WHOLE.languages, tag: told}), before) == before.keys()


def test_a_briefing_that_changes_changes_the_hashes_of_its_own_documents(before):
    first, *rest = WHOLE.briefings
    statement = first.value.statements[0]
    text = statement.text.model_copy(update={"root": {**statement.text.root, "en": "Something else was said."}})
    said = [statement.model_copy(update={"text": text}), *first.value.statements[1:]]
    record = replace(first, value=first.value.model_copy(update={"statements": said}))
    files = hold(replace(WHOLE, briefings=(record, *rest)), before)
    slug = first.value.slug
    assert files == {f"{slug}.ar.pdf", f"{slug}.en.pdf", f"{slug}.ar-en.pdf", "booklet.ar.pdf", "booklet.en.pdf"}


def test_a_briefing_that_is_new_leaves_the_others_as_they_were(before):
    first = WHOLE.briefings[0]
    fields = {"slug": "one-more", "statements": [s.model_copy(update={"events": []}) for s in first.value.statements]}
    record = replace(first, value=first.value.model_copy(update=fields))
    files = hold(replace(WHOLE, briefings=(*WHOLE.briefings, record)), before)
    assert {file for file in files if not file.startswith("booklet")} == {
        f"one-more.{tags}.pdf" for tags in ("ar", "en", "ar-en")
    }
