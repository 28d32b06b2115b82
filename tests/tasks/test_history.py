"""The versions of a briefing are the committed states of its file: published ones whose text differs."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from mujaz import tasks
from mujaz.edges import committed_content, committed_states
from mujaz.model.version import text_version
from mujaz.tasks.history import MOST_STATES, history
from tiny import TinySite

FILE = "briefings/bridge.yml"
GIT = shutil.which("git")


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)


class Repository:
    """A repository whose commits have the days that a test says."""

    def __init__(self, root, site=None):
        self.root, self.site = root, site or TinySite()
        self.site.write(root)
        self("init", "-q", "-b", "main")

    def __call__(self, *words, day="2026-11-01"):
        when = f"{day}T12:00:00+00:00"
        own = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
        named = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false"]
        return subprocess.run(
            [GIT, *named, *words], cwd=self.root, check=True, capture_output=True, text=True, env={**os.environ, **own}
        ).stdout

    def commit(self, day):
        self.site.write(self.root)
        self("add", "-A", "briefings", "seeds")
        self("commit", "-q", "--allow-empty", "-m", "A state", day=day)
        return self.version

    @property
    def version(self):
        return text_version(self.briefings[0].value)

    @property
    def briefings(self):
        return tasks.report_folder(self.root).dossier.briefings

    @property
    def states(self):
        found = history(self.root, self.briefings)
        return [(state.version, state.day) for state in found.states.get(self.briefings[0].file, ())]


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "site")


def test_each_state_that_changed_the_text_is_a_version(repository):
    first = repository.commit("2026-11-01")
    repository.site.files[FILE] += "# a remark changes nothing\n"
    repository.commit("2026-11-02")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    second = repository.commit("2026-11-03")
    assert first != second
    assert repository.states == [(second, "2026-11-03"), (first, "2026-11-01")]
    assert repository.states == repository.states  # from the cache too


def test_drafts_are_not_told_of(repository):
    repository.site.change(FILE, "status: published", "status: draft")
    repository.commit("2026-11-01")
    repository.site.change(FILE, "status: draft", "status: published")
    published = repository.commit("2026-11-02")
    assert repository.states == [(published, "2026-11-02")]


def test_what_is_not_committed_stands_first_and_without_a_day(repository):
    first = repository.commit("2026-11-01")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.").write(repository.root)
    assert repository.states == [(repository.version, ""), (first, "2026-11-01")]


def test_a_state_says_which_significant_changes_came_with_it(repository):
    repository.commit("2026-11-01")
    repository.site.files[FILE] += "amendments: [{date: 2026-11-05, note: {ar: صُحح, en: Put right}}]\n"
    repository.commit("2026-11-05")
    newest, oldest = history(repository.root, repository.briefings).states[FILE]
    assert [each.note.get("en") for each in newest.amendments] == ["Put right"]
    assert not oldest.amendments


def test_a_file_that_was_renamed_goes_on(repository):
    first = repository.commit("2026-11-01")
    repository("mv", FILE, "briefings/2026-bridge.yml")
    repository.site.files["briefings/2026-bridge.yml"] = repository.site.files.pop(FILE)
    repository.commit("2026-11-02")
    repository.site.change("briefings/2026-bridge.yml", "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    second = repository.commit("2026-11-03")
    assert repository.states == [(second, "2026-11-03"), (first, "2026-11-01")]


def test_a_file_that_was_gone_for_a_while_goes_on(repository):
    first = repository.commit("2026-11-01")
    repository("rm", "-q", FILE)
    repository("commit", "-q", "-m", "Gone", day="2026-11-02")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    back = repository.commit("2026-11-03")
    assert repository.states == [(back, "2026-11-03"), (first, "2026-11-01")]


def test_what_was_merged_is_as_old_as_its_merge(repository):
    first = repository.commit("2026-11-01")
    repository("checkout", "-q", "-b", "work")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    repository.commit("2026-11-02")
    repository.site.change(FILE, "Salim Amir came to Nur.", "Salim Amir reached Nur.")
    merged = repository.commit("2026-11-03")
    repository("checkout", "-q", "main")
    repository("merge", "-q", "--no-ff", "-m", "Merge", "work", day="2026-11-09")
    assert repository.states == [(merged, "2026-11-09"), (first, "2026-11-01")]


def test_a_shallow_clone_says_so_and_gives_no_day_that_it_does_not_know(repository, tmp_path):
    repository.commit("2026-11-01")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    second = repository.commit("2026-11-03")
    clone = tmp_path / "clone"
    repository("clone", "-q", "--depth", "1", f"file://{repository.root}", str(clone))
    found = history(clone, repository.briefings)
    assert found.is_shallow
    assert [(state.version, state.day) for state in found.states[FILE]] == [(second, "")]
    assert not history(repository.root, repository.briefings).is_shallow


def test_where_there_is_no_repository_nothing_is_said(tmp_path, repository, monkeypatch):
    root = TinySite().write(tmp_path / "plain")
    briefings = tasks.report_folder(root).dossier.briefings
    assert history(root, briefings).states == {}
    repository.commit("2026-11-01")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert committed_states(repository.root, "briefings/*.yml") is None


def test_a_site_below_the_top_of_its_repository_is_read_too(tmp_path):
    top = tmp_path / "top"
    repository = Repository(top / "deep" / "site")
    shutil.move(repository.root / ".git", top / ".git")
    first = repository.commit("2026-11-01")
    assert repository.states == [(first, "2026-11-01")]


def test_only_so_many_states_are_looked_at(repository):
    for number in range(MOST_STATES + 5):
        repository.site.files[FILE] = (
            TinySite().files[FILE].replace("Salim Amir arrived in Nur.", f"Salim Amir arrived in Nur {number}.")
        )
        repository.commit("2026-11-01")
    assert len(repository.states) == MOST_STATES


def test_content_that_a_clone_lacks_is_none(repository):
    repository.commit("2026-11-01")
    states = committed_states(repository.root, "briefings/*.yml").states[FILE]
    blobs = ["0" * 40, states[0].blob, "no name of git's\n--help", states[0].blob]
    wanted = repository.site.files[FILE].encode()
    assert list(committed_content(repository.root, blobs)) == [None, wanted, None, wanted]
