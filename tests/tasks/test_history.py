"""The versions of a briefing are the committed states of its file: published ones whose text differs."""

from __future__ import annotations

import shutil

import pytest

from mujaz import tasks
from mujaz.edges import committed_content, committed_states
from mujaz.model.version import change_keys
from mujaz.tasks.history import MOST_EARLIER, MOST_STATES, History
from repository import FILE, Repository
from tiny import TinySite

pytestmark = pytest.mark.usefixtures("own_cache")


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


def test_a_state_says_which_significant_changes_it_has(repository):
    repository.commit("2026-11-01")
    repository.site.files[FILE] += "amendments: [{date: 2026-11-05, note: {ar: صُحح, en: Put right}}]\n"
    repository.commit("2026-11-05")
    newest, oldest = repository.history.states(repository.briefings[0])
    assert (newest.changes, oldest.changes) == (("2026-11-05#1",), ())


def test_an_earlier_text_is_what_was_committed(repository):
    record = repository.briefings[0]
    first = repository.commit("2026-11-01")
    before = repository.briefings[0].value
    repository.changed(1)
    record = repository.briefings[0]
    for _ in range(2):  # the second time from the cache
        known = repository.history
        (state,) = known.earlier(record)
        assert state.version == first
        assert known.text(record, state) == before


def test_the_newest_earlier_texts_are_shown_and_those_at_a_significant_change(repository):
    first = repository.commit("2026-11-01")
    repository.changed(0)
    repository.site.files[FILE] += "amendments: [{date: 2026-11-05, note: {ar: صُحح, en: Put right}}]\n"
    amended = repository.commit("2026-11-05")
    for number in range(MOST_EARLIER + 3):
        repository.site.change(FILE, f"Nur {number}.", f"Nur {number + 1}.")
        repository.commit("2026-11-06")
    found = [state.version for state in repository.history.earlier(repository.briefings[0])]
    assert (
        len(found) == len(set(found)) == MOST_EARLIER + 3
    )  # how it began, what stood before the change, and the change
    assert {first, amended} <= set(found)
    assert repository.version not in found
    assert not History(repository.root, is_kept=False).earlier(repository.briefings[0])


def test_what_was_said_before_a_significant_change_is_known(repository):
    repository.commit("2026-11-01")
    before = repository.briefings[0].value
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    repository.site.files[FILE] += (
        "amendments: [{date: 2026-11-05, note: {ar: صُحح, en: Put right}, statements: [s1]}]\n"
    )
    repository.site.write(repository.root)
    record = repository.briefings[0]
    assert repository.history.before(record, "2026-11-05#1") == before  # where it is not committed yet
    repository.commit("2026-11-05")
    repository.site.change(FILE, "en: Put right", "en: Put right at last")
    repository.commit("2026-11-06")
    record = repository.briefings[0]
    (change,) = change_keys(record.value)
    assert repository.history.before(record, change) == before


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
    found = History(clone)
    assert found.is_shallow
    assert [(state.version, state.committed) for state in found.states(repository.briefings[0])] == [(second, "")]
    assert not repository.history.is_shallow


def test_where_there_is_no_repository_nothing_is_said(tmp_path, repository, monkeypatch):
    root = TinySite().write(tmp_path / "plain")
    (record,) = tasks.report_folder(root).dossier.briefings
    assert not History(root).states(record)
    assert not History(None).states(record)
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
        repository.changed(number, "2026-11-01")
    assert len(repository.states) == MOST_STATES


def test_content_that_a_clone_lacks_is_none(repository):
    repository.commit("2026-11-01")
    states = committed_states(repository.root, "briefings/*.yml").states[FILE]
    blobs = ["0" * 40, states[0].blob, "no name of git's\n--help", states[0].blob]
    wanted = repository.site.files[FILE].encode()
    assert list(committed_content(repository.root, blobs)) == [None, wanted, None, wanted]
