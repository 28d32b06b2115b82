"""Words that a dash joins stay on one line, with and without a script, and break only where a line cannot hold them."""

from __future__ import annotations

import pytest

from once import once
from tiny import TinySite

pytestmark = pytest.mark.browser

NAME = "Mujaz · Libyan–Pakistani military ties"
TITLE = "Ambassadorial–Administrat talks on Libyan–Pakistani ties"  # the first compound is as long as one may be


@pytest.fixture(scope="session")
def compound_site(run, serve, tmp_path_factory):
    with once(tmp_path_factory, "compounds") as (root, is_first):
        if is_first:
            tiny = TinySite()
            tiny.change("briefings/site.yml", "en: A tiny site}", f'en: "{NAME}"}}')
            tiny.change("briefings/bridge.yml", "en: A bridge in Nur", f'en: "{TITLE}"')
            done = run("mkdocs", "build", cwd=tiny.write(root))
            assert done.returncode == 0, done.stdout + done.stderr
    with serve(root / "site") as site:
        yield site


# How many lines each occurrence of a word stands on.
LINES = """(word) => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (!parentElement.checkVisibility({visibilityProperty: true})) continue;
    for (const match of data.matchAll(word)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, match.index);
      range.setEnd(walker.currentNode, match.index + word.length);
      found.push(new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [320, 340, 360, 390, 430])
def test_a_compound_stays_on_one_line(browser, compound_site, script, width):
    page = browser.new_page(viewport={"width": width, "height": 800}, java_script_enabled=script)
    for path in ("#choose", "en/", "en/briefings/bridge/"):
        page.goto(compound_site.url + path)
        lines = page.evaluate(LINES, "Libyan–Pakistani")
        assert lines, path
        assert set(lines) == {1}, path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert "\u2060" not in page.content(), "it would be copied along"
    page.close()
