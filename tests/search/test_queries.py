"""The benchmark's queries on the built site: what they want is there, and is found."""

from __future__ import annotations

import json

import pytest
import yaml

from bench.search import score
from mujaz import tasks
from tiny import REPOSITORY

SETS = {
    name: yaml.safe_load((REPOSITORY / "tests" / "bench" / "search" / f"{name}.yml").read_text("utf-8"))
    for name in ("queries", "blind", "reader", "variants", "held")
}
FLOORS = {
    "queries": (0.982, 0.98),
    "blind": (0.982, 0.954),
    "reader": (0.92, 0.979),
    "variants": (0.95, 0.946),
    "held": (0.974, 0.968),
}
"""Recall among the first five and mean reciprocal rank that each set has at least."""


def test_what_the_queries_want_is_in_the_index(built):
    urls = {entry[0] for shard in built.glob("search/*/d*.json") for entry in json.loads(shard.read_text("utf-8"))}
    for queries in SETS.values():
        for query in queries:
            for place in query["want"]:
                assert f"{query['at']}/{place}" in urls, query["q"]


def test_there_are_queries_of_every_sort():
    assert len(SETS["queries"]) >= 120
    assert len(SETS["blind"]) >= 40
    assert len(SETS["reader"]) >= 80
    assert len(SETS["held"]) >= 200
    kinds = {query["in"] for query in SETS["queries"]}
    assert len(kinds) >= 12


@pytest.mark.parametrize("name", SETS)
def test_queries_find_what_they_want(built, name):
    engine, queries = tasks.search_engine(built), SETS[name]
    places = frozenset(place for query in queries for place in query["want"])
    scores = []
    for query in queries:
        hits = [hit for hit in engine.search(query["q"], query["at"]) if hit.language == query["at"]]
        rows = [[hit.url.removeprefix(f"{query['at']}/")] for hit in hits]
        scores.append(score.score(rows, query["want"], places))
    mean, (recall, rank) = score.mean(scores), FLOORS[name]
    assert mean.recall >= recall
    assert mean.rank >= rank


@pytest.mark.parametrize("name", ["Dbeibah", "Dbeiba", "Debeibah"])
def test_a_name_comes_first_beside_words_that_much_else_has(built, name):
    (first, *_) = tasks.search_engine(built).search(f"Prime Minister {name}", "en")
    assert first.url == "en/names/abdul-hamid-dbeibah/"


def test_a_result_counts_where_a_page_repeats_it():
    places = frozenset({"names/x/", "timeline/#e"})
    assert score.known_as("briefings/b/#x", places) == "names/x/"
    assert score.known_as("briefings/b/#event-e", places) == "timeline/#e"
    assert score.known_as("briefings/b/#s3", places) == "briefings/b/#s3"
    assert score.known_as("briefings/b/#top", places) == "briefings/b/"


def test_scores_are_recall_among_five_and_the_rank_of_the_first():
    rows = [["a"], ["b"], ["c", "d"], ["e"], ["f"], ["g"]]
    assert score.score(rows, ["d", "g"], frozenset()) == score.Score(0.5, 1 / 3)
    assert score.score(rows, ["z"], frozenset()) == score.Score(0, 0)
