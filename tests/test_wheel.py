"""The wheel, as a stranger installs it: in an environment of its own, with nothing of the repository beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from importlib.metadata import distributions

import pytest

from new_site import look_at
from once import once
from tiny import REPOSITORY


def done(*command: object, cwd, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "SITE_URL", "VIRTUAL_ENV"}}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**kept, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """The programs of an environment into which the wheel of this repository was installed, and its dependencies."""
    with once(tmp_path_factory, "installed") as (folder, is_first):
        programs = folder / "venv" / "bin"
        if is_first:
            built = done(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=REPOSITORY)
            assert built.returncode == 0, built.stderr
            (wheel,) = folder.glob("*.whl")
            # The versions that this repository is tested with.
            here = (f"{package.name}=={package.version}\n" for package in distributions() if package.name != "mujaz")
            (folder / "versions.txt").write_text("".join(sorted(here)), encoding="utf-8")
            venv.create(folder / "venv", with_pip=True)
            pip = done(
                programs / "python", "-m", "pip", "install", "-q", wheel, "-c", folder / "versions.txt", cwd=folder
            )
            assert pip.returncode == 0, pip.stderr
    return programs


def test_what_the_wheel_installs_makes_builds_and_checks_a_site(installed, tmp_path):
    where = done(installed / "python", "-c", "import mujaz; print(mujaz.__file__)", cwd=tmp_path)
    assert where.stdout.startswith(str(installed.parent)), "nothing of the repository is at work"
    made = done(installed / "mujaz", "init", "x", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    built = done(installed / "mkdocs", "build", cwd=tmp_path / "x")
    assert built.returncode == 0, built.stderr
    checked = done(installed / "mujaz", "check", cwd=tmp_path / "x")
    assert (checked.returncode, checked.stdout) == (0, "")
    look_at(tmp_path / "x" / "site")


def test_what_the_wheel_installs_begins_a_briefing(installed, tmp_path):
    assert done(installed / "mujaz", "init", "x", "--lang=en", cwd=tmp_path).returncode == 0
    (tmp_path / "story.txt").write_text(
        "A headline of a story\n\nA paragraph of it, in a few words.\n", encoding="utf-8"
    )
    begun = done(installed / "mujaz", "new", "../story.txt", cwd=tmp_path / "x")
    assert begun.returncode == 0, begun.stderr
    assert begun.stdout == "1\tA headline of a story\n2\tA paragraph of it, in a few words.\n"
    assert done(installed / "mujaz", "build", cwd=tmp_path / "x").returncode == 0
    look_at(tmp_path / "x" / "site", "en")
