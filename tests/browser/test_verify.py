"""Readers compare a briefing's excerpts with their own copy of the article, in the browser and nowhere else."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import expect

from accessibility import violations
from copies import TEXTS
from mujaz.model import fingerprint
from once import once
from tiny import ARTICLE, REPOSITORY, TinySite
from two_sources import ARTICLE as ENGLISH
from two_sources import of_two

pytestmark = pytest.mark.browser

VECTORS = json.loads((REPOSITORY / "tests" / "vectors" / "own_copy.json").read_text("utf-8"))
PHONE = {"width": 390, "height": 844}
SCRIPT = "assets/mujaz/verify/copy.js"
ARTICLES = os.environ.get("MUJAZ_ARTICLES")
"""A folder with the texts of the repository's own sources, each in a file whose name begins with the source's id."""


@pytest.fixture(scope="session")
def small(run, serve, tmp_path_factory):
    """A site of one briefing with two sources, whose articles are at hand."""
    with once(tmp_path_factory, "verified") as (root, is_first):
        if is_first:
            done = run("mkdocs", "build", cwd=of_two(TinySite()).write(root))
            assert done.returncode == 0, done.stdout + done.stderr
    with serve(root / "site") as site:
        yield site


class Panel:
    """The panel on the page of a briefing."""

    def __init__(self, page, language):
        self.page, self.strings = page, language.strings
        self.opener = page.get_by_role("button", name=self.strings["verify.open"])
        self.box = page.get_by_role("textbox", name=self.strings["verify.copy"])
        self.status = page.locator("#mjz-verify > [role=status]")
        self.results = page.locator(".mjz-verify-results li")

    def button(self, key):
        return self.page.get_by_role("button", name=self.strings[key], exact=True)

    def compare(self, text):
        self.box.fill(text)
        self.button("verify.compare").click()

    def open(self, content):
        file = {"name": "article.txt", "mimeType": "text/plain", "buffer": content}
        self.page.locator("#mjz-verify input[type=file]").set_input_files(file)

    def expect(self, found, elsewhere, missing):
        for place, count in (("found", found), ("elsewhere", elsewhere), ("missing", missing)):
            expect(self.page.locator(f".mjz-verify-results li.mjz-verify-{place}")).to_have_count(count)


@pytest.fixture
def panel(browser, small, language):
    """The open panel, of which the first source is chosen; then nothing is fetched any more."""
    context = browser.new_context(base_url=small.url, viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{language.tag}/briefings/bridge/")
    panel = Panel(page, language)
    panel.opener.click()
    expect(panel.box).to_be_visible()
    context.set_offline(True)
    page.on("request", lambda request: faults.append(request.url))
    yield panel
    assert faults == []
    context.close()


@pytest.fixture
def functions(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "about"))
    page.add_script_tag(url=site.url + SCRIPT)
    return page


def test_the_browser_hashes_as_python_does(functions):
    texts = [each["text"] for each in VECTORS["hashes"]]
    own = functions.evaluate(
        "([texts, key]) => Promise.all(texts.map((text) => mjzCopy.hashes(text, key)))", [texts, VECTORS["key"]]
    )
    assert own == [each["hashes"] for each in VECTORS["hashes"]]
    assert texts == TEXTS


def test_the_browser_finds_what_python_finds(functions):
    for each in VECTORS["copies"]:
        own = functions.evaluate("({text, article}) => mjzCopy.compare(text, article)", each)
        for standing in own["standings"]:
            assert ("context" in standing) is bool(standing["line"]), each["name"]
            standing.pop("context", None)
        assert own == {key: each[key] for key in ("same", "other", "standings")}, each["name"]


def test_every_character_is_to_the_browser_what_it_is_to_python(functions):
    # Characters that either does not know yet are left out: both follow Unicode, each in its own year.
    points = [n for n in range(0x20000) if not 0xD800 <= n < 0xE000 and unicodedata.category(chr(n)) != "Cn"]
    found = functions.evaluate(
        r"""(points) => points.map((point) => {
          const one = String.fromCodePoint(point);
          if (/\p{Cn}/u.test(one)) return null;
          const own = mjzCopy.normalised(one);
          return [own, mjzCopy.words(own).length, mjzCopy.joined(`a${own}b`), mjzCopy.paragraphs(`a${one}b`).length,
                  mjzCopy.paragraphs(one).length];
        })""",
        points,
    )
    seen = [(point, each) for point, each in zip(points, found, strict=True) if each is not None]
    assert len(seen) > 0x10000
    for point, each in seen:
        one = chr(point)
        own = fingerprint.normalised(one)
        words, lines = fingerprint.WORD.findall(own), fingerprint.paragraphs
        wanted = [own, len(words), fingerprint.joined(f"a{own}b"), len(lines(f"a{one}b")), len(lines(one))]
        assert each == wanted, f"U+{point:04X}"


def test_every_excerpt_of_the_article_is_found_and_shown_in_its_place(panel):
    panel.compare(ARTICLE)
    expect(panel.status).to_contain_text(panel.strings["verify.same"])
    count = panel.results.count()
    assert count > 2
    panel.expect(count, 0, 0)
    for result in panel.results.all():
        shown = result.locator("blockquote").inner_text()
        assert result.locator("mark").inner_text() in shown
        assert shown.strip("…").strip() in ARTICLE
    for quoted in panel.page.locator("[data-mjz-found]").all():
        assert quoted.get_attribute("data-mjz-found") == "found"
    assert panel.page.locator("[data-mjz-found]").count() >= count


def test_of_an_article_with_one_other_word_the_excerpt_with_that_word_fails_and_no_other(panel):
    panel.compare(ARTICLE)
    expect(panel.results.first).to_be_visible()
    count = panel.results.count()
    panel.compare(ARTICLE.replace("بناء جسر طوله", "بناء سور طوله"))
    panel.expect(count - 1, 0, 1)
    expect(panel.results.first).to_contain_text("اتفاقية بناء جسر طوله 70 مترًا")
    number = panel.strings["verify.edited"].replace("{numbers}", "3")
    expect(panel.status).to_contain_text(number)
    edited = panel.results.filter(has_text=panel.strings["verify.found.edited"])
    expect(edited.first).to_be_visible()


def test_nothing_is_found_in_another_article(panel):
    panel.compare(ENGLISH)
    expect(panel.status).to_contain_text(panel.strings["verify.another"])
    panel.expect(0, 0, panel.results.count())
    assert panel.results.count() > 2


def test_the_reader_says_which_source_it_is(panel):
    panel.page.get_by_role("radio").nth(1).check()
    panel.compare(ENGLISH)
    expect(panel.status).to_contain_text(panel.strings["verify.same"])
    panel.expect(panel.results.count(), 0, 0)
    panel.page.get_by_role("radio").nth(0).check()
    expect(panel.results).to_have_count(0)
    expect(panel.status).to_be_empty()
    expect(panel.page.locator("[data-mjz-found], .mjz-verify-mark")).to_have_count(0)


def test_it_is_done_by_keyboard(browser, small, language):
    context = browser.new_context(base_url=small.url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{language.tag}/briefings/bridge/")
    panel, keys = Panel(page, language), page.keyboard
    panel.opener.focus()
    keys.press("Enter")
    expect(panel.opener).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("radio").first).to_be_focused()
    keys.press("ArrowDown")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    keys.press("Tab")
    expect(panel.box).to_be_focused()
    keys.insert_text(ENGLISH)
    keys.press("Tab")
    expect(panel.button("verify.compare")).to_be_focused()
    keys.press("Enter")
    expect(panel.status).to_contain_text(panel.strings["verify.same"])
    for key in ("verify.file", "verify.paste"):
        keys.press("Tab")
        expect(panel.button(key)).to_be_focused()
    keys.press("Tab")
    expect(panel.results.locator("a").first).to_be_focused()
    keys.press("Enter")
    assert "#" in page.url
    expect(page.locator(":target")).to_be_in_viewport()
    panel.opener.focus()
    keys.press("Enter")
    expect(panel.opener).to_have_attribute("aria-expanded", "false")
    expect(panel.box).to_be_hidden()
    keys.press("Enter")
    expect(panel.box).to_have_value(ENGLISH)
    context.close()


def test_the_panel_breaks_no_rule_of_accessibility(browser, small, language):
    page = browser.new_page(base_url=small.url, viewport=PHONE, color_scheme="light", reduced_motion="reduce")
    page.goto(f"{language.tag}/briefings/bridge/")
    panel = Panel(page, language)
    panel.opener.click()
    panel.compare(ARTICLE.replace("بناء جسر طوله", "بناء سور طوله").replace("خبر من", "نبأ عن"))
    expect(panel.results.first).to_be_visible()
    for fold in page.locator("details").all():
        fold.evaluate("(element) => { element.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize(
    "content",
    [
        ARTICLE.encode(),
        ("\ufeff" + ARTICLE.replace("\n", "\r\n")).encode(),
        ARTICLE.encode("utf-16"),
        b"\xfe\xff" + unicodedata.normalize("NFD", ARTICLE).encode("utf-16-be"),
    ],
    ids=["utf-8", "byte order mark", "utf-16", "decomposed"],
)
def test_a_file_is_opened_and_compared(panel, content):
    with panel.page.expect_file_chooser() as chooser:
        panel.button("verify.file").click()
    chooser.value.set_files({"name": "article.txt", "mimeType": "text/plain", "buffer": content})
    expect(panel.status).to_contain_text(panel.strings["verify.same"])


@pytest.mark.parametrize("content", [b"%PDF-1.7\n\xff\xfe\xfd", b"PK\x03\x04\0\0\0"])
def test_a_file_that_is_no_text_is_said_to_be_none(panel, content):
    panel.open(content)
    expect(panel.status).to_have_text(panel.strings["verify.not-text"].replace("{encoding}", "UTF-8"))


def test_the_clipboard_is_pasted_and_where_it_may_not_be_read_that_is_said(panel):
    panel.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel.page.evaluate("(text) => navigator.clipboard.writeText(text)", ARTICLE)
    panel.button("verify.paste").click()
    expect(panel.status).to_contain_text(panel.strings["verify.same"])
    panel.page.context.clear_permissions()
    panel.page.evaluate("Object.defineProperty(navigator.clipboard, 'readText', {value: () => Promise.reject()})")
    panel.button("verify.paste").click()
    expect(panel.status).to_have_text(panel.strings["verify.paste.failed"])


def test_what_is_pasted_is_text_and_never_html(panel):
    page = panel.page
    panel.compare(ARTICLE.replace("وصل القائد", "<img src=x onerror='window.ran = 1'><b>وصل</b> وصل القائد"))
    expect(panel.results.filter(has_text="<img src=x").first).to_be_visible()
    assert page.locator("#mjz-verify :is(img, b)").count() == 0
    assert page.evaluate("window.ran") is None


def test_an_empty_box_and_a_text_that_is_too_long_are_said_to_be_so(panel):
    panel.compare(" \n ")
    expect(panel.status).to_have_text(panel.strings["verify.empty"])
    panel.open(b"word " * 400_001)
    expect(panel.status).to_contain_text("2000000")
    expect(panel.results).to_have_count(0)


def test_a_megabyte_is_compared_while_the_page_goes_on(panel):
    page = panel.page
    page.evaluate(
        """() => {
          window.said = [];
          const status = document.querySelector("#mjz-verify > [role=status]");
          new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true});
        }"""
    )
    words = " ".join(f"w{n}" for n in range(60_000))
    panel.open(f"{words}\n{words}\n{ARTICLE}\n{words}\n".encode())
    expect(panel.status).to_contain_text(panel.strings["verify.same"], timeout=120_000)
    panel.expect(panel.results.count(), 0, 0)
    before = panel.strings["verify.share"].split("{number}")[0]
    assert [text for text in page.evaluate("said") if text.startswith(before)], "the page drew nothing meanwhile"


def test_of_a_long_text_the_box_shows_the_beginning(panel):
    page, text = panel.page, f"{ARTICLE}\n{'word ' * 20_000}"
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
    panel.box.focus()
    page.keyboard.press("Control+V")
    expect(panel.status).to_contain_text(panel.strings["verify.same"])
    assert len(panel.box.input_value()) < 2000
    expect(panel.box).not_to_be_editable()
    panel.button("verify.clear").click()
    expect(panel.box).to_be_focused()
    expect(panel.box).to_have_value("")
    expect(panel.box).to_be_editable()
    expect(panel.status).to_be_empty()
    expect(panel.button("verify.clear")).to_be_hidden()


def test_what_is_asked_last_is_answered(panel):
    panel.open(" ".join(f"w{n}" for n in range(60_000)).encode())
    panel.button("verify.clear").click()
    panel.compare(ARTICLE)
    expect(panel.status).to_contain_text(panel.strings["verify.same"])


def test_nothing_is_loaded_before_it_is_opened(tabs, site, language):
    page, asked = tabs.open(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.page(language, "briefing"), wait_until="networkidle")
    own = [url for url in asked if "/proof/" in url or "/verify/" in url]
    assert [url.rpartition("/")[2] for url in own] == ["open.js"]
    with page.expect_request(lambda request: "/proof/" in request.url):
        Panel(page, language).opener.click()


def test_without_a_script_there_is_nothing_of_it(tabs, site, language):
    page = tabs.open(java_script_enabled=False)
    page.goto(site.page(language, "briefing"))
    expect(page.locator("[data-mjz-verify]")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("[data-mjz-verify]")).to_be_hidden()


def test_paper_says_that_it_cannot(panel):
    print_note = panel.page.locator(".mjz-verify-print")
    expect(print_note).to_be_hidden()
    panel.page.emulate_media(media="print")
    expect(print_note).to_be_visible()
    expect(panel.opener).to_be_hidden()
    expect(panel.box).to_be_hidden()


def test_a_page_that_came_over_an_open_connection_says_why_it_cannot(browser_of_the_web, small, language):
    page = browser_of_the_web.new_page()
    page.goto(f"{small.url.replace('127.0.0.1', 'site.example')}{language.tag}/briefings/bridge/")
    assert page.evaluate("isSecureContext") is False
    panel = Panel(page, language)
    panel.opener.click()
    expect(page.locator("#mjz-verify")).to_contain_text("https")
    expect(page.locator("#mjz-verify p")).to_be_focused()
    expect(panel.box).to_have_count(0)
    page.close()


def test_it_works_under_the_policy_of_a_careful_host(tabs_guarded, site, language):
    page = tabs_guarded.open()
    page.goto(site.page(language, "briefing"))
    panel = Panel(page, language)
    panel.opener.click()
    panel.compare(ARTICLE)
    expect(panel.status).to_contain_text(panel.strings["verify.another"])
    assert tabs_guarded.faults == []


@pytest.mark.skipif(
    not ARTICLES, reason="MUJAZ_ARTICLES names no folder with the articles, which are their publishers'"
)
def test_every_excerpt_of_the_sites_own_articles_is_found(tabs, site, language):
    texts = {path.name[:3]: path.read_text("utf-8") for path in sorted(Path(ARTICLES).glob("*.txt"))}
    for path in sorted((site.folder / "proof").glob("*.json")):
        proof = json.loads(path.read_text("utf-8"))
        page = tabs.open()
        page.goto(f"{language.tag}/briefings/{proof['briefing']}/")
        panel = Panel(page, language)
        panel.opener.click()
        expect(panel.box).to_be_visible()
        for place, source in enumerate(proof["sources"]):
            if len(proof["sources"]) > 1:
                page.get_by_role("radio").nth(place).check()
            article, excerpts = texts[source["id"]], source["excerpts"]
            panel.compare(article)
            expect(panel.status).to_contain_text(panel.strings["verify.same"])
            panel.expect(len(excerpts), 0, 0)
            # One letter more in the first word of an excerpt that overlaps no other.
            alone = next(
                each["excerpt"]
                for each in excerpts
                if article.count(each["excerpt"]) == 1 and not _overlaps(each, excerpts)
            )
            first = alone.split()[0]
            panel.compare(article.replace(alone, alone.replace(first, f"{first}x", 1)))
            panel.expect(len(excerpts) - 1, 0, 1)
            expect(panel.results.first).to_contain_text(alone)
        panel.compare(ENGLISH)
        expect(panel.status).to_contain_text(panel.strings["verify.another"])
        panel.expect(0, 0, len(excerpts))


def _overlaps(excerpt, others):
    words = set(excerpt["excerpt"].split()[:1])
    return any(
        each is not excerpt and each["paragraph"] == excerpt["paragraph"] and words & set(each["excerpt"].split())
        for each in others
    )
