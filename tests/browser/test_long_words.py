"""What has no place to break, in every text of a site: it breaks all the same, and no page is wider than its screen."""

from __future__ import annotations

import pytest
import yaml

from once import once
from tiny import TinySite

pytestmark = pytest.mark.browser

ADDRESS = "https://archive.example/2025/12/17/an_address_of_many_letters?number=1234567890"
WORD = "مستشفياتهم" * 6
assert " " not in ADDRESS
assert len(ADDRESS) > 60


def lengthened(value):
    """Return content with something long at the end of every localised text."""
    if isinstance(value, list):
        return [lengthened(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"ar", "en"} and all(isinstance(text, str) for text in value.values()):
        return {"ar": f"{value['ar']} {ADDRESS} {WORD}", "en": f"{value['en']} {ADDRESS}"}
    return {key: lengthened(item) for key, item in value.items()}


@pytest.fixture(scope="session")
def long_site(run, serve, tmp_path_factory):
    with once(tmp_path_factory, "long") as (root, is_first):
        if is_first:
            tiny = TinySite()
            for name, text in tiny.files.items():
                content = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - its loader makes nothing but text
                tiny.files[name] = yaml.safe_dump(lengthened(content), allow_unicode=True, sort_keys=False, width=999)
            done = run("mkdocs", "build", "--quiet", cwd=tiny.write(root))
            assert done.returncode == 0, done.stdout + done.stderr
    with serve(root / "site") as site:
        yield site


# What sticks out of the screen; what only screen readers get is cut to a pixel, and shows no more than that.
WIDE = """() => {
  const { clientWidth } = document.documentElement;
  const isUnseen = (element) => element && (
    element.clientWidth <= 1 && element.clientHeight <= 1 && getComputedStyle(element).overflowX === "hidden" ||
    isUnseen(element.parentElement));
  return [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return element.checkVisibility({visibilityProperty: true}) && width > 1 && (left < -1 || right > clientWidth + 1)
      && !element.closest(".md-sidebar--primary, .md-search, .md-skip") && !isUnseen(element.parentElement);
  }).map((element) => `${element.tagName}.${element.getAttribute("class")} ${element.textContent.trim().slice(0, 40)}`);
}"""


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_is_wider_than_its_screen(browser, long_site, language, width):
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    faults = {}
    for path in ["#choose", *sorted(long_site.pages(language))]:
        page.goto(long_site.url + path)
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        assert ADDRESS in page.locator("body").text_content()
        if wide := page.evaluate(WIDE) or page.evaluate("document.documentElement.scrollWidth") > width:
            faults[path] = wide
    page.close()
    assert faults == {}
