"""A text was changed, or is new, and nobody has compared it yet.

Why: the second reading is what keeps a mistake of sense from readers: a program can tell that a text is another one,
not that it still says what its source says. A text counts as changed with its evidence, its kind and its speaker too.

Example: both languages of `s4` were changed after the last `mujaz review`, or its evidence was; a statement was added.

Fix: have somebody read the text in each language against its paragraph and against the language of the source; then
record it with `mujaz review SLUG`, or `mujaz review SLUG s4` where only that was read. Where the edit changed no sense,
`mujaz review SLUG --typo` is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.review.compared import command, languages, told, with_record
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say
from mujaz.model import Status
from mujaz.model.references import references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Compared, Dossier, Reviewed

RULE = Rule("MJZ871", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that has to be compared; where one language is older, another rule says so."""
    used = _used(dossier)
    for each in with_record(dossier):
        for item in each.items:
            stale = item.stale(each.tags)
            # What a point rests on, and did not when it was weighed, is part of the point's own evidence.
            if stale and not item.older and not item.unit.is_ground and _is_shown(item, each, used):
                place = item.unit.record.span(*item.unit.path, stale[0])
                yield RULE.at(place, _message(item, stale), _hint(item, each))


def _message(item: Compared, stale: tuple[str, ...]) -> Message:
    known = [tag for tag in stale if item.of(tag) is not None]
    if not known:
        return say("nobody has compared {label} in {languages} yet", label=item.unit.label, languages=languages(stale))
    texts = [tag for tag in known if item.is_changed(tag) or item.is_left_behind(tag)]
    if texts:
        return say(
            "{label}: changed in {languages} after {told}",
            label=item.unit.label,
            languages=languages(texts),
            told=told(item, texts),
        )
    what = say("what it rests on or who says it") if item.unit.speaker else say("what it rests on")
    return say(
        "{label}: {what} was changed after {told}, and nobody has compared the text in {languages} since",
        label=item.unit.label,
        languages=languages(known),
        what=what,
        told=told(item, known),
    )


def _hint(item: Compared, each: Reviewed) -> Message:
    if not item.lines:
        return say("have somebody compare it, then {command}", command=command(each))
    return say(
        "have somebody compare it, then {command}; with --typo where the sense is the same", command=command(each)
    )


def _is_shown(item: Compared, each: Reviewed, used: set[str]) -> bool:
    """Tell whether a text that was never compared has to be: an entry that only drafts use need not be yet."""
    if item.lines:
        return True
    if each.briefing is not None:
        return each.briefing.value.status is not Status.DRAFT
    is_entry = each.name in {"_entities", "_events", "_glossary", "_sources"}
    return not is_entry or item.unit.owner in used


def _used(dossier: Dossier) -> set[str]:
    """Return the ids of the entries and sources that published briefings use."""
    shown = [record.value for record in dossier.briefings if record.value.status is Status.PUBLISHED]
    differences, events = [r.value for r in dossier.differences], [r.value for r in dossier.events]
    found = references(shown, differences, events)
    return {
        *(source for briefing in shown for source in briefing.sources),
        *found.by, *found.about, *found.events, *found.terms, *found.places,
    }  # fmt: skip
