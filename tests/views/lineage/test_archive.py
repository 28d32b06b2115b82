"""Events of an archive: many articles tell of them, and their pages do not grow with it."""

from __future__ import annotations

import pytest

from archive import write_archive
from mujaz import tasks
from mujaz.render import PAGE_TYPES, PageRenderer
from mujaz.tasks.shown import shown, wordings_of
from mujaz.views.pages import lineage_pages
from tiny import REPOSITORY

BRIEFINGS = 24


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    root = tmp_path_factory.mktemp("archive")
    write_archive(root, BRIEFINGS)
    return shown(tasks.report_folder(root).dossier, drafts=False)


def test_no_page_of_an_event_grows_with_the_archive(archive):
    templates = {p.name: p.read_text(encoding="utf-8") for p in (REPOSITORY / "site-theme/pages").iterdir()}
    renderer, kind = PageRenderer(templates), next(each for each in PAGE_TYPES if each.name == "lineage")
    for wording in wordings_of(archive).values():
        pages = list(lineage_pages(archive, wording))
        assert pages
        for page in pages:
            assert len(renderer.markdown(kind, page, wording).encode()) < archive.sizes.events.part, page.path


def test_every_language_compares_the_same(archive):
    first, second = (
        {
            page.path: [(each.kind, [side.ids for side in each.sides]) for each in page.view.compared]
            for page in lineage_pages(archive, wording)
        }
        for wording in wordings_of(archive).values()
    )
    assert first == second
    assert any(first.values())


def test_an_event_names_no_more_articles_than_a_page_has_room_for(archive):
    sizes, wording = archive.sizes, wordings_of(archive)["en"]
    views = [page.view for page in lineage_pages(archive, wording)]
    named = [sum(len(origin.tellings) for origin in view.origins) for view in views]
    assert max(named) <= sizes.tellings
    assert max(len(view.picture.dots) for view in views) <= sizes.compared
    assert all(count == sizes.tellings for view, count in zip(views, named, strict=True) if view.more)
