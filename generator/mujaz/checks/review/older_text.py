"""One language of a text is older than another: it was not changed with it.

Why: readers of one language would be told something else than readers of the other, and nobody would notice. While it
lasts, the page says beside the statement that this language is older.

Example: `mujaz review munir-visit-concern` was recorded; later the Arabic of `s4` was changed and the English was not.

Fix: read both against the evidence, and change the older one where it says something else. Then record it with `mujaz
review SLUG`. Where the edit changed no sense, as when a letter was put right, `mujaz review SLUG --typo` takes it for
what was compared before, and nobody has to compare again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.review.compared import command, languages, told, with_record
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ870", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that did not follow another language, at the text that is older."""
    for each in with_record(dossier):
        for item in each.items:
            newer = [tag for tag in item.unit.texts if tag not in item.older]
            for tag in item.older:
                message = say(
                    "{label} is older in '{tag}' than in {languages}, which was changed after {told}",
                    label=item.unit.label,
                    tag=tag,
                    languages=languages(newer),
                    told=told(item, (tag,)),
                )
                hint = say(
                    "compare them, then {command}; with --typo where the sense is the same", command=command(each)
                )
                yield RULE.at(item.unit.record.span(*item.unit.path, tag), message, hint)
