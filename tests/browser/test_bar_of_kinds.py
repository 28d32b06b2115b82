from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

# The bar of kinds: each part's kind and box, and each name's kind, number and box.
BAR = """() => {
  const kind = (element) => element.closest("[class^=mjz-kind-]").getAttribute("class");
  const box = (element) => { const { left, right, top, bottom } = element.getBoundingClientRect(); return [left, right, top, bottom]; };
  const number = (text) => [...text].map((digit) => { for (const zero of [0x30, 0x660, 0x6f0])
    if (digit.charCodeAt(0) - zero < 10) return digit.charCodeAt(0) - zero; }).join("");
  const panel = document.querySelector(".mjz-glance").getBoundingClientRect();
  return {
    panel: [panel.left, panel.right],
    parts: [...document.querySelectorAll(".mjz-kinds-bar rect")].map((part) => [kind(part), ...box(part)]),
    names: [...document.querySelectorAll(".mjz-kinds li")].map((name) =>
      [kind(name), Number(number(name.querySelector(".mjz-number").textContent)), ...box(name)]),
  };
}"""


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 2000])
def test_the_bar_of_kinds_is_as_wide_as_the_numbers_at_every_width(tabs, site, language, width):
    page = tabs.open(viewport={"width": width, "height": 900})
    for path in sorted(site.pages(language)):
        if path.count("/") != 3 or not path.startswith(site.page(language, "briefings")):
            continue
        page.goto(path)
        bar = page.evaluate(BAR)
        assert [part[0] for part in bar["parts"]] == [name[0] for name in bar["names"]]
        numbers = [name[1] for name in bar["names"]]
        widths = [right - left for _, left, right, *_ in bar["parts"]]
        whole = sum(widths)
        assert whole > width / 3
        assert widths == pytest.approx([whole * number / sum(numbers) for number in numbers], abs=0.1)
        # The parts stand side by side in reading order, and no name runs out of the panel.
        lefts = [part[1] for part in bar["parts"]]
        assert lefts == sorted(lefts, reverse=language.direction == "rtl")
        for _, _, left, right, *_ in bar["names"]:
            assert bar["panel"][0] <= left < right <= bar["panel"][1]
