"""The version of a briefing or a topic: its day and a digest of what its page says; a citation names the text by it.

It hangs on the text's own file alone, so that it can be told of any state of that file, and on no name of a key, so
that it stays the same where Mujaz changes and the text does not. Its day is the content's own, never a clock's.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from mujaz.model.changes import calendar_date, changed_on, published_on
from mujaz.model.topic import Topic

if TYPE_CHECKING:
    from mujaz.model.briefing import Attribution, Briefing, Evidence, Statement
    from mujaz.model.fields import Localised

VERSION_DIGITS = 8
"""Hexadecimal digits behind the day: 32 bits tell the states of one text apart, and can be read out."""

VERSION = rf"(?:[0-9]{{4}}(?:-[0-9]{{2}}){{0,2}}-)?[0-9a-f]{{{VERSION_DIGITS}}}"
"""What a version looks like, as a regular expression."""


def version_day(text: Briefing | Topic) -> str:
    """Return the day of a version, as ISO 8601 writes it: of its last significant change, else of its publication.

    A topic's is the one on which its sources were last weighed. Empty where the content says none.
    """
    if isinstance(text, Topic):
        return calendar_date(text.as_of)
    return changed_on(text) or published_on(text)


def topic_version(topic: Topic) -> str:
    """Return the version of a topic's synthesis, as `text_version` does.

    Args:
        topic: the topic.
    """
    whole = [
        topic.as_of,
        _text(topic.title),
        _text(topic.summary),
        _text(topic.bottom_line),
        [
            [point.id, point.standing.value, _text(point.text), list(point.rests_on), list(point.differences)]
            for point in topic.points
        ],
        topic.open_question,
        [list(topic.key_events), list(topic.protagonists)],
    ]
    return _named(version_day(topic), whole)


def version_of(text: Briefing | Topic) -> str:
    """Return the version of a briefing or a topic."""
    return topic_version(text) if isinstance(text, Topic) else text_version(text)


def text_version(briefing: Briefing) -> str:
    """Return the version of a briefing: `2026-11-26-3f9a2c17`; without a day where the content says none.

    What counts is what readers read: texts in all languages, who says what, passages and dates. How a text is wrapped
    or composed does not (NFC, each run of white space as one blank), and neither do its status and former slugs.

    Args:
        briefing: the briefing.
    """
    image = briefing.image
    whole = [
        list(briefing.sources),
        [briefing.published, briefing.revised],
        _text(briefing.title),
        _text(briefing.summary),
        [_statement(statement, briefing) for statement in briefing.statements],
        [[_text(theme.title), list(theme.statements)] for theme in briefing.themes],
        [list(briefing.key), list(briefing.key_events), list(briefing.terms)],
        _text(briefing.stance),
        [_text(image.alt), _text(image.caption), _text(image.credit)] if image else None,
        [[each.date, _text(each.note), list(each.statements)] for each in briefing.amendments],
    ]
    return _named(version_day(briefing), whole)


def _named(day: str, whole: list[Any]) -> str:
    said = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:VERSION_DIGITS]
    return f"{day}-{digest}" if day else digest


def _statement(statement: Statement, briefing: Briefing) -> list[Any]:
    return [
        statement.id,
        briefing.source_of(statement),
        statement.kind.value,
        _speaker(statement.attribution),
        _text(statement.text),
        _text(statement.not_stated),
        [_passage(piece) for piece in statement.evidence],
        _passage(statement.quote) if statement.quote else None,
        [list(statement.events), list(statement.entities)],
    ]


def _speaker(attribution: Attribution) -> object:
    return _text(attribution.unnamed) if attribution.unnamed else attribution.entity


def _passage(piece: Evidence) -> list[Any]:
    return [piece.paragraph, _plain(piece.excerpt), _text(piece.gloss)]


def _text(text: Localised | None) -> list[list[str]] | None:
    """Return a text in all languages, in the order of their tags: in which order they are written does not count."""
    return [[tag, _plain(said)] for tag, said in sorted(text.root.items())] if text else None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def change_keys(text: Briefing | Topic) -> tuple[str, ...]:
    """Return what names the significant changes of a text in all its versions: the day of each, and which of that day.

    A note that is worded better later is the same change. Of a topic each weighing of its sources is one.
    """
    if isinstance(text, Topic):
        return (text.as_of,)
    number: Counter[str] = Counter()
    keys = []
    for amendment in text.amendments:
        number[amendment.date] += 1
        keys.append(f"{amendment.date}#{number[amendment.date]}")
    return tuple(keys)
