"""From what checks find to what a site makes of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Severity
from mujaz.model import Briefing, Level
from mujaz.model.publication import of_drafts
from mujaz.tasks.verdict import bad_severity, bad_waiver, unused_waiver
from mujaz.tasks.verdict.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mujaz.findings import Rule, Span
    from mujaz.model import Dossier

_SEVERITY = {Level.ERROR: Severity.ERROR, Level.WARNING: Severity.WARNING}


def weighed(dossier: Dossier, findings: Iterable[Finding], rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Yield what a site makes of findings.

    A rule has the severity that the site gives it. What a waiver lets stand is no finding. What is wrong with drafts,
    and with what only drafts use, is a warning until they are published.

    Args:
        dossier: what was read.
        findings: all that was found.
        rules: all rules, by code.
    """
    places = Places(dossier)
    drafts = _Drafts(dossier, places)
    waivers = _Waivers(dossier, places, rules)
    for finding in findings:
        judged = _judged(finding, dossier, rules)
        if judged is None or waivers.lets_stand(judged):
            continue
        if drafts.holds(judged.span):
            softened = Severity.WARNING if judged.severity is Severity.ERROR else judged.severity
            judged = replace(judged, severity=softened, is_draft=True)
        yield judged
    yield from bad_severity.check(dossier, rules)
    yield from bad_waiver.check(dossier, rules)
    yield from unused_waiver.check(dossier, waivers.unused, waivers.found)


def _judged(finding: Finding, dossier: Dossier, rules: Mapping[str, Rule]) -> Finding | None:
    """Return a finding with the severity that the site gives its rule; None where that is switched off."""
    level, rule = dossier.site.value.checks.severities.get(finding.code), rules.get(finding.code)
    if level is None or rule is None or not bad_severity.may_be(rule, level):
        return finding
    return None if level is Level.OFF else replace(finding, severity=_SEVERITY[level])


class _Waivers:
    """The good waivers of a site, and what they let stand.

    Attributes:
        found: where something was found that may be waived, by code.
    """

    def __init__(self, dossier: Dossier, places: Places, rules: Mapping[str, Rule]) -> None:
        self._places = places
        self._by_code: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._good = set[int]()
        self._used = set[int]()
        self.found: dict[str, set[str]] = defaultdict(set)
        for position, record in enumerate(dossier.waivers):
            if bad_waiver.is_good(record.value, rules):
                self._good.add(position)
                self._by_code[record.value.code].append((position, record.value.at.strip("/")))

    @property
    def unused(self) -> list[int]:
        """Positions of the waivers that let nothing stand."""
        return sorted(self._good - self._used)

    def lets_stand(self, finding: Finding) -> bool:
        """Tell whether a waiver lets a finding stand."""
        waivers = self._by_code.get(finding.code)
        if not waivers:
            return False
        place = self._places.place(finding.span)
        self.found[finding.code].add(str(place))
        fitting = [position for position, address in waivers if place.is_at(address)]
        self._used.update(fitting)
        return bool(fitting)


class _Drafts:
    """What of a site is not published."""

    def __init__(self, dossier: Dossier, places: Places) -> None:
        self._dossier, self._places = dossier, places
        self._entries = of_drafts(dossier)

    def holds(self, span: Span) -> bool:
        """Tell whether a place is in a draft, or in what only drafts use."""
        if span.file in self._dossier.drafts:
            return True
        if not self._entries or span.file in self._dossier.unread:  # where an entry was lost, nobody knows whose it was
            return False
        record = self._places.record(span)
        if record is None or isinstance(record.value, Briefing):
            return False
        return (record.file, str(getattr(record.value, "id", ""))) in self._entries
