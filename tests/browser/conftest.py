"""The repository's own site in an installed Chromium, served below a sub-path as GitHub Pages serves a project."""

from __future__ import annotations

import gzip
import os
import shutil
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

import pytest
from mkdocs.utils import yaml_load
from playwright.sync_api import sync_playwright

from once import once
from tiny import ADDRESS, REPOSITORY
from tongues import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

    from mujaz.languages import Language

SUB_PATH = "some/repo/"
SITE_URL = f"https://pages.example/{SUB_PATH}"
# What a careful host allows a page: what the README recommends.
POLICY = "default-src 'self'; img-src 'self' data:"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup"
)

CONTENT = yaml_load((REPOSITORY / "briefings" / "site.yml").read_text("utf-8"))
PUBLISHED = [language for tag in CONTENT["languages"] for language in LANGUAGES if language.tag == tag]

# A person with ranks, posts, statements and differences.
NAME = "asim-munir"

# An event that two accounts of three articles report, with recorded differences and others.
EVENT = "saddam-haftar-munir-rawalpindi"

# Every type of page; registers are alike, so people stand for all, and organisations for names in other languages.
KINDS = [
    "home",
    "briefings",
    "briefing",
    "parallel",
    "timeline",
    "lineage",
    "people",
    "organisations",
    "who",
    "name",
    "glossary",
    "differences",
    "coverage",
    "sources",
    "a-z",
    "about",
    "data",
]

# A small phone, a tablet and a desktop, as viewports.
SCREENS = {
    "phone": {"width": 320, "height": 640},
    "tablet": {"width": 768, "height": 1024},
    "desktop": {"width": 1280, "height": 900},
}


@dataclass(frozen=True)
class Site:
    """A built site and the address where it is served.

    Attributes:
        folder: the built site.
        url: where it is served, with a slash at its end.
        published: its `site_url`.
    """

    folder: Path
    url: str
    published: str

    def pages(self, language: Language) -> set[str]:
        """Return the paths of all pages of a language, `en/about/` for one."""
        found = (self.folder / language.tag).rglob("index.html")
        return {f"{file.parent.relative_to(self.folder).as_posix()}/" for file in found}

    def page(self, language: Language, kind: str) -> str:
        """Return the path of a page of this type: its folder, but for the home page and the briefings."""
        if kind == "home":
            return f"{language.tag}/"
        if kind == "briefing":
            briefings = self.page(language, "briefings")
            return min(path for path in self.pages(language) - {briefings} if path.startswith(briefings))
        if kind == "name":
            return f"{language.tag}/names/{NAME}/"
        if kind == "lineage":
            return f"{language.tag}/events/{EVENT}/"
        if kind == "parallel":
            return f"{self.page(language, 'briefing')}parallel/"
        return f"{language.tag}/{kind}/"

    def name(self, language: Language) -> str:
        """Return the site's name in a language."""
        return CONTENT["name"][language.tag]


class _GitHubPages(SimpleHTTPRequestHandler):
    """Sends text compressed, and the 404 page for what is not there, as static hosts do; with a policy, if one is set."""

    protocol_version = "HTTP/1.1"
    compressed: ClassVar[dict[Path, bytes]] = {}

    def __init__(self, *args, policy="", **kwargs):
        self.policy = policy
        super().__init__(*args, **kwargs)

    def end_headers(self):
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def send_head(self):
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and urlsplit(self.path).path.endswith("/") else file
        kind = self.guess_type(str(file))
        if not file.is_file() or not kind.startswith(("text/", "application/j", "image/svg")):
            return super().send_head()
        body = self.compressed.get(file)
        if body is None:
            body = self.compressed[file] = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def list_directory(self, _path):
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code, *rest):
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, *rest)
        body = (Path(self.directory) / SUB_PATH / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def _served(folder: Path, root: Path, published: str, policy: str = "") -> Iterator[Site]:
    (root / SUB_PATH).parent.mkdir(parents=True)
    (root / SUB_PATH).symlink_to(folder)
    handler = partial(_GitHubPages, directory=str(root), policy=policy)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield Site(folder, f"http://127.0.0.1:{server.server_port}/{SUB_PATH}", published)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with _served(built, tmp_path_factory.mktemp("served"), ADDRESS) as site:
        yield site


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], AbstractContextManager[Site]]:
    """Serve a built site of a test's own: `with serve(folder) as site`."""
    return lambda folder: _served(folder, tmp_path_factory.mktemp("served"), SITE_URL)


@pytest.fixture(scope="session")
def site_guarded(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same site as a careful host serves it: with a Content-Security-Policy."""
    published = yaml_load((REPOSITORY / "mkdocs.yml").read_text("utf-8"))["site_url"]
    with _served(built, tmp_path_factory.mktemp("served"), published, POLICY) as site:
        yield site


@pytest.fixture(scope="session")
def site_below(run: Callable, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same site with the sub-path in its `site_url`, on which the 404 page depends."""
    with once(tmp_path_factory, "below") as (root, is_first):
        if is_first:
            for name in ("briefings", "seeds"):
                shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("texts"))
            (root / "site-theme").symlink_to(REPOSITORY / "site-theme")
            (root / "mkdocs.yml").write_text(f"INHERIT: {REPOSITORY / 'mkdocs.yml'}\n", "utf-8")
            done = run("mkdocs", "build", "--quiet", "--strict", cwd=root, SITE_URL=SITE_URL)
            assert done.returncode == 0, done.stderr
    with _served(root / "site", tmp_path_factory.mktemp("served"), SITE_URL) as site:
        yield site


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the installed Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if chromium is None:
        pytest.fail(f"no Chromium: install one (on PATH as {', '.join(names)}), or set CHROMIUM to its path")
    return chromium


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def browser_of_the_web(browser: Browser, chromium: str) -> Iterator[Browser]:
    """Another browser, which finds what this computer serves under the name of another: `site.example`."""
    flags = [*FLAGS.split(), "--host-resolver-rules=MAP site.example 127.0.0.1"]
    other = browser.browser_type.launch(executable_path=chromium, args=flags)
    yield other
    other.close()


@dataclass
class Tabs:
    """Pages in profiles of their own, and what they have complained about.

    Attributes:
        browser: the browser.
        url: address below which the pages' paths stand.
        faults: messages on the console, errors, failed requests, and requests to other hosts.
    """

    browser: Browser
    url: str
    faults: list[str] = field(default_factory=list)

    def open(self, **options: object) -> Page:
        """Open an empty page; the options are those of Playwright's contexts."""
        context = self.browser.new_context(**{"base_url": self.url, "viewport": SCREENS["desktop"], **options})
        page = context.new_page()
        page.on("console", self._heed_message)
        page.on("pageerror", self._note)
        page.on("request", self._heed_request)
        page.on("requestfailed", lambda request: self._note(request.failure, request.url))
        page.on("response", self._heed_response)
        return page

    def _note(self, *words: object) -> None:
        self.faults.append(" ".join(map(str, words)))

    def _heed_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._note(message.type, message.text, message.location["url"])

    def _heed_request(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.url).netloc:
            self._note("other host", request.url)

    def _heed_response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self._note(response.status, response.url)


@contextmanager
def _tabs(browser: Browser, url: str) -> Iterator[Tabs]:
    before = list(browser.contexts)
    yield Tabs(browser, url)
    for context in browser.contexts:
        if context not in before:
            context.close()


@pytest.fixture
def tabs(browser: Browser, site: Site) -> Iterator[Tabs]:
    with _tabs(browser, site.url) as tabs:
        yield tabs


@pytest.fixture
def tabs_guarded(browser: Browser, site_guarded: Site) -> Iterator[Tabs]:
    with _tabs(browser, site_guarded.url) as tabs:
        yield tabs


@pytest.fixture
def tabs_below(browser: Browser, site_below: Site) -> Iterator[Tabs]:
    with _tabs(browser, site_below.url) as tabs:
        yield tabs


@pytest.fixture(scope="session", params=PUBLISHED, ids=lambda language: language.tag)
def language(request: pytest.FixtureRequest) -> Language:
    return request.param


@pytest.fixture(scope="session")
def other(language: Language) -> Language:
    """Another language than the test's."""
    return next(other for other in PUBLISHED if other != language)


@pytest.fixture(scope="session", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="session")
def path(site: Site, language: Language, kind: str) -> str:
    """Path of the page of this language and type."""
    return site.page(language, kind)


@pytest.fixture
def screens() -> dict[str, dict[str, int]]:
    return SCREENS


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest) -> dict[str, int]:
    return SCREENS[request.param]


@pytest.fixture(scope="session")
def shown(browser: Browser, site: Site, path: str) -> Iterator[Page]:
    """A page on a desktop that tests look at and leave as it is."""
    with _tabs(browser, site.url) as tabs:
        page = tabs.open()
        page.goto(path)
        yield page
