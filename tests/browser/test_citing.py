"""A briefing and its statements are cited with who says it, where and in which version: copied, or read without a script."""

from __future__ import annotations

import os
import re
import shutil

import pytest
from playwright.sync_api import expect

from accessibility import violations

pytestmark = pytest.mark.browser

OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
WIDE = {"width": 320, "height": 640}
CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def path(site, language):
    return site.page(language, "briefing")


@pytest.fixture
def document(path, language):
    """Path of the document for citing of the same briefing."""
    return f"cite/{language.tag}/{path.rstrip('/').rpartition('/')[2]}.html"


def words(text):
    return " ".join(text.split())


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_the_citation_is_copied_by_keyboard_and_that_is_said(tabs, site, path, language):
    page = tabs.open(permissions=CLIPBOARD)
    page.goto(path)
    fold = page.locator("#cite")
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold.locator("#mjz-citation")).to_be_visible()
    page.keyboard.press("Tab")
    button = fold.get_by_role("button", name=language.strings["copy"], exact=True)
    expect(button).to_be_focused()
    expect(button).to_have_accessible_description(re.compile(re.escape(page.locator("h1").inner_text()[:20])))
    page.keyboard.press("Enter")
    expect(fold.get_by_role("status")).to_have_text(language.strings["copy.done"])
    expect(button).to_be_focused()
    citation, address = copied(page).split("\n")
    assert citation == words(fold.locator("#mjz-citation").text_content())
    version = fold.locator("[data-mjz-fixed]").inner_text()
    assert address == f"{site.published}{path}?v={version}"
    assert version in citation
    assert words(page.locator("h1").text_content()).removesuffix("¶") in citation
    assert site.name(language) in citation
    assert tabs.faults == []


def test_each_statement_is_copied_as_the_document_for_citing_has_it(tabs, path, document):
    page = tabs.open(permissions=CLIPBOARD)
    page.goto(document)
    quotations = page.locator("ol > li").evaluate_all(
        "items => items.map(item => [item.id, [...item.querySelectorAll('[data-mjz-text]')].map(each => each.textContent).join(' ')])"
    )
    assert len(quotations) > 5
    page.goto(path)
    for name, text in quotations:
        page.evaluate("name => { location.hash = name }", name)
        statement = page.locator(f".mjz-statement:has(> h3[id='{name}'])")
        statement.locator(".mjz-copy").press("Enter")
        expect(statement.locator(".mjz-tool--done.mjz-copy")).to_be_visible()
        assert words(copied(page)) == words(text)


def test_the_document_copies_too(tabs, document, language):
    page = tabs.open(permissions=CLIPBOARD)
    page.goto(document)
    item = page.locator("ol > li").nth(1)
    item.get_by_role("button", name=language.strings["copy"]).press("Enter")
    expect(page.get_by_role("status")).to_have_text(language.strings["copy.done"])
    lines = [words(text) for text in item.locator("[data-mjz-text]").all_text_contents()]
    assert copied(page).split("\n") == lines
    assert len(lines) == 3
    assert tabs.faults == []


def test_what_cannot_be_copied_says_so(tabs, path, language):
    page = tabs.open()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    page.goto(f"{path}#cite")
    page.locator("#cite").get_by_role("button").click()
    expect(page.locator("#cite").get_by_role("status")).to_have_text(language.strings["copy.failed"])


def test_all_of_it_is_there_without_a_script(tabs, site, path, document):
    page = tabs.open(java_script_enabled=False)
    page.goto(path)
    fold = page.locator("#cite")
    expect(fold.locator("#mjz-citation")).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator("#mjz-citation")).to_be_visible()
    expect(fold.get_by_role("button")).to_have_count(0)
    for link in fold.locator("a:not([data-mjz-fixed])").all():
        assert page.request.get(link.evaluate("link => link.href")).ok
    fold.locator("a[href$='#s1']").click()
    expect(page).to_have_url(f"{site.url}{document}#s1")
    expect(page.locator("#s1 [data-mjz-text]").first).to_be_in_viewport()
    assert page.locator("#s1 [data-mjz-text]").last.inner_text().endswith("#s1")
    page.locator("#s1 > p a").click()
    expect(page).to_have_url(f"{site.url}{path}#s1")


def test_an_address_says_whether_its_version_is_the_text_that_is_shown(tabs, path, document, language):
    page = tabs.open()
    page.goto(path, wait_until="networkidle")  # what comes after the page, its icon, is not cut off by the next one
    own = page.locator("[data-mjz-fixed]").get_attribute("href").removeprefix("?v=")
    notice = page.locator(".mjz-changed")
    expect(notice).to_be_hidden()
    for version in ("no version", ""):
        page.goto(f"{path}?v={version}", wait_until="networkidle")
        expect(notice).to_be_hidden()
    for version in (own, f"{own.rpartition('-')[2]}0a1b"):  # as it was cited before versions had a day in them
        page.goto(f"{path}?v={version}", wait_until="networkidle")
        expect(notice).to_have_text(re.compile(re.escape(language.strings["cite.asked.same"].format(version=own))))
    page.goto(f"{path}?v=2020-01-01-01234567#s1")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text(language.strings["cite.asked.unknown"].format(old="2020-01-01-01234567", new=own))
    assert document in notice.get_by_role("link").get_attribute("href")
    assert tabs.faults == []


def test_an_address_with_an_earlier_version_leads_to_its_text(tabs, serve, site, path, document, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder, copy_function=os.link)
    place = folder / document
    earlier = place.with_suffix("") / "2020-01-01-01234567.html"
    earlier.parent.mkdir(exist_ok=True)
    earlier.write_text("<!doctype html><title>As it stood</title>", "utf-8")
    text = place.read_text("utf-8")
    place.unlink()
    link = f'<a href="{place.stem}/{earlier.name}">'
    place.write_text(text.replace("</main>", f"{link}</a></main>"), "utf-8")
    page = tabs.open()
    with serve(folder) as own:
        page.goto(f"{own.url}{path}?v=2020-01-01-01234567#s1")
        expect(page).to_have_title("As it stood")
        assert page.url == f"{own.url}{document.removesuffix('.html')}/{earlier.name}#s1"


def test_a_topic_is_cited_like_a_briefing(tabs, site, language):
    page = tabs.open(permissions=CLIPBOARD)
    page.goto(site.page(language, "home"))
    fold = page.locator("#cite")
    fold.locator("summary").click()
    fold.get_by_role("button", name=language.strings["copy"], exact=True).click()
    expect(fold.get_by_role("status")).to_have_text(language.strings["copy.done"])
    citation, address = copied(page).split("\n")
    assert citation == words(fold.locator("#mjz-citation").text_content())
    assert address.startswith(f"{site.published}{site.page(language, 'home')}?v=")
    fold.locator(".mjz-numbers a").first.click()
    expect(page.locator("li:target [data-mjz-text]").first).to_be_in_viewport()
    assert tabs.faults == []


@pytest.mark.parametrize("width", [390, 1280])
def test_links_to_statements_are_named_and_large_enough(tabs, path, language, width):
    page = tabs.open(viewport={"width": width, "height": 900})
    page.goto(f"{path}#cite")
    links = page.locator(".mjz-numbers a")
    expect(links.first).to_be_visible()
    expect(links.first).to_have_accessible_name(
        language.strings["cite.statement"].format(number=links.first.inner_text())
    )
    sizes = links.evaluate_all(
        "links => links.map(each => each.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert min(min(size) for size in sizes) >= 24  # WCAG 2.2, 2.5.8
    edges = page.evaluate(
        "[...document.querySelectorAll('#cite > summary, #cite > .mjz-quotable, #cite > p:not(:empty), .mjz-numbers')]"
        ".map(each => { const box = each.getBoundingClientRect(); return document.dir === 'rtl' ? box.right : box.left; })"
    )
    assert max(edges) - min(edges) < 1, edges


def test_the_document_leads_home_and_to_the_other_languages(tabs, site, document, language):
    page = tabs.open()
    page.goto(document)
    expect(page.locator("header a").first).to_have_text(words(site.name(language)), use_inner_text=True)
    for link in page.locator("header nav a").all():
        assert page.request.get(link.evaluate("link => link.href")).ok
    page.locator("header a").first.click()
    expect(page).to_have_url(f"{site.url}{site.page(language, 'home')}")


def test_axe_finds_nothing(tabs, path, document):
    page = tabs.open(reduced_motion="reduce")
    page.goto(document)
    assert violations(page) == []
    page.goto(f"{path}?v=2020-01-01-01234567")
    page.locator("#cite").evaluate("fold => { fold.open = true }")  # the page stays where no header lies over a target
    expect(page.locator(".mjz-changed")).to_be_visible()
    assert violations(page) == []


def test_it_fits_the_phone(tabs, path, document, site, language):
    page = tabs.open(viewport=WIDE)
    for place in (document, f"{path}#cite", site.page(language, "data")):
        page.goto(place)
        assert page.evaluate(OVERFLOW) <= 0, place


def test_a_careful_host_lets_it_copy(tabs_guarded, path, document, language):
    page = tabs_guarded.open(permissions=CLIPBOARD)
    page.goto(document)
    page.locator("#mjz-cited").get_by_role("button").click()
    expect(page.get_by_role("status")).to_have_text(language.strings["copy.done"])
    page.goto(f"{path}?v=2020-01-01-01234567")
    expect(page.locator(".mjz-changed")).to_be_visible()
    assert tabs_guarded.faults == []


def test_the_page_about_the_data_leads_to_every_file(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "home"))
    page.locator(".mjz-foot__list").get_by_role("link", name=language.strings["data"]).click()
    expect(page).to_have_url(f"{site.url}{site.page(language, 'data')}")
    addresses = page.locator(".mjz-data a").evaluate_all("links => links.map(link => link.href)")
    assert {address.rpartition("/")[2] for address in addresses} == {
        file.name for file in (site.folder / "data").iterdir()
    }
    assert all(page.request.get(address).ok for address in addresses)
