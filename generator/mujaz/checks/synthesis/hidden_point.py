"""A point is not shown, because it rests on a draft besides what is published.

Why: a point that rests on a statement which readers cannot see is left out of the site, with all that its other
statements carry. Where a briefing goes back to draft, what happened may be missing from the synthesis, and nothing on
the page says so.

Example: a point with `rests_on: [bridge/s1, tunnel/s2]`, where `tunnel` is a draft.

Fix: publish the briefing, or take its statement out of the point until then. A point that rests on drafts alone waits
for them, and is no finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path

RULE = Rule("MJZ712", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each draft that hides points which rest on something published too."""
    briefings = {record.value.slug: record for record in dossier.briefings}
    drafts = {slug for slug, record in briefings.items() if record.value.status is not Status.PUBLISHED} | dossier.lost
    for topic in dossier.topics if drafts else ():
        hidden: dict[str, dict[str, Path]] = {}
        for position, point in enumerate(topic.value.points):
            slugs = [name.partition("/")[0] for name in point.rests_on]
            if all(slug in drafts or slug not in briefings for slug in slugs):
                continue
            for place, slug in enumerate(slugs):
                if slug in drafts:
                    hidden.setdefault(slug, {}).setdefault(point.id, ("points", position, "rests_on", place))
        for slug, points in hidden.items():
            message = say(
                "'{slug}' is not published, so these points that rest on it are not shown: {points}",
                slug=slug,
                points=listed(points),
            )
            span = topic.span(*next(iter(points.values())))
            yield RULE.at(span, message, say("publish it, or take it out of them until then"))
