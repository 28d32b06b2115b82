"""What a reader of a briefing learns first."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.pages.az import az_pages
from mujaz.views.pages.parallel import parallel_pages
from mujaz.views.parts.glance import FOREMOST, glance_view
from mujaz.wording import Wording
from tiny import REPOSITORY

DOSSIER = tasks.report_folder(REPOSITORY).dossier
WORDINGS = Wording.every(DOSSIER, places(DOSSIER))
BRIEFINGS = [record.value for record in DOSSIER.briefings]


@pytest.mark.parametrize("briefing", BRIEFINGS, ids=lambda briefing: briefing.slug)
def test_kinds_and_voices_count_every_statement(briefing):
    glances = {tag: glance_view(briefing, DOSSIER, wording) for tag, wording in WORDINGS.items()}
    for glance in glances.values():
        assert sum(int(share.count) for share in glance.kinds) == len(briefing.statements)
        assert len(glance.voices) <= FOREMOST
        assert 1 <= len(glance.events) <= FOREMOST
    numbers = [[share.count for share in glance.kinds] for glance in glances.values()]
    assert all(each == numbers[0] for each in numbers), "the languages say the same"


def test_the_foremost_events_stand_in_the_order_of_time():
    for briefing in BRIEFINGS:
        targets = [str(event.date.runs[0].target) for event in glance_view(briefing, DOSSIER, WORDINGS["en"]).events]
        places_in_time = [DOSSIER.chronology[target.partition("#")[2]] for target in targets]
        assert places_in_time == sorted(places_in_time)


def test_a_source_s_own_strand_does_not_agree_with_it(tiny, tmp_path):
    dossier = tiny.report(tmp_path).dossier
    wording = Wording.every(dossier, places(dossier))["en"]
    glance = glance_view(dossier.briefings[0].value, dossier, wording)
    assert glance.agreed == wording.text("glance.agreed", n=0, m=1)


def test_the_parallel_view_has_every_statement_in_every_language_the_page_s_own_first():
    for tag, wording in WORDINGS.items():
        pages = list(parallel_pages(DOSSIER, wording))
        assert [page.path for page in pages] == [f"briefings/{b.slug}/parallel.md" for b in reversed(BRIEFINGS)]
        for page, briefing in zip(pages, reversed(BRIEFINGS), strict=True):
            assert [row.id for row in page.view.rows] == [statement.id for statement in briefing.statements]
            for row in page.view.rows:
                tags = [column.language for column in row.columns]
                assert tags[0] == tag
                assert sorted(tags) == sorted(WORDINGS)


def test_a_site_in_one_language_has_no_parallel_view():
    alone = Wording.of(DOSSIER, "en", places(DOSSIER))
    assert list(parallel_pages(DOSSIER, alone)) == []


@pytest.mark.parametrize("tag", WORDINGS)
def test_the_index_leads_to_every_name_term_briefing_and_difference(tag):
    (page,) = az_pages(DOSSIER, WORDINGS[tag])
    entries = [entry for letter in page.view.letters for entry in letter.entries]
    targets = {str(run.target) for entry in entries for run in (entry.see or entry.name).runs}
    wanted = [*DOSSIER.entities, *DOSSIER.terms, *DOSSIER.differences]
    assert {record.value.id for record in wanted} <= {target.partition("#")[2] for target in targets}
    assert {f"briefings/{briefing.slug}.md" for briefing in BRIEFINGS} <= targets
    assert any(entry.see for entry in entries), "other spellings lead to the standard form"
