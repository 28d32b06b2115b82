"""How much a document's text raises its score."""

from __future__ import annotations

import pytest

from mujaz.edges import search_rules
from mujaz.search import Analyser, read_rules
from mujaz.search.matching import WordMatch
from mujaz.search.query import read_query
from mujaz.search.ranking import factor
from mujaz.search.reader import Found


def raised(kind: str, title: str, query: str = "Salim Amir", text: str = "The bridge was opened.") -> float:
    analyser = Analyser(read_rules(search_rules()))
    read = read_query(query, analyser)
    found = [WordMatch(word, terms=set(analyser.forms(word))) for word in read.words]
    parts = [1 / len(found)] * len(found)
    return factor(Found(0, kind, "en/x", title, "Context", text), read, found, parts, analyser)


@pytest.mark.parametrize("kind", ["statement", "point"])
def test_a_label_is_no_title(kind):
    assert raised(kind, "Said · Salim Amir") < raised("event", "Said · Salim Amir")
    assert raised(kind, "Said · Salim Amir") == raised(kind, "Said", text="Salim Amir. The bridge was opened.")


def test_a_title_that_is_the_query_counts_more_the_less_else_it_holds():
    titles = ["Salim Amir", "Salim Amir speaks", "Salim Amir speaks about bridges", "He speaks about bridges"]
    assert (found := [raised("event", title) for title in titles]) == sorted(found, reverse=True)
    assert len(set(found)) == len(titles)
    assert found[0] - found[1] > found[1] - found[2]
