"""Folders that nothing is written over, by whatever name they are called."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from mujaz.edges import SITE, OutputFolder, RefusedError, keep_outs


@pytest.fixture
def root(tiny, tmp_path, monkeypatch):
    """A site at `home/sites/root`, with folders and links of all sorts around it; `home` is the user's home folder."""
    root = tiny.write(tmp_path / "home" / "sites" / "root")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (root / "site-theme").unlink()
    (root / "site-theme" / "pages").mkdir(parents=True)
    (root / "own").mkdir()
    for name, target in {
        "to-seeds": "seeds",
        "to-root": ".",
        "to-parent": "..",
        "to-above": "../..",
        "to-inside": "briefings/deep",
        "to-elsewhere": "../../elsewhere",
    }.items():
        (root / name).symlink_to(target)
    # Content may lie elsewhere.
    (root / "briefings").rename(root.parent / "content")
    (root / "briefings").symlink_to("../content")
    return root


def opened(root, out: str) -> None:
    kept = keep_outs(root, [root / "own"])
    with OutputFolder(root / out, SITE, kept, print) as folder:
        folder.begin()


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        (".", "is the folder of the site's content"),
        ("seeds/..", "is the folder of the site's content"),
        ("missing/..", "is the folder of the site's content"),
        ("to-root", "is the folder of the site's content"),
        ("..", "holds"),
        ("missing/../..", "holds"),
        ("to-parent", "holds"),
        ("../..", "holds"),
        ("../../..", "holds"),
        ("to-above", "holds"),
        ("/", "holds"),
        ("seeds", "is a folder of the site's content or theme"),
        ("seeds/", "is a folder"),
        ("./seeds/../seeds", "is a folder"),
        ("to-seeds", "is a folder"),
        ("to-root/seeds", "is a folder"),
        ("briefings", "is a folder"),
        ("../content", "is a folder"),
        ("languages", "is a folder"),
        ("site-theme", "is a folder"),
        ("own", "is a folder"),
        ("seeds/deep", "lies in"),
        ("to-seeds/deep/er", "lies in"),
        ("to-inside", "lies in"),
        ("briefings/deep", "lies in"),
        ("../content/deep", "lies in"),
        ("languages/deep", "lies in"),
        ("site-theme/pages", "lies in"),
        ("own/deep", "lies in"),
    ],
)
def test_no_folder_of_the_site_nor_one_that_holds_it_is_written_over(root, out, reason):
    before = sorted(str(path) for path in root.parent.parent.rglob("*"))
    with pytest.raises(RefusedError, match=reason) as refused:
        opened(root, out)
    assert refused.value.hint
    assert sorted(str(path) for path in root.parent.parent.rglob("*")) == before


@pytest.mark.parametrize("out", ["site", "a/b/site", "../site", "../../elsewhere", "to-elsewhere", "seeds.new", "own2"])
def test_other_folders_are(root, out):
    opened(root, out)


def test_a_home_folder_stays_where_the_site_is_not_in_it(tiny, tmp_path, monkeypatch):
    root = tiny.write(tmp_path / "root")
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for out in ("../home", "../missing/../home"):
        with pytest.raises(RefusedError, match="is a home folder"):
            opened(root, out)
    opened(root, "../home/site")


def test_a_folder_is_known_by_what_it_is_and_not_by_its_name(tmp_path):
    """As where one is mounted in two places, or where `Seeds` is `seeds`."""
    for name in ("root/seeds", "other"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "root" / "seeds" / "s-1.yml").write_text("")
    program = """
import pathlib
from mujaz.edges import SITE, OutputFolder, keep_outs
with OutputFolder(pathlib.Path("other"), SITE, keep_outs(pathlib.Path("root")), print) as folder:
    pass
"""
    own = [shutil.which("unshare") or "false", "--mount", "sh", "-c"]
    if subprocess.run(
        [*own, "mount --bind root/seeds other"], cwd=tmp_path, capture_output=True, check=False
    ).returncode:
        pytest.skip("nothing may be mounted here")
    shell = 'mount --bind root/seeds other && exec "$0" -c "$1"'
    done = subprocess.run(
        [*own, shell, sys.executable, program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "RefusedError" in done.stderr
    assert "is a folder of the site's content or theme" in done.stderr


def test_names_in_a_message_cannot_move_the_cursor(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a\033[2J\nb").write_text("")
    with pytest.raises(RefusedError) as refused:
        opened(tmp_path / "root", "../site")
    assert str(refused.value).isprintable()
