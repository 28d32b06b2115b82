"""A file is taken from the folder that is replaced where it was made of the same and is whole, and nowhere else."""

from __future__ import annotations

import pytest

from mujaz.edges import FolderStore, KeptFiles, LastOutput


@pytest.fixture
def folders(tmp_path):
    for name in ("old", "new"):
        (tmp_path / name / "en").mkdir(parents=True)
    return tmp_path / "old", tmp_path / "new"


@pytest.fixture
def last(folders, tmp_path):
    """Return what the next build has to take from; the old folder holds one page."""
    old, new = folders
    (old / "en" / "a.html").write_text("a page")
    first = LastOutput(tmp_path / "cache", old, old)
    assert not first.take("en/a.html", "words")
    first.finish()
    return LastOutput(tmp_path / "cache", old, new)


def test_a_file_made_of_the_same_is_put_into_the_new_folder(last, folders, tmp_path):
    old, new = folders
    assert last.take("en/a.html", "words")
    assert (new / "en" / "a.html").read_text() == "a page"
    assert (new / "en" / "a.html").stat().st_ino == (old / "en" / "a.html").stat().st_ino
    last.finish()
    assert LastOutput(tmp_path / "cache", old, tmp_path / "next").take("en/a.html", "words")


def test_a_file_that_is_made_of_something_else_is_made_again(last, folders):
    assert not last.take("en/a.html", "other words")
    assert not last.take("en/b.html", "words")
    assert not any(folders[1].rglob("*.html"))


def test_a_file_that_was_made_again_is_taken_by_the_build_after_that(last, folders, tmp_path):
    old, new = folders
    last.take("en/a.html", "other words")
    (new / "en" / "a.html").write_text("another page")
    last.finish()
    (old / "en" / "a.html").write_text("another page")
    assert LastOutput(tmp_path / "cache", old, tmp_path / "next").take("en/a.html", "other words")


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_text("a pagE"),
        lambda path: path.unlink(),
        lambda path: (path.rename(path.with_name("b.html")), path.symlink_to("b.html")),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["changed", "gone", "a link", "a folder"],
)
def test_a_file_that_is_not_what_was_made_is_made_again(change, last, folders):
    old, new = folders
    change(old / "en" / "a.html")
    assert not last.take("en/a.html", "words")
    assert not (new / "en" / "a.html").exists()


@pytest.mark.usefixtures("last")
@pytest.mark.parametrize("content", [b"", b"[]", b'{"en/a.html": 1}', b'{"en/a.html": ["words"]}', b"\xff"])
def test_what_was_kept_by_another_version_is_no_help(content, folders, tmp_path):
    (kept,) = (tmp_path / "cache").iterdir()
    key = kept.name.partition(".")[0]
    KeptFiles(FolderStore(tmp_path / "cache"), "json").renew(key, content)
    assert not LastOutput(tmp_path / "cache", *folders).take("en/a.html", "words")
