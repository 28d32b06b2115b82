"""Whether a briefing is a draft, also where its file cannot be read.

What is wrong with a draft must not stand in the way of others. Of a file that is no YAML, nobody can say for sure what
it means, so it counts as a draft only where nothing speaks against it: one line that says so, and no other about its
status. Whatever else cannot be read may be published, and leaving it out would take it from its readers in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.model import Status

_STATUS = re.compile(r"^[^\S\n]*[\"']?status[\"']?[^\S\n]*:[^\S\n]*(.*?)[^\S\n]*(?:[^\S\n]#.*)?\r?$", re.MULTILINE)
_SLUG = re.compile(r"^slug[^\S\n]*:[^\S\n]*[\"']?([a-z0-9-]+)[\"']?[^\S\n]*(?:#.*)?\r?$", re.MULTILINE)


@dataclass(frozen=True)
class LostDraft:
    """A draft whose file cannot be read.

    Attributes:
        slugs: its slug, as far as it can be told.
    """

    slugs: frozenset[str]


def lost_draft(content: bytes) -> LostDraft | None:
    """Return what is known of a briefing whose file cannot be read; None where it may be published.

    Args:
        content: the file.
    """
    text = content.decode("utf-8", "replace")
    said = _said(text)
    unpublished = {status.value for status in Status if status is not Status.PUBLISHED}
    if len(said) != 1 or said[0] not in unpublished:
        return None
    return LostDraft(frozenset(_SLUG.findall(text)))


def contradicts_itself(content: bytes) -> bool:
    """Tell whether a file has more than one line about its status."""
    return len(_said(content.decode("utf-8", "replace"))) > 1


def _said(text: str) -> list[str]:
    return [word.strip("\"'") for word in _STATUS.findall(text)]
