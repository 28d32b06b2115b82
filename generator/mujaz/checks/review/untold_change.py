"""What a published briefing says was changed, and readers are not told.

Why: who read the old text, printed it or quoted it has to learn what is different. Nothing is corrected in silence.

Example: the text of `s4` was changed after publication, in either language, or its speaker was; and `amendments` is as
it was at the last `mujaz review`.

Fix: say under `amendments` what changed, with its date and the statements concerned, and set `revised` to that day:

    revised: 2026-12-03
    amendments:
      - date: 2026-12-03
        note: {ar: …, en: …}
        statements: [s4]

An entry without `statements` is about the whole. Where the sense is the same, as when a letter was put right, record
that instead: `mujaz review SLUG --typo`; of a text that was compared since it changed, with its id:
`mujaz review SLUG s4 --typo`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.review.compared import command, with_record
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say, series
from mujaz.model.compared import owner_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Reviewed

RULE = Rule("MJZ874", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each published briefing that changed without a word."""
    for each in with_record(dossier):
        if each.briefing is None or each.briefing.file in dossier.mended or not each.untold:
            continue
        record = each.briefing
        place = record.span("amendments") if record.value.amendments else record.span("status")
        message = say(
            "{labels} changed since publication, and no amendment tells readers", labels=series(_labels(each))
        )
        same = f"{command(each)[:-1]}{_ids(each)} --typo`"
        hint = say("add to 'amendments' and set 'revised'; where the sense is the same, {same}", same=same)
        yield RULE.at(place, message, hint)


def _ids(each: Reviewed) -> str:
    """Return what is to be named in the command: of what was compared since it changed, each text."""
    names = each.untold if set(each.untold) & set(each.review.changed) else ()
    return "".join(f" {owner}" for owner in dict.fromkeys(map(owner_of, names)))


def _labels(each: Reviewed) -> list[Message]:
    labels = {unit.name: unit.label for unit in each.units}
    return [labels.get(name) or say("'{name}'", name=name) for name in each.untold]
