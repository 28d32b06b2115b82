"""The page of `mujaz cms` in a browser, on a folder of the browser's own that is filled with a site's files."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from mujaz.edges import packed_command
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page

PACKAGES = Path(os.environ.get("MUJAZ_EDITOR", REPOSITORY / ".cache" / "editor"))
_WAIT = 60_000
# Nobody can pick a folder in a browser without a screen: the page is given one that the browser keeps itself.
_PICK = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
_FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/');
    const name = names.pop();
    let folder = root;
    for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
  await root.getDirectoryHandle('.git', { create: true });
}"""
_READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, each] of folder.entries()) {
      if (each.kind === 'directory') await walk(each, `${path}${name}/`);
      else found[path + name] = await (await each.getFile()).text();
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  return found;
}"""


def packages() -> Path:
    """Return the folder with what the page runs, which is no part of Mujaz."""
    if not list(PACKAGES.glob("*.tgz")):
        pytest.fail(
            f"Sveltia CMS is not at hand: `make editor` fetches it, with npm (Debian: apt-get install npm); "
            f"or `{packed_command()}` in {PACKAGES}, or in a folder that MUJAZ_EDITOR names"
        )
    return PACKAGES


def contents(site: Path) -> dict[str, str]:
    """Return the texts of a site's content files, by path."""
    found = (path for folder in ("briefings", "seeds") for path in sorted((site / folder).rglob("*.yml")))
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in found}


class Editor:
    """The page, with a site's files in its folder.

    Attributes:
        page: the page.
        faults: errors, and requests to other hosts.
    """

    def __init__(self, page: Page, url: str, files: dict[str, str]) -> None:
        self.page, self.url, self.faults = page, url, list[str]()
        self.before = files
        page.on("console", lambda each: self.faults.append(each.text) if each.type == "error" else None)
        page.on("pageerror", lambda each: self.faults.append(str(each)))
        page.on("request", lambda each: self._heed(each.url))
        page.add_init_script(_PICK)
        page.goto(url)
        page.evaluate(_FILL, files)
        page.locator(".buttons button.primary").click(timeout=_WAIT)
        page.locator("nav, [role=navigation], .primary-sidebar").first.wait_for(timeout=_WAIT)

    def _heed(self, url: str) -> None:
        if urlsplit(url).netloc not in {urlsplit(self.url).netloc, ""}:
            self.faults.append(f"other host: {url}")

    def collection(self, name: str) -> Locator:
        """Open the list of a collection, and return its rows."""
        self.page.goto(f"{self.url}#/collections/{name}")
        rows = self.page.get_by_role("row")
        rows.first.wait_for(timeout=_WAIT)
        return rows

    def open(self, collection: str, entry: str) -> None:
        """Open the form of an entry, or of a file of a collection of files."""
        self._open(collection, f"entries/{entry}")

    def begin(self, collection: str) -> None:
        """Open an empty form."""
        self._open(collection, "new")

    def _open(self, collection: str, place: str) -> None:
        # From one form to another an editor goes by way of the list.
        self.page.goto(f"{self.url}#/collections/{collection}")
        self.page.locator("[data-key-path]").first.wait_for(state="detached", timeout=_WAIT)
        self.page.goto(f"{self.url}#/collections/{collection}/{place}")
        self.page.locator("[data-key-path]").first.wait_for(timeout=_WAIT)

    def field(self, path: str) -> Locator:
        """Return a field by its keys, once it is there."""
        found = self.page.locator(f'[data-key-path="{path}"]')
        found.wait_for(timeout=_WAIT)
        return found

    def unfold(self, path: str, place: int) -> None:
        """Open an item of a list, which is folded at first."""
        item = self.field(path).locator(".item-list").first.locator("> *").nth(place)
        button = item.locator('button[aria-controls][aria-expanded="false"]').first
        button.wait_for(timeout=_WAIT)
        button.click()

    def fill(self, path: str, text: str) -> None:
        """Write a text into a field."""
        self.field(path).locator("textarea, input").first.fill(text)

    def value(self, path: str) -> str:
        """Return the text of a field."""
        return self.field(path).locator("textarea, input").first.input_value()

    def add(self, path: str) -> None:
        """Add an item to a list."""
        self.field(path).locator(".add-item-button, .toolbar.bottom button, .toolbar button").last.click()

    def save(self) -> dict[str, str]:
        """Save, and return the files that are new or changed, with their texts."""
        before = self.page.evaluate(_READ)
        self.page.get_by_role("button", name="Save", exact=True).click()
        self.page.wait_for_url(lambda url: "/entries/" not in url and "/new" not in url, timeout=_WAIT)
        after = self.page.evaluate(_READ)
        return {file: text for file, text in after.items() if before.get(file) != text}


@contextmanager
def served_page(browser: Browser, site: Path, run: Callable, **options: object) -> Iterator[tuple[Page, str]]:
    """Write the page of a site, serve it, and yield an empty tab and its address."""
    done = run("mujaz", "cms", "--packages", str(packages()), cwd=site)
    assert done.returncode == 0, done.stderr
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        context = browser.new_context(**{"locale": "en-US", "viewport": {"width": 1280, "height": 9000}, **options})
        try:
            yield context.new_page(), f"http://127.0.0.1:{server.server_port}/admin/"
        finally:
            context.close()
            server.shutdown()
            thread.join()


@contextmanager
def opened(browser: Browser, site: Path, run: Callable, **options: object) -> Iterator[Editor]:
    """Open the page of a site, in a folder with the site's files."""
    with served_page(browser, site, run, **options) as (page, url):
        yield Editor(page, url, contents(site))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def script(page: Page, url: str, body: str, value: object) -> object:
    """Run the body of a function with the page's own file format: `read`, `write` and `value` are at hand in it."""
    if page.url == "about:blank":
        page.goto(f"{url}sveltia-cms.LICENSE.txt")
    source = f"""async ({{ value, url }}) => {{
      const {{ read, write }} = await import(`${{url}}format.js`);
      {body}
    }}"""
    return page.evaluate(source, {"value": value, "url": url})
