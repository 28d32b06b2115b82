from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# Texts of a page with letters of another language, but for those that say so: [what, text] each.
FOREIGN = """([letters, own]) => {
  const letter = new RegExp(`[${letters}]`, "u");
  const skip = `script, style, noscript, svg, bdi, .mjz-switch, [lang]:not([lang="${own}"])`;
  const found = [];
  const take = (element, what, text) => {
    if (text && letter.test(text) && !element.closest(skip)) found.push([what, text.trim()]);
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) take(walker.currentNode.parentElement, walker.currentNode.parentElement.tagName, walker.currentNode.data);
  for (const name of ["aria-label", "title", "placeholder", "alt"])
    for (const element of document.querySelectorAll(`[${name}]`)) take(element, name, element.getAttribute(name));
  const description = document.querySelector("meta[name=description]");
  if (description) take(description, "description", description.content);
  return found;
}"""


def test_page_says_its_language_and_direction(page, site, language, kind):
    page.goto(site.page(language, kind))
    root = page.locator("html")
    expect(root).to_have_attribute("lang", language.tag)
    expect(root).to_have_attribute("dir", language.direction)
    expect(page.locator("body")).to_have_css("direction", language.direction)
    expect(page.locator("article p").first).to_have_css("direction", language.direction)
    assert site.name(language) in page.title()


def test_page_fits_the_screen(tab, site, language, kind, screen):
    page = tab(viewport=screen)
    page.goto(site.page(language, kind))
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    width, inner = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert inner == screen["width"]
    assert width <= inner


def test_page_loads_without_complaint_and_asks_no_other_host(tab, faults, site, language, kind, screen):
    page = tab(viewport=screen)
    page.goto(site.page(language, kind), wait_until="networkidle")
    icon = page.request.get(page.locator("link[rel~=icon]").evaluate("link => link.href"))
    assert icon.ok
    assert icon.headers["content-type"].startswith("image/")
    assert faults == []


def test_theme_speaks_the_language_of_the_page(page, site, language, kind):
    page.goto(site.page(language, kind))
    expect(page.get_by_placeholder(language.theme["search.placeholder"], exact=True)).to_be_visible()
    toc = page.locator(".md-sidebar--secondary .md-nav__title")
    expect(toc).to_have_text(language.theme["toc"])
    turns = {"footer.previous": "prev", "footer.next": "next"}
    shown = {key: page.locator(f".md-footer__link--{turn} .md-footer__direction") for key, turn in turns.items()}
    assert sum(label.count() for label in shown.values()) > 0
    for key, label in shown.items():
        if label.count():
            expect(label).to_have_text(language.theme[key])


def test_no_text_is_in_another_language_unless_marked(page, site, language, other, kind):
    page.goto(site.page(language, kind))
    assert page.evaluate(FOREIGN, [language.letters, language.tag])
    assert page.evaluate(FOREIGN, [other.letters, language.tag]) == []


def test_page_names_its_address_and_those_of_its_other_languages(page, site, language, other, kind):
    page.goto(site.page(language, kind))
    assert page.locator("link[rel=canonical]").get_attribute("href") == site.published + site.page(language, kind)
    links = page.locator("link[rel~=alternate]").evaluate_all(
        "links => links.map(link => [link.hreflang, link.getAttribute('href')])"
    )
    alternates = dict(links)
    assert len(links) == len(alternates)
    default = alternates.pop("x-default")
    assert alternates == {each.tag: site.published + site.page(each, kind) for each in (language, other)}
    for address in (default, *alternates.values()):
        assert address.startswith(site.published)
        assert page.request.get(address.removeprefix(site.published) or site.url).ok, address
