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
