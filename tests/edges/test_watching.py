"""Noticing that files were saved."""

from __future__ import annotations

import os
import threading

import pytest

from mujaz.edges import Watch

HOW = {
    "written": lambda file: file.write_text("new", "utf-8"),
    "replaced": lambda file: (file.with_name(".x").write_text("new", "utf-8"), file.with_name(".x").replace(file)),
    "deleted": lambda file: file.unlink(),
    "same size and time, another file": lambda file: (
        file.with_name(".x").write_text("old", "utf-8"),
        os.utime(file.with_name(".x"), ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns)),
        file.with_name(".x").replace(file),
    ),
}


@pytest.mark.parametrize("how", HOW.values(), ids=HOW)
@pytest.mark.parametrize("linked", [False, True], ids=["folder", "link to a folder"])
def test_a_save_is_noticed_however_it_is_done(how, linked, tmp_path):
    folder = tmp_path / "folder"
    (folder / "inside").mkdir(parents=True)
    file = folder / "inside" / "file"
    file.write_text("old", "utf-8")
    (tmp_path / "link").symlink_to(folder)
    shown = tmp_path / ("link" if linked else "folder")
    files = Watch([shown])
    assert not files.is_changed()
    how(file)
    assert files.wait() == {shown / "inside" / "file"}


def test_a_folder_that_comes_later_is_seen(tmp_path):
    files = Watch([tmp_path / "languages"])
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "fr.yml").write_text("tag: fr", "utf-8")
    assert files.wait() == {tmp_path / "languages" / "fr.yml"}


def test_what_is_watched_from_now_on_was_not_saved(tmp_path):
    (tmp_path / "file").write_text("old", "utf-8")
    files = Watch()
    files.add(tmp_path)
    assert not files.is_changed()
    files.remove(tmp_path)
    (tmp_path / "file").write_text("new", "utf-8")
    assert not files.is_changed()


def test_hidden_files_are_no_content_and_a_circle_of_links_has_an_end(tmp_path):
    (tmp_path / "circle").symlink_to(tmp_path)
    files = Watch([tmp_path])
    (tmp_path / ".hidden").write_text("x", "utf-8")
    (tmp_path / "shown").write_text("x", "utf-8")
    assert files.wait() == {tmp_path / "shown"}


def test_who_waits_goes_on_when_the_watch_is_closed(tmp_path):
    files = Watch([tmp_path])
    threading.Timer(0.1, files.close).start()
    assert files.wait() == frozenset()
