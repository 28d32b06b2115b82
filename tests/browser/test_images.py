"""An image and a link out of the site as a reader meets them."""

from __future__ import annotations

import pytest

from accessibility import violations
from once import once
from photographs import ALT, CAPTION, IMAGE, put, with_image
from tiny import TinySite

pytestmark = pytest.mark.browser

LINKED = IMAGE.replace(
    f"caption: {{ar: {CAPTION['ar']}, en: {CAPTION['en']}}}",
    f'caption: {{ar: "[{CAPTION["ar"]}](https://example.org/bridge)", en: "[{CAPTION["en"]}](https://example.org/bridge)"}}',
)
PATH = "{tag}/briefings/bridge/"
PHOTO = ".mjz-photo-image"


@pytest.fixture(scope="session")
def photo_site(run, serve, tmp_path_factory):
    with once(tmp_path_factory, "photo") as (root, is_first):
        if is_first:
            put(root)
            done = run("mkdocs", "build", "--quiet", cwd=with_image(TinySite(), LINKED).write(root))
            assert done.returncode == 0, done.stdout + done.stderr
    with serve(root / "site") as site:
        yield site


@pytest.fixture
def opened(browser, photo_site, language):
    pages = []

    def opened(**options):
        page = browser.new_page(reduced_motion="reduce", **options)
        pages.append(page)
        page.requested = []
        page.on("request", lambda request: page.requested.append(request.url))
        page.goto(photo_site.url + PATH.format(tag=language.tag), wait_until="networkidle")
        return page

    yield opened
    for page in pages:
        page.close()


def come_to(page):
    page.locator(PHOTO).scroll_into_view_if_needed()
    page.wait_for_function(
        f"document.querySelector('{PHOTO}').complete && document.querySelector('{PHOTO}').naturalWidth > 0"
    )


@pytest.mark.parametrize(
    ("width", "scale", "chosen"), [(390, 1, 400), (390, 2, 800), (768, 1, 800), (1280, 1, 800), (1280, 2, 1280)]
)
def test_the_width_that_fits_is_fetched_and_nothing_larger(width, scale, chosen, opened, language):
    page = opened(viewport={"width": width, "height": 800}, device_scale_factor=scale)
    come_to(page)
    image = page.locator(PHOTO)
    assert image.get_attribute("alt") == ALT[language.tag]
    assert image.evaluate("image => image.currentSrc").endswith(f"-{chosen}.webp")
    assert len([url for url in page.requested if "/assets/images/" in url and url.endswith(".webp")]) == 1
    shown = image.bounding_box()
    assert 0.99 < shown["width"] / shown["height"] / 1.6 < 1.01
    assert shown["width"] * scale <= chosen or chosen == 1280


def test_the_event_comes_first_and_nothing_moves_when_the_image_is_there(opened):
    page = opened(viewport={"width": 390, "height": 844})
    strip, image = (page.locator(each).first.bounding_box() for each in (".mjz-strip", PHOTO))
    assert strip["y"] + strip["height"] <= image["y"]
    assert strip["y"] < 844
    page.evaluate("document.fonts.ready")
    # From now on: how much moves when typefaces come is another test's.
    page.evaluate("""() => { window.moved = []; new PerformanceObserver((list) => window.moved.push(
        ...list.getEntries().map((entry) => entry.value))).observe({type: "layout-shift"}); }""")
    before = page.evaluate("document.documentElement.scrollHeight")
    come_to(page)
    assert page.evaluate("document.documentElement.scrollHeight") == before
    assert page.evaluate("new Promise((done) => setTimeout(() => done(window.moved), 300))") == []


def test_credit_and_licence_stand_below_it_and_nobody_else_is_asked_for_anything(opened, language, photo_site):
    page = opened(viewport={"width": 1280, "height": 800})
    come_to(page)
    caption = page.locator(".mjz-photo figcaption")
    assert caption.is_visible()
    text = caption.inner_text()
    assert CAPTION[language.tag] in text
    assert "CC BY 4.0" in text
    assert all(url.startswith(photo_site.url) for url in page.requested)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_has_nothing_that_keeps_anybody_out(width, opened):
    page = opened(viewport={"width": width, "height": 800})
    come_to(page)
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_link_out_of_the_site_says_so_to_eyes_and_ears(opened, language):
    page = opened(viewport={"width": 1280, "height": 800})
    words = language.strings["link.outside"]
    link = page.locator(".mjz-photo figcaption").get_by_role(
        "link", name=f"{CAPTION[language.tag]} {words}", exact=True
    )
    assert link.count() == 1
    assert set(link.get_attribute("rel").split()) == {"external", "noopener", "noreferrer"}
    own = link.bounding_box()
    sign = link.locator(".mjz-outside").bounding_box()
    assert sign["width"] > 4
    # It stands where the words end.
    assert (
        sign["x"] < own["x"] + 4
        if language.direction == "rtl"
        else sign["x"] + sign["width"] > own["x"] + own["width"] - 4
    )


def test_a_printed_page_has_the_address_in_the_place_of_the_sign(opened):
    page = opened(viewport={"width": 1280, "height": 800})
    link = page.locator('.mjz-photo a[href="https://example.org/bridge"]')
    page.emulate_media(media="print")
    assert not link.locator(".mjz-outside").is_visible()
    behind = link.evaluate(
        "link => { const { content, direction, unicodeBidi } = getComputedStyle(link, '::after'); return [content, direction, unicodeBidi]; }"
    )
    assert "https://example.org/bridge" in behind[0]
    assert behind[1:] == ["ltr", "isolate"]
