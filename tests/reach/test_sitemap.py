"""The sitemap, read back by lxml and compared with pages and content."""

from __future__ import annotations

import pytest
from lxml import etree
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from linked import address_of, pages_of, parsed
from mujaz import tasks
from mujaz.edges import read_site
from mujaz.mkdocs_plugin.conversions import Conversions
from mujaz.mkdocs_plugin.pages import add_pages
from mujaz.mkdocs_plugin.sitemap import MOST_ADDRESSES, MOST_BYTES, sitemaps
from reach.rich import written
from tiny import ADDRESS

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(text):
    """Return address to alternates and day of last change."""
    root = etree.fromstring(text.encode())
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    return {
        each.findtext("s:loc", namespaces=NAMES): (
            {link.get("hreflang"): link.get("href") for link in each.findall("x:link", NAMES)},
            each.findtext("s:lastmod", namespaces=NAMES),
        )
        for each in root.findall("s:url", NAMES)
    }


@pytest.mark.parametrize("name", ["built", "rich_site", "archive_site"])
def test_it_has_every_page_with_the_alternates_that_the_page_names(name, request):
    site = request.getfixturevalue(name)
    found = read((site / "sitemap.xml").read_text("utf-8"))
    pages = [path for path in pages_of(site) if not parsed(path).xpath("//meta[@http-equiv]")]
    assert {*found} == {ADDRESS, *(address_of(path, site) for path in pages)}
    # Pages, the root and the sitemap say the same of each address, of what a reader of any other language gets too.
    for path in (*pages, site / "index.html"):
        address = ADDRESS if path.parent == site else address_of(path, site)
        links = {link.get("hreflang"): link.get("href") for link in parsed(path).xpath("//link[@hreflang]")}
        assert found[address][0] == links, address
        assert links["x-default"] in found


def test_pages_changed_when_the_content_says_so_and_no_clock(built, dossier):
    found = read((built / "sitemap.xml").read_text("utf-8"))
    expected = {}
    for tag in dossier.tags:
        (topic,) = (record.value for record in dossier.topics)
        expected[f"{ADDRESS}{tag}/"] = topic.as_of
        for briefing in (record.value for record in dossier.briefings):
            days = [briefing.published, briefing.revised, *(each.date for each in briefing.amendments)]
            for path in ("", "parallel/"):
                expected[f"{ADDRESS}{tag}/briefings/{briefing.slug}/{path}"] = max(filter(None, days))
    assert {address: day for address, (_, day) in found.items() if day} == expected


def test_a_day_that_is_not_known_exactly_is_said_as_it_is_known(rich_site):
    found = read((rich_site / "sitemap.xml").read_text("utf-8"))
    assert found[f"{ADDRESS}en/briefings/bridge/"][1] == "2026-11-24"


def test_crawlers_are_told_where_it_is_but_by_a_file_of_the_site_s_own(built, tiny, tmp_path, run):
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in (built / "robots.txt").read_text("utf-8")
    root = tiny.write(tmp_path)
    assert run("mujaz", "build", cwd=root, SITE_URL="").returncode == 0
    assert not [name for name in ("robots.txt", "sitemap.xml") if (root / "site" / name).exists()]
    (root / "own").mkdir()
    (root / "own" / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    text = (root / "mkdocs.yml").read_text("utf-8").replace("custom_dir: site-theme", "custom_dir: own")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(text, "utf-8")
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 0, done.stderr
    assert (root / "site" / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"


@pytest.fixture
def parts(tmp_path):
    """Make the sitemaps of the rich site, with limits of one's own."""
    root = written(tmp_path)
    files = read_site(root)
    site = tasks.build_pages(tasks.report_folder(root).dossier, files.templates)
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins._current_plugin = "mujaz"  # noqa: SLF001 - as MkDocs does for each event
    pages = add_pages(site, Files([]), config, Conversions.of(root, site.names))
    return lambda **limits: sitemaps(site, pages, ADDRESS, **limits)


@pytest.mark.parametrize("limits", [{"addresses": 7}, {"size": 4_000}, {"addresses": 9, "size": 3_000}])
def test_what_is_too_much_for_one_is_cut_into_parts_with_an_index(parts, limits):
    (one,) = parts().values()
    cut = parts(**limits)
    index = etree.fromstring(cut.pop("sitemap.xml").encode())
    assert index.tag == f"{{{NAMES['s']}}}sitemapindex"
    assert [each.text for each in index.findall("s:sitemap/s:loc", NAMES)] == [ADDRESS + name for name in cut]
    assert len(cut) > 2
    together = {}
    for text in cut.values():
        own = read(text)
        assert 0 < len(own) <= limits.get("addresses", MOST_ADDRESSES)
        assert len(text.encode()) <= limits.get("size", MOST_BYTES)
        assert not own.keys() & together.keys()
        together |= own
    assert together == read(one)


def test_the_limits_are_those_of_the_protocol():
    assert (MOST_ADDRESSES, MOST_BYTES) == (50_000, 52_428_800)
