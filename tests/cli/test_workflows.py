"""What checks and publishes a new site where its repository is hosted, and what runs before a commit."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mujaz import __version__
from tiny import REPOSITORY

GIT = shutil.which("git")
BIN = Path(sys.executable).parent
SCHEMAS = {
    "github": ("vendor.github-workflows", ".github/workflows/site.yml"),
    "gitlab": ("vendor.gitlab-ci", ".gitlab-ci.yml"),
}


@pytest.fixture
def site(tmp_path, run):
    def make(*options):
        made = run("mujaz", "init", "x", *options, cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        return tmp_path / "x"

    return make


@pytest.mark.parametrize("host", SCHEMAS)
def test_a_workflow_is_one_of_its_host(host, site):
    schema, file = SCHEMAS[host]
    folder = site("--host", host)
    others = {name for _, name in SCHEMAS.values()} - {file}
    assert not any((folder / name).exists() for name in others)
    command = [BIN / "check-jsonschema", "--builtin-schema", schema, folder / file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_elsewhere_there_is_none(site):
    folder = site("--host", "none")
    assert not any((folder / name).exists() for _, name in SCHEMAS.values())
    assert (folder / "mkdocs.yml").is_file()


def test_the_workflow_of_github_stands_a_security_audit(site):
    command = [BIN / "zizmor", "--offline", "--no-progress", "--pedantic", site() / ".github" / "workflows"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflow_of_github_checks_builds_and_publishes_with_the_least_rights(site):
    workflow = yaml.safe_load((site() / ".github/workflows/site.yml").read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    build, publish = workflow["jobs"].values()
    assert "permissions" not in build
    commands = [step["run"] for step in build["steps"] if "run" in step]
    assert commands[1:] == ["mujaz check --format github", "mujaz fmt --check", "mujaz build --strict"]
    assert f'"mujaz=={__version__}"' in commands[0]
    for step in [*build["steps"], *publish["steps"]]:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step.get("uses", "actions/x@" + "0" * 40)), step
    preview = next(step for step in build["steps"] if "upload-artifact" in step.get("uses", ""))
    assert preview["with"]["path"] == "site/"
    assert "if" not in preview
    # What may publish runs nothing that comes with a pull request, and never for one.
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert "github.event_name != 'pull_request'" in publish["if"]
    assert all("run" not in step for step in publish["steps"])


def test_the_workflow_of_gitlab_checks_builds_and_publishes_the_default_branch(site):
    jobs = yaml.safe_load((site("--host", "gitlab") / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert jobs["check"]["script"] == ["mujaz check --format gitlab > findings.json", "mujaz fmt --check"]
    assert jobs["check"]["artifacts"]["reports"] == {"codequality": "findings.json"}
    assert jobs["site"]["script"] == ["mujaz build --strict"]
    assert jobs["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert f'"mujaz=={__version__}"' in jobs["default"]["before_script"][0]


def test_gitlab_is_told_where_findings_stand_and_knows_them_again(site, run):
    folder = site()
    briefing = folder / "briefings" / "example.yml"
    text = briefing.read_text(encoding="utf-8")
    found = []
    for lines in ("", "# moved\n# down\n"):
        briefing.write_text(lines + text.replace("status: published", "status: publshed"), encoding="utf-8")
        done = run("mujaz", "check", "--format", "gitlab", cwd=folder)
        assert done.returncode == 1
        found.append([item for item in json.loads(done.stdout) if item["severity"] == "critical"])
    first, moved = found
    assert first
    assert [item["fingerprint"] for item in first] == [item["fingerprint"] for item in moved]
    assert len({item["fingerprint"] for item in first}) == len(first)
    for one, other in zip(first, moved, strict=True):
        assert one["location"]["path"] == "briefings/example.yml"
        lines = [item["location"]["positions"]["begin"]["line"] for item in (one, other)]
        assert lines[1] == lines[0] + 2
        assert one["check_name"] in one["description"]


def commit(folder):
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    command = [GIT, *identity, "commit", "-qm", "a change"]
    return subprocess.run(command, cwd=folder, env=surroundings(folder), capture_output=True, text=True, check=False)


def surroundings(folder):
    """Return an environment in which `mujaz` is the one that is tested, and pre-commit keeps its files in a folder."""
    return {
        "PATH": f"{BIN}:/usr/bin:/bin",
        "HOME": str(folder.parent),
        "PRE_COMMIT_HOME": str(folder.parent / "kept"),
        "PYTHONPATH": str(REPOSITORY / "generator"),
        "LC_ALL": "C.UTF-8",
    }


@pytest.mark.parametrize("manifest", [False, True], ids=["of a new site", "of the repository"])
def test_hooks_lay_out_what_is_committed_and_stop_findings(site, manifest):
    folder = site()
    if manifest:
        # The repository's own hooks, run by the program that is installed and not by one that is built anew.
        hooks = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        own = [{**hook, "language": "system"} for hook in hooks]
        config = yaml.safe_dump({"repos": [{"repo": "local", "hooks": own}]})
        (folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    for command in ([GIT, "init", "-q"], [BIN / "pre-commit", "install"], [GIT, "add", "-A"]):
        subprocess.run(command, cwd=folder, env=surroundings(folder), check=True, capture_output=True)
    first = commit(folder)
    assert first.returncode == 0, first.stdout + first.stderr

    briefing = folder / "briefings" / "example.yml"
    text = briefing.read_text(encoding="utf-8")
    # Out of its place is a key's order, which is laid out; the file is to be added again.
    moved = (
        re.sub(r"^(status: .*\n)", "", text, flags=re.MULTILINE) + re.search(r"^status: .*\n", text, re.MULTILINE)[0]
    )
    briefing.write_text(moved, encoding="utf-8")
    subprocess.run([GIT, "add", "-A"], cwd=folder, check=True)
    stopped = commit(folder)
    assert stopped.returncode != 0
    assert briefing.read_text(encoding="utf-8") == text

    briefing.write_text(text.replace("status: published", "status: publshed"), encoding="utf-8")
    subprocess.run([GIT, "add", "-A"], cwd=folder, check=True)
    stopped = commit(folder)
    assert stopped.returncode != 0
    assert "MJZ104" in stopped.stdout + stopped.stderr


def test_the_manifest_of_hooks_is_one():
    command = [BIN / "pre-commit", "validate-manifest", REPOSITORY / ".pre-commit-hooks.yaml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
