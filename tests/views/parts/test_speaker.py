"""Who speaks in a briefing, in which kinds of statement and under which themes; its other views, and the index."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.pages.az import az_pages
from mujaz.views.pages.parallel import parallel_pages
from mujaz.views.parts.agreement import agreed_events
from mujaz.views.parts.kind import kinds
from mujaz.views.parts.speaker import speakers
from mujaz.views.parts.theme import FOREMOST, ROOM, foremost, theme_views
from mujaz.wording import Wording
from tiny import REPOSITORY

DOSSIER = tasks.report_folder(REPOSITORY).dossier
WORDINGS = Wording.every(DOSSIER, places(DOSSIER))
BRIEFINGS = [record.value for record in DOSSIER.briefings]


@pytest.mark.parametrize("briefing", BRIEFINGS, ids=lambda briefing: briefing.slug)
def test_kinds_and_speakers_count_every_statement_the_same_in_every_language(briefing):
    ids = {statement.id for statement in briefing.statements}
    found = []
    for wording in WORDINGS.values():
        who = speakers(briefing, DOSSIER, wording)
        assert set(who.of) == ids
        assert set(who.of.values()) == {view.name for view in who.views}
        assert sum(int(view.number) for view in who.views) == len(ids)
        assert sum(int(share.count) for share in kinds(briefing, wording)) == len(ids)
        assert [int(view.number) for view in who.views] == sorted((int(v.number) for v in who.views), reverse=True)
        found.append((who.of, [view.number for view in who.views]))
    assert all(each == found[0] for each in found), "an address means the same in every language"


@pytest.mark.parametrize("briefing", BRIEFINGS, ids=lambda briefing: briefing.slug)
def test_themes_hold_every_statement_once(briefing):
    wording = WORDINGS["en"]
    shown = {statement.id: statement.id for statement in briefing.statements}
    themes = theme_views(briefing, shown, wording)
    assert sorted(name for theme in themes for name in (*theme.key, *theme.others)) == sorted(shown)
    key = {name for theme in themes for name in theme.key}
    assert key == (foremost(briefing) or set(shown))
    if briefing.key:
        assert key == set(briefing.key[: len(key)])
        assert 2 <= len(key) <= FOREMOST
        for tag in WORDINGS:
            texts = [statement.text.get(tag) for statement in briefing.statements if statement.id in key]
            assert sum(len(text.split()) for text in texts) <= ROOM, tag


def test_a_source_s_own_strand_does_not_agree_with_it(tiny, tmp_path):
    dossier = tiny.report(tmp_path).dossier
    wording = Wording.every(dossier, places(dossier))["en"]
    agreed = agreed_events(dossier.briefings[0].value, "s-1", dossier, wording)
    assert agreed == "The only event is reported in no other, separate account"


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
    assert {record.value.id for record in wanted} <= {
        target.partition("#")[2] or target.rpartition("/")[2].removesuffix(".md") for target in targets
    }
    assert {f"briefings/{briefing.slug}.md" for briefing in BRIEFINGS} <= targets
    assert any(entry.see for entry in entries), "other spellings lead to the standard form"
