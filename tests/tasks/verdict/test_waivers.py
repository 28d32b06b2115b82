"""A finding is waived at one place, for a reason; nothing else is."""

from __future__ import annotations

import pytest

from mujaz.findings import Severity
from tiny import said

B, S, W = "briefings/bridge.yml", "briefings/site.yml", "briefings/waivers.yml"
GOOD = """\
- code: MJZ404
  at: bridge/s2
  reason: The source gives both lengths.
  date: 2026-11-27
"""


@pytest.fixture
def wrong(tiny):
    """A site with one warning, in the English text of the statement s2."""
    return tiny.change(B, "the bridge is 70", "the bridge is 71")


def test_a_waived_finding_is_none(wrong, tmp_path):
    wrong.files[W] = GOOD
    assert wrong.report(tmp_path).findings == ()


@pytest.mark.parametrize("at", ["bridge/s2", "bridge/s2/text", "bridge/s2/text/en", "bridge/s2/"])
def test_a_place_is_named_by_ids_and_by_as_many_keys_as_are_wanted(at, wrong, tmp_path):
    wrong.files[W] = GOOD.replace("bridge/s2", at)
    assert wrong.report(tmp_path).findings == ()


@pytest.mark.parametrize("at", ["bridge", "bridge/s1", "bridge/s2/text/ar", "bridge/s", "nur", "bridge/s2/text/en/x"])
def test_a_waiver_of_another_place_lets_nothing_stand_and_is_a_finding(at, wrong, tmp_path):
    wrong.files[W] = GOOD.replace("bridge/s2", at)
    place = wrong.place(B, "An informed source says")
    findings = wrong.report(tmp_path).findings
    assert said(findings) == [f"{place} MJZ404", f"{W}:2:7 MJZ832"]
    assert "bridge/s2/text/en" in findings[1].hint


def test_a_waiver_holds_when_lines_move(wrong, tmp_path):
    wrong.files[W] = GOOD
    wrong.files[B] = "# A comment\n\n" + wrong.files[B]
    assert wrong.report(tmp_path).findings == ()


def test_a_waiver_that_nothing_needs_is_a_finding(tiny, tmp_path):
    tiny.files[W] = GOOD
    (finding,) = tiny.report(tmp_path).findings
    assert (f"{finding.span} {finding.code}", finding.severity) == (f"{W}:2:7 MJZ832", Severity.WARNING)


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("  reason: The source gives both lengths.\n", "", "MJZ102", "1:3"),
        ("  date: 2026-11-27\n", "", "MJZ102", "1:3"),
        ("The source gives both lengths.", "''", "MJZ105", "3:11"),
        ("The source gives both lengths.", "ok", "MJZ831", "3:11"),
        ("2026-11-27", "yesterday", "MJZ501", "4:9"),
        ("MJZ404", "MJZ999", "MJZ831", "1:9"),
        ("MJZ404", "MJZ301", "MJZ831", "1:9"),
        ("MJZ404", "MJZ101", "MJZ831", "1:9"),
    ],
)
def test_a_waiver_without_a_reason_a_day_or_a_rule_is_a_finding(old, new, code, place, wrong, tmp_path):
    wrong.files[W] = GOOD.replace(old, new)
    assert f"{W}:{place} {code}" in said(wrong.report(tmp_path).findings)


def test_what_proves_a_statement_is_not_waived(tiny, tmp_path):
    tiny.change(B, "excerpt: وصل القائد سالم", "excerpt: وصل القائد صالح")
    tiny.files[W] = GOOD.replace("MJZ404", "MJZ301").replace("/s2", "/s1")
    found = tiny.report(tmp_path).findings
    assert [finding.code for finding in found] == ["MJZ301", "MJZ831"]
    assert "readers trust what is proven" in found[1].message


def test_an_entry_of_a_register_is_named_by_its_id(tiny, tmp_path):
    tiny.change("briefings/entities.yml", "      gloss: {en: Commander Salim Amir arrived in Nur}\n", "")
    tiny.files[W] = GOOD.replace("MJZ404", "MJZ411").replace("bridge/s2", "salim-amir")
    assert tiny.report(tmp_path).findings == ()


def test_what_has_no_id_is_named_by_its_file(tiny, tmp_path):
    tiny.change(S, "A tiny site}", "A tiny site 7}")
    tiny.files[W] = GOOD.replace("bridge/s2", "briefings/site.yml/name")
    assert tiny.report(tmp_path).findings == ()


def test_one_mistake_in_what_is_waived_makes_no_second_finding(wrong, tmp_path):
    wrong.files[W] = GOOD
    wrong.change(B, "status: published", "status: publishd")
    assert [finding.code for finding in wrong.report(tmp_path).findings] == ["MJZ104"]
