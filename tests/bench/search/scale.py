"""What search costs at 100, 1,000 and 10,000 pages: ours, the theme's lunr, and Pagefind, over the same archives.

`make bench-search` runs it; `SIZES="100 1000"` asks for fewer. Seconds are of the processor, the parsing of pages by
lunr's plugin and by Pagefind with them; bytes are compressed as static hosts compress. The first result is measured in a
fresh browser profile, from the query on and with nothing fetched before; ours and lunr's then have ten results to show,
Pagefind's five. Warm is the next query in the same page.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import material
import sites
from material.plugins.search.plugin import Parser, SearchIndex
from playwright.sync_api import sync_playwright
from recombined import archive, page_html
from retrieval import FLAGS, HERE, chromium, say

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.parts import Page
from mujaz.wording import Wording

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from mujaz.model import Dossier

QUERIES = (("باكستان", "حفتر"), ("اتفاقية بنغازي", "الجيش"), ("وللقوات المسلحة الليبية", "منير"), ("Haftar", "طرابلس"))
"""A first query in a fresh profile, and the one that follows it; all on a page in the first language."""

LATER = re.compile(r"/search/en[.-]")
"""What our worker fetches after the first result."""

ENGINES = {
    "Mujaz": ("ours", "startMujaz(base, tag)", "false"),
    "lunr": ("stock", "startLunr(base, tag)", "true"),
    "Pagefind": ("stock", "startPagefind(base, tag, 5)", "true"),
}

MEASURE = """async ([base, tag, first]) => {
  const start = performance.now();
  const ask = await %s;
  const rows = await ask(first, %s);
  const found = performance.now();
  self.ask = ask;
  return { first: found - start, rows: rows.length };
}"""

WARM = """async (next) => {
  const start = performance.now();
  await self.ask(next, %s);
  return performance.now() - start;
}"""


@dataclass
class Row:
    """What one engine costs at one size."""

    seconds: float
    size: int
    sent: list[int]
    first: list[float]
    warm: list[float]


def build_mujaz(dossier: Dossier, folder: Path) -> float:
    """Write our index of a dossier, and what asks it; return the processor's seconds."""
    leads = places(dossier)
    wordings = {tag: Wording.of(dossier, tag, leads) for tag in dossier.tags}
    paths = dict.fromkeys(target.partition("#")[0] for target in leads.values())
    pages = tuple(
        tasks.BuiltPage.of("", Page(tag, path, path, "", None, None), "") for tag in wordings for path in paths
    )
    urls = {page.file: page.file.removesuffix("index.md").replace(".md", "/") for page in pages}
    start = time.process_time()
    files = tasks.search_files(tasks.BuiltSite(wordings, {}, pages, dossier, {}, frozenset()), urls)
    seconds = time.process_time() - start
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    shutil.copytree(sites.REPOSITORY / "site-theme" / "assets", folder / "assets")
    scripts = folder / tasks.SCRIPTS_FOLDER
    (scripts / tasks.WORKER).write_text(tasks.search_scripts(scripts)[0], encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>ours</title>")
    return seconds


def build_lunr(dossier: Dossier, folder: Path) -> float:
    """Write the theme's index of a dossier's pages, and the pages; return the processor's seconds."""
    theme = Path(material.__file__).parent / "templates"
    shutil.copytree(theme / "assets", folder / "assets")
    worker = next((theme / "assets" / "javascripts" / "workers").glob("search.*.min.js")).name
    seconds = 0.0
    for tag, language in dossier.languages.items():
        fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
        index = SearchIndex(lang=[tag], separator=r"[\s\-]+", pipeline=["stopWordFilter"], fields=fields)
        for record in dossier.briefings:
            whole, article = page_html(record.value, tag, language.direction)
            url = f"briefings/{record.value.slug}/"
            path = folder / tag / url / "index.html"
            path.parent.mkdir(parents=True)
            path.write_text(whole, encoding="utf-8")
            start = time.process_time()
            parser = Parser()
            parser.feed(article)
            parser.close()
            page = type("Page", (), {"meta": {}, "title": ""})
            for section in parser.data:
                index.create_entry_for_section(section, (), url, page)
            seconds += time.process_time() - start
        start = time.process_time()
        text = index.generate_search_index(None)
        seconds += time.process_time() - start
        (folder / tag / "search").mkdir()
        (folder / tag / "search" / "search_index.json").write_text(text, encoding="utf-8")
        script = f'"search": "../assets/javascripts/workers/{worker}"'
        (folder / tag / "index.html").write_text(
            f"<!doctype html><title>stock</title><p>{script}</p>", encoding="utf-8"
        )
    (folder / "index.html").write_text("<!doctype html><title>stock</title>")
    return seconds


def build_pagefind(folder: Path) -> float:
    """Let Pagefind index the pages that `build_lunr` has written; return the processor's seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    sites.index_with_pagefind(folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def size_of(*paths: Path) -> int:
    """Return the bytes of files and of all files in folders."""
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*"))]
    return sum(file.stat().st_size for file in files if file.is_file())


def measure(browser: Browser, folder: Path, start: str, wait: str, tag: str, row: Row) -> None:
    """Ask the queries, each pair in a profile of its own."""
    with sites.served(folder) as server:
        for first, following in QUERIES:
            context = browser.new_context()
            page = context.new_page()
            page.set_default_timeout(0)
            page.goto(server.url)
            page.add_script_tag(path=HERE / "engines.js")
            before = len(server.sent)
            found = page.evaluate(MEASURE % (start, wait), [server.url, tag, first])
            # Our worker goes on with the other language once the first result is shown.
            row.sent.append(sum(size for path, size in server.sent[before:] if not LATER.match(path)))
            row.first.append(found["first"])
            page.wait_for_load_state("networkidle")
            row.warm.append(page.evaluate(WARM % wait, following))
            context.close()


def main() -> None:
    """Build and measure each size, and print the table."""
    real = tasks.report_folder(sites.REPOSITORY).dossier
    tag = real.tags[0]
    say("| pages | engine | build, CPU s | index, MB | to first result, KB (median, most) | first, ms | warm, ms |")
    say("| --- | --- | --- | --- | --- | --- | --- |")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS.split())
        for pages in map(int, os.environ.get("SIZES", "100 1000 10000").split()):
            dossier = archive(real, pages)
            with tempfile.TemporaryDirectory() as temporary:
                ours, stock = Path(temporary) / "ours", Path(temporary) / "stock"
                ours.mkdir()
                stock.mkdir()
                rows = {"Mujaz": Row(build_mujaz(dossier, ours), size_of(ours / "search"), [], [], [])}
                seconds = build_lunr(dossier, stock)
                indexes = stock.glob("*/search/search_index.json")
                rows["lunr"] = Row(seconds, size_of(*indexes), [], [], [])
                seconds = build_pagefind(stock)
                rows["Pagefind"] = Row(seconds, size_of(stock / "pagefind"), [], [], [])
                for engine, (folder, start, wait) in ENGINES.items():
                    row = rows[engine]
                    measure(browser, Path(temporary) / folder, start, wait, tag, row)
                    say(
                        f"| {pages:,} | {engine} | {row.seconds:.1f} | {row.size / 1e6:.1f} "
                        f"| {statistics.median(row.sent) / 1000:.0f}, {max(row.sent) / 1000:.0f} "
                        f"| {statistics.median(row.first):.0f} | {statistics.median(row.warm):.0f} |"
                    )
        browser.close()


if __name__ == "__main__":
    main()
