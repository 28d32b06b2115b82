"""What a language file says on pages is words: no part of it can be HTML."""

from __future__ import annotations

import pytest

from tiny import REPOSITORY, said

FILE = "languages/en.yml"
OWN = (REPOSITORY / "generator" / "mujaz" / FILE).read_text(encoding="utf-8")
RAW = ["name: English", 'list_separator: ", "', 'group_separator: "; "', "  action.edit: Edit this page"]


@pytest.mark.parametrize("line", RAW)
@pytest.mark.parametrize("sign", ["<b>", ">", "&amp;", '"', "\u202e"])
def test_what_the_theme_writes_as_it_is_has_no_signs_of_html(line, sign, tiny, tmp_path):
    key = line.partition(": ")[0]
    tiny.files[FILE] = OWN.replace(f"\n{line}\n", f"\n{key}: 'x{sign}y'\n")
    assert tiny.files[FILE] != OWN
    place = tiny.place(FILE, f"'x{sign}y'")
    assert f"{place} MJZ103" in said(tiny.report(tmp_path).findings)


@pytest.mark.parametrize("sign", ["<b>", "</script>", "\u2066"])
def test_strings_are_words(sign, tiny, tmp_path):
    tiny.files[FILE] = OWN.replace("\nstrings:\n", f"\nstrings:\n  own.words: 'x{sign}y'\n")
    place = tiny.place(FILE, f"'x{sign}y'")
    assert f"{place} MJZ103" in said(tiny.report(tmp_path).findings)
