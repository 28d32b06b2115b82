"""What has a content file's name may be none, or lie elsewhere: it is told of, and neither waited for nor followed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mujaz import tasks
from mujaz.edges.built_from import hashed
from mujaz.edges.ordinary import MOST_BYTES, OddFileError, read_ordinary
from tiny import REPOSITORY, said

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links")
MUJAZ = shutil.which("mujaz", path=str(Path(sys.executable).parent))
HIDDEN_LINE = "a line that nobody may read"


@pytest.fixture
def site(tiny, tmp_path):
    """A site with a theme of its own, and a secret beside it."""
    root = tmp_path / "site"
    root.mkdir()
    shutil.copytree(REPOSITORY / "site-theme", root / "site-theme")
    (tmp_path / "secret.yml").write_text(HIDDEN_LINE)
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "s-2.yml").write_text(HIDDEN_LINE)
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text(HIDDEN_LINE)
    return tiny.write(root)


def replaced(path, make):
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file():
        path.unlink()
    make(path)


PIPES = [
    "briefings/x.yml",
    "briefings/topics/x.yml",
    "briefings/bridge.yml",
    "seeds/x.yml",
    "seeds/texts/s-1.txt",
    "languages/en.yml",
    "site-theme/print/brief.typ",
    "site-theme/print/fonts/Own-Regular.ttf",
    "site-theme/fonts.yml",
    "site-theme/pages/home.md.j2",
    "site-theme/pages/more.md.j2",
    "site-theme/base.html",
    "site-theme/assets/own.css",
]


@pytest.mark.parametrize("file", PIPES)
def test_a_pipe_is_a_finding_and_not_waited_for(file, site):
    replaced(site / file, os.mkfifo)
    findings = tasks.report_folder(site).findings
    assert f"{file}:1:1 MJZ008" in said(findings)


@pytest.mark.parametrize("file", [*PIPES, "site-theme/assets/deeper/x.svg"])
@pytest.mark.parametrize("target", ["../../secret.yml", "../.git/config"])
def test_a_link_out_of_the_tree_is_a_finding_and_not_followed(file, target, site):
    up = "../" * (file.count("/") - 1)
    replaced(site / file, lambda path: path.symlink_to(up + target))
    findings = tasks.report_folder(site).findings
    (finding,) = [f for f in findings if str(f.span) == f"{file}:1:1"]
    assert finding.code == "MJZ008"
    assert "leads out of" in finding.message
    assert not [f for f in findings if HIDDEN_LINE[:20] in f.message + f.hint]


@pytest.mark.parametrize("folder", ["seeds", "briefings", "briefings/topics", "languages", "seeds/texts"])
def test_a_folder_that_leads_out_of_the_tree_is_not_followed(folder, site, tmp_path):
    if (site / folder).exists():
        shutil.rmtree(site / folder)
    (site / folder).symlink_to(tmp_path / "secrets")
    findings = tasks.report_folder(site).findings
    assert f"{folder}:1:1 MJZ008" in said(findings)
    assert not [f for f in findings if "nobody" in f.message]


def test_a_folder_of_the_theme_that_leads_out_of_it_is_a_finding(site, tmp_path):
    (site / "site-theme" / "assets" / "more").symlink_to(tmp_path / "secrets")
    assert said(tasks.report_folder(site).findings) == ["site-theme/assets/more:1:1 MJZ008"]


def test_links_inside_a_theme_are_followed(site):
    (site / "site-theme" / "assets" / "again").symlink_to("mujaz")
    (site / "site-theme" / "assets" / "again.html").symlink_to("../base.html")
    assert tasks.report_folder(site).findings == ()


def test_two_names_that_are_one_on_many_machines_are_a_finding(site):
    (site / "briefings" / "Bridge.yml").write_bytes((site / "briefings" / "bridge.yml").read_bytes())
    assert said(tasks.report_folder(site).findings) == ["briefings/bridge.yml:1:1 MJZ008"]


def test_a_device_and_a_file_that_grows_for_ever_are_not_read(tmp_path):
    with pytest.raises(OddFileError, match="is not a file"):
        read_ordinary(Path("/dev/zero"))
    with (tmp_path / "big").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(OddFileError, match="is too big: 17 MB, and 16 are the most"):
        read_ordinary(tmp_path / "big")


def test_a_file_of_content_that_is_too_big_is_a_finding(site):
    with (site / "briefings" / "x.yml").open("wb") as file:
        file.truncate(2**40)
    assert said(tasks.report_folder(site).findings) == ["briefings/x.yml:1:1 MJZ008"]


@pytest.mark.parametrize("command", ["seed add", "seed show", "seed fingerprint", "new"])
def test_an_article_that_is_a_pipe_is_refused(command, site):
    os.mkfifo(site / "article.txt")
    done = subprocess.run(
        [MUJAZ, *command.split(), "article.txt"],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 2


def test_links_in_a_circle_end(tmp_path):
    for name in "abc":
        (tmp_path / name).symlink_to(".")
    (tmp_path / "file").write_text("x")
    assert hashed([], [tmp_path])


def test_a_name_cannot_forge_a_finding_or_reach_the_terminal(site):
    name = "x\n::error::forged\x1b[31m\u202e.yml"
    (site / "briefings" / name).write_text("")
    for command in (["check"], ["check", "--format", "github"], ["build"]):
        done = subprocess.run([MUJAZ, *command], cwd=site, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        for line in (done.stdout + done.stderr).splitlines():
            assert not line.lstrip().startswith("::error::")
        if "github" not in command:  # which reads these lines itself
            assert "\x1b" not in done.stdout + done.stderr
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 1
    assert "\x1b" not in done.stderr
    assert not [line for line in done.stderr.splitlines() if line.lstrip().startswith("::")]
