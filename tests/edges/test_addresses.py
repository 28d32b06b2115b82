"""A cache at an address that cannot be one is refused, and one that fails is done without, which is said once."""

from __future__ import annotations

import hashlib
import logging
import os
import subprocess
import sys

import pytest

from mujaz.edges import CACHE_LOG, KeptFiles, cache_store
from mujaz.messages import MisuseError

WITHOUT = "import sys; sys.modules['fsspec'] = None; from mujaz.cli import main; main()"
"""A command where fsspec is not installed: nothing can import it."""

NOBODY = "ftp://editor:secret@127.0.0.1:9/cache"
"""The port of the discard service (RFC 863), at which nobody answers."""


@pytest.fixture
def said(caplog) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, CACHE_LOG)
    return caplog


def without_fsspec(root, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT, *arguments]
    return subprocess.run(
        command, cwd=root, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def test_without_fsspec_an_address_is_misuse_and_folders_and_files_are_not(tiny, tmp_path):
    root = tiny.write(tmp_path / "site")
    for command in ("check", "build", "pdf"):
        done = without_fsspec(root, command, MUJAZ_CACHE="s3://bucket/cache")
        assert done.returncode == 2, done.stderr
        assert "mujaz: MUJAZ_CACHE: fsspec is not installed" in done.stderr
        assert 'pip install "mujaz[cluster]"' in done.stderr
        assert "Traceback" not in done.stderr
    done = without_fsspec(root, "--lang", "ar", "check", MUJAZ_CACHE="s3://bucket/cache")
    assert "لم تُثبَّت fsspec" in done.stderr
    for place in (str(tmp_path / "one"), (tmp_path / "two").as_uri()):
        assert without_fsspec(root, "check", MUJAZ_CACHE=place).returncode == 0
    assert (tmp_path / "one" / "checked").is_dir()
    assert (tmp_path / "two" / "checked").is_dir()


def test_no_address_no_fsspec():
    code = (
        "import sys, pathlib, mujaz.cli.program, mujaz.edges as e;"
        "e.KeptFiles(e.cache_store(pathlib.Path(), 'x'), 'txt').find('one'); print('fsspec' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("name", ["nonsense://somewhere/cache", "nonsense://me:secret@somewhere/cache"])
def test_an_address_of_no_protocol_is_misuse_that_tells_no_password(name, tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE", name)
    with pytest.raises(MisuseError) as refused:
        cache_store(tmp_path, "pages")
    assert refused.value.message.startswith("nothing can be kept at nonsense://somewhere/cache: ")
    assert refused.value.option == "MUJAZ_CACHE"
    assert "secret" not in refused.value.message


def test_what_cannot_be_reached_is_done_without_and_that_is_said_once(tmp_path, monkeypatch, said):
    monkeypatch.setenv("MUJAZ_CACHE", NOBODY)
    for ending in ("pdf", "txt"):
        kept = KeptFiles(cache_store(tmp_path, "print"), ending)
        assert kept.find("one") is None
        assert not kept.keep("one", b"content")
        kept.renew("one", b"content")
        assert kept.find("one") is None
        kept.tidy()
    (record,) = said.records
    assert record.getMessage().startswith("the cache at ftp://127.0.0.1:9/cache cannot be reached")
    assert "secret" not in record.getMessage()


def test_what_cannot_be_written_is_still_read_and_that_is_said_once(tmp_path, monkeypatch, said):
    monkeypatch.setenv("MUJAZ_CACHE", f"local://{tmp_path}/cache")
    KeptFiles(cache_store(tmp_path, "print"), "pdf").keep("one", b"content")
    (tmp_path / "cache" / "pages").symlink_to("nowhere")  # neither there, nor can it be made
    for _ in range(2):
        assert not KeptFiles(cache_store(tmp_path, "pages"), "json").keep("one", b"content")
    assert KeptFiles(cache_store(tmp_path, "print"), "pdf").find("one") == b"content"
    (record,) = said.records
    assert "cannot be written, and is only read" in record.getMessage()


def test_a_place_that_is_no_folder_is_done_without(tmp_path, monkeypatch, said):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MUJAZ_CACHE", f"local://{tmp_path}/file")
    kept = KeptFiles(cache_store(tmp_path, "print"), "pdf")
    assert kept.find("one") is None
    assert not kept.keep("one", b"content")
    assert len(said.records) == 1


def built(run, root, program: str, cache: str, *arguments: str) -> tuple[dict[str, str], str]:
    """Build a site, and return the digest of each of its files and what was said."""
    done = run(program, "build", *arguments, cwd=root, MUJAZ_CACHE=cache)
    assert done.returncode == 0, done.stderr
    files = {
        path.relative_to(root / "site").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((root / "site").rglob("*"))
        if path.is_file() and path.name != ".mujaz"
    }
    return files, done.stderr


def test_a_site_is_the_same_wherever_the_cache_is_cold_warm_damaged_or_out_of_reach(tiny, run, tmp_path):
    root = tiny.write(tmp_path / "site")
    there = f"local://{tmp_path}/there"
    alone, _ = built(run, root, "mkdocs", str(tmp_path / "folder"))
    cold, _ = built(run, root, "mkdocs", there)
    assert cold == alone
    assert sorted(path.name for path in (tmp_path / "there").iterdir()) == sorted(
        path.name for path in (tmp_path / "folder").iterdir() if path.name not in {"output", "print-fonts", "templates"}
    )
    assert built(run, root, "mujaz", there)[0] == alone
    for path in (tmp_path / "there").rglob("*.*"):
        path.write_bytes(path.read_bytes()[:10])
    assert built(run, root, "mkdocs", there)[0] == alone
    for program in ("mkdocs", "mujaz"):
        without, told = built(run, root, program, NOBODY, "--strict")
        assert without == alone
        assert told.count("the cache at ftp://127.0.0.1:9/cache cannot be reached, and is done without") == 1


def test_mkdocs_itself_stops_at_an_address_that_cannot_be_one(tiny, run, tmp_path):
    root = tiny.write(tmp_path / "site")
    done = run("mkdocs", "build", cwd=root, MUJAZ_CACHE="nonsense://somewhere")
    assert done.returncode == 1
    assert "MUJAZ_CACHE: nothing can be kept at nonsense://somewhere" in done.stderr
    assert "Traceback" not in done.stderr
