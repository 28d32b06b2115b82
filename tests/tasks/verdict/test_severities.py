"""A site makes of rules what it likes, but for those that readers rest on."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.findings import Fixed, Severity
from tiny import said

B, S = "briefings/bridge.yml", "briefings/site.yml"


def with_checks(tiny, checks):
    tiny.files[S] += f"checks:\n  severities: {checks}\n"
    return tiny.change(B, "the bridge is 70", "the bridge is 71")


def test_a_rule_is_made_an_error_or_a_warning_or_is_switched_off(tiny, tmp_path):
    with_checks(tiny, "{MJZ404: error}")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.severity) == ("MJZ404", Severity.ERROR)
    tiny.change(S, "error", "off")
    assert tiny.report(tmp_path).findings == ()
    tiny.change(S, "off", "warning")
    assert len(tiny.report(tmp_path).findings) == 1


@pytest.mark.parametrize(
    ("checks", "code"),
    [
        ("{MJZ999: off}", "MJZ830"),
        ("{MJZ301: off}", "MJZ830"),
        ("{MJZ301: warning}", "MJZ830"),
        ("{MJZ002: off}", "MJZ830"),
        ("{MJZ832: off}", "MJZ830"),
        ("{MJZ404: never}", "MJZ104"),
    ],
)
def test_what_a_site_cannot_set_is_a_finding_at_its_place(checks, code, tiny, tmp_path):
    with_checks(tiny, checks)
    value = checks.split(": ")[1].rstrip("}")
    assert f"{tiny.place(S, value + '}')} {code}" in said(tiny.report(tmp_path).findings)


def test_a_rule_that_readers_rest_on_holds_whatever_a_site_says(tiny, tmp_path):
    tiny.files[S] += "checks: {severities: {MJZ301: off}}\n"
    tiny.change(B, "excerpt: وصل القائد سالم", "excerpt: وصل القائد صالح")
    found = tiny.report(tmp_path).errors
    assert [finding.code for finding in found] == ["MJZ301", "MJZ830"]


def test_no_reading_fault_and_no_proof_can_be_waived():
    fixed = {rule.code: rule.fixed for rule in tasks.RULES}
    assert all(reason for code, reason in fixed.items() if code < "MJZ200")
    assert {fixed[code] for code in ("MJZ301", "MJZ303", "MJZ304", "MJZ305", "MJZ306", "MJZ309")} == {Fixed.PROOF}
    assert {fixed[code] for code in ("MJZ302", "MJZ307", "MJZ308")} == {Fixed.RIGHTS}
