"""A review is recorded of something that is not there any more.

Why: a record that belongs to nothing may belong to something else: to a briefing whose slug was changed, or to a
statement whose id was. Its comparisons are then lost to what they are about.

Example: `briefings/reviews/munir-visit.yml`, and no briefing, topic or register of that name; a comparison of `s9`, and
the briefing has no `s9`.

Fix: where a slug was changed, rename the record as well, and keep the old one under `aliases`, so that addresses which
readers have kept lead on; where an id was, give back the old one. Where the text was
deleted, the next `mujaz review SLUG` drops its comparison; delete the file where all of it is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.review.compared import command
from mujaz.findings import Finding, Rule, Severity, closest
from mujaz.messages import Message, say
from mujaz.model.reviewed import record_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ872", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each record, and each comparison in one, that is about nothing."""
    if dossier.unread:
        return  # what could not be read may be what they are about
    for record in dossier.reviews:
        name = record_name(record)
        each = dossier.reviewed.get(name)
        if each is None:
            message = say(
                "a review is recorded of '{name}', and no briefing, topic or register is called so", name=name
            )
            yield RULE.at(record.span(), message, _hint(name, dossier))
            continue
        if any(unit.record.file in dossier.mended for unit in each.units):
            continue
        for tag, text in each.gone:
            message = say(
                "a comparison is recorded of '{text}' in '{tag}', which is not there any more",
                text=text.removeprefix("_"),
                tag=tag,
            )
            yield RULE.at(record.span("compared", tag, text), message, say("{command} drops it", command=command(each)))


def _hint(name: str, dossier: Dossier) -> Message:
    renamed = next((r.value.slug for r in dossier.briefings if name in r.value.aliases), None)
    if renamed:
        return say("it is called '{name}' now: rename the file", name=renamed)
    close = closest(name, dossier.reviewed)
    return say(
        "{what}; a slug that was published stays under 'aliases' of its briefing",
        what=close or say("rename the file, or delete it"),
    )
