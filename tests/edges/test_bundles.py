"""Small results in few files are given back as they were kept, or made again; what a run did not use is let go of."""

from __future__ import annotations

import hashlib

import pytest

from mujaz.edges import Bundles, FolderStore, KeptFiles, Packed

NAMES = [f"en/names/n{number}.md" for number in range(100)]
SITE = hashlib.sha256(b"a site").hexdigest()


def key(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def said(run: Bundles, name: str) -> str | None:
    """Return a result; None where there is none, or it is known to be damaged."""
    found = run.find(name, key(name))
    try:
        return found.text if found else None
    except ValueError:
        return None


@pytest.fixture
def next_run(tmp_path):
    """Return what the next process has."""
    return lambda: Bundles(KeptFiles(FolderStore(tmp_path), "bin"), SITE)


@pytest.fixture
def kept(next_run):
    run = next_run()
    for name in NAMES:
        run.keep(name, key(name), Packed.of(name))
    run.finish()


@pytest.mark.usefixtures("kept")
def test_results_are_given_back_under_their_own_key_alone(next_run, tmp_path):
    run = next_run()
    assert len(list(tmp_path.iterdir())) < len(NAMES) / 4
    for name in NAMES:
        assert said(run, name) == name
        assert not run.has(name, key(name + "x"))


@pytest.mark.usefixtures("kept")
def test_what_a_run_did_not_ask_for_is_gone_in_the_next(next_run):
    run = next_run()
    assert run.has(NAMES[0], key(NAMES[0]))
    run.finish()
    run = next_run()
    assert [name for name in NAMES if run.has(name, key(name))] == NAMES[:1]


@pytest.mark.usefixtures("kept")
def test_a_file_is_written_anew_only_where_something_in_it_changed(next_run, tmp_path):
    before = {file.name: file.stat().st_ino for file in tmp_path.iterdir()}
    run = next_run()
    for name in NAMES[1:]:
        run.find(name, key(name))
    run.keep(NAMES[0], key("changed"), Packed.of("changed"))
    run.finish()
    after = {file.name: file.stat().st_ino for file in tmp_path.iterdir()}
    assert len(after) == len(before)
    assert len(after.items() - before.items()) == 1


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("damage", [lambda c: c[: len(c) // 2], lambda _: b"", lambda c: b"x" + c[1:]], ids="abc")
def test_what_was_damaged_on_disk_is_not_given_back(damage, next_run, tmp_path):
    for file in tmp_path.iterdir():
        file.write_bytes(damage(file.read_bytes()))
    run = next_run()
    assert not [name for name in NAMES if said(run, name) is not None]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("change", [lambda c: c[:100], lambda c: c[:-1], lambda c: c.replace(b" ", b"\0")], ids="abc")
def test_what_has_another_shape_gives_nothing_false(change, next_run, tmp_path):
    """Even if it was kept so."""
    kept = KeptFiles(FolderStore(tmp_path), "bin")
    for file in list(tmp_path.iterdir()):
        kept.renew(file.name.partition(".")[0], change(file.read_bytes()))
    run = next_run()
    found = {name: said(run, name) for name in NAMES}
    assert all(text in {None, name} for name, text in found.items())
    assert None in found.values()
