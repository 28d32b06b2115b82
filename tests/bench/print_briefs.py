"""Prints many briefs with `mujaz pdf` and the same briefs with WeasyPrint, one after the other: `make bench-print`.

The briefs are copies of this repository's, each with a slug of its own so that none is found in the cache. WeasyPrint
gets the same words as HTML, with the same fonts, sizes, columns and paper, and as many processes. What is printed are
ratios; seconds and megabytes stand beside them for this machine and this hour alone.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pypdfium2

from mujaz import tasks

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).parent.parent.parent
TAG = "ar"

CSS = """
@page { size: A4; margin: 20mm 17mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
body { font: 10.3pt/1.35 Amiri, "IBM Plex Serif"; direction: rtl }
main { columns: 2; column-gap: 7mm }
h1 { font-size: 20pt } h2 { font-size: 11pt; border-top: .8pt solid; break-after: avoid } p { margin: 0 0 .5em }
.small { font-size: .85em } sup { font-size: .7em }
"""


@dataclass
class Measured:
    """What a run took: seconds by the clock and by the processors, and the most memory at once, in megabytes."""

    wall: float
    cpu: float
    memory: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--briefs", type=int, default=100)
    count = parser.parse_args().briefs
    with tempfile.TemporaryDirectory() as folder:
        root, out = copied_site(Path(folder) / "site", count), Path(folder)
        command = [sys.executable, "-m", "mujaz", "pdf", "--lang", TAG, "--out", str(out / "typst")]
        ours = measured(lambda: subprocess.run(command, cwd=root, check=True, capture_output=True))
        pages = {path.stem: as_html(document) for path, document in documents(root)}
        (out / "weasyprint").mkdir()
        theirs = measured(lambda: with_weasyprint(pages, out / "weasyprint"))
        ends = [
            sum(len(pypdfium2.PdfDocument(p)) for p in (out / name).glob("*.pdf")) for name in ("typst", "weasyprint")
        ]
    print(f"{count} briefs in Arabic, {os.cpu_count()} processor cores; {ends[0]} and {ends[1]} pages")  # noqa: T201
    for name, run in (("mujaz pdf", ours), ("WeasyPrint", theirs)):
        print(f"{name:10}  {run.wall:7.1f} s  {run.cpu:7.1f} s of processor time  {run.memory:6.0f} MB at most")  # noqa: T201
    ratios = theirs.wall / ours.wall, theirs.cpu / ours.cpu, theirs.memory / ours.memory
    print("WeasyPrint / mujaz pdf: time {:.1f}, processor time {:.1f}, memory {:.2f}".format(*ratios))  # noqa: T201
    return 0


def copied_site(root: Path, count: int) -> Path:
    """A site of as many briefings, copied from this repository's."""
    for name in ("briefings", "seeds"):
        shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("texts"))
    (root / "site-theme").symlink_to(REPOSITORY / "site-theme")
    originals = [path for path in sorted((root / "briefings").glob("*.yml")) if "\nslug:" in path.read_text("utf-8")]
    texts = [path.read_text("utf-8") for path in originals]
    for path in originals:
        path.unlink()
    for number in range(count):
        text = re.sub(r"(?m)^slug: (.*)$", rf"slug: \1-{number}", texts[number % len(texts)])
        (root / "briefings" / f"copy-{number}.yml").write_text(text, "utf-8")
    return root


def documents(root: Path) -> list[tuple[Path, dict]]:
    """The data of the briefs, as Typst gets them."""
    dossier = tasks.shown(tasks.report_folder(root).dossier, drafts=False)
    wordings = {TAG: tasks.wordings_of(dossier)[TAG]}
    press, _ = tasks.press_of(root)
    return [
        (Path(document.file), json.loads(document.data)["sides"][0])
        for document in tasks.printables(dossier, wordings, press.families, sorts=["brief"])
    ]


def as_html(side: dict) -> str:
    """The same words as HTML."""
    labels = side["labels"]

    def words(runs: list[dict]) -> str:
        return "".join(html.escape(run["t"]) for run in runs)

    def references(notes: list[dict]) -> str:
        links = (f"<a href=#n{note['key']}>{note['number']}</a>" for note in notes)
        return f"<sup>{'،'.join(links)}</sup>"

    parts = [f"<h1>{words(side['title'])}</h1><p>{words(side['summary'])}</p><p>{words(side['counts'])}</p><main>"]
    parts.append(f"<h2>{labels['print.statements']}</h2>")
    for s in side["statements"]:
        head = f"<b>{s['number']} {s['kind_label']} {words(s['attribution'])}</b><br>"
        parts.append(f"<p>{head}{words(s['text'])}{references(s['notes'])}</p>")
    parts.append(f"<div class=small><h2>{labels['print.timeline']}</h2>")
    parts += [f"<p>{e['number']} <b>{words(e['date'])}</b>: {words(e['text'])}</p>" for e in side["timeline"]["events"]]
    parts.append(f"<h2>{labels['print.differences']}</h2>")
    for d in side["differences"]:
        passages = "".join(f"<br>{words(p['text'])}{references([p['note']])}" for p in d["passages"])
        others = f"<br>{words(d['others'])}" if d["others"] else ""
        parts.append(f"<p><b>{words(d['title'])}</b>{passages}{others}</p>")
    parts.append(f"<h2>{labels['print.posts']}</h2>")
    for person in side["posts"]:
        posts = "، ".join(words(p["text"]) + references(p["notes"]) for p in person["posts"])
        parts.append(f"<p><b>{words(person['name'])}</b>: {posts}</p>")
    parts.append(f"<h2>{labels['print.terms']}</h2>")
    parts += [f"<p><b>{words(t['name'])}</b> {words(t['others'] or [])}</p>" for t in side["terms"]]
    parts.append(f"<h2>{labels['print.notes']}</h2>")
    for n in side["notes"]:
        excerpt = words(n["excerpt"]["text"])
        parts.append(f"<p id=n{n['ref']['key']}>{n['ref']['number']} {words(n['place'])} «{excerpt}»</p>")
    parts.append("</div></main>")
    return f"<!doctype html><html lang={TAG} dir=rtl><title>{html.escape(side['plain_title'])}</title>{''.join(parts)}"


def weasyprint(page: tuple[str, str], out: Path) -> None:
    """Print one page, as PDF/UA-1 too."""
    from weasyprint import CSS as STYLE  # noqa: PLC0415 - only its own processes load it
    from weasyprint import HTML  # noqa: PLC0415 - the same
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - the same

    fonts = FontConfiguration()
    press, _ = tasks.press_of(REPOSITORY)
    faces = "".join(
        f"@font-face {{ font-family: '{family}'; src: url('{path.as_uri()}'); font-weight: {weight} }}"
        for path in press.files
        for family, stem in (("Amiri", "Amiri"), ("IBM Plex Serif", "IBMPlexSerif"))
        for weight, style in ((400, "Regular"), (700, "Bold"))
        if path.stem == f"{stem}-{style}"
    )
    name, text = page
    style = STYLE(string=faces + CSS, font_config=fonts)
    HTML(string=text).write_pdf(out / f"{name}.pdf", stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")


def with_weasyprint(pages: dict[str, str], out: Path) -> None:
    """Print all pages, over all processor cores."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for done in [pool.submit(weasyprint, page, out) for page in pages.items()]:
            done.result()


def measured(work: Callable[[], object]) -> Measured:
    """Run something in child processes, and measure it."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    most, ended = 0, threading.Event()
    own = psutil.Process()

    def watch() -> None:
        nonlocal most
        while not ended.wait(0.05):
            total = 0
            for child in own.children(recursive=True):
                try:
                    total += child.memory_full_info().pss
                except psutil.Error:
                    continue
            most = max(most, total)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        work()
    finally:
        ended.set()
        thread.join()
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(wall, cpu, most / 1024**2)


if __name__ == "__main__":
    sys.exit(main())
