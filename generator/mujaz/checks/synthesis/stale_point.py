"""A point may no longer hold: what it rests on is newer than the day on which it was weighed.

Why: a synthesis ages silently. When a statement under a point changes, or a newer briefing reports an event that the
point is about, somebody has to read the point again.

Example: a topic has `as_of: 2026-11-20`; a briefing under one of its points was revised on 2026-11-24, or a briefing
published on 2026-11-24 reports the same event and no statement of it stands under the point.

Where `mujaz review` has recorded the weighing, only a statement that says something else than then counts, and its name
is given: a briefing may be revised in another place. A change that no `revised` tells of is MJZ875.

Fix: read the point against its statements, in each language; correct it, or name the newer statement under `rests_on`;
then set the topic's `as_of` to the day on which all of this was done, and record it with `mujaz review TOPIC`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import NEVER, changed_since, day_of, grounded, is_newer
from mujaz.findings import Finding, Rule
from mujaz.messages import Message, say
from mujaz.model import Status, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.synthesis.grounds import Grounded
    from mujaz.findings import Span
    from mujaz.model import Dossier

RULE = Rule("MJZ710", __doc__)

_NAMED = 8
"""Words of a sentence by which a message names it."""
_AGAIN = say("read the point against it again, then set 'as_of'")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each sentence of a point, in each language, and each briefing that is newer than it."""
    for item in grounded(dossier):
        weighed = day_of(item.topic.value.as_of)
        if weighed is None:
            continue
        known = changed_since(item, dossier)
        newer = [ground for ground in item.grounds if is_newer(ground, item)]
        # By digest where the weighing is recorded, by date where it is not; there a briefing is named once.
        by_digest = dict.fromkeys(
            (ground.name for ground in newer if known.get(ground.name)), say("changed, and newer")
        )
        by_date = dict.fromkeys((g.briefing.slug for g in newer if g.name not in known), say("which is newer"))
        for name, what in {**by_digest, **by_date}.items():
            hint = (
                say("{again}, and record it: `mujaz review {topic}`", again=_AGAIN, topic=item.topic.value.id)
                if known
                else _AGAIN
            )
            for place, sentence in _sentences(item):
                yield RULE.at(
                    place,
                    say(
                        "{sentence} rests on '{name}', {what} than {as_of}",
                        sentence=sentence,
                        name=name,
                        what=what,
                        as_of=_as_of(item),
                    ),
                    hint,
                )
        events = {name for ground in item.grounds for name in ground.statement.events}
        for briefing in dossier.briefings_of(item.topic.value.id):
            is_new = briefing.status is Status.PUBLISHED and (day_of(briefing.published or "") or NEVER) > weighed
            if not is_new:
                continue
            told = (s for s in briefing.statements if briefing.source_of(s) not in item.sources)
            shared = next((s for s in told if events & set(s.events)), None)
            if shared is not None:
                hint = say("weigh {statement} against it, then set 'as_of'", statement=f"{briefing.slug}/{shared.id}")
                for place, sentence in _sentences(item):
                    message = say(
                        "{sentence} may no longer hold: '{slug}', newer than {as_of}, is about it too",
                        sentence=sentence,
                        slug=briefing.slug,
                        as_of=_as_of(item),
                    )
                    yield RULE.at(place, message, hint)


def _sentences(item: Grounded) -> Iterator[tuple[Span, Message]]:
    """Yield the text of a point in each language: its place, and how a message names it."""
    for tag, text in item.point.text.root.items():
        words = plain_text(text).split()
        start = " ".join(words[:_NAMED]) + (" …" if len(words) > _NAMED else "")
        yield (
            item.topic.span(*item.path, "text", tag),
            say("the point '{point}' ({tag}: {start})", point=item.point.id, tag=tag, start=start),
        )


def _as_of(item: Grounded) -> str:
    return item.topic.value.as_of
