"""A difference touches what a point rests on, and the point does not name it.

Why: where sources disagree about a passage, a sentence that rests on that passage either takes a side or leaves the
matter open. Which of the two it does, an editor has to say.

Example: a point rests on a statement about an agreement; a difference about who signed that agreement has a passage in
the same paragraph; the point's `differences` do not name it.

Fix: see that the point's text leaves open what the difference is about, and name the difference under `differences`; or
give the point the standing `disputed`.

A difference touches a statement where one of its passages stands in a paragraph of the statement's evidence and either
shares words with that evidence or is about an event that the statement reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded
from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.synthesis.grounds import Ground
    from mujaz.model import Difference, Dossier, Evidence, Source

RULE = Rule("MJZ703", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point and difference that touch, where the point does not name the difference."""
    differences = [record.value for record in dossier.differences]
    for item in grounded(dossier):
        for difference in differences:
            if difference.id in item.point.differences:
                continue
            touched = next((g for g in item.grounds if touches(difference, g, dossier)), None)
            if touched is not None:
                message = say(
                    "the difference '{difference}' touches {name}, on which '{point}' rests",
                    difference=difference.id,
                    name=touched.name,
                    point=item.point.id,
                )
                hint = say("leave open in the text what it is about, and name it under 'differences'")
                yield RULE.at(item.topic.span(*item.path), message, hint)


def touches(difference: Difference, ground: Ground, dossier: Dossier) -> bool:
    """Tell whether a difference touches a statement: in the same paragraph, and in words or in an event."""
    events = set(difference.events) & set(ground.statement.events)
    for source_id, piece in ground.passages:
        for passage in difference.passages:
            if (passage.source, passage.paragraph) != (source_id, piece.paragraph):
                continue
            source = dossier.source.get(source_id)
            if events or (source is not None and _words(passage, source) & _words(piece, source)):
                return True
    return False


def _words(piece: Evidence, source: Source) -> set[int]:
    """Return which words of its paragraph an excerpt takes, counted from 0; none where it is not proven."""
    paragraphs = source.fingerprint.paragraphs
    if piece.paragraph > len(paragraphs) or not source.fingerprint.has_key:
        return set()
    paragraph = paragraphs[piece.paragraph - 1]
    try:
        windows = fingerprint.decode(paragraph.windows, paragraph.words)
    except fingerprint.FingerprintError:
        return set()
    start = fingerprint.position(windows, fingerprint.hashes(piece.excerpt, source.fingerprint.key))
    return set() if start is None else set(range(start, start + fingerprint.count_words(piece.excerpt)))
