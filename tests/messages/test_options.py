"""What the library that reads command lines says is translated too. `MUJAZ_WRITE_CATALOGUES=1` compiles it anew."""

from __future__ import annotations

import ast
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.termui
import click.types
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from messages.extraction import CATALOGUES

FOLDERS = sorted(CATALOGUES.glob("*/LC_MESSAGES"))
EACH = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
MODULES = [
    getattr(click, name) for name in ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
]


def read(folder):
    with (folder / "click.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def in_source():
    """Return the texts that the library looks up."""
    found = {"required"}  # which it looks up by a variable
    for module in MODULES:
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_", "ngettext"}:
                found |= {each.value for each in node.args[:2] if isinstance(each, ast.Constant)}
    return found


def test_there_is_one_for_each_language_that_is_translated():
    assert FOLDERS


@EACH
def test_what_is_translated_is_what_the_library_says(folder):
    known = in_source()
    for message in read(folder):
        if message.id:
            assert {message.id} <= known if isinstance(message.id, str) else set(message.id) <= known, message.id


@EACH
def test_the_compiled_catalogue_is_that_of_its_source(folder):
    compiled = io.BytesIO()
    write_mo(compiled, read(folder))
    if os.environ.get("MUJAZ_WRITE_CATALOGUES"):
        (folder / "click.mo").write_bytes(compiled.getvalue())
    assert (folder / "click.mo").read_bytes() == compiled.getvalue()


@EACH
def test_placeholders_are_those_of_the_source(folder):
    fields = re.compile(r"\{\w+(?:!r)?\}|%\(\w+\)s")
    for message in read(folder):
        if not message.id:
            continue
        known = set(fields.findall(" ".join(message.id) if isinstance(message.id, tuple) else message.id))
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in texts:
            assert text, message.id
            assert set(fields.findall(text)) <= known, text


WRONG = [
    (["chek"], "check"),
    (["check", "--formt", "text"], "--formt"),
    (["check", "--format"], "--format"),
    (["check", "--format", "prose"], "prose"),
    (["check", "--root", "nowhere"], "nowhere"),
    (["check", "more"], "more"),
    (["new"], "FILE"),
    (["drift", "--top", "0"], "--top"),
    (["check", "--lang", "tlh"], "tlh"),
    (["explain", "MJZ99"], "MJZ99"),
    (["seed", "show", "nowhere"], "nowhere"),
]


@pytest.mark.parametrize(("words", "named"), WRONG, ids=lambda each: " ".join(each) if isinstance(each, list) else "")
def test_misuse_is_told_in_the_language_of_the_locale_and_of_the_option(words, named, tmp_path):
    for asked, locale in (([], "ar_LY.UTF-8"), (["--lang", "ar"], "en_GB.UTF-8")):
        environment = {**os.environ, "LC_ALL": locale, "LANGUAGE": ""}
        done = subprocess.run(
            [sys.executable, "-m", "mujaz", *asked, *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2, done.stderr
        assert not done.stdout
        assert named in done.stderr
        # What is not Arabic is a name, an option, a path or a word to choose.
        rest = re.sub(
            r"'[^']*'|«[^»]*»|`[^`]*`|\[[^]]*\]|\([^)]*\)|\"[^\"]*\"|--?\w+|\bMJZ\d+|\S*[/<=]\S*", "", done.stderr
        )
        rest = re.sub(r"\b(?:mujaz|python|m|[A-Z_]+|check|new|seed|show|explain|drift|seeds|ar|en)\b", "", rest)
        assert not re.search(r"[A-Za-z]{3}", rest), done.stderr
        assert re.search(r"[\u0600-\u06ff]{3}", done.stderr)
