"""Typefaces as the site serves them."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from fontTools.subset import parse_unicodes
from fontTools.ttLib import TTFont

from mujaz.edges import FolderStore, read_typefaces, web_fonts
from mujaz.edges.web_fonts import drawable_characters
from tiny import REPOSITORY

THEME = REPOSITORY / "site-theme"


@pytest.fixture(scope="module")
def typefaces():
    return read_typefaces(THEME)


@pytest.fixture(scope="module")
def some(typefaces):
    """One static face and the variable one."""
    faces = [face for face in typefaces.faces if face.axes or "Plex Arabic" in face.family][:3]
    assert any(face.axes for face in faces)
    return typefaces.model_copy(update={"faces": faces})


def test_equal_input_makes_equal_bytes_and_the_cache_gives_them_back(some, tmp_path):
    first = web_fonts(some, FolderStore(tmp_path / "one"))
    assert web_fonts(some, FolderStore(tmp_path / "two")) == first
    assert web_fonts(some, FolderStore(tmp_path / "one")) == first
    assert len(list((tmp_path / "one").iterdir())) == len(some.faces)


def test_a_face_is_woff2_that_has_what_it_promises(some, typefaces, tmp_path):
    for font in web_fonts(some, FolderStore(tmp_path)):
        assert font.content[:4] == b"wOF2"
        assert font.range == typefaces.ranges[font.face.script].strip()
        wanted = set(parse_unicodes(font.range.replace(" ", "")))
        has = set(TTFont(BytesIO(font.content)).getBestCmap())
        assert has <= wanted
        assert {ord(letter) for letter in ("بق" if font.face.script == "Arab" else "Aq")} <= has


URDU, KURDISH = "ہےھںٹڈڑ۔", "ڕڵۆێە"


def test_what_the_texts_have_beyond_the_ranges_is_kept_in_the_faces_of_its_script(typefaces, tmp_path):
    known = {c for text in typefaces.ranges.values() for c in map(chr, parse_unicodes(text.replace(" ", "")))}
    assert known.isdisjoint(URDU + KURDISH)
    arabic = [face for face in typefaces.faces if face.script == "Arab"]
    latin = next(face for face in typefaces.faces if face.script == "Latn")
    some = typefaces.model_copy(update={"faces": [*arabic, latin]})
    fonts = web_fonts(some, FolderStore(tmp_path), frozenset(URDU + KURDISH + "ж✓"))
    for font in fonts:
        has = {chr(point) for point in TTFont(BytesIO(font.content)).getBestCmap()}
        asked = {chr(point) for point in parse_unicodes(font.range.replace(" ", ""))}
        assert has <= asked
        if font.face.script == "Arab":
            assert set(URDU + KURDISH) <= has
            assert "ж" not in asked
        else:
            assert asked.isdisjoint(URDU + KURDISH)
            assert {"ж", "✓"} <= has  # Cyrillic has no face of its own; a sign is for whoever has it


def test_texts_within_the_ranges_and_what_no_face_has_change_nothing(some, tmp_path):
    plain = web_fonts(some, FolderStore(tmp_path))
    assert web_fonts(some, FolderStore(tmp_path), frozenset("Salim سالم 70 漢\u2067\u2069\n")) == plain
    assert len(list(tmp_path.iterdir())) == len(some.faces)


def test_a_face_that_nothing_is_asked_of_is_not_made(typefaces, tmp_path):
    face = typefaces.faces[0].model_copy(update={"script": "Hebr"})
    assert web_fonts(typefaces.model_copy(update={"faces": [face]}), FolderStore(tmp_path), frozenset("abc")) != ()
    bare = typefaces.model_copy(update={"faces": [face], "ranges": {}})
    assert web_fonts(bare, FolderStore(tmp_path), frozenset("漢")) == ()


def test_pages_can_draw_what_a_face_of_text_and_one_of_headings_have(typefaces):
    drawable = drawable_characters(typefaces)
    assert {ord(c) for c in URDU + KURDISH + "aé٣ж«”"} <= drawable
    assert drawable.isdisjoint(map(ord, "漢🙂ა"))
    regular = [face for face in typefaces.faces if face.weight == "400 500"]
    assert drawable_characters(typefaces.model_copy(update={"faces": regular})) == frozenset()


def test_a_family_that_no_face_has_is_an_error_that_names_it(tmp_path):
    text = (THEME / "fonts.yml").read_text("utf-8")
    (tmp_path / "fonts.yml").write_text(text.replace("families: [Mujaz Amiri,", "families: [Mujaz Amari,"), "utf-8")
    with pytest.raises(ValueError, match="no face has the family 'Mujaz Amari'"):
        read_typefaces(tmp_path)


def test_a_font_package_that_is_missing_is_an_error_that_names_it(some, tmp_path):
    face = some.faces[0].model_copy(update={"package": "fontpkg_that_is_not_there"})
    with pytest.raises(FileNotFoundError, match="fontpkg_that_is_not_there"):
        web_fonts(some.model_copy(update={"faces": [face]}), FolderStore(tmp_path))


def test_every_character_of_the_pages_is_in_a_range_of_the_style_sheet(built):
    sheet = (built / "assets" / "fonts" / "fonts.css").read_text("utf-8")
    ranges = re.findall(r'url\("[^}]*unicode-range:([^}]*)', sheet)
    served = {point for text in ranges for point in parse_unicodes(text.replace(" ", ""))}
    for path in sorted((REPOSITORY / "briefings").glob("*.yml")):
        missing = {c for c in path.read_text("utf-8") if ord(c) not in served and not c.isspace()}
        assert not missing, f"{path.name}: {missing}"


def test_the_site_serves_each_face_that_its_style_sheet_names(built):
    folder = built / "assets" / "fonts"
    named = set(re.findall(r'url\("([^"]+)"\)', (folder / "fonts.css").read_text("utf-8")))
    assert named == {path.name for path in folder.glob("*.woff2")}
    assert sum(path.stat().st_size for path in folder.glob("*.woff2")) < 200_000


@pytest.mark.parametrize(("tag", "own"), [("ar", "amiri-regular"), ("en", "ibmplexserif-regular")])
def test_a_page_asks_at_once_for_the_faces_of_its_own_script(built, tag, own):
    page = (built / tag / "index.html").read_text("utf-8")
    preloads = re.findall(r'<link rel="preload" href="[^"]*/([^/"]+)\.[0-9a-f]{8}\.woff2"', page)
    assert own in preloads
    assert ("amiri-regular" in preloads) == (tag == "ar")


def test_a_role_for_words_of_other_scripts_that_is_not_there_is_an_error_that_names_it(tmp_path):
    text = (THEME / "fonts.yml").read_text("utf-8")
    (tmp_path / "fonts.yml").write_text(text.replace("foreign: sans", "foreign: slab"), "utf-8")
    with pytest.raises(ValueError, match="there is no role 'slab'"):
        read_typefaces(tmp_path)
