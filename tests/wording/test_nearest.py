"""The passage that is nearest to some words has most of their rarer words, in their order and in whatever form."""

from __future__ import annotations

import pytest

from mujaz.languages import Language
from mujaz.load.decode import decode
from mujaz.load.tree import read_tree
from mujaz.wording.kinship import SHORTEST
from mujaz.wording.lexicon import Lexicon
from mujaz.wording.nearest import nearest
from tongues import FILES

LEXICONS = {
    path.stem: Lexicon(decode(read_tree(path.name, path.read_bytes())[0], Language)[0])
    for path in FILES
    if path.stem in {"ar", "en"}
}

BRIDGE = (
    "وكان الجسر القديم، وهو جسر من الخشب، يربط ضفتي النهر، قبل أن جرفت سيول أكتوبر 2023 إحدى دعائمه، "
    "فأغلقته البلدية. ويقول السكان إن الجسر الجديد أعلى من الجسر القديم، وإن البلدية لم تعلن كلفته."
)
FERRY = (
    "The old ferry was a ferry of wood, and the council kept the ferry until the autumn storms of 2019 had broken one of its "
    "two masts. The council says that the new ferry costs five dinars, and that the ferry of the council is safe."
)
CASES = {
    "stems and words between": ("ar", BRIDGE, "جرفت السيول إحدى دعائم الجسر", "جرفت سيول أكتوبر 2023 إحدى دعائمه،"),
    "an article": ("ar", BRIDGE, "لم تعلن بلدية النور كلفة الجسر", "لم تعلن كلفته."),
    "another order": ("ar", BRIDGE, "أغلقت البلدية الجسر", "فأغلقته البلدية."),
    "one word is another": ("ar", BRIDGE, "يربط جانبي النهر", "يربط ضفتي النهر،"),
    "a number": ("ar", BRIDGE, "سيول عام 2023", "سيول أكتوبر 2023"),
    "English stems": (
        "en",
        FERRY,
        "the storm broke one mast of the ferry",
        "storms of 2019 had broken one of its two masts.",
    ),
    "an English number": ("en", FERRY, "the ferry will cost five dinars", "the new ferry costs five dinars,"),
    "an English word is another": ("en", FERRY, "that the new boat costs five", "that the new ferry costs five"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_nearest_passage_is_where_the_rarer_words_are(name):
    tag, text, wanted, passage = CASES[name]

    def forms(word):
        return frozenset({word.casefold(), *(form for form in LEXICONS[tag].forms(word) if len(form) >= SHORTEST)})

    assert passage in nearest(text, wanted, forms)
    assert len(nearest(text, wanted, forms).split()) <= len(passage.split()) + 3


def test_what_stands_there_word_for_word_is_the_passage():
    assert nearest("a b c d e", "b c d", lambda word: frozenset({word})) == "b c d"


@pytest.mark.parametrize("wanted", ["x y", "", "…"])
def test_words_that_share_nothing_have_no_nearest_passage(wanted):
    assert nearest("a b c", wanted, lambda word: frozenset({word})) == ""
