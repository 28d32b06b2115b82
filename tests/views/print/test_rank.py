"""Which statements are printed first where not all have room."""

from __future__ import annotations

from mujaz.model import Kind
from mujaz.views.print.rank import ranks


def briefing(tiny, root, count: int, key: list[str]):
    """A briefing of many statements: opinions, claims, and reports of an event, in turn."""
    found = tiny.report(root).dossier.briefings[0].value
    kinds = [(Kind.OPINION, []), (Kind.CLAIM, []), (Kind.REPORT, ["arrival"])]
    statements = [
        found.statements[0].model_copy(update={"id": f"s{n}", "kind": kind, "events": events})
        for n in range(count)
        for kind, events in [kinds[n % 3]]
    ]
    return found.model_copy(update={"statements": statements, "key": key})


def test_what_carries_it_comes_first_then_what_happened_then_what_was_said_in_the_order_of_the_source(tiny, tmp_path):
    found = ranks(briefing(tiny, tmp_path, 9, ["s6", "s1"]))
    assert sorted(found, key=found.__getitem__) == ["s6", "s1", "s2", "s5", "s8", "s4", "s7", "s0", "s3"]
    assert sorted(found.values()) == list(range(9))
