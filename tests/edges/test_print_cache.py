"""The cache of PDFs: found by everything that they depend on, and safe for several processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from mujaz.edges import FolderStore, Press, PrintCache
from tiny import REPOSITORY


@pytest.fixture
def theme(tmp_path):
    shutil.copytree(REPOSITORY / "site-theme" / "print", tmp_path / "theme" / "print")
    return tmp_path / "theme"


def cache_of(folder, theme) -> PrintCache:
    return PrintCache(FolderStore(folder / "print"), FolderStore(folder / "made-of"), Press.of(theme))


def test_what_was_kept_is_found_again_by_a_new_process_of_the_same_press(tmp_path, theme):
    cache = cache_of(tmp_path, theme)
    key = cache.key("{}")
    assert cache.find(key) is None
    assert not cache.has(key)
    cache.keep(key, b"%PDF")
    again = cache_of(tmp_path, theme)
    assert again.key("{}") == key
    assert again.has(key)
    assert again.find(key) == b"%PDF"


def test_the_key_changes_with_data_templates_and_fonts(tmp_path, theme):
    def key(data: str = "{}") -> str:
        return cache_of(tmp_path, theme).key(data)

    keys = [key(), key("{ }")]
    with (theme / "print" / "text.typ").open("a") as file:
        file.write("// changed\n")
    keys.append(key())
    (theme / "print" / "fonts").mkdir()
    (font, *_) = (path for path in Press.of(theme).files if path.name == "Amiri-Regular.ttf")
    shutil.copy(font, theme / "print" / "fonts" / "Own-Regular.ttf")
    keys.append(key())
    assert len(set(keys)) == 4


def test_two_processes_may_print_the_same_at_once(tiny, tmp_path):
    root = tiny.write(tmp_path)
    command = [sys.executable, "-m", "mujaz", "pdf", "--brief", "--bilingual"]
    environment = {**os.environ, "MUJAZ_CACHE": str(tmp_path / "cache")}
    running = [
        subprocess.Popen([*command, "--out", str(tmp_path / name)], cwd=root, env=environment, stderr=subprocess.PIPE)
        for name in ("one", "two")
    ]
    for process in running:
        _, error = process.communicate()
        assert process.returncode == 0, error
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two
    assert len(one) == 3
    left = {path.suffix for path in (tmp_path / "cache" / "print").iterdir()}
    assert left == {".pdf"}
