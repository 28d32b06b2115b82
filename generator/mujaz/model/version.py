"""The version of a briefing: a digest of what its page says, by which a citation names the text as it stood.

It hangs on the briefing's own file alone, so that it can be told of any state of that file, and on no name of a key,
so that it stays the same where Mujaz changes and the text does not.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mujaz.model.briefing import Attribution, Briefing, Evidence, Statement
    from mujaz.model.fields import Localised

VERSION_DIGITS = 12
"""Hexadecimal digits of a version: 48 bits tell the states of one text apart, and can still be read out."""


def text_version(briefing: Briefing) -> str:
    """Return the version of a briefing.

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
    said = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:VERSION_DIGITS]


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
