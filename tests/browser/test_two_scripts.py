"""Phrases in two scripts as the browser places their characters, and lines that do not end inside what belongs together."""

from __future__ import annotations

import unicodedata

import markdown
import pytest

from mujaz.render import phrase_markdown
from mujaz.wording.line_breaks import LineBreaks
from mujaz.wording.phrase import Phrase, Run
from mujaz.wording.setting import Setter
from reading_order import expected
from tongues import FIRST
from two_scripts import ARABIC, LATIN, NUMBERS, Builder, Case

pytestmark = pytest.mark.browser

SITE = {language.tag: language for language in FIRST}
PLAIN = {
    "rtl": [
        *(Case("rtl", (("قال ", None), (phrase, "ltr"), (" ثم", None))) for phrase in (*LATIN, *NUMBERS)),
        Case("rtl", (("مقالًا بعنوان ", None), ("«Libya – Pakistan: a new page?»", "ltr"))),
        Case("rtl", (("طائرات إف-16 و", None), ("JF-17", "ltr"), (" وسوخوي-57", None))),
        Case("rtl", (("وقع ذلك في عام 2019.", None),)),
    ],
    "ltr": [
        *(Case("ltr", (("He said ", None), (phrase, "rtl"), (" then", None))) for phrase in ARABIC),
        *(Case("ltr", (("الجيش", "rtl"), (" said ", None), (number, "ltr"))) for number in NUMBERS),
        Case("ltr", (("He said “", None), ("خليفة حفتر (المشير) قال ذلك", "rtl"), ("” in the interview.", None))),
    ],
}

# Each character of each paragraph with where it is; marks on letters have no place of their own.
PLACES = """(paragraphs) => paragraphs.map((paragraph) => {
  const found = [], texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (texts.nextNode())
    for (let i = 0; i < texts.currentNode.data.length; i++) {
      range.setStart(texts.currentNode, i);
      range.setEnd(texts.currentNode, i + 1);
      const box = [...range.getClientRects()].find((each) => each.width > 0);
      if (box) found.push([texts.currentNode.data[i], box.left, box.top + box.height / 2]);
    }
  return found;
})"""


def paragraphs(cases, language):
    others = [other for other in FIRST if other is not language]
    setter = Setter(language, SITE, "latn", LineBreaks.of(language, others))
    for case in cases:
        marked = (Run(case.text),)
        phrase = Phrase(tuple(setter.setting(marked).runs(marked)))
        yield markdown.markdown(phrase_markdown(phrase, "about.md"), extensions=["attr_list", "md_in_html"])


@pytest.fixture(scope="module")
def about(browser, site, language):
    """A page of the site whose text tests replace: its frame, its styles and its faces are the site's."""
    context = browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(site.page(language, "about"))
    page.evaluate("document.fonts.ready")
    yield page
    context.close()


PUT = """([html, style]) => {
  const article = document.querySelector("article");
  article.innerHTML = html;
  for (const paragraph of article.children) Object.assign(paragraph.style, { maxInlineSize: "none", ...style });
}"""


def put(page, html, **style):
    page.evaluate(PUT, [html, style])
    return page.locator("article > p")


def unmarked(text):
    return "".join(c for c in text if unicodedata.category(c) != "Mn")


@pytest.mark.parametrize("sample", ["plain", "built"])
def test_characters_stand_from_left_to_right_as_the_algorithm_says(about, language, sample):
    builder = Builder(7)
    cases = PLAIN[language.direction] if sample == "plain" else [builder.case(language.direction) for _ in range(60)]
    assert len(cases) > 40
    found = put(about, "".join(paragraphs(cases, language)), whiteSpace="nowrap", textWrap="nowrap").evaluate_all(
        PLACES
    )
    assert len(found) == len(cases)
    for case, places in zip(cases, found, strict=True):
        line = "".join(c for c, left, _ in sorted(places, key=lambda place: place[1])).replace("\u00a0", " ")
        assert unmarked(line) == unmarked(expected(case.parts, case.direction))


KEPT = {
    "rtl": [
        "سرت - الجفرة",
        "17 ديسمبر",
        "17 December",
        "12–15",
        "المصدر 003",
        "2019 - 2020",
        "120 km",
        "0779 53 75 79",
    ],
    "ltr": ["Sirte - Jufra", "17 December", "12–15", "Source 003", "2019 – 2020", "120 km", "0779 53 75 79", "70 %"],
}


def test_no_line_ends_inside_what_belongs_together(about, language):
    filler = {"rtl": "ثم قال إن ", "ltr": "and so it is "}[language.direction]
    cases = [Case(language.direction, ((filler * 3 + kept + " " + filler, None),)) for kept in KEPT[language.direction]]
    html = "".join(paragraphs(cases, language))
    seen = set()
    for width in range(130, 420, 9):
        found = put(about, html, inlineSize=f"{width}px", fontSize="16px").evaluate_all(PLACES)
        for kept, places in zip(KEPT[language.direction], found, strict=True):
            text = "".join(c for c, *_ in places).replace("\u00a0", " ")
            visible = kept.replace(" ", "")
            start = text.replace(" ", "").index(visible)
            middles = [top for c, _, top in places if not c.isspace()][start : start + len(visible)]
            assert max(middles) - min(middles) < 8, (width, kept)
            seen.add(round(middles[0]))
    assert len(seen) > len(KEPT[language.direction])  # they stood on several lines, as the width changed


def test_what_is_copied_has_no_hidden_characters(about, language):
    kept = KEPT[language.direction]
    put(about, "".join(paragraphs([Case(language.direction, ((text, None),)) for text in kept], language)))
    about.context.grant_permissions(["clipboard-read", "clipboard-write"])
    about.evaluate("getSelection().selectAllChildren(document.querySelector('article'))")
    about.keyboard.press("Control+C")
    copied = about.evaluate("navigator.clipboard.readText()")
    assert copied.split() == " ".join(kept).split()
    assert not [c for c in copied if unicodedata.category(c) == "Cf" or c == "\u00a0"]
