"""Sites with all that can be followed, built once for the tests of feeds and calendars, and one in a repository."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from following import followed
from mujaz.edges import read_site
from mujaz.model.publication import visible
from mujaz.tasks.check import loaded_files
from repository import Repository
from tiny import ADDRESS, REPOSITORY, TinySite

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture(scope="session")
def own_dossier():
    """What the repository's own site shows."""
    return visible(loaded_files(read_site(REPOSITORY)).dossier, drafts=False)


class Sites(dict):
    """The tiny site built with changes, each when it is first asked for."""

    def __init__(self, build: Callable[[str, TinySite, str], Path], wanted: Mapping[str, tuple[TinySite, str]]) -> None:
        super().__init__()
        self._build, self._wanted = build, wanted

    def __missing__(self, name: str) -> Path:
        self[name] = self._build(name, *self._wanted[name])
        return self[name]


@pytest.fixture(scope="session")
def sites(tmp_path_factory, run):
    """The tiny site built with changes: at its address, below another, with its slug changed, and without an address."""
    folder = tmp_path_factory.mktemp("tiny")

    def build(name: str, site: TinySite, address: str) -> Path:
        root = site.write(folder / name)
        done = run("mkdocs", "build", cwd=root, SITE_URL=address)
        assert done.returncode == 0, done.stdout + done.stderr
        return root / "site"

    moved = followed()
    moved.change("briefings/bridge.yml", "slug: bridge\n", "slug: new-bridge\naliases: [bridge]\n")
    moved.change("briefings/topics/bridge-of-nur.yml", "[bridge/s1]", "[new-bridge/s1]")
    moved.change("briefings/topics/bridge-of-nur.yml", "[bridge/s2]", "[new-bridge/s2]")
    wanted = {
        "dated": (followed(), ADDRESS),
        "moved": (moved, ADDRESS),
        "two": (followed().with_topic("another"), "https://host.example/below/"),
        "undated": (TinySite(), ADDRESS),
        "nowhere": (followed(), ""),
    }
    return Sites(build, wanted)


@pytest.fixture
def own_cache(tmp_path, monkeypatch):
    """A cache of the test's own, and a git that is told nothing by the environment."""
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def repository(tmp_path):
    """The tiny site in a git repository that has no commit yet."""
    return Repository(tmp_path / "site")
