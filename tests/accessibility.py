"""What axe-core finds on a page: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

# WCAG 2.2 AA and axe's own good practice.
EVERY_RULE = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
CONTRAST = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}

# Marks one of all texts that look alike and stand on grounds that are alike, from the page's up to their own.
LOOKS = """() => {
  const ground = (style) => [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode];
  const known = new Map([[null, ""]]);
  const grounds = (element) => {
    if (!known.has(element)) {
      const own = [null, "::before", "::after"].flatMap((part) => ground(getComputedStyle(element, part)));
      known.set(element, `${grounds(element.parentElement)};${own.join()}`);
    }
    return known.get(element);
  };
  const seen = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    element.removeAttribute("data-look");
    const says = element.matches("input, textarea, select") || [...element.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!says || !element.checkVisibility({visibilityProperty: true})) continue;
    const { color, fontSize, fontWeight, textShadow, position, fill } = getComputedStyle(element);
    const look = [element.tagName, color, fontSize, fontWeight, textShadow, position, fill, grounds(element)].join();
    if (!seen.has(look)) element.setAttribute("data-look", "");
    seen.add(look);
  }
  return seen.size;
}"""
BOXES = """() => [...document.body.querySelectorAll("*")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join();
}).join(" ")"""
GROUND = "getComputedStyle(document.body).backgroundColor"


def violations(page: Page) -> list[str]:
    """Return where a page in the light scheme breaks a rule, in this scheme and then in the dark one.

    The schemes differ by colours alone: what stands where is compared, so that contrast is all that can be otherwise in the
    dark. Texts that look alike on grounds that are alike have the same contrast, and one of each is looked at there.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = _broken(page, EVERY_RULE)
    light, boxes = page.evaluate(GROUND), page.evaluate(BOXES)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"{GROUND} !== '{light}'")
    if page.evaluate(BOXES) != boxes:
        found.append("what is dark stands elsewhere")
    assert page.evaluate(LOOKS) > 5
    found += [f"dark: {fault}" for fault in _broken(page, CONTRAST, {"include": [["[data-look]"]]})]
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"{GROUND} === '{light}'")
    return found


def _broken(page: Page, options: dict[str, object], context: dict[str, object] | None = None) -> list[str]:
    answer = page.evaluate("([context, options]) => axe.run(context ?? document, options)", [context, options])
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for each in answer["violations"]
        for node in each["nodes"]
    ]
