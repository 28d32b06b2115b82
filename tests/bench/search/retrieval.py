"""How well readers' queries find what they mean: ours, the theme's lunr, and Pagefind, over the same pages.

`make bench-search` runs it. A query counts by its recall among the first five results and by the reciprocal rank of the
first right one among the first ten. To be fair to the others, what a briefing's page repeats counts as found there, all
of lunr's sections compete by their own score, and Pagefind's first part of a page counts as the page too.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import score
import sites
import yaml
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync"
UNSTEMMED = ":\n      lang: en\n      separator: '[\\s\\-،؛؟.,:;!?()\\[\\]«»“”\"]+'"
SETS = {name: HERE / f"{name}.yml" for name in ("queries", "blind", "reader", "variants", "held")}


def say(text: str) -> None:
    """Print a line at once: the whole takes minutes."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def chromium() -> str:
    """Return the path of an installed Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    return found or sys.exit("no Chromium: install one, or set CHROMIUM to its path")


def answers(browser: Browser, folder: Path, start: str, queries: list[dict]) -> list[list[str]]:
    """Return what an engine finds for each query, as places below the language's folder."""
    with sites.served(folder) as server:
        found: dict[int, list[str]] = {}
        for tag in dict.fromkeys(query["at"] for query in queries):
            page = browser.new_page()
            page.goto(f"{server.url}{tag}/")
            page.add_script_tag(path=HERE / "engines.js")
            page.evaluate(f"async ([base, tag]) => {{ self.ask = await {start}(base, tag); }}", [server.url, tag])
            for number, query in enumerate(queries):
                if query["at"] == tag:
                    rows = page.evaluate("async (text) => (await ask(text)).slice(0, 40)", query["q"])
                    found[number] = rows
            page.close()
        return [found[number] for number in range(len(queries))]


def report(name: str, engines: dict[str, list], queries: list[dict]) -> str:
    """Return a table of each engine's scores, by category."""
    places = frozenset(place for query in queries for place in query["want"])
    means = {
        engine: score.by_category(
            [
                (query["in"], score.score(rows, query["want"], places))
                for query, rows in zip(queries, found, strict=True)
            ]
        )
        for engine, found in engines.items()
    }
    lines = [
        f"\n### {name}: {len(queries)} queries\n",
        "| recall@5 / MRR@10 | " + " | ".join(engines) + " |",
        "| --- |" + " --- |" * len(engines),
    ]
    for category in next(iter(means.values())):
        cells = [f"{means[engine][category].recall:.2f} / {means[engine][category].rank:.2f}" for engine in engines]
        lines.append(f"| {category} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Build the sites, ask every engine every query, and print the tables."""
    sets = {name: yaml.safe_load(path.read_text("utf-8")) for name, path in SETS.items()}
    tags = list(dict.fromkeys(query["at"] for queries in sets.values() for query in queries))
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = Path(temporary)
        sites.build_ours(root / "ours")
        sites.build_material(root / "stock", tags)
        sites.build_material(root / "unstemmed", tags, UNSTEMMED)
        sites.index_with_pagefind(root / "stock" / "site")
        engines = {
            "Mujaz": (root / "ours", "startMujaz"),
            "lunr, stock Material": (root / "stock" / "site", "startLunr"),
            "lunr, without its Arabic stemmer": (root / "unstemmed" / "site", "startLunr"),
            "Pagefind": (root / "stock" / "site", "startPagefind"),
        }
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS.split())
        for name, queries in sets.items():
            if queries:
                found = {engine: answers(browser, *how, queries) for engine, how in engines.items()}
                say(report(name, found, queries))
        browser.close()


if __name__ == "__main__":
    main()
