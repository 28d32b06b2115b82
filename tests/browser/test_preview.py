"""The preview in a browser: the banner, the page of findings, and pages that load themselves anew."""

from __future__ import annotations

import pytest

from accessibility import violations
from serving import save, served, wait_for
from tiny import TinySite

pytestmark = pytest.mark.browser

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
WORDS = {"ar": ("خطأ واحد", "عرض الملاحظات"), "en": ("1 error", "Show the findings")}
BANNER = ".mjz-findings"


@pytest.fixture(scope="module")
def editing(tmp_path_factory):
    """A served site, its file of a briefing, and what stands in it."""
    root = TinySite().write(tmp_path_factory.mktemp("editing"))
    file = root / "briefings" / "bridge.yml"
    with served(root) as site:
        wait_for(f"{site.base}en/", "A tiny site")
        yield site, file, file.read_text(encoding="utf-8")


def test_open_pages_show_a_mistake_and_come_back_when_it_is_mended(editing, browser):
    site, file, good = editing
    pages = {tag: browser.new_page(base_url=site.base) for tag in WORDS}
    findings = browser.new_page(base_url=site.base)
    for tag, page in pages.items():
        page.goto(f"{tag}/briefings/bridge/")
        assert page.locator(BANNER).count() == 0
    save(file, good.replace("kind: report", "kind: repotr"))
    for tag, page in pages.items():
        page.bring_to_front()
        page.locator(BANNER).wait_for(timeout=60_000)
        count, link = WORDS[tag]
        assert count in page.locator(BANNER).inner_text()
        assert page.locator(f"{BANNER} a").inner_text() == link
    findings.goto("findings/en/")
    assert findings.locator("mark").inner_text() == "repotr"
    save(file, good)
    for page in (findings, *pages.values()):
        page.bring_to_front()
    findings.bring_to_front()
    findings.get_by_text("No findings").wait_for(timeout=60_000)
    for page in pages.values():
        page.bring_to_front()
        page.locator(BANNER).wait_for(state="detached", timeout=60_000)
    for page in (findings, *pages.values()):
        page.context.close()


@pytest.fixture(scope="module")
def broken(editing):
    site, file, good = editing
    save(file, good.replace("kind: report", 'kind: "<script>document.title = 1</script>"'))
    wait_for(f"{site.base}en/", "mjz-findings")
    yield site
    save(file, good)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("tag", WORDS)
def test_banner_and_page_can_be_used_by_everybody(broken, browser, tag, viewport):
    context = browser.new_context(
        base_url=broken.base, viewport=viewport, color_scheme="light", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{tag}/briefings/bridge/")
    box = page.locator(BANNER).bounding_box()
    assert 0 <= box["y"] <= viewport["height"] - box["height"] + 1  # in sight, wherever the page is scrolled
    assert page.locator(f'{BANNER} [role="alert"]').count() == 1
    assert not violations(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.mjz-findings') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/findings/{tag}/")
    assert page.evaluate("document.documentElement.dir") == ("rtl" if tag == "ar" else "ltr")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("summary").first.click()
    assert not violations(page)
    assert page.title() != "1"  # what findings quote does not run
    assert "<script>" in page.locator(".source").inner_text()
    context.close()
