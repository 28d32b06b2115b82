"""The good folder stays until its successor is whole."""

from __future__ import annotations

import pytest

from mujaz.edges import building_folder, finish_folder, recover_folder, write_tree


def test_what_is_built_beside_takes_the_place_of_what_was_there(tmp_path):
    site = tmp_path / "site"
    write_tree(site, {"a/b.txt": "old", "gone.txt": "old"})
    (building_folder(site) / "b.txt").write_text("new")
    assert (site / "gone.txt").read_text() == "old"
    finish_folder(site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.name for path in site.iterdir()] == ["b.txt"]


def test_a_build_that_was_killed_leaves_the_good_folder(tmp_path):
    site = tmp_path / "site"
    write_tree(site, {"a.txt": "good"})
    (building_folder(site) / "half.txt").write_text("half")  # killed here
    assert (site / "a.txt").read_text() == "good"
    assert list(building_folder(site).iterdir()) == []


def test_a_build_that_was_killed_between_its_two_renames_is_undone(tmp_path):
    site = tmp_path / "site"
    write_tree(site, {"a.txt": "good"})
    site.rename(tmp_path / "site.old")  # killed here
    recover_folder(site)
    assert (site / "a.txt").read_text() == "good"


@pytest.mark.parametrize("name", ["../out.txt", "/out.txt", "a/../../out.txt"])
def test_nothing_is_written_outside_the_folder(tmp_path, name):
    site = tmp_path / "deep" / "site"
    write_tree(site, {"a.txt": "good"})
    with pytest.raises(ValueError, match="leads out"):
        write_tree(site, {"a.txt": "bad", name: "bad"})
    assert (site / "a.txt").read_text() == "good"
    assert not list(tmp_path.rglob("out.txt"))


def test_a_link_stays_a_link_and_its_folder_is_replaced(tmp_path):
    real, link = tmp_path / "www" / "real", tmp_path / "site"
    write_tree(real, {"old.txt": "old"})
    link.symlink_to(real)
    for text in ("new", "newer"):
        write_tree(link, {"new.txt": text})
        assert link.is_symlink()
        assert {p.name: p.read_text() for p in real.iterdir()} == {"new.txt": text}
    assert [p.name for p in (tmp_path / "www").iterdir()] == ["real"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site", "www"]


def test_a_link_whose_folder_is_not_there_yet_makes_it(tmp_path):
    (tmp_path / "site").symlink_to(tmp_path / "www" / "real")
    write_tree(tmp_path / "site", {"new.txt": "new"})
    assert (tmp_path / "www" / "real" / "new.txt").read_text() == "new"


def test_a_file_or_endless_link_in_the_place_of_the_folder_is_refused_and_stays(tmp_path):
    (tmp_path / "site").write_text("a file")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("site", "loop"):
        with pytest.raises(NotADirectoryError):
            write_tree(tmp_path / name, {"new.txt": "new"})
    assert (tmp_path / "site").read_text() == "a file"
