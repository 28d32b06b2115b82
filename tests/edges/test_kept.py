"""What is kept is given back as it was kept, or made again, whatever has become of it, and wherever it lies."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from mujaz.edges import FolderStore, KeptFiles, cache_store
from mujaz.edges.addresses import AddressStore
from mujaz.edges.kept import KEPT

CONTENT = b"%PDF and what belongs to it"
NAME = "print"

PLACES = {
    "a folder": lambda folder: f"{folder}/cache",
    "files of this machine": lambda folder: (folder / "cache").as_uri(),
    "files as fsspec writes them": lambda folder: f"local://{folder}/cache",
    "memory": lambda _: f"memory://{secrets.token_hex(8)}/cache",
}


@pytest.fixture(params=PLACES)
def place(request, tmp_path, monkeypatch) -> str:
    found = PLACES[request.param](tmp_path)
    monkeypatch.setenv("MUJAZ_CACHE", found)
    return found


def kept_at(folder, ending: str = "pdf") -> KeptFiles:
    """Return what is kept where MUJAZ_CACHE says, as the next process has it."""
    return KeptFiles(cache_store(folder, NAME), ending)


def names_at(folder) -> list[str]:
    return sorted(name.partition(".")[0] for name in cache_store(folder, NAME).names())


def test_an_address_is_a_place_of_its_own_and_a_folder_needs_none(place, tmp_path):
    kept_at(tmp_path).keep("one", CONTENT)
    assert not (tmp_path / ".cache").exists()
    is_on_disk = (tmp_path / "cache" / NAME).is_dir()
    assert is_on_disk is not place.startswith("memory")
    assert isinstance(cache_store(tmp_path, NAME), AddressStore) is place.startswith(("memory", "local"))


@pytest.mark.usefixtures("place")
def test_what_was_kept_is_given_back_to_this_process_and_the_next(tmp_path):
    kept = kept_at(tmp_path)
    assert kept.find("one") is None
    assert not kept.has("one")
    assert kept.keep("one", CONTENT)
    for again in (kept, kept_at(tmp_path)):
        assert again.lists("one")
        assert again.has("one")
        assert again.find("one") == CONTENT
        assert again.find("on") is None
        assert not again.lists("on")
    assert kept_at(tmp_path, "txt").find("one") is None


@pytest.mark.usefixtures("place")
def test_what_is_kept_anew_takes_the_place_of_what_was_there(tmp_path):
    kept_at(tmp_path).keep("one", CONTENT)
    kept_at(tmp_path).renew("one", b"other")
    assert kept_at(tmp_path).find("one") == b"other"
    assert names_at(tmp_path) == ["one"]
    kept_at(tmp_path).renew("one", b"other")
    assert kept_at(tmp_path).find("one") == b"other"


@pytest.mark.parametrize(
    "damage",
    {
        "emptied": lambda _: b"",
        "cut in half": lambda content: content[:10],
        "one bit other": lambda content: bytes([content[0] ^ 1]) + content[1:],
        "longer": lambda content: content + b"\0",
        "another one's": lambda _: CONTENT + b"other",
    }.items(),
    ids=lambda damage: damage[0],
)
@pytest.mark.usefixtures("place")
def test_a_file_that_was_changed_is_known_goes_and_is_kept_anew(tmp_path, damage):
    known, store = kept_at(tmp_path), cache_store(tmp_path, NAME)
    known.keep("one", CONTENT)
    (name,) = store.names()
    store.write(name, damage[1](CONTENT))
    for kept in (known, kept_at(tmp_path)):
        assert kept.find("one") is None
    assert names_at(tmp_path) == []
    assert known.keep("one", CONTENT)
    for kept in (known, kept_at(tmp_path)):
        assert kept.find("one") == CONTENT


@pytest.mark.usefixtures("place")
def test_two_users_at_once_give_each_other_what_they_keep_and_may_take_it_away(tmp_path):
    one, other = kept_at(tmp_path), kept_at(tmp_path)
    assert one.find("a") is None
    assert other.find("a") is None
    one.keep("a", CONTENT)
    other.keep("a", CONTENT)
    assert one.find("a") == other.find("a") == kept_at(tmp_path).find("a") == CONTENT
    for name in cache_store(tmp_path, NAME).names():
        cache_store(tmp_path, NAME).remove(name)
    assert one.find("a") is None
    other.renew("a", b"other")
    one.renew("a", CONTENT)
    assert one.find("a") == CONTENT
    assert other.find("a") == b"other"
    assert kept_at(tmp_path).find("a") in {CONTENT, b"other"}


@pytest.mark.usefixtures("place")
def test_many_users_at_once_never_read_half_of_a_file(tmp_path):
    large = {key: os.urandom(200_000) for key in "abcd"}

    def use(_: int) -> list[bool]:
        found = []
        for key, content in large.items():
            kept = kept_at(tmp_path)
            known = kept.find(key)
            found.append(known in (None, content))
            kept.keep(key, content)
            kept.tidy()
        return found

    with ThreadPoolExecutor(8) as pool:
        assert all(all(found) for found in pool.map(use, range(12)))
    for key, content in large.items():
        kept_at(tmp_path).keep(key, content)
        assert kept_at(tmp_path).find(key) == content


def age(place: str, folder, key: str) -> None:
    """Make a file older than what is kept."""
    store = cache_store(folder, NAME)
    (name,) = (name for name in store.names() if name.partition(".")[0] == key)
    long_ago = time.time() - KEPT - 60
    if place.startswith("memory"):
        file = MemoryFileSystem().store[f"{place.removeprefix('memory:/')}/{NAME}/{name}"]
        file.created = datetime.fromtimestamp(long_ago, UTC)
    else:
        os.utime(folder / "cache" / NAME / name, (long_ago, long_ago))


def test_what_nothing_asked_for_in_a_month_goes_and_the_rest_stays(place, tmp_path):
    for key in ("old", "used", "new"):
        kept_at(tmp_path).keep(key, CONTENT)
    kept_at(tmp_path, "txt").keep("words", CONTENT)
    cache_store(tmp_path, NAME).write("unnamed.pdf", CONTENT)
    for key in ("old", "used", "unnamed", "words"):
        age(place, tmp_path, key)
    kept = kept_at(tmp_path)
    assert kept.has("used")
    kept.tidy()
    assert names_at(tmp_path) == ["new", "used", "words"]
    assert kept_at(tmp_path).find("used") == CONTENT


@pytest.mark.usefixtures("place")
def test_files_of_a_version_that_had_no_digests_are_not_taken(tmp_path):
    cache_store(tmp_path, NAME).write("old.pdf", CONTENT)
    assert kept_at(tmp_path).find("old") is None


@pytest.mark.usefixtures("place")
def test_all_may_be_deleted_at_any_time(tmp_path):
    kept = kept_at(tmp_path)
    kept.keep("one", CONTENT)
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)
    MemoryFileSystem().store.clear()
    assert kept.find("one") is None
    kept.tidy()
    assert kept.keep("one", CONTENT)
    assert kept_at(tmp_path).find("one") == CONTENT


@pytest.fixture
def folder(tmp_path):
    for key in ("one", "other"):
        KeptFiles(FolderStore(tmp_path / "kept"), "pdf").keep(key, CONTENT + key.encode())
    return tmp_path / "kept"


def file_of(folder, key: str):
    (path,) = folder.glob(f"{key}.*")
    return path


def pipe(path):
    path.unlink()
    os.mkfifo(path)


def folder_of_files(path):
    path.unlink()
    (path / "deep").mkdir(parents=True)


def link(path, target):
    path.unlink()
    path.symlink_to(target)


def renamed(path):
    path.unlink()
    other = file_of(path.parent, "other")
    other.rename(other.with_name(other.name.replace("other.", "one.")))


DAMAGES = {
    "another one's": lambda path: shutil.copy(file_of(path.parent, "other"), path),
    "another one's, under its name": renamed,
    "a folder": folder_of_files,
    "a pipe": pipe,
    "a link to nowhere": lambda path: link(path, "nowhere"),
    "a link to itself": lambda path: link(path, path),
    "a device without end": lambda path: link(path, "/dev/zero"),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_not_what_was_kept_is_not_given_back_and_can_be_kept_anew(folder, name):
    known = KeptFiles(FolderStore(folder), "pdf")
    assert known.find("one") == CONTENT + b"one"
    DAMAGES[name](file_of(folder, "one"))
    for kept in (known, KeptFiles(FolderStore(folder), "pdf")):
        assert not kept.has("one")
        assert kept.find("one") is None
    known.keep("one", CONTENT + b"one")
    for kept in (known, KeptFiles(FolderStore(folder), "pdf")):
        assert kept.find("one") == CONTENT + b"one"
    assert file_of(folder, "one").is_file()


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path):
    (tmp_path / "file").write_text("")
    kept = KeptFiles(FolderStore(tmp_path / "file"), "pdf")
    assert not kept.keep("one", CONTENT)
    assert kept.find("one") is None
    kept.tidy()


def test_what_is_kept_is_on_disk_before_it_has_its_name(tmp_path, monkeypatch):
    synced = []

    def sync(number: int) -> None:
        synced.append(os.fstat(number).st_size)
        assert not list(tmp_path.glob("one.*")), "a name without its content can be what a power failure leaves"

    monkeypatch.setattr(os, "fsync", sync)
    KeptFiles(FolderStore(tmp_path), "pdf").keep("one", CONTENT)
    assert synced == [len(CONTENT)]
    assert file_of(tmp_path, "one").read_bytes() == CONTENT
