"""Where a site and an export are written, and where never: as a user runs them, with what is there before and after."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from tiny import TinySite

B = "briefings/bridge.yml"


def tree(folder) -> dict[str, bytes | None]:
    """All that is in a folder, links not followed: path to content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
        if "site-theme" not in path.parts
    }


@pytest.fixture
def root(tiny, tmp_path):
    return tiny.write(tmp_path / "home" / "root")


def set_site_dir(root, folder: str) -> None:
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(configuration.replace("site_dir: site\n", f"site_dir: {folder}\n"), "utf-8")


def mine(root) -> None:
    (root / "public").mkdir()
    (root / "public" / "index.html").write_text("my own")


def local(root) -> None:
    (root / "mkdocs.local.yml").write_text("INHERIT: mkdocs.yml\n")


def link(root) -> None:
    (root / "public").symlink_to("seeds")


def nothing(_) -> None:
    pass


EXPORTS = {
    "the site's folder, in which a configuration lies": (".", local, "is the folder of the site's content"),
    "the folder above, by way of one that is missing": ("x/../..", local, "holds"),
    "a folder of the user's, by way of one that is missing": ("x/../public", mine, "public holds files that are no"),
    "a folder of content": ("seeds", nothing, "is a folder of the site's content"),
    "inside a folder of content": ("briefings/export", nothing, "lies in"),
    "a link to a folder of content": ("public", link, "is a folder of the site's content"),
}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_leaves_alone_what_is_no_earlier_export(root, run, name):
    out, prepare, reason = EXPORTS[name]
    prepare(root)
    before = tree(root.parent)
    done = run("mujaz", "export", "--out", out, cwd=root)
    assert done.returncode == 2, done.stderr
    assert reason in done.stderr
    assert "hint: " in done.stderr
    assert tree(root.parent) == before


def test_an_export_replaces_an_earlier_one_and_no_other_folder_with_configurations_in_it(root, run):
    for _ in range(2):
        assert run("mujaz", "export", cwd=root).returncode == 0
        assert {path.name for path in (root / "export").iterdir()} == {
            ".mujaz",
            "ar",
            "en",
            "mkdocs.ar.yml",
            "mkdocs.en.yml",
        }
        (root / "export" / "ar" / "index.md").write_text("changed")
    (root / "export" / ".mujaz").unlink()
    before = tree(root)
    done = run("mujaz", "export", cwd=root)
    assert (done.returncode, "move or delete them" in done.stderr) == (2, True)
    assert tree(root) == before


SITES = {
    "a folder of content": ("seeds", nothing, "is a folder of the site's content or theme"),
    "a link to a folder of content": ("public", link, "is a folder of the site's content or theme"),
    "inside a folder of content": ("seeds/site", nothing, "lies in"),
    "a theme": ("own", lambda root: (root / "own").mkdir(), "is a folder of the site's content or theme"),
    "a folder of the user's": ("public", mine, "public holds files that are no earlier site of Mujaz: index.html"),
    "a link to the folder above": ("public", lambda root: (root / "public").symlink_to(".."), "holds"),
}


@pytest.mark.parametrize("program", ["mujaz", "mkdocs"])
@pytest.mark.parametrize("name", SITES)
def test_a_build_leaves_alone_what_is_no_earlier_site(root, run, name, program):
    folder, prepare, reason = SITES[name]
    prepare(root)
    set_site_dir(root, folder)
    if name == "a theme":
        text = (root / "mkdocs.yml").read_text("utf-8").replace("custom_dir: site-theme", "custom_dir: own")
        (root / "mkdocs.yml").write_text(text, "utf-8")
    before = tree(root.parent)
    done = run(program, "build", cwd=root)
    assert done.returncode == (2 if program == "mujaz" else 1), done.stderr
    assert reason in done.stderr
    assert "set site_dir in mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(root.parent) == before


@pytest.mark.parametrize("program", ["mujaz", "mkdocs"])
def test_what_is_hidden_in_a_site_and_what_is_beside_it_stays(root, run, program):
    """A worktree of the branch that is published, and folders of the user's own."""
    for name in ("site/.git/HEAD", "site/.nojekyll", "site.old/mine.txt", "site.new/mine.txt"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("mine")
    before = tree(root)
    for _ in range(2):
        assert run(program, "build", cwd=root).returncode == 0
    after = tree(root)
    assert {name: after.get(name) for name in before} == before
    assert "site/en/index.html" in after
    assert sorted({name.partition("/")[0] for name in after} - {name.partition("/")[0] for name in before}) == []


@pytest.mark.parametrize("program", ["mujaz", "mkdocs"])
def test_a_build_that_was_killed_between_its_renames_is_set_right_before_the_content_is_checked(
    tiny, root, run, program
):
    assert run("mujaz", "build", cwd=root).returncode == 0
    before = tree(root / "site")
    (root / "briefings" / "note.txt").write_text("changed", "utf-8")
    killed = f"""
import os, signal, sys
from mujaz.cli import main
from mujaz.edges import folders
rename = os.rename

def killing(one, other, **options):
    rename(one, other, **options)
    if str(one) == {str(root / "site")!r}:
        os.kill(os.getpid(), signal.SIGKILL)

os.rename, folders.exchange = killing, lambda *_: False
main()
"""
    done = subprocess.run([sys.executable, "-c", killed, "build"], cwd=root, capture_output=True, check=False)
    assert done.returncode == -9
    assert not (root / "site").exists()
    tiny.change(B, "kind: report", "kind: repotr").write(root)
    done = run(program, "build", cwd=root)
    assert (done.returncode, "MJZ104" in done.stdout + done.stderr) == (1, True)
    assert tree(root / "site") == before
    assert sorted(path.name for path in root.iterdir()) == ["briefings", "mkdocs.yml", "seeds", "site", "site-theme"]


CHANCE = random.Random(20)  # noqa: S311 - distances, not secrets


@pytest.mark.parametrize("distance", [round(CHANCE.uniform(0, 1.5), 3) for _ in range(20)])
def test_two_builds_at_once_leave_a_whole_site(root, built_once, distance):
    """The second waits for the first, and publishes what it then reads."""
    one = [sys.executable, "-m", "mujaz", "build"]
    other = [sys.executable, "-c", f"import time; time.sleep({distance}); from mujaz.cli import main; main()", "build"]
    running = [subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE) for command in (one, other)]
    said = [process.communicate()[1].decode() for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    assert tree(root / "site") == built_once
    assert sorted(path.name for path in root.iterdir()) == ["briefings", "mkdocs.yml", "seeds", "site", "site-theme"]


@pytest.fixture(scope="module")
def built_once(run, tmp_path_factory):
    """The site that a build makes which is alone."""
    root = TinySite().write(tmp_path_factory.mktemp("alone"))
    assert run("mujaz", "build", cwd=root).returncode == 0
    return tree(root / "site")


def test_an_export_and_a_build_at_once_do_not_wait_for_each_other(root):
    running = [
        subprocess.Popen([sys.executable, "-m", "mujaz", command], cwd=root, stderr=subprocess.PIPE)
        for command in ("build", "export")
    ]
    said = [process.communicate()[1].decode() for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    assert "waiting" not in "".join(said)
