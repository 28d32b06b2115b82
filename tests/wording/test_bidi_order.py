"""A reader sees foreign phrases as they look alone, numbers as they were typed, and the words round them in their order.

What a reader sees is worked out by an implementation of UAX #9 that is not ours. A few hundred texts are built each time,
and as many as are wanted by

    pytest tests/wording/test_bidi_order.py --phrases 20000
"""

from __future__ import annotations

import pytest

from mujaz.wording.line_breaks import LineBreaks
from mujaz.wording.phrase import Phrase, Run
from mujaz.wording.setting import Setter
from reading_order import expected, seen_phrase
from tongues import FIRST
from two_scripts import Builder, Case

SITE = {language.tag: language for language in FIRST}
SETTERS = {
    language.direction: Setter(
        language, SITE, "latn", LineBreaks.of(language, [other for other in FIRST if other is not language])
    )
    for language in FIRST
}


def faults(case: Case) -> list[str]:
    """What a reader sees and what must be seen, where these differ."""
    marked = (Run(case.text),)
    phrase = Phrase(tuple(SETTERS[case.direction].setting(marked).runs(marked)))
    assert str(phrase) == case.text
    pair = [seen_phrase(phrase, case.direction), expected(case.parts, case.direction)]
    return [] if pair[0] == pair[1] else [case.text, *pair]


@pytest.mark.parametrize("direction", ["rtl", "ltr"])
def test_phrases_look_as_they_look_alone_and_the_words_round_them_keep_their_order(direction, phrases_wanted):
    builder = Builder(20261126)
    found = filter(None, (faults(builder.case(direction)) for _ in range(phrases_wanted)))
    assert sorted(found, key=lambda fault: len(fault[0]))[:5] == []
