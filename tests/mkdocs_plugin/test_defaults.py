"""What the plugin brings along: a site whose `mkdocs.yml` says hardly anything is as right as one that says all."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import html5lib
import pytest

from mujaz.mkdocs_plugin.defaults import SCRIPTS, STYLES

MINIMAL = "theme: material\nplugins: [mujaz]\n"
NAMED = f"site_name: X\ndocs_dir: briefings\n{MINIMAL}"


def site_of(tiny, root, configuration: str):
    """Write a site with a `mkdocs.yml` and without a theme of its own."""
    root = tiny.write(root)
    (root / "site-theme").unlink()
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    return root


def files_of(folder) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("program", "configuration"),
    [("mujaz", MINIMAL), ("mujaz", NAMED), ("mkdocs", NAMED)],
    ids=["two lines", "mujaz", "mkdocs"],
)
def test_a_minimal_configuration_gives_the_site_that_a_whole_one_gives(program, configuration, tiny, tmp_path, run):
    whole = tiny.write(tmp_path / "whole")
    assert run("mujaz", "build", cwd=whole).returncode == 0
    root = site_of(tiny, tmp_path / "minimal", f"{configuration}site_url: !ENV SITE_URL\n")
    done = run(program, "build", cwd=root)
    assert done.returncode == 0, done.stderr
    assert files_of(root / "site") == files_of(whole / "site")


def test_no_page_asks_another_host_for_anything(tiny, tmp_path, run):
    root = site_of(tiny, tmp_path, MINIMAL)
    assert run("mujaz", "build", cwd=root).returncode == 0
    for name, content in files_of(root / "site").items():
        if name.endswith((".html", ".css")):
            text = content.decode()
            assert not re.findall(
                r"(?:src|href)=\"?(?:https?:)?//[^\"' >]*\.(?:css|js|woff2?)|fonts\.g\w+\.com|@import url", text
            ), name


def test_what_the_site_sets_itself_stays(tiny, tmp_path, run):
    own = (
        "site_name: X\ndocs_dir: briefings\nplugins: [mujaz]\n"
        "theme: {name: material, favicon: own.ico, icon: {logo: material/newspaper}}\n"
        "extra: {generator: true}\n"
        "extra_css: [own.css, assets/mujaz/theme.css]\nextra_javascript: [own.js, {path: early.js, async: true}]\n"
        "markdown_extensions:\n  - toc: {permalink: '#'}\n  - admonition\n"
    )
    root = site_of(tiny, tmp_path, own)
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode == 0, done.stderr
    page = (root / "site" / "en" / "briefings" / "bridge" / "index.html").read_text(encoding="utf-8")
    places = [page.index(f"/{name}") for name in (*STYLES, "own.css")]
    assert places == sorted(places)
    assert page.count("assets/mujaz/theme.css") == 1
    places = [page.index(f"/{name}") for name in (*SCRIPTS, "own.js")]
    assert places == sorted(places)
    # The theme's script waits for the page, so all that may use it wait too, in their order.
    scripts = re.findall(r"<script ([^>]*src=[^>]*)>", page)
    own = [script.split() for script in scripts if "assets/mujaz/early.js" not in script]
    assert [script for script in own if "async" in script] == [['src="../../../early.js"', "async"]]
    assert all("defer" in script for script in own if "async" not in script)
    assert "own.ico" in page
    assert ">#</a>" in page
    assert ">¶</a>" not in page
    assert "{: .mjz" not in page
    assert "{#" not in page


def test_a_site_without_an_address_has_no_sitemap(tiny, tmp_path, run):
    root = site_of(tiny, tmp_path, NAMED)
    done = run("mkdocs", "build", "--strict", cwd=root)
    assert done.returncode == 0, done.stderr
    site = root / "site"
    assert "sitemap.xml" not in files_of(site)
    links = 0
    for path in site.rglob("*.html"):
        page = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for link in (e for e in page.iter("link") if (e.get("rel") or "").strip() == "alternate"):
            links += 1
            target = (path.parent / link.get("href")).resolve()
            assert target.is_relative_to(site.resolve()), (path, link.get("href"))
            assert target.is_file() or (target / "index.html").is_file(), (path, link.get("href"))
    assert links
    for name, content in files_of(root / "site").items():
        assert not name.endswith(".html") or b"{%" not in content


def test_a_site_of_a_sub_path_has_whole_addresses_in_its_sitemap(tiny, tmp_path, run):
    root = site_of(tiny, tmp_path, f"{NAMED}site_url: https://news.invalid/some/repo/\n")
    assert run("mkdocs", "build", cwd=root).returncode == 0
    places = re.findall(r"<loc>(.*?)</loc>", (root / "site" / "sitemap.xml").read_text(encoding="utf-8"))
    assert places
    assert all(place.startswith("https://news.invalid/some/repo/") for place in places)


def test_an_address_with_signs_of_html_is_shown_as_it_is(tiny, tmp_path, run):
    address = "https://news.invalid/a&b'c/"
    root = site_of(tiny, tmp_path, f'{NAMED}site_url: "{address}"\n')
    assert run("mkdocs", "build", cwd=root).returncode == 0
    places = [e.text for e in ET.parse(root / "site" / "sitemap.xml").iter() if e.tag.endswith("loc")]  # noqa: S314 - our own
    assert places
    assert all(place.startswith(address) for place in places)
    for path in (root / "site" / "index.html", root / "site" / "en" / "index.html"):
        page = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        (canonical,) = [e for e in page.iter("link") if e.get("rel") == "canonical"]
        assert canonical.get("href").startswith(address)


def test_a_theme_that_is_not_there_is_said_by_mkdocs(tiny, tmp_path, run):
    root = site_of(tiny, tmp_path, NAMED.replace("theme: material", "theme: {name: material, custom_dir: nowhere}"))
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
