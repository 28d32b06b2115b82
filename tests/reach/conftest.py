from __future__ import annotations

import pytest

from mujaz import tasks
from once import once
from reach.rich import written
from small_archive import build_small_archive
from tiny import ADDRESS, REPOSITORY


@pytest.fixture(scope="session")
def dossier():
    """The repository's own content, as readers see it."""
    return tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)


@pytest.fixture(scope="session")
def wordings(dossier):
    return tasks.wordings_of(dossier)


@pytest.fixture(scope="session")
def rich_site(run, tmp_path_factory):
    """The rich site, built; its folder."""
    with once(tmp_path_factory, "rich") as (folder, is_first):
        if is_first:
            done = run("mkdocs", "build", "--quiet", cwd=written(folder), SITE_URL=ADDRESS)
            assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def archive_site(tmp_path_factory):
    """A small site whose lists are all cut."""
    with once(tmp_path_factory, "small-archive") as (folder, is_first):
        return build_small_archive(folder) if is_first else folder / "site"
