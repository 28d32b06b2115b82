"""Whatever stands in content is text on the page."""

from __future__ import annotations

import html
import re

import html5lib
import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mujaz.render.markdown import clean, escape_html, escape_markdown, phrase_html, phrase_markdown, relative
from mujaz.render.svg import phrase_svg
from mujaz.wording import Phrase, Run
from mujaz.wording.phrase import Isolate
from tiny import REPOSITORY

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;",
    "*a* _b_ `c` **d** ***",
    "[a](http://x) ![b](c) [d][e] [f]: g",
    "{: .x onclick=y } {#z}",
    "# a",
    "- a",
    "+ a",
    "1. a",
    "12) a",
    "> a",
    "    code",
    "``` x",
    "~~~",
    "===",
    "---",
    "| a | b |",
    ": def",
    "!!! note",
    "??? x",
    "*[HTML]: x",
    "[^1]: x",
    "a\\*b\\",
    "{{ 7*7 }} {% raw %}",
    "<!-- x -->",
    "<https://x.example>",
    "javascript:alert(1)",
    "--8<-- 'x'",
    "a  \nb",
    "\u202eabc\u202c",
]


def shown(source: str) -> str:
    """Return the words that a browser would show, with Python-Markdown as the site uses it."""
    tree = html5lib.parseFragment(markdown.markdown(source, extensions=EXTENSIONS), namespaceHTMLElements=False)
    assert [child.tag for child in tree.iter()] in (["DOCUMENT_FRAGMENT", "p"], ["DOCUMENT_FRAGMENT"]), source
    return "".join(tree.itertext())


def squeezed(text: str) -> str:
    return " ".join(clean(text).split())


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=60)


@given(TEXTS)
def test_any_words_of_a_block_are_shown_as_they_are(text):
    assert squeezed(shown(escape_markdown(text))) == squeezed(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_shown_as_they_are(text):
    assert squeezed(shown(escape_markdown(text))) == squeezed(text)
    assert squeezed(shown("x " + escape_markdown(text))) == squeezed("x " + text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_of_a_heading_are_shown_as_they_are(text):
    source = f"# {escape_markdown(text)} {{#top .x}}"
    tree = html5lib.parseFragment(markdown.markdown(source, extensions=EXTENSIONS), namespaceHTMLElements=False)
    (heading,) = list(tree)
    assert (heading.tag, heading.get("id"), heading.get("class")) == ("h1", "top", "x")
    assert len(list(heading)) == 0
    assert squeezed("".join(heading.itertext())) == squeezed(text)


@given(TEXTS)
@example("\"><script>'")
def test_any_words_are_shown_as_they_are_in_html(text):
    tree = html5lib.parseFragment(
        f'<p title="{escape_html(text)}">{escape_html(text)}</p>', namespaceHTMLElements=False
    )
    (paragraph,) = list(tree)
    assert paragraph.get("title") == clean(text)
    assert "".join(paragraph.itertext()) == clean(text)
    assert len(list(paragraph)) == 0


LTR, RTL = Isolate("ltr", 6), Isolate("rtl", 0)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (
            (
                Run("قالت "),
                Run("ISPR & co", "en", isolates=(LTR,)),
                Run(" ذلك", emphasis=True),
                Run("هنا", target="about.md#kinds"),
            ),
            'قالت <bdi lang="en" dir="ltr">ISPR &amp; co</bdi> *ذلك*[هنا](../about.md#kinds)',
        ),
        # An isolate in a link, and links in an isolate, which stays whole.
        (
            (Run("مجلس ", target="a.md"), Run("UN", "en", target="a.md", isolates=(LTR,)), Run(" هنا", target="a.md")),
            '[مجلس <bdi lang="en" dir="ltr">UN</bdi> هنا](../a.md)',
        ),
        (
            (
                Run("JF-17", "en", target="a.md", title="x", isolates=(LTR,)),
                Run(" ", "en", isolates=(LTR,)),
                Run("Thunder", "en", emphasis=True, isolates=(LTR,)),
            ),
            '<bdi lang="en" dir="ltr">[JF-17](../a.md "x") *Thunder*</bdi>',
        ),
        (
            (Run("شركة ", target="a.md"), Run("Boeing", "en", target="a.md", isolates=(LTR,)), Run(" x", "en", isolates=(LTR,))),
            '[شركة](../a.md) <bdi lang="en" dir="ltr">[Boeing](../a.md) x</bdi>',
        ),
        # Languages inside an isolate, an isolate inside another, and one of unknown direction.
        (
            (Run("«", isolates=(LTR,)), Run("Le Monde", "fr", isolates=(LTR,)), Run("»", isolates=(LTR,))),
            '<bdi dir="ltr">«<span lang="fr">Le Monde</span>»</bdi>',
        ),
        (
            (Run("في ", "ar", isolates=(RTL,)), Run("7-9", "ar", isolates=(RTL, LTR))),
            '<bdi lang="ar" dir="rtl">في <bdi dir="ltr">7-9</bdi></bdi>',
        ),
        ((Run("most", "zxx", isolates=(Isolate("", 0),)),), '<bdi lang="zxx">most</bdi>'),
        # What lines may not end in is said by a class, so that no hidden character is copied along.
        ((Run("in 12\u2060–\u206015\u00a0May, "), Run("a\u00a0-\u2060\u00a0b", emphasis=True)),
            'in <span class="mjz-whole">12–15\u00a0May,</span> *<span class="mjz-whole">a\u00a0-\u00a0b</span>*',
        ),
    ],
)  # fmt: skip
def test_runs_are_isolated_and_marked(runs, expected):
    assert phrase_markdown(Phrase(runs), "briefings/x.md") == expected


def test_in_html_a_phrase_has_its_isolates_and_neither_links_nor_emphasis():
    runs = (Run("a_b *", emphasis=True), Run("<قال>", "ar", target="a.md", isolates=(RTL,)))
    assert phrase_html(Phrase(runs)) == 'a_b *<bdi lang="ar" dir="rtl">&lt;قال&gt;</bdi>'


def test_in_a_picture_a_phrase_has_its_isolates():
    runs = (Run("a 7\u2060–\u20609 "), Run("<قال ", "ar", isolates=(RTL,)), Run("7-9", "ar", isolates=(RTL, LTR)))
    assert phrase_svg(Phrase(runs)) == (
        'a 7–9 <tspan direction="rtl" unicode-bidi="isolate"><tspan lang="ar">&lt;قال </tspan>'
        '<tspan direction="ltr" unicode-bidi="isolate"><tspan lang="ar">7-9</tspan></tspan></tspan>'
    )


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("briefings/x.md#s1", "briefings/x.md", "#s1"),
        ("briefings/y.md", "briefings/x.md", "y.md"),
        ("about.md", "briefings/x.md", "../about.md"),
        ("briefings/x.md", "index.md", "briefings/x.md"),
    ],
)
def test_links_start_from_their_page(target, page, expected):
    assert relative(target, page) == expected


def test_templates_escape_everything_that_they_show():
    """Every value in a template goes through a filter; what is shown bare is a class, an anchor or our own markup."""
    anchor = re.compile(r"(\w+\.)*(id|kind|type|direction|state)")
    own = re.compile(
        r'((parts|timeline|lists)\.)?\w+\((?!.*\|).*\)|separator|colon|"" if loop.first else (separator|" · "|" ")'
    )
    for path in sorted((REPOSITORY / "site-theme" / "pages").glob("*.j2")):
        for part in path.read_text().split("{{")[1:]:
            expression = part.partition("}}")[0].strip("- ")
            assert anchor.fullmatch(expression) or own.fullmatch(expression) or " | " in expression, (
                f"{path.name} shows {expression} unescaped"
            )


def test_html_escapes_are_those_of_html():
    assert html.unescape(escape_html("<a href='x'>&")) == "<a href='x'>&"


@given(TEXTS)
@example('a "b" (c) [d] `e` *f* \\ {g}')
def test_a_tooltip_is_shown_as_it_is(text):
    phrase = Phrase((Run("x", target="about.md", title=text),))
    source = phrase_markdown(phrase, "index.md")
    tree = html5lib.parseFragment(markdown.markdown(source, extensions=EXTENSIONS), namespaceHTMLElements=False)
    (link,) = tree.iter("a")
    assert link.get("href") == "about.md"
    assert squeezed(link.get("title") or "") == squeezed(text)


def test_a_link_out_of_the_site_says_so_and_sends_nothing_of_the_reader_along():
    address = "https://example.org/a_b*c*?d=1&e=(2)"
    run = Run("the *text*", target=address, title="outside link")
    html = markdown.markdown(
        phrase_markdown(Phrase((Run("See "), run, Run("."))), "briefings/x.md"), extensions=EXTENSIONS
    )
    (link,) = html5lib.parseFragment(html, namespaceHTMLElements=False).iter("a")
    assert link.get("href") == address
    assert set(link.get("rel").split()) == {"external", "noopener", "noreferrer"}
    assert "".join(link.itertext()) == "the *text*\u00a0"
    (sign,) = link
    assert (sign.get("role"), sign.get("aria-label")) == ("img", "outside link")
    assert phrase_html(Phrase((run,))) == "the *text*"


def test_a_link_of_several_directions_is_one_link_with_one_sign():
    runs = (
        Run("نص ", target="https://example.org/"),
        Run("NATO", "en", target="https://example.org/", isolates=(Isolate("ltr", 3),)),
    )
    assert phrase_markdown(Phrase(runs), "briefings/x.md").count("<a ") == 1
