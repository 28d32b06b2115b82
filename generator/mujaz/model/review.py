"""What `mujaz review` records: who compared which text with what, and on which day.

A comparison is one line, so that two who record at once seldom touch the same one, and a file of a thousand is read
quickly: digests of the text and of what it was compared with, the day, and the name.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import unicodedata

from pydantic import model_validator

from mujaz.messages import say
from mujaz.model.fields import Model, Text

DIGITS = 10
"""Hexadecimal digits of a digest: 40 bits are enough to notice that a text is another than it was."""

_DIGEST = rf"[0-9a-f]{{{DIGITS}}}"
_PARTS = ("source", "speaker", "evidence", "sense")
_LINE = re.compile(
    rf"text=(?P<text>{_DIGEST})"
    + "".join(rf"(?: {name}=(?P<{name}>{_DIGEST}))?" for name in _PARTS)
    + r" (?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}) (?P<by>\S.*)"
)
_WRONG = say("must be what `mujaz review` writes: digests, a day and a name")


def line_pattern() -> str:
    """Return what the line of a comparison looks like, as a regular expression that JavaScript knows too."""
    return f"^{re.sub('[?]P<[a-z]+>', '', _LINE.pattern)}$"


def digest(*parts: object) -> str:
    """Return a digest of texts, lists of texts, and nothing; how a text is wrapped or composed does not count.

    Args:
        parts: what is told apart: texts (in NFC, each run of white space as one blank), lists of such, or None.
    """
    said = json.dumps(_plain(parts), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:DIGITS]


def _plain(value: object) -> object:
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


class Comparison(Model):
    """A text in one language, as somebody compared it. In YAML this is one line, which only the program writes.

    Attributes:
        text: digest of the text.
        source: digest of the same text in the language of the source; None for that language itself.
        speaker: digest of the kind of a statement and of who makes it; None for what is no statement.
        evidence: digest of the passages that it rests on; None where it rests on none.
        sense: what it counts as for whatever rests on it, where corrections have changed the text and not its sense.
        day: the day of the comparison, `YYYY-MM-DD`.
        by: the name of who compared.
    """

    text: Text
    source: Text | None = None
    speaker: Text | None = None
    evidence: Text | None = None
    sense: Text | None = None
    day: Text
    by: Text

    @model_validator(mode="before")
    @classmethod
    def _from_line(cls, value: object) -> object:
        if isinstance(value, dict) and not isinstance(value.get("text"), dict) and {"text", "day", "by"} <= set(value):
            return value
        found = _LINE.fullmatch(value) if isinstance(value, str) else None
        if found is None or not is_day(found["day"]) or seen_name(found["by"]) != found["by"]:
            raise ValueError(_WRONG)
        return {name: part for name, part in found.groupdict().items() if part is not None}

    @property
    def line(self) -> str:
        """The line of YAML that says all of this."""
        said = ((name, getattr(self, name)) for name in ("text", *_PARTS))
        return " ".join((*(f"{name}={part}" for name, part in said if part), self.day, self.by))


def seen_name(name: str) -> str:
    """Return a name on one line and without characters that nobody sees."""
    return " ".join("".join(c if unicodedata.category(c)[0] != "C" else " " for c in name).split())


def is_day(text: str) -> bool:
    """Tell whether a text is a day of the calendar, `YYYY-MM-DD`."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


class Review(Model):
    """All that was compared of a briefing, a topic or a register, which its file is named after.

    Attributes:
        changed: texts whose sense changed after publication, and of which no amendment tells yet.
        amendments: the amendments that there were, each by its day and its statements; later ones are new.
        compared: the comparisons: language tag to name of the text to comparison.
    """

    changed: list[Text] = []
    amendments: list[Text] = []
    compared: dict[Text, dict[Text, Comparison]] = {}
