"""What checks and releases this project where its repository is hosted: with the least rights, and with nothing unpinned."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tiny import REPOSITORY

BIN = Path(sys.executable).parent
FOLDER = REPOSITORY / ".github" / "workflows"
WORKFLOWS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yml"))}
LOCKS = sorted(REPOSITORY.glob("requirements*.lock"))


def ended(*command):
    return subprocess.run([BIN / command[0], *command[1:]], capture_output=True, text=True, check=False)


def steps():
    return [(name, step) for name, flow in WORKFLOWS.items() for job in flow["jobs"].values() for step in job["steps"]]


def test_workflows_are_ones_of_their_host_and_stand_a_security_audit():
    assert WORKFLOWS
    for command in (
        ("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *FOLDER.glob("*.yml")),
        ("zizmor", "--offline", "--no-progress", "--pedantic", FOLDER),
    ):
        done = ended(*command)
        assert done.returncode == 0, done.stdout + done.stderr


def test_every_action_is_pinned_to_a_commit_and_says_its_version():
    used = [line for path in FOLDER.glob("*.yml") for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert len(used) == len([step for _, step in steps() if "uses" in step])
    for line in used:
        assert re.search(r"uses: (actions|pypa)/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_nothing_but_what_a_job_says(name):
    assert WORKFLOWS[name]["permissions"] == {}
    for job in WORKFLOWS[name]["jobs"].values():
        assert "permissions" in job
        assert job["timeout-minutes"] <= 120
        # What may write, or prove who it is, runs nothing that comes with the repository.
        if {*job["permissions"].values()} != {"read"}:
            assert all(not re.search(r"\b(make|pip|python)\b", step.get("run", "")) for step in job["steps"])
            assert all("checkout" not in step.get("uses", "") for step in job["steps"])


def test_pull_requests_see_no_secret_and_leave_no_password_behind():
    for path in FOLDER.glob("*.yml"):
        text = path.read_text("utf-8")
        assert "secrets" not in text
        assert "pull_request_target" not in text
    for _, step in steps():
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_a_release_is_attested_before_it_is_published():
    jobs = WORKFLOWS["release"]["jobs"]
    assert "attest" in jobs["publish"]["needs"]
    (provenance,) = [step for step in jobs["attest"]["steps"] if "attest" in step["uses"]]
    assert provenance["with"]["subject-path"] == "dist/*"
    assert any("make dist sbom" in step.get("run", "") for step in jobs["build"]["steps"])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_dependency_is_locked_with_its_hashes(lock):
    text = lock.read_text("utf-8")
    entries = [each for each in re.split(r"\n(?=\S)", text.strip()) if not each.startswith("#")]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==\S+ ", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert "://" not in text
