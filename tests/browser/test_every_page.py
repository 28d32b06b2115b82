from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# What stands on a page in letters of another language; a source's own words and what is marked may.
FOREIGN = """([letters, own]) => {
  const letter = new RegExp(`[${letters}]`, "u");
  const may = `script, style, bdi, blockquote, q, .mjz-switch, [lang]:not([lang="${own}"])`;
  const texts = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push([walker.currentNode.parentElement, walker.currentNode.data]);
  for (const name of ["aria-label", "title", "placeholder", "alt"])
    for (const element of document.querySelectorAll(`[${name}]`)) texts.push([element, element.getAttribute(name)]);
  for (const element of document.querySelectorAll("meta[name=description]")) texts.push([element, element.content]);
  return texts.filter(([element, text]) => letter.test(text) && !element.closest(may)).map(([, text]) => text.trim());
}"""


def test_page_says_its_language_and_direction(shown, site, language):
    root = shown.locator("html")
    expect(root).to_have_attribute("lang", language.tag)
    expect(root).to_have_attribute("dir", language.direction)
    expect(shown.locator("body")).to_have_css("direction", language.direction)
    expect(shown.locator("article p").first).to_have_css("direction", language.direction)
    assert site.name(language) in shown.title()


def test_page_has_an_icon(shown):
    icon = shown.request.get(shown.locator("link[rel~=icon]").evaluate("link => link.href"))
    assert icon.ok
    assert icon.headers["content-type"].startswith("image/")


def test_theme_speaks_the_language_of_the_page(shown, language, kind):
    expect(shown.locator(".md-search__input")).to_have_attribute("placeholder", language.theme["search.placeholder"])
    # A table, a picture or a list takes the room of the contents, and so does a briefing.
    has_contents = kind in {"people", "organisations", "name", "differences", "sources", "about"}
    contents = [language.theme["toc"]] if has_contents else []
    expect(shown.locator(".md-sidebar--secondary .md-nav__title")).to_have_text(contents)
    if kind in {
        "parallel",
        "lineage",
        "name",
    }:  # another view of a page, and one entry of a list, are not in the sequence of pages
        return
    labels = shown.locator(".md-footer__direction").all_inner_texts()
    assert labels
    assert set(labels) <= {language.theme["footer.previous"], language.theme["footer.next"]}


def test_no_text_is_in_another_language_unless_marked(shown, language, other):
    assert shown.evaluate(FOREIGN, [language.letters, language.tag])
    assert shown.evaluate(FOREIGN, [other.letters, language.tag]) == []


def test_page_names_its_address_and_those_of_its_other_languages(shown, site, language, other, kind):
    expect(shown.locator("link[rel=canonical]")).to_have_attribute("href", site.published + site.page(language, kind))
    # What has a type is the page, or the site, in another form.
    links = shown.locator("link[rel~=alternate]:not([type])").evaluate_all(
        "links => links.map(link => [link.hreflang, link.getAttribute('href')])"
    )
    assert len(links) == 3
    alternates = dict(links)
    for address in alternates.values():
        assert address.startswith(site.published)
        assert shown.request.get(site.url + address.removeprefix(site.published)).ok, address
    assert alternates.pop("x-default")
    assert alternates == {each.tag: site.published + site.page(each, kind) for each in (language, other)}
