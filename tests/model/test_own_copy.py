"""What a reader's copy is found to be; the browser must find the same, by the vectors that are kept in a file.

`MUJAZ_WRITE_VECTORS=1 pytest tests/model/test_own_copy.py` writes the file anew; look at what git says has changed.
"""

from __future__ import annotations

import json
import os
from collections import Counter

import pytest

from copies import CASES, ENGLISH_PUBLISHED, TEXTS
from mujaz.model import fingerprint
from mujaz.model.own_copy import Place, compare
from tiny import KEY, REPOSITORY
from two_sources import ARTICLE

VECTORS = REPOSITORY / "tests" / "vectors" / "own_copy.json"


def vectors():
    hashes = [{"text": text, "hashes": fingerprint.encode(fingerprint.hashes(text, KEY))} for text in TEXTS]
    copies = []
    for case in CASES:
        outcome, article = compare(case.text, case.article), case.article
        copies.append(
            {
                "name": case.name,
                "text": case.text,
                "article": {
                    "key": article.key,
                    "paragraphs": [{"words": words, "digest": digest} for words, digest in article.paragraphs],
                    "excerpts": [
                        {"paragraph": each.paragraph, "excerpt": each.text, "windows": each.windows}
                        for each in article.excerpts
                    ],
                },
                "same": {str(number): line for number, line in outcome.same.items()},
                "other": list(outcome.other),
                "standings": [
                    {"place": str(each.place), "line": each.line, "isSame": each.is_same} for each in outcome.standings
                ],
            }
        )
    return {"key": KEY, "hashes": hashes, "copies": copies}


def test_the_vectors_are_those_of_the_file():
    own = vectors()
    if os.environ.get("MUJAZ_WRITE_VECTORS"):
        VECTORS.parent.mkdir(exist_ok=True)
        VECTORS.write_text(json.dumps(own, ensure_ascii=True, indent=1) + "\n", "utf-8")
    assert own == json.loads(VECTORS.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_excerpts_and_paragraphs_are_found_where_they_are(case):
    outcome = compare(case.text, case.article)
    places = Counter(each.place for each in outcome.standings)
    assert (places[Place.FOUND], places[Place.ELSEWHERE], places[Place.MISSING]) == case.found
    assert tuple(outcome.other) == case.other


@pytest.mark.parametrize(
    ("text", "is_another"),
    [("", True), (ARTICLE, False), (" ".join(ARTICLE.split()), False), ("Nothing of it is in here at all.", True)],
)
def test_a_text_that_has_nothing_of_the_article_is_another_one(text, is_another):
    assert compare(text, ENGLISH_PUBLISHED).is_another_text is is_another


def test_an_excerpt_whose_hashes_are_those_of_other_words_is_not_found():
    first, second, *_ = ENGLISH_PUBLISHED.excerpts
    forged = type(first)(first.paragraph, first.text.replace("Sunday", "Monday"), first.windows)
    article = type(ENGLISH_PUBLISHED)(ENGLISH_PUBLISHED.key, ENGLISH_PUBLISHED.paragraphs, [forged, second])
    assert [each.place for each in compare(ARTICLE, article).standings] == [Place.MISSING, Place.FOUND]
