"""A site is the same to the byte whoever makes it: this process, several, a cluster of which one worker is killed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest
from distributed import LocalCluster

from archive import write_archive
from mujaz.edges.workers import WORTH
from processes import gone
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from distributed import Nanny

BUILD = """
import sys
from mujaz.edges import workers
from mujaz.tasks import earlier
from mujaz.cli import main
if __name__ == "__main__":
    workers.WORTH = int(sys.argv.pop(1))
    earlier._PORTION = 5
    main()
"""
"""A command with other bounds from which processes are begun and asked: a whole site of that size takes a minute."""

BRIEFINGS = 3

LINKED = ("fonts", "print", "print-fonts")
"""What of the cache all builds share: typefaces and documents cost most, and no process of this machine makes them."""

SORTS = ("--brief", "--bilingual", "--booklet")


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    write_archive(folder, BRIEFINGS)
    (folder / "mkdocs.yml").write_bytes((REPOSITORY / "mkdocs.yml").read_bytes())
    (folder / "site-theme").symlink_to(REPOSITORY / "site-theme")
    (folder / "build.py").write_text(BUILD, encoding="utf-8")
    return folder


def run(archive: Path, worth: int, cache: Path, *arguments: str, status: int = 0) -> str:
    """Run a command, and return what it printed and said."""
    done = subprocess.run(
        [sys.executable, "build.py", str(worth), *arguments],
        cwd=archive,
        env={**os.environ, "MUJAZ_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done.stdout + done.stderr


def built(archive: Path, worth: int, cache: Path, *options: str, linked: Sequence[str] = LINKED) -> dict[str, str]:
    """Build the site, and return the digest of each of its files."""
    cache.mkdir(parents=True, exist_ok=True)
    for name in linked:
        shared = Path(os.environ["MUJAZ_CACHE"]) / name
        if not (cache / name).exists():
            shared.mkdir(parents=True, exist_ok=True)
            (cache / name).symlink_to(shared)
    assert "built" in run(archive, worth, cache, "build", *options)
    found = digests(archive / "site")
    shutil.rmtree(archive / "site")
    return found


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of each file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".mujaz"
    }


class Cluster:
    """Two workers, of which the first is killed when it has been given something and is at work."""

    def __init__(self) -> None:
        self.killed: list[int] = []
        self._is_over = False

    def __enter__(self) -> Self:
        self._cluster = LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None, silence_logs=50
        )
        self.address = self._cluster.scheduler_address
        self._thread = threading.Thread(target=self._kill, args=[self._cluster.workers[0]])
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over = True
        self._thread.join()
        self._cluster.close()

    @property
    def folders(self) -> list[Path]:
        """The folders of the workers that are there."""
        return [Path(each.local_directory) for each in list(self._cluster.scheduler.workers.values())]

    def _kill(self, first: Nanny) -> None:
        # It has begun something when the scheduler knows that it has results: what is shared is one.
        while not self._is_over and not self.killed:
            time.sleep(0.01)
            for each in list(self._cluster.scheduler.workers.values()):
                if each.address == first.worker_address and each.has_what and each.processing:
                    os.kill(first.pid, 9)
                    self.killed.append(first.pid)


@pytest.fixture(scope="module")
def alone(archive, tmp_path_factory) -> dict[str, str]:
    """The site as one process makes it, with nothing in the cache."""
    return built(archive, WORTH * 1000, tmp_path_factory.mktemp("alone"))


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core has one process")
def test_several_processes_make_the_same_site_cold_and_warm_and_from_a_damaged_cache(
    archive, alone, tmp_path, monkeypatch
):
    monkeypatch.setenv("MUJAZ_TEST", str(tmp_path))
    assert built(archive, 1, tmp_path) == alone
    assert gone(f"MUJAZ_TEST={tmp_path}")
    assert built(archive, 1, tmp_path) == alone
    for folder in ("checked", "pages", "built"):
        for path in (tmp_path / folder).glob("*"):
            path.write_bytes(path.read_bytes()[:10])
    assert built(archive, 1, tmp_path) == alone


def test_a_cluster_one_of_whose_workers_is_killed_makes_the_same_site(archive, alone, tmp_path):
    with Cluster() as cluster:
        # Its documents too are made by the cluster.
        site = built(archive, WORTH * 1000, tmp_path, "--cluster", cluster.address, linked=["fonts", "print-fonts"])
        assert cluster.killed, "the site was built before the worker had begun"
        assert any((folder / "mujaz-press").is_dir() for folder in cluster.folders)
    assert site == alone
    assert any(name.endswith(".pdf") for name in site)


def test_a_cluster_one_of_whose_workers_is_killed_prints_the_same_documents(archive, tmp_path):
    run(archive, WORTH * 1000, tmp_path, "pdf", *SORTS, "--out", str(tmp_path / "alone"))
    for name in ("print", "print-made-of"):
        shutil.rmtree(tmp_path / name)
    with Cluster() as cluster:
        # Nothing is checked anew, so that the worker is killed at a document.
        run(
            archive, WORTH * 1000, tmp_path, "pdf", *SORTS, "--out", str(tmp_path / "pdf"), "--cluster", cluster.address
        )
        assert cluster.killed, "the documents were there before the worker had begun"
        assert any((folder / "mujaz-press").is_dir() for folder in cluster.folders)
    assert digests(tmp_path / "pdf") == digests(tmp_path / "alone")


def test_a_cluster_one_of_whose_workers_is_killed_finds_the_same(archive, tmp_path):
    root = tmp_path / "site"
    shutil.copytree(archive, root, symlinks=True, ignore=shutil.ignore_patterns("site", ".cache"))
    for path in sorted((root / "briefings").glob("2*.yml")):
        path.write_text(path.read_text("utf-8").replace('excerpt: "', 'excerpt: "زائدة ', 1), "utf-8")
    alone = run(root, WORTH * 1000, tmp_path / "a", "check", "--format", "json", status=1)
    with Cluster() as cluster:
        found = run(
            root, WORTH * 1000, tmp_path / "b", "check", "--format", "json", "--cluster", cluster.address, status=1
        )
        assert cluster.killed, "the content was checked before the worker had begun"
    assert '"code"' in alone
    assert found == alone
