"""What a reader has read can be read without a connection, where the site asks for it; and goes when it does so no more."""

from __future__ import annotations

import json
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Error, expect

from accessibility import violations
from tiny import TinySite

pytestmark = pytest.mark.browser

SITE = "summary: {ar: موقع للاختبار"
BELOW = "some/repo/"
TITLES = {"ar": "جسر في مدينة النور", "en": "A bridge in Nur"}
PUBLISHED = f"https://pages.example/{BELOW}"

CONTROLLED = "navigator.serviceWorker.controller !== null"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
  return found;
}"""
HAS = """async (path) => {
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())
    if (new URL(request.url).pathname.endsWith(path)) return true;
  return false;
}"""


class _Files(SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_):
        pass


class Server:
    """A server at one address that can be stopped and started again."""

    def __init__(self, root):
        self.root, self.port, self.running = root, 0, None

    def start(self):
        self.running = ThreadingHTTPServer(("127.0.0.1", self.port), partial(_Files, directory=str(self.root)))
        self.running.daemon_threads = True
        self.port = self.running.server_port
        threading.Thread(target=self.running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self):
        self.running.shutdown()
        self.running.server_close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/{BELOW}"


@pytest.fixture
def make(run, tmp_path):
    """Build a tiny site with a topic, below a path; with other words, and with offline reading or without."""

    def make(*, offline=True, title=None):
        content = tmp_path / "content"
        shutil.rmtree(content, ignore_errors=True)
        content.mkdir()
        tiny = TinySite().with_topic()
        if offline:
            tiny.change("briefings/site.yml", SITE, f"offline: yes\n{SITE}")
        if title:
            tiny.change("briefings/bridge.yml", "A bridge in Nur", title)
        tiny.write(content)
        folder = tmp_path / "served" / BELOW
        done = run("mkdocs", "build", "--quiet", "--site-dir", str(folder), cwd=content, SITE_URL=PUBLISHED)
        assert done.returncode == 0, done.stderr
        return folder

    return make


@pytest.fixture
def server(tmp_path):
    server = Server(tmp_path / "served")
    yield server
    if server.running:
        server.stop()


@pytest.fixture
def reader(browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce", color_scheme="light")
    yield context.new_page()
    context.close()


def until(page, said, arg=None):
    """Wait until what a function of the page promises is true; `wait_for_function` takes the promise for it."""
    for _ in range(100):
        if page.evaluate(said, arg):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never: {said}")


def visit_topic(page, server, tag):
    page.goto(f"{server.url}{tag}/")
    page.wait_for_function(CONTROLLED)
    for path in (f"{tag}/", f"{tag}/briefings/bridge/"):
        until(page, HAS, path)
    page.wait_for_timeout(500)  # what comes behind the last page: parts of it that are fetched with it


def test_a_topic_that_was_opened_is_read_without_a_connection_in_both_languages(make, server, reader):
    make()
    server.start()
    for tag in ("ar", "en"):
        visit_topic(reader, server, tag)
    server.stop()
    for tag, title in TITLES.items():
        reader.goto(f"{server.url}{tag}/")
        reader.locator("h3 a[href*='briefings/bridge/']").first.click()
        reader.wait_for_url(f"**/{tag}/briefings/bridge/**")
        expect(reader.locator("h1")).to_contain_text(title)
        assert reader.evaluate("getComputedStyle(document.body).fontFamily") not in {"", "serif"}
        assert reader.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")
        reader.keyboard.press("j")
        reader.wait_for_function("document.activeElement !== document.body")
        reader.keyboard.press("?")
        expect(reader.get_by_role("dialog")).to_be_visible()


def test_a_page_that_was_not_read_is_stood_in_for_in_both_languages(make, server, reader, language):
    make()
    tag = language.tag
    server.start()
    visit_topic(reader, server, tag)
    server.stop()
    answer = reader.goto(f"{server.url}{tag}/glossary/")
    assert answer.status == 503
    sections = reader.locator("section")
    assert sections.evaluate_all("all => all.map((each) => [each.lang, each.dir])") == (
        [["ar", "rtl"], ["en", "ltr"]] if tag == "ar" else [["en", "ltr"], ["ar", "rtl"]]
    )
    expect(reader.locator("h1")).to_have_text(language.strings["offline"])
    expect(reader.get_by_text(language.strings["offline.text"])).to_be_visible()
    assert reader.evaluate("document.documentElement.dir") == language.direction
    for width in (390, 1280):
        reader.set_viewport_size({"width": width, "height": 844})
        assert reader.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(reader) == []
    reader.get_by_role("link", name=language.strings["not-found.home"]).click()
    expect(reader.locator("h1")).to_be_visible()
    assert reader.url == f"{server.url}{tag}/"
    # The search says what it can do.
    reader.keyboard.press("/")
    reader.get_by_role("searchbox").press_sequentially("Nur")
    expect(reader.locator(".mjz-search-status")).to_have_text(language.strings["search.offline"])


def test_what_was_built_anew_is_read_anew_and_kept_in_place_of_the_old(make, server, reader):
    make()
    server.start()
    visit_topic(reader, server, "en")
    before = reader.evaluate("caches.keys()")
    assert len(before) == 1
    assert before[0].startswith(f"mujaz /{BELOW} ")
    make(title="A new bridge in Nur")
    reader.goto(f"{server.url}en/briefings/bridge/")
    expect(reader.locator("h1")).to_contain_text("A new bridge in Nur")
    until(
        reader,
        "async (before) => { const all = await caches.keys(); return all.length === 1 && all[0] !== before; }",
        before[0],
    )
    server.stop()
    for path in ("en/briefings/bridge/", "en/"):  # the topic that was opened under the old build too
        reader.goto(f"{server.url}{path}")
        expect(reader.locator("h1" if "bridge" in path else "article").first).to_contain_text("A new bridge in Nur")


def test_what_was_kept_goes_when_the_site_keeps_nothing_more(make, server, reader):
    make()
    server.start()
    visit_topic(reader, server, "ar")
    folder = make(offline=False)
    assert not (folder / "offline.html").exists()
    reader.goto(f"{server.url}ar/")
    assert reader.locator("script[src*='offline']").count() == 0
    until(
        reader,
        "async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0",
    )
    server.stop()
    with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
        reader.goto(f"{server.url}ar/")


def test_nothing_is_kept_where_the_site_does_not_ask_for_it(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "home"), wait_until="networkidle")
    assert page.locator("script[src*='offline']").count() == 0
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_the_search_and_files_for_programs_are_not_kept(make, server, reader):
    make()
    server.start()
    visit_topic(reader, server, "en")
    reader.keyboard.press("/")
    reader.get_by_role("searchbox").press_sequentially("Nur")
    expect(reader.locator(".mjz-search-results a").first).to_be_visible()
    reader.evaluate("fetch('feed.xml')")
    kept = [path.removeprefix(f"/{BELOW}") for path in reader.evaluate(KEPT)]
    assert "en/briefings/bridge/" in kept
    assert {path.split("/")[0] for path in kept} <= {"ar", "en", "assets", "proof", "cite", "offline.html"}
    assert not any("search/worker" in path or path.startswith("search/") for path in kept)


def test_two_builds_have_the_same_worker(make):
    first = (make() / "sw.js").read_bytes()
    assert (make() / "sw.js").read_bytes() == first
    assert (make(title="Another bridge in Nur") / "sw.js").read_bytes() != first
    assert (
        make(offline=False) / "sw.js"
    ).read_bytes() == b'"use strict";\nimportScripts("assets/mujaz/offline/gone.js");\n'


def test_every_file_that_the_worker_names_is_there(make):
    folder = make()
    build = json.loads((folder / "sw.js").read_text("utf-8").partition("self.mjzBuild = ")[2].partition(";\n")[0])
    assert [name for name in (*build["files"], build["page"]) if not (folder / name).is_file()] == []
    for tag in ("ar", "en"):
        (kept,) = (folder / "offline" / tag).iterdir()
        assert json.loads(kept.read_text("utf-8"))["pages"] == [f"{tag}/", f"{tag}/briefings/bridge/"]
