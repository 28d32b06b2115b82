"""Parts of lists in the built site: how they lead to each other, to their list, and to other languages."""

from __future__ import annotations

import json
import posixpath

import html5lib
import pytest

from once import once
from small_archive import build_small_archive


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with once(tmp_path_factory, "small-archive") as (folder, is_first):
        return build_small_archive(folder) if is_first else folder / "site"


def page(site, path):
    text = (site / path / "index.html").read_text(encoding="utf-8")
    return html5lib.parse(text, namespaceHTMLElements=False)


def links(tree, rel) -> list[str]:
    return [e.get("href") for e in tree.iter("link") if (e.get("rel") or "").strip() == rel]


def to(path, href) -> str:
    return posixpath.normpath(posixpath.join(path, href.partition("#")[0]))


def path_of(tree) -> list[str]:
    (nav,) = (e for e in tree.iter("nav") if e.get("class") == "md-path")
    return [" ".join("".join(e.itertext()).split()) for e in nav.iter("a")]


def test_the_page_of_a_list_lists_every_part(site):
    for tag in ("ar", "en"):
        (nav,) = (e for e in page(site, f"{tag}/timeline").iter("nav") if "mjz-parts-by" in (e.get("class") or ""))
        found = [to(f"{tag}/timeline", e.get("href")) for e in nav.iter("a")]
        assert found == [f"{tag}/timeline/2019", f"{tag}/timeline/2025", f"{tag}/timeline/2025/2"]
        ids = [e.get("id") for e in nav.iter("li")]
        assert ids == ["year-2019", "year-2025"]


def test_parts_lead_to_those_before_and_behind_them(site):
    chain = ["en/timeline", "en/timeline/2019", "en/timeline/2025", "en/timeline/2025/2"]
    for before, path, behind in zip(chain, chain[1:], [*chain[2:], None], strict=False):
        tree = page(site, path)
        assert [to(path, href) for href in links(tree, "prev")] == [before]
        assert [to(path, href) for href in links(tree, "next")] == ([behind] if behind else [])


def test_parts_say_what_they_are_and_in_what_list_they_stand(site):
    tree = page(site, "en/timeline/2025/2")
    (title,) = tree.iter("title")
    assert title.text.startswith("Timeline, 2025, page 2 of 2 ·")
    assert path_of(tree) == ["Home", "Timeline"]
    assert path_of(page(site, "en/names/salim-amir/posts")) == ["Home", "Who’s who", "Salim Amir"]
    assert path_of(page(site, "en/glossary/c")) == ["Home", "Glossary"]
    tree = page(site, "ar/timeline/2025/2")
    (title,) = tree.iter("title")
    assert title.text.startswith("التسلسل الزمني، 2025، الصفحة 2 من 2 ·")


def test_a_list_at_the_foot_stays_there_when_it_is_cut(site):
    (nav,) = (e for e in page(site, "en").iter("nav") if e.get("id") == "__nav")
    assert [to("en", e.get("href")) for e in nav.iter("a")] == ["en", "en/briefings", "en/timeline", "en/who"]


@pytest.mark.parametrize("tag", ["ar", "en"])
@pytest.mark.parametrize(
    ("whole", "anchor"),
    [
        ("timeline", "arrival"),
        ("timeline", "flood"),
        ("glossary", "council"),
        ("differences", "who-signed"),
        ("sources", "s-1"),
        ("people", "salim-amir"),
    ],
)
def test_an_anchor_that_the_whole_had_is_led_on_to_the_part_that_has_it(site, tag, whole, anchor):
    tree = page(site, f"{tag}/{whole}")
    assert anchor not in {e.get("id") for e in tree.iter()}
    (script,) = (e for e in tree.iter("script") if (e.get("src") or "").endswith("/parts.js"))
    own = f"{tag}/{whole}/"
    file = posixpath.normpath(own + script.get("data-moved"))
    table = json.loads((site / file).read_text(encoding="utf-8"))
    part = to(own, table["pages"][table["anchors"][anchor]])
    assert anchor in {e.get("id") for e in page(site, part).iter()}
    # A part asks the table of the whole: its entries may go to the next.
    (script,) = (e for e in page(site, part).iter("script") if (e.get("src") or "").endswith("/parts.js"))
    assert posixpath.normpath(f"{part}/{script.get('data-moved')}") == file


def test_pages_of_no_list_ask_for_no_table(site):
    assert not [e for e in page(site, "en/about").iter("script") if (e.get("src") or "").endswith("/parts.js")]


def test_a_letter_of_one_language_leads_to_the_list_of_the_other(site):
    for path, other, whole in (
        ("en/glossary/c", "ar", "ar/glossary"),
        ("ar/glossary/arabic-meem", "en", "en/glossary"),
    ):
        tree = page(site, path)
        (switch,) = (e for e in tree.iter("a") if "mjz-switch" in (e.get("class") or ""))
        assert (switch.get("hreflang"), to(path, switch.get("href"))) == (other, whole)
        alternates = [e for e in tree.iter("link") if (e.get("rel") or "").strip() == "alternate"]
        languages = {e.get("hreflang") for e in alternates if e.get("type") is None}
        assert languages == {path[:2], "x-default"}
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    (line,) = (part for part in sitemap.split("<url>") if "/en/glossary/c/</loc>" in part)
    assert 'hreflang="ar"' not in line


def test_a_year_has_itself_in_the_other_language(site):
    (switch,) = (e for e in page(site, "en/timeline/2019").iter("a") if "mjz-switch" in (e.get("class") or ""))
    assert to("en/timeline/2019", switch.get("href")) == "ar/timeline/2019"


def test_no_page_has_an_anchor_twice(site):
    for file in sorted(site.rglob("*.html")):
        tree = html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        ids = [e.get("id") for e in tree.iter() if e.get("id")]
        assert sorted(ids) == sorted(set(ids)), file


def test_the_search_leads_to_parts_and_lists_none_of_them(site):
    found = [
        (kind, url)
        for shard in site.glob("search/*/d*.json")
        for url, _, kind, *_ in json.loads(shard.read_text(encoding="utf-8"))
    ]
    assert found
    for _, url in found:
        place, mark, anchor = url.partition("#")
        assert not mark or anchor in {e.get("id") for e in page(site, place).iter()}, url
    assert not [url for kind, url in found if kind == "page" and "/timeline/2" in url]
