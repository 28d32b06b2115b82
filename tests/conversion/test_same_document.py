"""What is converted the short way is the document that Python-Markdown makes of it; what is not read is not guessed."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import document
from mujaz import tasks
from mujaz.conversion import Permalink, UnreadMarkdownError, converted
from mujaz.render.markdown import escape_html, escape_markdown
from tiny import REPOSITORY

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]


def slow(text: str) -> str:
    toc = {"permalink": "¶", "permalink_title": "Here"}
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs={"toc": toc}).convert(text)


def short(text: str) -> str | None:
    try:
        return converted(text, lambda url: url, Permalink("¶", "Here")).html
    except UnreadMarkdownError:
        return None


def without_metadata(text: str) -> str:
    return text.split("\n---\n", 1)[1].lstrip("\n")


SITE = tasks.prepare_folder(REPOSITORY).site
PAGES = {f"{page.kind} {page.file}": without_metadata(page.markdown) for page in SITE.pages}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page_is_the_same_document(name):
    html = short(PAGES[name])
    assert html is not None, "it is converted the short way"
    assert document(html) == document(slow(PAGES[name]))


# What a template may write, right or wrong, line by line.
LINES = [
    "", "", "words", "two words  ", "# Title {#top}", "## Part", "### A *part* {#x .y}", "## 1 {#000}", "- item", "- [a](b.md)",
    "* star", "+ plus", "1. one", "    code", "> quote", "```", "~~~", "| a | b |", "--- | ---", "---", "===", "[x]: y",
    "{: .mjz-note }", "{: #a .b c=d }", "{: }", '<div class="a" markdown="1">', "</div>", '<section id="s" markdown="1">',
    "</section>", "<div>", '<p markdown="span">*a*</p>', "<p>*a*</p>", '<td markdown="span">a</td>', "<ul>", "<li>*a*</li>", "</ul>",
    '<li markdown="block">', "</li>", '<h3 id="h" markdown="span">*A*</h3>', "<hr>", "<br>", "<!-- note -->", "<span>a</span>",
    'a <b>*c*</b> <i x="y">z</i>', "**bold** and *thin*", "a*b*c", "**a*", "***a***", "_a_", "a_b_c", "`code`", "[a](b)", '[a](b "c")',
    "[a][b]", "[a]", "![a](b)", "[a [b](c)](d)", "[](x.md)", "<https://a.example>", "a@b.example", "&amp; &copy; & <", "\\* \\_ \\a \\",
    "a <div>b</div>", "[a](<b>)", "[a](b 'c')", "[a](b){: .c }", '<a id="x"></a>', "<svg>", "<text>a</text>", "</svg>", "a | b",
    '<details markdown="1" open>', "<summary>*a*</summary>", "</details>", "سطر **عريض**", "a\\", "`", "#", "#hash", "- ", "-", "{#x}",
]  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=7).map("\n".join))
def test_whatever_stands_in_a_text_is_the_same_document_or_is_not_read(text):
    html = short(text)
    if html is not None:
        assert document(html) == document(slow(text))


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab \n<>&*_`[](){}#+-.!\\|\"'/=~:ا1"), max_size=40).map(str.strip).filter(bool))
def test_words_are_read_whatever_they_are_once_they_are_escaped(text):
    title = re.sub(r"[\\`*_\[\](){}|]", lambda match: f"&#{ord(match[0])};", escape_html(text))
    page = f'{escape_markdown(text)}\n\n- {escape_markdown(text)}\n\n[a](b.md "{title}") c'
    html = short(page)
    assert html is not None
    assert document(html) == document(slow(page))


def test_headings_anchors_and_title_are_told():
    found = converted(
        '# The *first* {#top}\n\n<a id="old"></a> words\n\n## [Part](x.md) &amp; more {#part}\n', str.upper, None
    )
    assert [(each.level, each.id, each.words) for each in found.headings] == [
        (1, "top", "The first"),
        (2, "part", "Part &amp; more"),
    ]
    assert found.anchors == {"top", "old", "part"}
    assert found.title == "The first"
    assert 'href="X.MD"' in found.html
