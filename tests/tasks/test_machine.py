"""What programs read of a site: pages as Markdown, the list of them, and the description of its search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import html5lib
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from mujaz.edges import read_site
from mujaz.model.publication import visible
from mujaz.render import readable
from mujaz.tasks.check import loaded_files
from tiny import ADDRESS, REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

TAGS = ("ar", "en")
MARKDOWN = MarkdownIt("commonmark").enable("table")
OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.fixture(scope="module")
def dossier():
    return visible(loaded_files(read_site(REPOSITORY)).dossier, drafts=False)


def parsed(path: Path) -> tuple[str, list]:
    """Return the metadata of a page as Markdown, and its tokens, those inside lines too."""
    front, mark, body = path.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    assert mark
    tokens = MARKDOWN.parse(body)
    return front, [*tokens, *(child for token in tokens for child in token.children or ())]


def links(tokens: list) -> set[str]:
    return {token.attrs["href"] for token in tokens if token.type == "link_open"}


def plain(text: str) -> str:
    return " ".join(re.sub(r"\W+", " ", text).split())


def test_every_page_stands_beside_itself_as_markdown_and_names_it(built):
    pages = [p for tag in TAGS for p in (built / tag).rglob("index.html")]
    assert pages
    for page in pages:
        tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
        (link,) = (e for e in tree.iter("link") if e.get("type") == "text/markdown")
        assert (link.get("rel").split(), link.get("href")) == (["alternate"], "index.md")
        front, _ = parsed(page.with_suffix(".md"))
        html = tree.find(".") if tree.tag == "html" else tree
        assert f'lang: "{html.get("lang")}"\ndir: "{html.get("dir")}"' in front
        assert f'url: "{ADDRESS}{page.parent.relative_to(built).as_posix()}/"' in front
    assert len(pages) == len([*built.rglob("*.md")])


def test_the_markdown_has_no_elements_and_no_attribute_lists(built):
    for page in built.rglob("*.md"):
        _, tokens = parsed(page)
        assert not [t.content for t in tokens if t.type in {"html_block", "html_inline", "code_block", "fence"}], page
        said = "".join(token.content for token in tokens if token.type == "text")
        assert not re.search(r"\{[:#]|mjz-|markdown=", said), page


def test_every_link_of_the_markdown_leads_to_a_place_that_is_there(built):
    ids: dict[Path, set[str | None]] = {}
    found = {link for page in built.rglob("*.md") for link in links(parsed(page)[1])}
    assert len(found) > 500
    for link in found:
        if not link.startswith(ADDRESS):
            assert link.startswith("https://")
            continue
        path, mark, anchor = link.removeprefix(ADDRESS).partition("#")
        page = built / path / "index.html"
        if path.startswith("data/"):
            assert (built / path).is_file(), link
            continue
        if page not in ids:
            tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
            ids[page] = {e.get("id") for e in tree.iter()}
        assert not mark or anchor in ids[page], link


@pytest.mark.parametrize("tag", TAGS)
def test_the_markdown_of_a_briefing_has_all_that_it_says(built, dossier, tag):
    for briefing in (record.value for record in dossier.briefings):
        _, tokens = parsed(built / tag / "briefings" / briefing.slug / "index.md")
        said = plain("".join(t.content or " " for t in tokens if t.type in {"text", "softbreak", "paragraph_open"}))
        heads = [t.tag for t in tokens if t.type == "heading_open"]
        assert heads.count("h1") == 1
        for statement in briefing.statements:
            text = statement.text.get(tag)
            assert "[" in text or plain(text) in said, statement.id
            assert all(plain(piece.excerpt) in said for piece in statement.evidence), statement.id


@pytest.mark.parametrize(("tag", "title"), [("ar", "الملفات"), ("en", "Files")])
def test_the_markdown_of_the_page_about_the_data_lists_the_files(built, tag, title):
    page = built / tag / "data" / "index.md"
    _, tokens = parsed(page)
    heads = [tokens[n + 1].content for n, token in enumerate(tokens) if token.type == "heading_open"]
    assert title in heads
    files = {path.name for path in (built / "data").iterdir()}
    assert len(files) > 8
    assert files == {link.rpartition("/data/")[2] for link in links(tokens) if f"{ADDRESS}data/" in link}


def test_tables_stay_tables(built):
    _, tokens = parsed(built / "en" / "coverage" / "index.md")
    rows = [t for t in tokens if t.type == "tr_open"]
    assert len(rows) > 20
    assert {t.type for t in tokens} >= {"table_open", "th_open", "td_open"}


@pytest.mark.parametrize("tag", TAGS)
def test_the_markdown_is_set_as_its_language_is(built, tag):
    pages = [page.read_text("utf-8") for page in (built / tag).rglob("*.md")]
    posts = [line for page in pages for line in page.splitlines() if re.match(r"\|.*(?:الرتبة|Rank): ", line)]
    assert posts
    opening, closing = {"ar": "«»", "en": "“”"}[tag]
    assert all(re.search(rf"\| {opening}[^|]*{closing} [^|]*\|$", line) for line in posts)
    assert not [line for line in posts if ";" in line]
    assert any(re.search(r"(?:الرتبة|Rank): [^|]* · (?:المنصب|Post): ", line) for line in posts)
    said = "\n".join(pages)
    label = {"ar": "(ترجمتنا)", "en": "(Our translation)"}[tag]
    assert f"{label} · " in said or tag == "ar"
    assert not re.search(rf"{re.escape(label)} [^·\s]", said)
    assert not re.search(r"\w\\\.$", said, re.MULTILINE)
    # What only scripts do is no text.
    assert not re.search(r"^(?:Search the briefings|البحث في الموجزات)$", said, re.MULTILINE)


def test_what_is_raw_in_html_is_escaped_in_markdown():
    page = (
        '---\ntitle: "x"\nlang: "en"\n---\n\n<details class="mjz-evidence">\n<summary>[a](javascript:x) *b*</summary>\n'
        "<blockquote># 1. [x](javascript:alert(1)) &lt;script&gt; `c` ]]&gt; | d</blockquote>\n</details>\n\n"
        'A \\{#not\\} word\n{: .mjz-facts }\n\n<div hidden data-x="[y](z)">gone<div>too</div></div>stays\n\n'
        '## Head {#h}\n\n<p>1\\. [in](#h) <a href="https://else.example/?a=1&amp;b">out&nbsp;<span></span></a></p>\n'
    )
    made = readable(page, "https://mujaz.example/en/x/", lambda target: target)
    tokens = MARKDOWN.parse(made.partition("\n---\n")[2])
    inside = [child for token in tokens for child in token.children or ()]
    assert not [t for t in (*tokens, *inside) if t.type in {"html_block", "html_inline", "em_open", "code_inline"}]
    assert {t.attrs["href"] for t in inside if t.type == "link_open"} == {"https://else.example/?a=1&b"}
    said = "\n".join(token.content for token in inside if token.content)
    assert "# 1. [x](javascript:alert(1)) <script> `c` ]]> | d" in said
    assert "{#not}" in said
    assert "gone" not in said
    assert "too" not in said
    assert "stays" in said
    assert [t.tag for t in tokens if t.type == "heading_open"] == ["h2"]


def test_hostile_content_of_a_site_cannot_become_markup(tiny, tmp_path, run):
    evil = "[x](javascript:alert()) <img src=x onerror=alert()> ]]> </script> *a* `b` {: #s }"
    escaped = re.sub(r"([\\*\[\]])", r"\\\\\1", evil)
    tiny.with_topic().unchecked("MJZ836").change(
        "briefings/bridge.yml", "en: Salim Amir arrived in Nur.}", f'en: "{escaped}"}}'
    )
    root = tiny.write(tmp_path)
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    for page in (root / "site" / "en").rglob("*.md"):
        _, tokens = parsed(page)
        assert not [t for t in tokens if t.type in {"html_block", "html_inline", "code_inline"}], page
        assert all(link.startswith(ADDRESS) for link in links(tokens)), page
    said = "".join(t.content for t in parsed(root / "site/en/briefings/bridge/index.md")[1] if t.type == "text")
    assert evil in said


def test_llms_txt_is_as_its_specification_wants_it(built):
    tokens = MARKDOWN.parse((built / "llms.txt").read_text("utf-8"))
    blocks = [t for t in tokens if t.level == 0 and t.nesting >= 0]
    heads = [t.tag for t in tokens if t.type == "heading_open"]
    assert (blocks[0].tag, blocks[1].type) == ("h1", "blockquote_open")
    assert heads == ["h1", *["h2"] * (len(heads) - 1)]
    first = next(n for n, t in enumerate(tokens) if t.tag == "h2")
    behind = {t.type for t in tokens[first:] if t.level == 0 and t.nesting == 1}
    assert behind == {"heading_open", "bullet_list_open"}
    items = [t for t in tokens[first:] if t.type == "inline" and t.level > 1]
    for item in items:
        assert item.children[0].type == "link_open"
        assert (built / item.children[0].attrs["href"].removeprefix(ADDRESS)).is_file()
    found = [item.children[0].attrs["href"].removeprefix(ADDRESS) for item in items]
    assert len(set(found)) == len(found)
    for tag in TAGS:
        briefings = {p.parent.name for p in (built / tag / "briefings").glob("*/index.md")}
        assert {f"{tag}/briefings/{name}/index.md" for name in briefings} <= set(found)
        assert {f"{tag}/index.md", f"{tag}/timeline/index.md", f"{tag}/feed.xml"} <= set(found)


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_has_a_list_of_its_own_and_the_root_leads_to_it(built, dossier, tag):
    own, whole = ((built / place).read_text("utf-8") for place in (f"{tag}/llms.txt", "llms.txt"))
    name = dossier.site.value.name.get(tag)
    assert own.startswith(f"# {name}\n")
    assert name in whole.partition("\n")[0]
    assert f"({ADDRESS}{tag}/llms.txt)" in whole
    found = {
        link.removeprefix(ADDRESS)
        for link in links([child for token in MARKDOWN.parse(own) for child in token.children or ()])
    }
    assert found
    assert all(link.startswith(f"{tag}/") and (built / link).is_file() for link in found)


@pytest.mark.parametrize("tag", TAGS)
def test_the_search_is_described_as_opensearch_wants_it(built, dossier, tag):
    root = etree.fromstring((built / tag / "opensearch.xml").read_bytes())
    assert root.tag == f"{OPEN_SEARCH}OpenSearchDescription"
    said = {child.tag.removeprefix(OPEN_SEARCH): child.text for child in root}
    assert 0 < len(said["ShortName"]) <= 16
    assert 0 < len(said["LongName"]) <= 48
    assert 0 < len(said["Description"]) <= 1024
    assert plain(dossier.site.value.name.get(tag)).startswith(plain(said["ShortName"]))
    assert (said["Language"], said["InputEncoding"]) == (tag, "UTF-8")
    by_type = {child.get("type"): child for child in root if child.tag == f"{OPEN_SEARCH}Url"}
    assert by_type["text/html"].get("template") == f"{ADDRESS}{tag}/?q={{searchTerms}}"
    own = by_type["application/opensearchdescription+xml"]
    assert (own.get("rel"), own.get("template")) == ("self", f"{ADDRESS}{tag}/opensearch.xml")
    for page in (built / tag).rglob("index.html"):
        tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
        (link,) = (e for e in tree.iter("link") if e.get("rel") == "search")
        assert link.get("type") == "application/opensearchdescription+xml"
        assert (page.parent / link.get("href")).resolve() == (built / tag / "opensearch.xml").resolve()
        assert link.get("title")


def test_without_an_address_links_begin_at_their_file_and_nothing_describes_the_search(tiny, tmp_path, run):
    root = tiny.with_topic().write(tmp_path)
    assert run("mkdocs", "build", cwd=root, SITE_URL="").returncode == 0
    site = root / "site"
    assert not [*site.rglob("opensearch.xml")]
    assert 'rel="search"' not in (site / "en" / "index.html").read_text("utf-8")
    front, tokens = parsed(site / "en" / "briefings" / "bridge" / "index.md")
    assert 'url: "en/briefings/bridge/"' in front
    assert "../../names/salim-amir/" in links(tokens)
    for page in site.rglob("*.md"):
        for link in (each for each in links(parsed(page)[1]) if not each.startswith(("https:", "mailto:"))):
            target = page.parent / link.partition("#")[0]
            assert (target / "index.html" if target.is_dir() else target).is_file(), (page, link)
    assert "(en/briefings/bridge/index.md)" in (site / "llms.txt").read_text("utf-8")


def test_addresses_of_files_have_their_markdown_beside_them(tiny, tmp_path, run):
    root = tiny.with_topic().write(tmp_path)
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(settings + "\nuse_directory_urls: false\n", "utf-8")
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode == 0, done.stderr
    for page in (root / "site" / "en").rglob("*.html"):
        assert page.with_suffix(".md").is_file()
        assert f'href="{page.stem}.md"' in page.read_text("utf-8")
    assert f"({ADDRESS}en/briefings/bridge.md)" in (root / "site" / "llms.txt").read_text("utf-8")
