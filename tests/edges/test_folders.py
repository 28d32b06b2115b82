"""The good folder stays until its successor is whole, whoever writes it and whenever that one is killed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mujaz.edges import EXPORT, SITE, OutputFolder, RefusedError, folders, write_tree


def nothing(_: str) -> None:
    """Take no notice of what the user should know."""


def output(target, kind=SITE, say=nothing) -> OutputFolder:
    return OutputFolder(target, kind, (), say)


def write(target, files: dict[str, str]) -> None:
    with output(target) as folder:
        write_tree(folder, files)


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def content(folder) -> dict[str, str]:
    """What a folder holds, but for its mark."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".mujaz")
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


@pytest.fixture(params=[True, False], ids=["in one step", "in two steps"])
def steps(request, monkeypatch):
    """Both ways in which folders change places: not every system has the better one."""
    if not request.param:
        monkeypatch.setattr(folders, "exchange", lambda *_: False)
    return request.param


@pytest.mark.usefixtures("steps")
def test_what_is_built_beside_takes_the_place_of_what_was_there(tmp_path):
    site = tmp_path / "site"
    write(site, {"a/b.txt": "old", "gone.txt": "old"})
    with output(site) as folder:
        (folder.begin() / "b.txt").write_text("new")
        assert content(site) == {"a/b.txt": "old", "gone.txt": "old"}
        folder.finish()
    assert names(tmp_path) == ["site"]
    assert content(site) == {"b.txt": "new"}


def test_a_build_that_is_not_finished_leaves_the_good_folder_and_nothing_else(tmp_path):
    site = tmp_path / "deep" / "site"
    with output(site) as folder:
        (folder.begin() / "half.txt").write_text("half")
    assert names(tmp_path) == []
    write(site, {"a.txt": "good"})
    with output(site) as folder:
        (folder.begin() / "half.txt").write_text("half")
    assert content(site) == {"a.txt": "good"}
    assert names(site.parent) == ["site"]


@pytest.mark.parametrize("name", ["../out.txt", "/out.txt", "a/../../out.txt"])
def test_nothing_is_written_outside_the_folder(tmp_path, name):
    site = tmp_path / "deep" / "site"
    write(site, {"a.txt": "good"})
    with pytest.raises(ValueError, match="leads out"):
        write(site, {"a.txt": "bad", name: "bad"})
    assert content(site) == {"a.txt": "good"}
    assert not list(tmp_path.rglob("out.txt"))


def test_a_link_stays_a_link_and_its_folder_is_replaced(tmp_path):
    real, link = tmp_path / "www" / "real", tmp_path / "site"
    write(real, {"old.txt": "old"})
    link.symlink_to(real)
    for text in ("new", "newer"):
        write(link, {"new.txt": text})
        assert link.is_symlink()
        assert content(real) == {"new.txt": text}
    assert names(tmp_path / "www") == ["real"]
    assert names(tmp_path) == ["site", "www"]


def test_a_link_whose_folder_is_not_there_yet_makes_it(tmp_path):
    (tmp_path / "site").symlink_to(tmp_path / "www" / "real")
    write(tmp_path / "site", {"new.txt": "new"})
    assert content(tmp_path / "www" / "real") == {"new.txt": "new"}


def test_a_file_or_endless_link_in_the_place_of_the_folder_is_refused_and_stays(tmp_path):
    (tmp_path / "site").write_text("a file")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("site", "loop", "site/in/a/file"):
        with pytest.raises(NotADirectoryError):
            write(tmp_path / name, {"new.txt": "new"})
    assert (tmp_path / "site").read_text() == "a file"
    assert names(tmp_path) == ["loop", "site"]


def test_what_mujaz_has_not_written_stays(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "mine.txt").write_text("mine")
    with pytest.raises(RefusedError, match=r"holds files that are no earlier site of Mujaz: mine\.txt"):
        write(site, {"new.txt": "new"})
    assert content(site) == {"mine.txt": "mine"}
    assert names(tmp_path) == ["site"]


def test_where_a_file_system_is_mounted_nothing_is_begun():
    with pytest.raises(RefusedError, match="mounted"):
        output(Path("/proc")).open()


def test_what_somebody_puts_there_while_it_is_built_stays(tmp_path):
    site = tmp_path / "site"
    with output(site) as folder:
        folder.begin()
        site.mkdir()
        (site / "mine.txt").write_text("mine")
        with pytest.raises(RefusedError, match=r"mine\.txt"):
            folder.finish()
    assert content(site) == {"mine.txt": "mine"}


def test_a_site_is_no_export_and_an_export_no_site(tmp_path):
    for kind, other in ((SITE, EXPORT), (EXPORT, SITE)):
        target = tmp_path / kind.name
        with output(target, kind) as folder:
            write_tree(folder, {"a.txt": "good"})
        with pytest.raises(RefusedError), output(target, other) as folder:
            write_tree(folder, {"a.txt": "bad"})
        assert content(target) == {"a.txt": "good"}


def test_a_site_of_a_version_that_set_no_marks_is_known(tmp_path):
    site = tmp_path / "site"
    write(site, {"index.html": "old", "404.html": "old", "search/rules.json": "{}"})
    (site / ".mujaz").unlink()
    write(site, {"new.txt": "new"})
    assert content(site) == {"new.txt": "new"}


@pytest.mark.usefixtures("steps")
def test_hidden_files_and_folders_stay(tmp_path):
    site = tmp_path / "site"
    (site / ".git" / "objects").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/pages")
    (site / ".nojekyll").write_text("")
    (site / ".link").symlink_to("nowhere")
    for text in ("new", "newer"):
        write(site, {"a.txt": text, ".own": text})
        assert content(site) == {"a.txt": text, ".own": text, ".git/HEAD": "ref: refs/heads/pages", ".nojekyll": ""}
        assert (site / ".git" / "objects").is_dir()
        assert (site / ".link").readlink().name == "nowhere"
    assert names(tmp_path) == ["site"]


def test_who_may_read_and_write_the_folder_stays(tmp_path):
    write(tmp_path / "site", {"a.txt": "good"})
    (tmp_path / "site").chmod(0o2751)
    write(tmp_path / "site", {"a.txt": "new"})
    assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == 0o2751


@pytest.mark.parametrize("name", ["site.old", "site.new", ".site.mujaz-mine", ".site.mujaz"])
def test_folders_of_the_user_beside_it_stay(tmp_path, name):
    (tmp_path / name).mkdir()
    (tmp_path / name / "mine.txt").write_text("mine")
    for text in ("old", "new"):
        write(tmp_path / "site", {"a.txt": text})
    assert content(tmp_path / name) == {"mine.txt": "mine"}


KILLED = """
import os, pathlib, signal, sys
from mujaz.edges import SITE, OutputFolder, folders, write_tree

def killing(step):
    def wrapped(*arguments, **options):
        global calls
        calls -= 1
        if calls == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*arguments, **options)
    return wrapped

target, in_one_step, calls = pathlib.Path(sys.argv[1]), sys.argv[2] == "True", int(sys.argv[3])
os.rename, os.mkdir, os.rmdir, os.unlink = map(killing, (os.rename, os.mkdir, os.rmdir, os.unlink))
folders.exchange = killing(folders.exchange) if in_one_step else lambda *_: False
with OutputFolder(target, SITE, (), print) as folder:
    write_tree(folder, {"a.txt": "new", "b.txt": "new", "c/d.txt": "new"})
"""


def test_whenever_a_build_is_killed_the_next_one_finds_a_whole_folder(tmp_path, steps):
    """It is killed before each step by which folders are made, moved and deleted, one after the other."""
    old = {"a.txt": "old", "b.txt": "old", "c/d.txt": "old"}
    hidden = {".git/HEAD": "ref", ".well-known/x": "x", ".nojekyll": ""}
    site, alive, seen = tmp_path / "site", False, []
    while not alive:
        write(site, old)
        for name, text in hidden.items():
            (site / name).parent.mkdir(exist_ok=True)
            (site / name).write_text(text)
        killed = subprocess.run([sys.executable, "-c", KILLED, str(site), str(steps), str(len(seen) + 1)], check=False)
        alive = killed.returncode == 0
        assert alive or killed.returncode == -signal.SIGKILL
        seen.append(site.exists())
        with output(site):  # it opens the folder, and then finds that the content has errors, say
            pass
        new = dict.fromkeys(old, "new")
        assert content(site) in (old | hidden, new | hidden), len(seen)
        assert content(site) == new | hidden or not alive
        assert names(tmp_path) == ["site"]
    assert len(seen) > 8
    if steps:
        assert all(seen), "where two folders change places in one step, the good one is never gone"


def test_where_folders_change_places_in_one_step_there_is_always_one(tmp_path):
    site = tmp_path / "site"
    write(site, {"a.txt": "0"})
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    if not folders.exchange(tmp_path / "one", tmp_path / "other"):
        pytest.skip("no such step here")
    watching = """
import os, sys
gone = 0
print("watching", flush=True)
while not os.path.exists("done"):
    for _ in range(10_000):
        gone += not os.path.exists("site")
print(gone)
"""
    with subprocess.Popen([sys.executable, "-c", watching], cwd=tmp_path, stdout=subprocess.PIPE, text=True) as watcher:
        assert watcher.stdout.readline() == "watching\n"
        for number in range(200):
            write(site, {"a.txt": str(number)})
        (tmp_path / "done").touch()
        assert watcher.stdout.read() == "0\n"


def test_what_is_left_over_and_cannot_be_deleted_is_said_and_hinders_nobody(tmp_path):
    site, left = tmp_path / "site", tmp_path / ".site.mujaz-0123456789abcdef"
    (left / "new").mkdir(parents=True)
    stuck = left / "new" / "stuck.txt"
    stuck.write_text("stuck")
    change = shutil.which("chattr") or "false"
    if subprocess.run([change, "+i", stuck], check=False, capture_output=True).returncode:
        pytest.skip("nothing here that its owner cannot delete")
    heard: list[str] = []
    try:
        for text in ("old", "new"):
            with output(site, say=heard.append) as folder:
                write_tree(folder, {"a.txt": text})
            assert content(site) == {"a.txt": text}
    finally:
        subprocess.run([change, "-i", stuck], check=True)
    assert heard == [f"{left} is left over from a build and cannot be deleted; delete it by hand"] * 2


def test_what_is_left_over_in_folders_that_may_not_be_written_goes_and_links_are_not_followed(tmp_path):
    inner = tmp_path / ".site.mujaz-0123456789abcdef" / "new" / "closed"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text("old")
    (tmp_path / "mine").mkdir(mode=0o555)
    (inner / "link").symlink_to(tmp_path / "mine")
    inner.chmod(0o555)
    # Nobody stops root but who takes this right from it.
    as_user = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.getuid() == 0 else []
    if as_user and not shutil.which("setpriv"):
        pytest.skip("nothing here to become an ordinary user with")
    code = f"""
import pathlib
from mujaz.edges import SITE, OutputFolder, write_tree
with OutputFolder(pathlib.Path({str(tmp_path / "site")!r}), SITE, (), print) as folder:
    write_tree(folder, {{"a.txt": "new"}})
"""
    done = subprocess.run([*as_user, sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert names(tmp_path) == ["mine", "site"]
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o555


WRITER = """
import pathlib, sys, time
from mujaz.edges import SITE, OutputFolder, write_tree
time.sleep(float(sys.argv[3]))
with OutputFolder(pathlib.Path(sys.argv[1]), SITE, (), print) as folder:
    write_tree(folder, {f"{n}/{m}.txt": sys.argv[2] for n in range(30) for m in range(30)})
"""


def test_two_writers_at_once_leave_the_whole_of_one(tmp_path):
    """The second waits for the first, at whatever distance it comes."""
    site, chance, waited = tmp_path / "site", random.Random(1), 0  # noqa: S311 - distances, not secrets
    for _ in range(20):
        pauses = (0.0, chance.uniform(0, 0.2))
        running = [
            subprocess.Popen([sys.executable, "-c", WRITER, str(site), f"{n}", f"{pause}"], stdout=subprocess.PIPE)
            for n, pause in enumerate(pauses)
        ]
        said = [process.communicate()[0].decode() for process in running]
        assert [process.returncode for process in running] == [0, 0]
        found = content(site)
        assert len(found) == 900
        assert len(set(found.values())) == 1
        assert names(tmp_path) == ["site"]
        waited += any("another build is writing" in words for words in said)
    assert waited, "they were at work at the same time"


def test_a_lock_of_a_process_that_was_killed_is_none(tmp_path):
    holder = """
import pathlib, sys, time
from mujaz.edges import SITE, OutputFolder
with OutputFolder(pathlib.Path(sys.argv[1]), SITE, (), print) as folder:
    (folder.begin() / "half.txt").write_text("half")
    print("open", flush=True)
    time.sleep(1000)
"""
    site = tmp_path / "site"
    write(site, {"a.txt": "good"})
    process = subprocess.Popen([sys.executable, "-c", holder, str(site)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "open\n"
    process.kill()
    process.communicate()
    assert [name for name in names(tmp_path) if name.endswith("-lock")]
    heard: list[str] = []
    with output(site, say=heard.append) as folder:
        assert content(site) == {"a.txt": "good"}
        write_tree(folder, {"a.txt": "new"})
    assert heard == []
    assert names(tmp_path) == ["site"]
    assert content(site) == {"a.txt": "new"}
