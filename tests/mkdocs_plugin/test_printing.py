"""Printed documents on the site that MkDocs builds."""

from __future__ import annotations

import itertools
import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

import pytest

from mujaz import tasks
from mujaz.edges import cache_folder, read_site
from mujaz.mkdocs_plugin.printing import Printing
from tiny import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

LINK = re.compile(
    r'<li><a href="([^"]+)" type="application/pdf" hreflang="([a-z-]+)" download>([^<]+)</a> '
    r'<span class="mjz-soft">\(<bdi dir="ltr">PDF</bdi>[^)\d]*(\d[\d.]*)'
)


def links(site, page: str) -> list[tuple[str, str, float]]:
    """The links to printed documents on a page: file, language of the link, number of its size."""
    html = (site / page / "index.html").read_text(encoding="utf-8")
    return [(unquote(urljoin(f"/{page}/", href))[1:], tag, float(n)) for href, tag, _, n in LINK.findall(html)]


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_a_briefing_links_to_its_briefs_with_language_and_size_its_own_language_first(built, tag):
    dossier = tasks.report_folder(REPOSITORY).dossier
    for record in dossier.briefings:
        slug = record.value.slug
        found = links(built, f"{tag}/briefings/{slug}")
        other = "en" if tag == "ar" else "ar"
        assert found[0][0] == f"print/briefs/{slug}.{tag}.pdf"
        assert {file for file, _, _ in found} == {f"print/briefs/{slug}.{tags}.pdf" for tags in (tag, other, "ar-en")}
        for file, _, size in found:
            assert size == -(-(built / file).stat().st_size // 1024)


@pytest.mark.parametrize("tag", ["ar", "en"])
@pytest.mark.parametrize("page", ["", "/about"])
def test_the_home_page_and_the_page_about_the_site_link_to_the_booklets(built, tag, page):
    found = links(built, f"{tag}{page}")
    assert [file for file, _, _ in found] == [f"print/booklet.{t}.pdf" for t in (tag, *{"ar", "en"} - {tag})]
    for file, _, size in found:
        bytes_ = (built / file).stat().st_size
        assert size == (-(-bytes_ // 1024) if bytes_ < 1024**2 else round(bytes_ / 1024**2, 1))


def test_a_draft_is_not_printed(tiny, tmp_path, run):
    draft = tiny.files["briefings/bridge.yml"].replace("slug: bridge", "slug: other").replace("published", "draft")
    tiny.files["briefings/other.yml"] = draft
    done = run("mujaz", "build", cwd=tiny.write(tmp_path))
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "site" / "print").rglob("*.pdf")}
    assert names == {"booklet.ar.pdf", "booklet.en.pdf", "bridge.ar.pdf", "bridge.en.pdf", "bridge.ar-en.pdf"}


@pytest.mark.parametrize("command", [("mujaz", "build"), ("mkdocs", "build", "-q")], ids=lambda words: words[0])
def test_a_site_that_prints_nothing_makes_nothing_of_print_and_no_page_mentions_it(tiny, tmp_path, run, command):
    tiny.files["briefings/site.yml"] += "print: {brief: no, bilingual: no, booklet: no}\n"
    root, own = tiny.write(tmp_path / "site"), tmp_path / "cache"
    done = run(*command, cwd=root, MUJAZ_CACHE=str(own))
    assert done.returncode == 0, done.stderr
    assert not (root / "site" / "print").exists()
    assert [path.name for path in own.iterdir() if path.name.startswith(("print", "templates"))] == []
    pages = list((root / "site").rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        text = page.read_text("utf-8")
        assert "application/pdf" not in text, page
        assert "mjz-prints" not in text, page
        assert not re.search(r"\bbooklet|\bdossier for print|\bPDF\b|للطباعة|كتيّب", text), page


def test_a_site_prints_the_sorts_that_it_names(tiny, tmp_path, run):
    tiny.files["briefings/site.yml"] += "print: {bilingual: no, booklet: no}\n"
    root = tiny.write(tmp_path)
    assert run("mujaz", "build", cwd=root).returncode == 0
    assert {path.name for path in (root / "site" / "print").rglob("*.pdf")} == {"bridge.ar.pdf", "bridge.en.pdf"}
    assert len(links(root / "site", "en/briefings/bridge")) == 2
    for page in ("en", "en/about"):
        assert "mjz-prints" not in (root / "site" / page / "index.html").read_text("utf-8")


def test_what_is_asked_for_is_printed_whatever_the_site_says(tiny, tmp_path, run):
    tiny.files["briefings/site.yml"] += "print: {brief: no, bilingual: no, booklet: no}\n"
    root = tiny.write(tmp_path)
    done = run("mujaz", "pdf", "--brief", "--bilingual", "--booklet", cwd=root)
    assert done.returncode == 0, done.stderr
    assert len(list((root / "pdf").glob("*.pdf"))) == 5


def test_nothing_is_prepared_for_print_where_nothing_is_printed(tiny, tmp_path, monkeypatch):
    tiny.files["briefings/site.yml"] += "print: {brief: no, bilingual: no, booklet: no}\n"
    report = tiny.report(tmp_path)
    site = tasks.prepare(read_site(tmp_path), tasks.Hurdle.ERRORS).site
    assert site is not None, report.findings
    monkeypatch.setattr(tasks, "press_of", lambda root: pytest.fail(f"{root} has a press"))
    for only_made in (False, True):
        printing = Printing(site, tmp_path, None, only_made=only_made)
        printing.finish(tmp_path / "site")
        assert printing.links == {}
        printing.cancel()


def test_what_did_not_change_is_not_printed_again(tiny, tmp_path, run):
    root = tiny.write(tmp_path / "site")
    own = str(tmp_path / "cache")
    if cache_folder(REPOSITORY, "fonts").is_dir():
        shutil.copytree(cache_folder(REPOSITORY, "fonts"), tmp_path / "cache" / "fonts")
    assert run("mujaz", "build", cwd=root, MUJAZ_CACHE=own).returncode == 0
    cache = tmp_path / "cache" / "print"
    first = {path.name: path.stat().st_ino for path in cache.iterdir()}
    assert len(first) == 5
    tiny.change("briefings/bridge.yml", "en: A bridge in Nur", "en: The bridge in Nur")
    tiny.write(root)
    assert run("mujaz", "build", cwd=root, MUJAZ_CACHE=own).returncode == 0
    second = {path.name: path.stat().st_ino for path in cache.iterdir()}
    # The English and the bilingual brief and the English booklet are new; the Arabic ones are the files that were there.
    assert {name: inode for name, inode in second.items() if name in first} == first
    assert len(second) == 8


def test_a_document_that_cannot_be_printed_leaves_the_last_good_site(tiny, tmp_path, run):
    shutil.copytree(REPOSITORY / "site-theme", tmp_path / "site-theme")
    root = tiny.write(tmp_path)
    assert run("mujaz", "build", cwd=root).returncode == 0
    before = (root / "site" / "index.html").stat().st_ino
    (root / "site-theme" / "print" / "main.typ").write_text("#nonsense\n")
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 1
    assert "cannot be printed: unknown variable: nonsense" in done.stderr
    assert "Traceback" not in done.stderr
    assert (root / "site" / "index.html").stat().st_ino == before


def test_data_is_made_of_what_changed_alone(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))

    def printed() -> tuple[list[tasks.Printed], list[str]]:
        dossier = tasks.shown(tiny.report(tmp_path).dossier, drafts=False)
        press, cache = tasks.press_of(tmp_path)
        made: list[str] = []

        def noted(document: tasks.Printable) -> tasks.Printable:
            return replace(document, make=lambda: made.append(document.file) or document.make())

        documents = map(noted, tasks.printables(dossier, tasks.wordings_of(dossier), press.families))
        with tasks.PrintRun(documents, press, cache) as run:
            return list(run), made

    first, made = printed()
    assert len(made) == len(first) == 5
    again, made = printed()
    assert (again, made) == (first, [])
    other = tiny.files["briefings/bridge.yml"].replace("slug: bridge", "slug: other")
    tiny.files["briefings/other.yml"] = other.replace("status: published", "status: draft")
    assert printed() == (first, [])
    tiny.change("briefings/bridge.yml", "en: A bridge in Nur", "en: The bridge in Nur")
    changed, made = printed()
    assert len(made) == 5
    assert [one.pdf == another.pdf for one, another in zip(first, changed, strict=True)].count(True) == 2


def test_serving_does_not_print_and_links_only_to_what_is_there(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))
    report = tiny.report(tmp_path)
    press, cache = tasks.press_of(tmp_path)
    documents = list(tasks.printables(report.dossier, tasks.wordings_of(report.dossier), press.families))
    assert list(tasks.PrintRun(documents, press, cache, only_made=True)) == []
    with tasks.PrintRun(documents[:1], press, cache) as run:
        (made,) = run
    assert list(tasks.PrintRun(documents, press, cache, only_made=True)) == [made]


@pytest.mark.parametrize("damage", [b"", b"%PDF", None], ids=["emptied", "cut off", "a folder"])
def test_what_was_damaged_in_the_cache_is_not_published_but_made_again(tiny, tmp_path, run, damage):
    """PDFs and fonts: each build after, too, would have taken them for good."""
    root, own = tiny.write(tmp_path / "root"), tmp_path / "cache"
    shared = cache_folder(REPOSITORY, "fonts")
    if shared.is_dir():
        shutil.copytree(shared, own / "fonts")
    assert run("mujaz", "build", cwd=root, MUJAZ_CACHE=str(own)).returncode == 0
    good = {path.relative_to(root): path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    kept: dict[bytes, list[Path]] = {path.read_bytes(): [path] for path in (own / "print").iterdir()}
    assert len(kept) == 5
    # What is shared may hold faces of other sites and versions, some of them the same: one of each is made again.
    for path in sorted((own / "fonts").glob("*.*.woff2")):
        if (content := path.read_bytes()) in good.values() and (content in kept or len(kept) < 5 + 2):
            kept.setdefault(content, []).append(path)
    assert len(kept) == 5 + 2
    for path in itertools.chain(*kept.values()):
        path.unlink()
        if damage is None:
            path.mkdir()
        else:
            path.write_bytes(damage)
    shutil.rmtree(own / "built")  # that nothing has changed
    done = run("mujaz", "build", cwd=root, MUJAZ_CACHE=str(own))
    assert done.returncode == 0, done.stderr
    assert good == {path.relative_to(root): path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    for content, paths in kept.items():
        assert content in [path.read_bytes() for path in paths if path.is_file()], paths


def test_a_document_that_is_damaged_while_it_is_waited_for_is_printed(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))
    report = tiny.report(tmp_path)
    press, cache = tasks.press_of(tmp_path)
    documents = list(tasks.printables(report.dossier, tasks.wordings_of(report.dossier), press.families))[:1]
    with tasks.PrintRun(documents, press, cache) as run:
        (made,) = run
    for only_made, printed in ((True, []), (False, [made])):
        with tasks.PrintRun(documents, press, cache, only_made=only_made) as run:
            for path in (tmp_path / "cache" / "print").iterdir():
                path.write_bytes(made.pdf[:100])
            assert list(run) == printed
