"""Previews of links, read back by lxml: what a page says to those who show a link to it."""

from __future__ import annotations

import io
import json
import unicodedata
from urllib.parse import urljoin

import pytest
from lxml import html
from PIL import Image

from linked import address_of, block_of, pages_of, parsed
from mujaz.mkdocs_plugin.manifest import DARK_PAPER, PAPER
from mujaz.render import linked_json
from mujaz.wording.abridged import DESCRIPTION
from mujaz.wording.phrase import INITIATORS, POP_ISOLATE
from reach.rich import written
from tiny import ADDRESS, REPOSITORY


def said(page, name):
    """Return what a page says under a name, which it says once at most."""
    found = page.xpath("//head/meta[@property=$name or @name=$name]/@content", name=name)
    assert len(found) <= 1, name
    return found[0] if found else None


def plain(text):
    return "".join(c for c in text or "" if c not in {*INITIATORS.values(), POP_ISOLATE})


@pytest.mark.parametrize("name", ["built", "rich_site", "archive_site"])
def test_every_page_says_what_it_is(name, request):
    site = request.getfixturevalue(name)
    for path in pages_of(site):
        page, address = parsed(path), address_of(path, site)
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        assert said(page, "og:url") == canonical == address
        tag = page.get("lang")
        # Open Graph has no language without a territory, and nothing says of one.
        assert page.xpath("//meta[starts-with(@property, 'og:locale')]") == []
        assert tag in {link.get("hreflang") for link in page.xpath("//link[@hreflang and @hreflang != 'x-default']")}
        kind = block_of(page)["@graph"][0]
        assert plain(said(page, "og:title")) == kind["name"]
        assert said(page, "og:type") in {"article", "website"}
        assert said(page, "og:description") == said(page, "description")


@pytest.mark.parametrize("name", ["built", "rich_site"])
def test_a_description_is_short_and_ends_where_a_reader_can_stop(name, request):
    site, count = request.getfixturevalue(name), 0
    for path in pages_of(site):
        text = said(parsed(path), "description")
        if text is None:
            continue
        count += 1
        assert 10 < len(text) <= DESCRIPTION, (path, text)
        depth = 0
        for c in text:
            depth += (c in INITIATORS.values()) - (c == POP_ISOLATE)
            assert depth >= 0
        assert depth == 0
    assert count > 20


def test_a_briefing_and_a_topic_have_the_content_s_own_dates(built, dossier):
    for record in dossier.briefings:
        for tag in dossier.tags:
            for name in ("index.html", "parallel/index.html"):
                page = parsed(built / tag / "briefings" / record.value.slug / name)
                assert said(page, "og:type") == "article"
                assert said(page, "article:published_time") == record.value.published
                changes = [record.value.revised, *(each.date for each in record.value.amendments)]
                assert said(page, "article:modified_time") == (max(filter(None, changes), default=None))
    assert said(parsed(built / "en" / "glossary" / "index.html"), "article:published_time") is None


@pytest.mark.parametrize("name", ["built", "rich_site", "archive_site"])
def test_each_page_has_a_picture_with_words_for_it(name, request):
    site, seen = request.getfixturevalue(name), {}
    for path in pages_of(site):
        page = parsed(path)
        address = said(page, "og:image")
        assert said(page, "twitter:card") == "summary_large_image"
        file = site / address.removeprefix(ADDRESS)
        seen.setdefault(file, []).append(path)
        assert len(said(page, "og:image:alt")) > 10
        assert said(page, "og:image:alt") == said(page, "twitter:image:alt")
        assert f"/cards/{page.get('lang')}/" in address
        if "/briefings/" in path.as_posix() and said(page, "og:type") == "article":
            assert plain(said(page, "og:title")).partition(" · ")[0] in plain(said(page, "og:image:alt"))
    assert {*seen} == {*site.glob("cards/**/*.png")}
    for file in seen:
        with Image.open(file) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630))
            assert len(image.convert("RGB").getcolors(1 << 20)) > 20, "it shows something"


def test_a_site_can_do_without_pictures_and_one_that_knows_no_address_has_none(tiny, tmp_path, run):
    for name, address, own in (("off", ADDRESS, "cards: no\n"), ("nowhere", "", "")):
        root = tiny.write(tmp_path / name)
        (root / "briefings" / "site.yml").write_text(tiny.files["briefings/site.yml"] + own, "utf-8")
        done = run("mujaz", "build", cwd=root, SITE_URL=address)
        assert done.returncode == 0, done.stderr
        assert not (root / "site" / "cards").exists()
        page = parsed(root / "site" / "en" / "briefings" / "bridge" / "index.html")
        assert said(page, "og:image") is None
        assert said(page, "twitter:image:alt") is None
        assert said(page, "twitter:card") == "summary"
        assert said(page, "og:title") == "A bridge in Nur"
        assert (said(page, "og:url") is None) == (address == "")


def test_a_picture_is_the_same_to_the_byte_cold_warm_and_after_its_cache_was_damaged(tmp_path, run):
    root, cache = written(tmp_path / "root"), tmp_path / "cache"
    found = []
    for step in ("cold", "warm", "damaged"):
        if step == "damaged":
            first, second, *_ = sorted((cache / "cards").iterdir())
            first.write_bytes(first.read_bytes()[:-9])
            second.unlink()
        done = run("mkdocs", "build", "--quiet", cwd=root, SITE_URL=ADDRESS, MUJAZ_CACHE=str(cache))
        assert done.returncode == 0, done.stderr
        files = sorted((root / "site" / "cards").rglob("*.png"))
        found.append({path.name: path.read_bytes() for path in files})
    assert len(found[0]) == 6
    assert found[0] == found[1] == found[2]


def test_a_picture_with_another_title_has_another_address(tiny, tmp_path, run):
    names = []
    for title in ("A bridge in Nur", "A bridge in Nura"):
        root = tiny.write(tmp_path / "root")
        assert run("mujaz", "build", cwd=root).returncode == 0
        names.append({path.name for path in (root / "site" / "cards" / "en").rglob("*.png")})
        tiny.unchecked("MJZ854", "MJZ860").files["briefings/bridge.yml"] = tiny.files["briefings/bridge.yml"].replace(
            "A bridge in Nur}", "A bridge in Nura}"
        )
        del title
    assert len(names[0] & names[1]) == 1, "that of the site"
    assert len(names[0]) == len(names[1]) == 2


HOSTILE = "</script><!--<script>\"'&quot;--> {{ 7*7 }} {% raw %} `x` ${y}"


def test_hostile_words_are_words_in_every_place(tiny, tmp_path, run):
    tiny.unchecked("MJZ404", "MJZ407", "MJZ833", "MJZ854", "MJZ855", "MJZ860").with_topic()
    quoted = json.dumps(HOSTILE.replace("*", "\\*"))  # a star is markup, and so must be escaped
    tiny.change("briefings/bridge.yml", "en: A bridge in Nur}", f"en: {quoted}}}")
    tiny.files["briefings/bridge.yml"] = tiny.files["briefings/bridge.yml"].replace(
        "  en: The article says", "  en: >-\n    </script> \" ' & <b> The article says"
    )
    root = tiny.write(tmp_path)
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    harmless = parsed(root / "site" / "en" / "glossary" / "index.html")
    for name in ("en/briefings/bridge", "en/briefings/bridge/parallel", "en", "ar/briefings/bridge"):
        path = root / "site" / name / "index.html"
        page = parsed(path)
        assert said(page, "og:title") is not None
        for script in page.xpath("//script"):
            assert script.get("src") or script.get("type") in {"application/json", "application/ld+json"}
        assert len(page.xpath("//head/script")) == len(harmless.xpath("//head/script"))
    page = parsed(root / "site" / "en" / "briefings" / "bridge" / "index.html")
    title = block_of(page)["@graph"][0]["name"]
    assert title == HOSTILE
    assert plain(said(page, "og:title")) == HOSTILE
    assert said(page, "description").startswith("</script> \" ' & <b> The article")


@pytest.mark.parametrize("text", [HOSTILE, "a\u2028b\u2029c", "]]>", "\\u003c/script>", "</SCRIPT\n>", "\ud7ff\ufffd"])
def test_a_data_block_ends_where_it_ends_and_says_what_it_says(text):
    block = linked_json([{"@type": "Thing", "name": text}])
    page = html.document_fromstring(f"<html><head><script type='application/ld+json'>{block}</script></head></html>")
    (node,) = block_of(page)["@graph"]
    assert node["name"] == text
    assert not set(block) & set("<>&\u2028\u2029")


def test_the_manifest_names_what_the_site_has(built, wordings, dossier):
    tokens = (REPOSITORY / "site-theme" / "assets" / "mujaz" / "tokens.css").read_text("utf-8")
    assert f"--mjz-paper: var(--mjz-light, {PAPER}) var(--mjz-dark, {DARK_PAPER})" in tokens
    for path in [*pages_of(built), built / "index.html", built / "404.html"]:
        page = parsed(path)
        address = ADDRESS if path.parent == built else address_of(path, built)
        (link,) = page.xpath("//link[@rel='manifest']/@href")
        own = urljoin(address, link)
        file = built / own.removeprefix(ADDRESS)
        manifest = json.loads(file.read_text("utf-8"))
        if path == built / "index.html":  # it leads to all languages, and names the site in each
            assert not {"lang", "dir"} & manifest.keys()
            assert all(
                str(wording.phrase(dossier.site.value.name)) in manifest["name"] for wording in wordings.values()
            )
            assert urljoin(own, manifest["start_url"]) == ADDRESS == urljoin(own, manifest["scope"])
        else:
            home = f"{ADDRESS}{page.get('lang')}/"
            assert manifest["lang"] == page.get("lang")
            assert manifest["dir"] == wordings[page.get("lang")].language.direction
            assert urljoin(own, manifest["start_url"]) == home == urljoin(own, manifest["scope"])
        assert manifest["theme_color"] == PAPER
        for icon in manifest["icons"]:
            assert (built / urljoin(own, icon["src"]).removeprefix(ADDRESS)).is_file()
        colours = page.xpath("//meta[@name='theme-color']/@content")
        assert colours in ([PAPER, DARK_PAPER], [])


def test_the_landing_page_names_the_search_of_each_language(built, wordings):
    links = parsed(built / "index.html").xpath("//link[@rel='search']/@href")
    assert links == [f"{tag}/opensearch.xml" for tag in wordings]


def test_the_landing_page_says_what_the_site_is(built, dossier, wordings):
    page = parsed(built / "index.html")
    (site,) = (node for node in block_of(page)["@graph"] if node["@type"] == "WebSite")
    first = wordings[dossier.tags[0]]
    assert site["name"] == first.plain(dossier.site.value.name)
    assert site["url"] == ADDRESS == said(page, "og:url")
    assert said(page, "og:image").startswith(f"{ADDRESS}cards/{dossier.tags[0]}/site-")


def test_pictures_are_drawn_in_the_letters_of_their_language(built):
    """A picture of which nothing was drawn has one colour; one without its letters has boxes, which Typst refuses."""
    for tag in ("ar", "en"):
        for path in (built / "cards" / tag).rglob("*.png"):
            with Image.open(io.BytesIO(path.read_bytes())) as image:
                title = image.convert("L").crop((72, 130, 1128, 460))
                dark = sum(title.histogram()[:100])
                assert dark > 5_000, path


def test_a_description_never_begins_with_a_mark(built):
    for path in pages_of(built):
        text = plain(said(parsed(path), "description"))
        assert not text or not unicodedata.category(text[0]).startswith("M")
