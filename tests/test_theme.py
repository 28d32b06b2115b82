"""What holds for the theme's style sheets and scripts."""

from __future__ import annotations

import re

import pytest

from tiny import REPOSITORY

ASSETS = REPOSITORY / "site-theme" / "assets" / "mujaz"
SHEETS = sorted(ASSETS.rglob("*.css"))
SCRIPTS = sorted(ASSETS.rglob("*.js"))
# Sides of the screen instead of sides of the text; what is left is the same in both directions of writing.
PHYSICAL = re.compile(
    r"(?<![-\w])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|(min-|max-)?(width|height)|float)\s*:"
)
IN_QUERY = re.compile(r"\(\s*(min-|max-)(width|height)\s*:")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_style_sheets_know_no_left_and_right(sheet):
    text = re.sub(r"/\*.*?\*/", "", IN_QUERY.sub("", sheet.read_text("utf-8")), flags=re.DOTALL)
    assert [match[0] for match in PHYSICAL.finditer(text)] == []


def test_every_colour_has_a_dark_one():
    text = (ASSETS / "tokens.css").read_text("utf-8")
    both = re.compile(r"(--mjz-[\w-]+): var\(--mjz-light, #\w+\) var\(--mjz-dark, #\w+\);")
    assert "--mjz-paper" in both.findall(text)
    assert not re.search(r"#[0-9a-f]{3,8}\b", both.sub("", text)), "a colour that is the same in the dark"


@pytest.mark.parametrize("file", [*SHEETS, *SCRIPTS], ids=lambda path: path.name)
def test_nothing_names_another_host(file):
    assert not re.search(
        r"(?<!http://www\.w3\.org/2000/svg)https?://(?!www\.w3\.org/2000/svg)", file.read_text("utf-8")
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_strict_and_make_no_html_of_text(script):
    text = script.read_text("utf-8")
    assert '"use strict"' in text
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text)
