"""Open data and citations in a built site: the same bytes each time, links that lead there, and nothing of drafts."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from mujaz.mkdocs_plugin.defaults import STYLES
from tiny import ADDRESS, TinySite

FOLDERS = ("data", "cite")


@pytest.fixture
def build(run):
    def build(root, site_url=ADDRESS):
        done = run("mkdocs", "build", "--quiet", cwd=root, SITE_URL=site_url, MUJAZ_CACHE=str(root.parent / "cache"))
        assert done.returncode == 0, done.stderr
        return root / "site"

    return build


def digests(site):
    files = [path for folder in FOLDERS for path in (site / folder).rglob("*") if path.is_file()]
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def git(root, *words):
    day = "2026-11-05T12:00:00+00:00"
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    named = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(
        [shutil.which("git"), *named, *words], cwd=root, check=True, capture_output=True, env={**os.environ, **own}
    )


def leads(site, file):
    """Return the files that a document for citing leads to, or what a page has for citing and of the data."""
    page = html.fromstring(file.read_text("utf-8"))
    here = f"https://x.example/{file.relative_to(site).as_posix()}"
    own = page.xpath("//*[contains(@class, 'mjz-cite') or contains(@class, 'mjz-data')]") or [page]
    paths = ".//a/@href | .//link[@rel!='canonical']/@href | .//script/@src"
    for address in (found for each in own for found in each.xpath(paths)):
        path = unquote(urlsplit(urljoin(here, address)).path).removeprefix("/")
        if urlsplit(urljoin(here, address)).netloc == "x.example":
            yield site / (f"{path}index.html" if path.endswith("/") or not path else path)


def test_two_builds_are_equal_and_versions_come_from_git(build, tmp_path):
    tiny = TinySite().with_topic()
    first, second = tiny.write(tmp_path / "a" / "site"), tiny.write(tmp_path / "b" / "site")
    for root in (first, second):
        git(root, "init", "-q", "-b", "main")
        git(root, "add", "briefings", "seeds")
        git(root, "commit", "-q", "-m", "A state")
    built = digests(build(first))
    assert built == digests(build(second)) == digests(build(first))
    document = (first / "site" / "cite" / "en" / "bridge.html").read_text("utf-8")
    assert "5 November 2026" in " ".join(html.fromstring(document).xpath("//li[code]")[0].text_content().split())
    plain = build(tiny.write(tmp_path / "c" / "site"))
    assert '<li id="v-' not in (plain / "cite" / "en" / "bridge.html").read_text("utf-8")


def test_the_page_about_the_data_says_how_large_each_file_is(build, tmp_path):
    site = build(TinySite().write(tmp_path / "site"))
    for tag, unit in (("ar", "كيلوبايت"), ("en", "KB")):
        page = html.fromstring((site / tag / "data" / "index.html").read_text("utf-8"))
        rows = page.xpath("//table[contains(@class, 'mjz-data')]/tbody/tr")
        assert len(rows) == len(list((site / "data").iterdir()))
        markdown = (site / tag / "data" / "index.md").read_text("utf-8")
        for row in rows:
            name = row.xpath("string(.//a)")
            kilobytes = -(-(site / "data" / name).stat().st_size // 1024)
            said = " ".join(row.xpath("string(td[@data-mjz-size])").split())
            assert said == f"{kilobytes} {unit}", name
            assert any(
                name in line and f" {kilobytes} {unit} " in line.replace("\u00a0", " ")
                for line in markdown.splitlines()
            )
            assert all(cell.text_content().strip() for cell in row.xpath("td"))


@pytest.mark.parametrize("has_folders", [True, False], ids=["folders", "files"])
@pytest.mark.parametrize("site_url", [ADDRESS, ""], ids=["address", "no address"])
def test_every_link_leads_to_a_file(build, tmp_path, has_folders, site_url):
    root = TinySite().write(tmp_path / "site")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(f"{settings}\nuse_directory_urls: {str(has_folders).lower()}\n", "utf-8")
    site = build(root, site_url)
    pages = [*(site / "cite").rglob("*.html")]
    pages += [
        site / tag / (name + ("/index.html" if has_folders else ".html"))
        for tag in ("ar", "en")
        for name in ("data", "briefings/bridge")
    ]
    assert len(pages) == 6
    for page in pages:
        targets = list(leads(site, page))
        assert targets
        assert [target for target in targets if not target.is_file()] == [], page
    text = (site / "cite" / "ar" / "bridge.bib").read_text("utf-8")
    assert ("url = " in text) == bool(site_url)


def test_drafts_have_no_citation_and_a_site_may_have_no_data(build, tmp_path):
    tiny = TinySite()
    tiny.files["briefings/site.yml"] += "data: no\n"
    tiny.files["briefings/hidden.yml"] = (
        tiny.files["briefings/bridge.yml"]
        .replace("slug: bridge", "slug: hidden")
        .replace("status: published", "status: draft")
    )
    site = build(tiny.write(tmp_path / "site"))
    assert not (site / "data").exists()
    assert not (site / "en" / "data").exists()
    assert {path.name.partition(".")[0] for path in (site / "cite" / "en").iterdir()} == {"bridge"}


def test_an_export_has_pages_alone(run, tmp_path):
    root = TinySite().write(tmp_path / "site")
    done = run("mujaz", "export", "--out", str(tmp_path / "out"), cwd=root)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "en" / "about.md").is_file()
    assert not (tmp_path / "out" / "en" / "data.md").exists()


def test_the_documents_take_the_site_s_own_tokens(build, tmp_path):
    site = build(TinySite().write(tmp_path / "site"))
    sheets = html.fromstring((site / "cite" / "en" / "bridge.html").read_text("utf-8")).xpath(
        "//link[@rel='stylesheet']/@href"
    )
    assert f"../../{STYLES[0]}" in sheets
    assert all((site / "cite" / "en" / sheet).resolve().is_file() for sheet in sheets)
