from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from once import once
from tiny import ADDRESS, REPOSITORY, TinySite

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Run = subprocess.CompletedProcess[str]

# No test fails because a machine is slow, and each run tries the same cases.
settings.register_profile("mujaz", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("mujaz")

# Small sites that tests build share what the repository's own has in its cache, or is about to have.
os.environ.setdefault("SITE_URL", ADDRESS)  # see mkdocs.yml
os.environ.setdefault("MUJAZ_CACHE", str(REPOSITORY / ".cache" / "mujaz"))

# Findings are told in the language of the locale; tests know them in English.
os.environ["LC_ALL"] = "C.UTF-8"

# Whoever runs the tests may ignore signals (nohup, a shell's background), and what tests begin would inherit that.
for _number, _handler in (
    ("SIGINT", signal.default_int_handler),
    ("SIGTERM", signal.SIG_DFL),
    ("SIGHUP", signal.SIG_DFL),
    ("SIGQUIT", signal.SIG_DFL),
):
    if hasattr(signal, _number) and signal.getsignal(getattr(signal, _number)) is signal.SIG_IGN:
        signal.signal(getattr(signal, _number), _handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--phrases", type=int, default=400, help="phrases in two scripts that are laid out")


@pytest.fixture(scope="session")
def phrases_wanted(request: pytest.FixtureRequest) -> int:
    """How many phrases tests build at random; each run of as many builds the same."""
    return request.config.getoption("--phrases")


@pytest.fixture
def tiny() -> TinySite:
    return TinySite()


@pytest.fixture(scope="session")
def run() -> Callable[..., Run]:
    """Run a program of this Python's environment, as a user does: `run("mujaz", "check", cwd=…)`."""

    def run(program: str, *arguments: str, cwd: Path, **environment: str) -> Run:
        return subprocess.run(
            [sys.executable, "-m", program, *arguments],
            cwd=cwd,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def built(run: Callable[..., Run], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built as `make site` builds it but beside the working tree's."""
    with once(tmp_path_factory, "built") as (folder, is_first):
        if is_first:
            done = run("mkdocs", "build", "--strict", "--site-dir", str(folder / "site"), cwd=REPOSITORY)
            assert done.returncode == 0, done.stderr
    return folder / "site"
