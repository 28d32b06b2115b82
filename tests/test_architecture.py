"""What holds for the whole package."""

from __future__ import annotations

import ast
import re

import pytest
from mkdocs.utils import yaml_load

from tiny import REPOSITORY

PACKAGE = REPOSITORY / "generator" / "mujaz"
MODULES = sorted(PACKAGE.rglob("*.py"))
TAGS = {path.stem for path in (PACKAGE / "languages").glob("*.yml")}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_knows_a_language_by_name(module):
    literals = {node.value for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.Constant)}
    assert TAGS, "there are languages to look for"
    assert not literals & TAGS


def test_only_the_edges_touch_disk_processes_clock_and_randomness():
    forbidden = {"os", "subprocess", "random", "secrets", "time", "shutil", "tempfile", "socket", "urllib.request"}
    for module in MODULES:
        # How signals end the program is settled before any of the packages is read.
        if module.is_relative_to(PACKAGE / "edges") or module == PACKAGE / "signals.py":
            continue
        for node in ast.walk(ast.parse(module.read_text())):
            names = {a.name for a in node.names} if isinstance(node, ast.Import) else set()
            names |= {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
            assert not names & forbidden, f"{module} imports {names & forbidden}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "open", module


def test_modules_stay_small():
    for module in MODULES:
        lines = len(module.read_text().splitlines())
        assert lines <= 300, f"{module} has {lines} lines"


def test_what_is_committed_names_no_registry_and_no_machine():
    words = ["pypi" + ".org", "python" + "hosted", "npmjs" + ".org", "/work" + "/main", "/root" + "/"]
    folders = (".ci", "briefings", "docs/ar", "docs/en", "docs/theme", "generator", "seeds", "site-theme", "tests")
    files = [p for f in folders for p in (REPOSITORY / f).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    files += [p for f in (REPOSITORY, REPOSITORY / "docs") for p in f.iterdir() if p.is_file() and p.name != ".git"]
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace")
        for word in words:
            assert word not in text, f"{path} names {word}"


def test_the_lock_file_pins_every_dependency_with_hashes():
    lines = (REPOSITORY / "requirements.lock").read_text().splitlines()
    pins = [line for line in lines if re.match(r"[a-z0-9]", line)]
    assert pins
    for pin in pins:
        assert re.match(r"[a-z0-9._-]+==[^ ]+ \\$|[a-z0-9._-]+==[^ ]+ ; .* \\$", pin), pin
    assert sum(line.strip().startswith("--hash=sha256:") for line in lines) >= len(pins)


def test_the_plugin_is_in_the_configuration():
    assert "mujaz" in yaml_load((REPOSITORY / "mkdocs.yml").read_text())["plugins"]
