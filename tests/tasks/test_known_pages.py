"""Pages of earlier builds are taken again where they say what would be said now, and nowhere else."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from edits import changed
from mujaz import tasks
from mujaz.edges import FolderStore, KeptFiles, read_site
from mujaz.model import Briefing, Difference, Entity, Event, Source, Term, Topic
from mujaz.render import PAGE_TYPES
from mujaz.tasks.known_pages import KnownPages, PagesMadeOf
from tiny import REPOSITORY

WHOLE = tasks.report_folder(REPOSITORY).dossier
TEMPLATES = read_site(REPOSITORY).templates
IDS = [record.value.id for record in (*WHOLE.entities, *WHOLE.events, *WHOLE.terms, *WHOLE.sources)]
REGISTERS = {
    Source: "sources", Entity: "entities", Term: "terms", Event: "events", Difference: "differences", Topic: "topics",
}  # fmt: skip
PROSE = ("text", "not_stated", "evidence", "quote")


class Counted(KnownPages):
    """Pages of earlier builds, of which is counted how many were taken again."""

    taken = 0

    def of(self, made_of):
        found = super().of(made_of)
        find = found.find

        def counted(kind, page):
            known = find(kind, page)
            self.taken += known is not None
            return known

        found.find = counted
        return found


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """What the build of the whole site has kept; a build that is handed a copy of it adds to that alone."""
    folder = tmp_path_factory.mktemp("markdown")
    built(WHOLE, KnownPages(KeptFiles(FolderStore(folder), "bin")))
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def known(kept, tmp_path):
    for name, content in kept.items():
        (tmp_path / name).write_bytes(content)
    return Counted(KeptFiles(FolderStore(tmp_path), "bin"))


def built(dossier, known=None, templates=TEMPLATES):
    """Return all pages of a dossier as Markdown, by file."""
    return {page.file: page.markdown for page in tasks.build_pages(dossier, templates, known=known).pages}


def with_briefing(number, update):
    record = WHOLE.briefings[number]
    briefing = replace(record, value=record.value.model_copy(update=update))
    return replace(WHOLE, briefings=(*WHOLE.briefings[:number], briefing, *WHOLE.briefings[number + 1 :]))


def edited(chance, field):
    """Return the site with some prose changed at random: a field of a statement, or a summary."""
    briefings = [record.value for record in WHOLE.briefings]
    if field == "summary":
        number = chance.randrange(len(briefings))
        return with_briefing(number, {"summary": changed(briefings[number].summary, chance, IDS)})
    number, at = chance.choice(
        [(n, at) for n, each in enumerate(briefings) for at, s in enumerate(each.statements) if getattr(s, field)]
    )
    statement = briefings[number].statements[at]
    said = [*briefings[number].statements]
    said[at] = statement.model_copy(update={field: changed(getattr(statement, field), chance, IDS)})
    return with_briefing(number, {"statements": said})


@pytest.mark.parametrize("field", ["summary", *PROSE])
@pytest.mark.parametrize("seed", range(2))
def test_after_an_edit_of_prose_pages_are_what_they_would_be_without_those_before(field, seed, known):
    dossier = edited(random.Random(f"mujaz {field} {seed}"), field)  # noqa: S311 - the same each time
    found = built(dossier, known)
    assert found == built(dossier)
    assert known.taken > len(found) / 2


@pytest.mark.parametrize("kind", [*REGISTERS, Briefing], ids=lambda kind: kind.__name__)
def test_what_is_no_prose_of_a_briefing_counts_for_all_pages(kind):
    """Any page may show it, in a list or beside something else."""
    chance = random.Random(f"mujaz {kind.__name__}")  # noqa: S311 - the same each time
    name = REGISTERS.get(kind, "briefings")
    register = getattr(WHOLE, name)
    before = keys(WHOLE)
    tried = 0
    while tried < 5:
        at = chance.randrange(len(register))
        value = changed(register[at].value, chance, IDS)
        if value == register[at].value or (kind is Briefing and frame(value) == frame(register[at].value)):
            continue
        tried += 1
        record = replace(register[at], value=value)
        dossier = replace(WHOLE, **{name: (*register[:at], record, *register[at + 1 :])})
        assert not before & keys(dossier)


def frame(briefing):
    """Return what is no prose of a briefing."""
    return briefing.model_dump(exclude={"summary": True, "statements": {"__all__": set(PROSE)}})


def keys(dossier, templates=TEMPLATES):
    """Return the hashes of all pages that may be taken again."""
    shown = tasks.shown(dossier, drafts=False)
    wordings = tasks.wordings_of(shown)
    made_of = PagesMadeOf(shown, wordings, templates)
    found = {
        made_of.key(page_type.name, page)
        for page_type in PAGE_TYPES
        for wording in wordings.values()
        for page in page_type.pages(shown, wording)
    }
    return found - {None}


def test_templates_languages_and_the_site_count_for_all_pages():
    before = keys(WHOLE)
    name, text = next(iter(TEMPLATES.items()))
    assert not before & keys(WHOLE, {**TEMPLATES, name: f"{text} "})
    tag, language = next(iter(WHOLE.languages.items()))
    told = language.model_copy(update={"strings": {**language.strings, "summary": "x"}})
    assert not before & keys(replace(WHOLE, languages={**WHOLE.languages, tag: told}))
    site = WHOLE.site.value.model_copy(update={"summary": WHOLE.site.value.name})
    assert not before & keys(replace(WHOLE, site=replace(WHOLE.site, value=site)))


def test_what_was_damaged_is_made_anew(kept, tmp_path):
    store = KeptFiles(FolderStore(tmp_path), "bin")
    for name, content in kept.items():
        key = name.partition(".")[0]
        head, _, rest = content.partition(b"\n")
        store.keep(key, head + b"\n" + bytes(len(rest)))
    known = Counted(KeptFiles(FolderStore(tmp_path), "bin"))
    assert built(WHOLE, known) == built(WHOLE)


def test_nothing_changed_and_only_lists_are_made(known):
    found = built(WHOLE, known)
    assert found == built(WHOLE)
    names = {record.value.slug for record in WHOLE.briefings} | {record.value.id for record in WHOLE.entities}
    own = [file for file in found if not names.isdisjoint(file.removesuffix(".md").split("/"))]
    assert known.taken >= len(own) > 0
