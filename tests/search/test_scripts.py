"""The engine's scripts as one file."""

from __future__ import annotations

from mujaz.search import joined, parts
from tiny import REPOSITORY

FOLDER = REPOSITORY / "site-theme" / "assets" / "mujaz" / "search"
WORKER = (FOLDER / "worker.js").read_text("utf-8")


def read(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def test_a_worker_has_its_parts_in_their_order_and_asks_for_none():
    whole = joined(WORKER, read)
    assert "importScripts" not in whole
    places = [whole.index(f"class {name} ") for name in ("Marks", "Analyser", "Index", "Compounds", "Engine")]
    assert places == sorted(places)
    assert whole.startswith('"use strict";\n')


def test_comments_and_indentation_go_and_nothing_else():
    texts = [
        *map(read, parts(WORKER)),
        WORKER.replace(next(line for line in WORKER.splitlines() if "importScripts" in line), ""),
    ]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    assert sorted(joined(WORKER, read).splitlines()) == sorted(line for line in lines if line and line[:2] != "//")
    assert not any(line.startswith("//") for line in joined(WORKER, read).splitlines())


def test_no_text_of_the_scripts_goes_over_the_end_of_a_line():
    for name in (*parts(WORKER), "worker.js"):
        for line in read(name).splitlines():
            assert line.count("`") % 2 == 0, f"{name}: {line}"


def test_a_worker_without_parts_stays():
    assert parts("let a = 1;\n") == []
    assert joined("let a = 1;\n", read) == "let a = 1;\n"
