"""How much of a briefing a brief shows."""

from __future__ import annotations

from mujaz.model import Kind, Localised
from mujaz.views.print import extent
from mujaz.views.print.extent import ROOM

B = "briefings/bridge.yml"


def long_briefing(tiny, root, count: int, words: int):
    """A briefing of many statements: opinions, claims, and reports of an event, in turn."""
    dossier = tiny.report(root).dossier
    briefing = dossier.briefings[0].value
    first = briefing.statements[0]
    text = Localised({"ar": "كلمة " * words, "en": "word " * (words // 2)})
    kinds = [(Kind.OPINION, []), (Kind.CLAIM, []), (Kind.REPORT, ["arrival"])]
    statements = [
        first.model_copy(update={"id": f"s{n}", "kind": kind, "events": events, "text": text})
        for n in range(count)
        for kind, events in [kinds[n % 3]]
    ]
    return briefing.model_copy(update={"statements": statements}), dossier


def test_a_short_briefing_is_shown_whole(tiny, tmp_path):
    briefing, dossier = long_briefing(tiny, tmp_path, 6, 20)
    shown = extent(briefing, dossier)
    assert [mention.number for mention in shown.statements] == [1, 2, 3, 4, 5, 6]
    assert shown.in_full == {"who-signed"}
    assert shown.definitions


def test_a_long_briefing_keeps_first_what_happened_then_what_was_said_in_the_order_of_the_source(tiny, tmp_path):
    briefing, dossier = long_briefing(tiny, tmp_path, 60, 54)
    numbers = [mention.number for mention in extent(briefing, dossier).statements]
    assert numbers == sorted(numbers)
    reports = [n for n in numbers if n % 3 == 0]
    claims = [n for n in numbers if n % 3 == 2]
    assert reports == list(range(3, 61, 3))
    assert claims == list(range(2, 61, 3))[: len(claims)]
    assert not [n for n in numbers if n % 3 == 1]
    assert 54 * len(numbers) < ROOM


def test_one_statement_is_shown_however_long_it_is(tiny, tmp_path):
    briefing, dossier = long_briefing(tiny, tmp_path, 2, ROOM * 2)
    assert len(extent(briefing, dossier).statements) == 1
