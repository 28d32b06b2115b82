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

import pytest
from distributed import LocalCluster

from archive import write_archive
from mujaz.edges.workers import WORTH
from processes import gone
from tiny import REPOSITORY

BUILD = """
import sys
from mujaz.edges import workers
from mujaz.cli import main
if __name__ == "__main__":
    workers.WORTH = int(sys.argv.pop(1))
    main()
"""
"""A build with another bound from which processes are begun: a whole site of that size takes a minute."""

BRIEFINGS = 3


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    write_archive(folder, BRIEFINGS)
    (folder / "mkdocs.yml").write_bytes((REPOSITORY / "mkdocs.yml").read_bytes())
    (folder / "site-theme").symlink_to(REPOSITORY / "site-theme")
    (folder / "build.py").write_text(BUILD, encoding="utf-8")
    return folder


def built(archive: Path, worth: int, cache: Path, *options: str) -> dict[str, str]:
    """Build the site, and return the digest of each of its files."""
    cache.mkdir(parents=True, exist_ok=True)
    # Typefaces and documents cost most, and are no part of what is done by workers here.
    for name in ("fonts", "print", "print-fonts"):
        shared = Path(os.environ["MUJAZ_CACHE"]) / name
        if not (cache / name).exists():
            shared.mkdir(parents=True, exist_ok=True)
            (cache / name).symlink_to(shared)
    done = subprocess.run(
        [sys.executable, "build.py", str(worth), "build", *options],
        cwd=archive,
        env={**os.environ, "MUJAZ_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "built" in done.stderr
    site = archive / "site"
    found = {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name != ".mujaz"
    }
    shutil.rmtree(site)
    return found


@pytest.fixture(scope="module")
def alone(archive, tmp_path_factory) -> dict[str, str]:
    """The site as one process makes it, with nothing in the cache."""
    return built(archive, WORTH * 1000, tmp_path_factory.mktemp("alone"))


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core has one process")
def test_several_processes_make_the_same_site_cold_and_warm_and_from_a_damaged_cache(
    archive, alone, tmp_path, monkeypatch
):
    monkeypatch.setenv("MUJAZ_TEST", str(tmp_path))
    assert built(archive, 0, tmp_path) == alone
    assert gone(f"MUJAZ_TEST={tmp_path}")
    assert built(archive, 0, tmp_path) == alone
    for folder in ("checked", "pages", "built"):
        for path in (tmp_path / folder).glob("*"):
            path.write_bytes(path.read_bytes()[:10])
    assert built(archive, 0, tmp_path) == alone


def test_a_cluster_one_of_whose_workers_is_killed_makes_the_same_site(archive, alone, tmp_path):
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as cluster:
        first = cluster.workers[0]
        killed = []

        def kill() -> None:
            # It has begun something when the scheduler knows that it has results.
            state = cluster.scheduler.workers
            end = time.monotonic() + 120
            while time.monotonic() < end and not killed:
                time.sleep(0.01)
                if any(each.address == first.worker_address and each.has_what for each in list(state.values())):
                    os.kill(first.pid, 9)
                    killed.append(first.pid)

        thread = threading.Thread(target=kill)
        thread.start()
        site = built(archive, WORTH * 1000, tmp_path / "cache", "--cluster", cluster.scheduler_address)
        killed.append(0)
        thread.join()
    assert site == alone
    assert killed[0], "the site was built before the worker had begun"
