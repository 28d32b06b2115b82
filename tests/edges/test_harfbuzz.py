"""What is made of fonts draws texts as the fonts themselves do."""

from __future__ import annotations

import itertools
import re
from io import BytesIO

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

from mujaz.edges import characters_in, harfbuzz, read_typefaces
from mujaz.edges.font_packages import package_files
from mujaz.edges.print_fonts import variable_fonts
from tiny import REPOSITORY

TYPEFACES = read_typefaces(REPOSITORY / "site-theme")
"""The typefaces of the site."""

HARD = {
    "Arab": "لا لأ لإ لآ بلا للّٰه محمّدٌ عَمّان عُمان ئۆرۈمچی پاکستان گفتگو ١٢٣٫٤ ۴۵۶ «كـــلمة» يَٰٓـ",
    "Latn": "AVATAR To. office flight fjord affine naïve Ślązak ʻayn 1/2 12:30 “Yes” T’ai — (VA) ÀÉîõü",
    "Hebr": "שָׁלוֹם בְּרֵאשִׁית צה״ל ג׳ורג׳ יִשְׂרָאֵל 12:30 „כך” ײַ",
}
"""Words, by script, that a font draws otherwise than letter by letter."""

LANGUAGES = {"Arab": ("ar", "fa", "ur", "sd"), "Latn": ("en", "tr", "ro"), "Hebr": ("he", "yi")}
"""Languages, by script, of which some want other forms of a letter."""


def site_words(allowed):
    """Return a fifth of the words of the site that some characters write."""
    texts = [path.read_text("utf-8") for path in sorted((REPOSITORY / "briefings").rglob("*.yml"))]
    return sorted({word for text in texts for word in text.split() if allowed.issuperset(word)})[::5]


def whole(face):
    return (package_files(face.package) / face.file).read_bytes()


def font_of(content, **place):
    """Return a font, uncompressed, at a place on its axes."""
    opened = TTFont(BytesIO(content))
    opened.flavor = None
    out = BytesIO()
    opened.save(out)
    font = uharfbuzz.Font(uharfbuzz.Face(out.getvalue()))
    font.set_variations(place)
    return font


def outline(font, glyph):
    """Return the points of a glyph, in units of the font."""
    points = []
    functions = uharfbuzz.DrawFuncs()
    for what in ("move_to", "line_to", "quadratic_to", "cubic_to"):
        getattr(functions, f"set_{what}_func")(lambda *at, what=what: points.append((what, *at[:-1])))
    font.draw_glyph(glyph, functions)
    return points


def shaped(font, word, language, features):
    """Return the glyphs of a word, their letters, and where they stand: advance and offsets of each."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    buffer.language = language
    uharfbuzz.shape(font, buffer, features)
    places = [(at.x_advance, at.x_offset, at.y_offset) for at in buffer.glyph_positions]
    infos = buffer.glyph_infos
    return [info.codepoint for info in infos], [info.cluster for info in infos], [n for place in places for n in place]


def near(ones, others):
    """Tell whether numbers differ by a unit at most: what is cut of a variable font is rounded to whole ones."""
    return len(ones) == len(others) and all(abs(one - other) <= 1 for one, other in zip(ones, others, strict=True))


def hold_alike(one, other, words, languages, features=({},)):
    """Hold that two fonts draw words alike, each with at least 30 glyphs that are not empty."""
    pairs = set()
    for language, switched, word in itertools.product(languages, features, words):
        glyphs, letters, places = shaped(one, word, language, switched)
        others, its_letters, its_places = shaped(other, word, language, switched)
        assert letters == its_letters, (word, language, switched)
        assert near(places, its_places), (word, language, switched)
        pairs |= set(zip(glyphs, others, strict=True))
    drawn = [(outline(one, glyph), outline(other, its)) for glyph, its in sorted(pairs)]
    for points, its in drawn:
        assert [what for what, *_ in points] == [what for what, *_ in its]
        assert near([at for _, *place in points for at in place], [at for _, *place in its for at in place])
    assert one.get_font_extents("ltr") == other.get_font_extents("ltr")
    assert sum(bool(points) for points, _ in drawn) > 30


@pytest.mark.parametrize("face", TYPEFACES.faces, ids=lambda face: face.file)
def test_a_subset_draws_words_as_the_whole_font_does(face):
    source, span = whole(face), TYPEFACES.ranges[face.script]
    made = harfbuzz.subset(source, characters_in(span), TYPEFACES.features.split(), face.axes)
    assert made[:4] == b"wOF2"
    has = set(map(chr, TTFont(BytesIO(made)).getBestCmap()))
    hard = [word for word in HARD[face.script].split() if has.issuperset(word)]
    assert len(hard) > 5
    for place in [{"wght": place} for place in (437, *face.axes["wght"])] if face.axes else [{}]:
        fonts = font_of(source, **place), font_of(made, **place)
        hold_alike(*fonts, [*hard, *site_words(has)], LANGUAGES[face.script][:1])
        hold_alike(*fonts, hard, LANGUAGES[face.script], [{}, {"tnum": True}, {"kern": False}])


def test_a_feature_that_is_not_kept_draws_otherwise():
    face = next(face for face in TYPEFACES.faces if face.script == "Arab")
    source, span = whole(face), TYPEFACES.ranges[face.script]
    bare = harfbuzz.subset(source, characters_in(span), ["ccmp", "mark"], {})
    with pytest.raises(AssertionError, match="بلد"):
        hold_alike(font_of(source), font_of(bare), ["بلد"], ["ar"])


def test_a_subset_is_measured_anew_and_has_no_hints():
    face = TYPEFACES.faces[0]
    source = whole(face)
    made = TTFont(BytesIO(harfbuzz.subset(source, map(ord, "سلم"), ["init", "medi", "fina"], {})))
    assert made["head"].xMax < TTFont(BytesIO(source))["head"].xMax
    assert made["maxp"].maxPoints < TTFont(BytesIO(source))["maxp"].maxPoints
    assert not {"fpgm", "prep", "cvt ", "meta", "DSIG"} & set(made.keys())


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_an_instance_is_static_and_draws_as_the_variable_font_does_there(weight):
    source = variable_fonts()[0].read_bytes()
    made = harfbuzz.instance(source, {"wght": weight})
    assert made == harfbuzz.instance(source, {"wght": weight})
    opened = TTFont(BytesIO(made))
    assert "fvar" not in opened
    assert opened.getBestCmap().keys() == TTFont(BytesIO(source)).getBestCmap().keys()
    words = [*HARD["Hebr"].split(), *HARD["Latn"].split()]
    hold_alike(font_of(source, wght=weight), font_of(made), words, LANGUAGES["Hebr"])


def test_an_axis_that_a_font_does_not_have_is_an_error_that_names_it():
    source = variable_fonts()[0].read_bytes()
    with pytest.raises(ValueError, match=re.escape("the font has no axis 'wdth'")):
        harfbuzz.instance(source, {"wdth": 100})
    with pytest.raises(ValueError, match=re.escape("the font has no axis 'slnt'")):
        harfbuzz.subset(source, [65], ["kern"], {"slnt": [0, 10]})
