"""The ring round what has the focus: calm, and seen on every ground in light and dark."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.browser

RING = """() => {
  const style = getComputedStyle(document.activeElement), root = getComputedStyle(document.documentElement);
  const ground = (name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${name})`;
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
  return {
    colour: style.outlineColor, width: parseFloat(style.outlineWidth), style: style.outlineStyle,
    grounds: ["--mjz-paper", "--mjz-panel"].map(ground),
  };
}"""


def channels(colour):
    return [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour)]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ring_is_seen_and_does_not_look_like_an_error(tabs, site, language, scheme):
    page = tabs.open(color_scheme=scheme)
    page.goto(site.page(language, "briefing"))
    page.locator("article a").first.focus()
    page.keyboard.press("Tab")
    ring = page.evaluate(RING)
    assert ring["style"] == "solid"
    assert ring["width"] >= 2
    for ground in ring["grounds"]:
        assert contrast(ring["colour"], ground) >= 4.5  # WCAG 2.2, 1.4.11 wants 3
    red, green, blue = channels(ring["colour"])
    assert red < green
    assert red < blue
