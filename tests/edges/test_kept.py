"""What is kept is given back as it was kept, or made again, whatever has become of it."""

from __future__ import annotations

import os
import shutil
import time

import pytest

from mujaz.edges import KeptFiles
from mujaz.edges.kept import KEPT

CONTENT = b"%PDF and what belongs to it"


@pytest.fixture
def folder(tmp_path):
    for key in ("one", "other"):
        KeptFiles(tmp_path / "kept", "pdf").keep(key, CONTENT + key.encode())
    return tmp_path / "kept"


def file_of(folder, key: str):
    (path,) = folder.glob(f"{key}.*")
    return path


def test_what_was_kept_is_given_back_to_this_process_and_the_next(tmp_path):
    kept = KeptFiles(tmp_path / "kept", "pdf")
    assert kept.find("one") is None
    assert not kept.has("one")
    kept.keep("one", CONTENT)
    for again in (kept, KeptFiles(tmp_path / "kept", "pdf")):
        assert again.has("one")
        assert again.find("one") == CONTENT
        assert again.find("on") is None


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
    "emptied": lambda path: path.write_bytes(b""),
    "cut in half": lambda path: path.write_bytes(path.read_bytes()[:10]),
    "one bit other": lambda path: path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:]),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"\0"),
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
    known = KeptFiles(folder, "pdf")
    assert known.find("one") == CONTENT + b"one"
    DAMAGES[name](file_of(folder, "one"))
    for kept in (known, KeptFiles(folder, "pdf")):
        assert not kept.has("one")
        assert kept.find("one") is None
    known.keep("one", CONTENT + b"one")
    for kept in (known, KeptFiles(folder, "pdf")):
        assert kept.find("one") == CONTENT + b"one"
    assert file_of(folder, "one").is_file()


def test_files_of_a_version_that_had_no_digests_are_not_taken(folder):
    (folder / "old.pdf").write_bytes(CONTENT)
    assert KeptFiles(folder, "pdf").find("old") is None


def test_a_folder_that_is_deleted_or_cannot_be_written_does_no_harm(tmp_path):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "gone", tmp_path / "file"):
        kept = KeptFiles(folder, "pdf")
        kept.keep("one", CONTENT)
        shutil.rmtree(folder, ignore_errors=True)
        assert kept.find("one") is None
        kept.tidy()


def test_what_nothing_asked_for_in_a_month_goes_and_the_rest_stays(tmp_path):
    kept = KeptFiles(tmp_path, "pdf")
    long_ago = time.time() - KEPT - 60
    for key in ("old", "used", "new"):
        kept.keep(key, CONTENT)
    for key in ("old", "used"):
        os.utime(file_of(tmp_path, key), (long_ago, long_ago))
    (tmp_path / "unnamed.pdf").write_bytes(CONTENT)
    os.utime(tmp_path / "unnamed.pdf", (long_ago, long_ago))
    assert kept.has("used")
    kept.tidy()
    assert sorted(path.name.partition(".")[0] for path in tmp_path.iterdir()) == ["new", "used"]


def test_what_is_kept_is_on_disk_before_it_has_its_name(tmp_path, monkeypatch):
    synced = []

    def sync(number: int) -> None:
        synced.append(os.fstat(number).st_size)
        assert not list(tmp_path.glob("one.*")), "a name without its content can be what a power failure leaves"

    monkeypatch.setattr(os, "fsync", sync)
    KeptFiles(tmp_path, "pdf").keep("one", CONTENT)
    assert synced == [len(CONTENT)]
    assert file_of(tmp_path, "one").read_bytes() == CONTENT
