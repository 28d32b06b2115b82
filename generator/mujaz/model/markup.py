r"""The inline markup of text fields, and nothing else has a meaning in them.

    *emphasis*              emphasised words
    [label](id)             a link to an entity, term, event, difference, source, topic or briefing by its id
    [](id)                  what a source is called, by the source's id, as a link to it
    [label](https://…)      a link to an address outside the site
    [words]{tag}            words in another language, by its tag
    \* \[ \] \\             the character itself

Parts do not nest: a label or an emphasis holds plain words. Brackets inside an address are pairs, or are written `%28`
and `%29`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from mujaz.messages import Message, say
from mujaz.model.address import is_address
from mujaz.model.remembering import remembering

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True)
class Emphasis:
    """Emphasised words."""

    text: str


@dataclass(frozen=True)
class Link:
    """A link to something that has an id.

    Attributes:
        text: its label; empty where it is what the source with that id is called.
        target: the id.
    """

    text: str
    target: str


@dataclass(frozen=True)
class Outside:
    """A link to an address outside the site.

    Attributes:
        text: its label.
        address: the address as written, which may be one that no link may lead to.
    """

    text: str
    address: str


@dataclass(frozen=True)
class Foreign:
    """Words in another language than the text round them."""

    text: str
    tag: str


Inline: TypeAlias = Words | Emphasis | Link | Outside | Foreign


class MarkupError(ValueError):
    """Inline markup that cannot be read.

    Attributes:
        reason: what cannot be read.
        offset: position in the text, in characters from 0.
    """

    def __init__(self, reason: Message, offset: int) -> None:
        super().__init__(reason)
        self.reason, self.offset = reason, offset


_WORDS = r"(?:\\[*\[\]\\]|[^*\[\]\\])+"
_TARGET = r"(?:[^()\s]|\([^()\s]*\))+"
_PART = re.compile(
    rf"(?P<words>{_WORDS})"
    rf"|\*(?P<emphasis>{_WORDS})\*"
    rf"|\[\]\((?P<source>{_TARGET})\)"
    rf"|\[(?P<label>{_WORDS})\](?:\((?P<target>{_TARGET})\)|\{{(?P<tag>[A-Za-z0-9-]+)\}})",
)
_ESCAPED = re.compile(r"\\([*\[\]\\])")


@remembering
def parse_markup(text: str) -> tuple[Inline, ...]:
    """Read the inline markup of a text field.

    Args:
        text: the field as written.

    Raises:
        MarkupError: a star or bracket is not closed, or a backslash stands before another character.
    """
    return tuple(_parts(text))


def plain_text(text: str) -> str:
    """Return a text field without its markup; what cannot be read as markup stays as it is."""
    if not _is_marked(text):
        return text
    try:
        return "".join(part.text for part in parse_markup(text))
    except MarkupError:
        return text


def _is_marked(text: str) -> bool:
    """Tell whether a text has a character of markup, which almost none has."""
    return "[" in text or "*" in text or "]" in text or "\\" in text


def _parts(text: str) -> Iterator[Inline]:
    if text and not _is_marked(text):
        yield Words(text)
        return
    offset = 0
    while offset < len(text):
        match = _PART.match(text, offset)
        if match is None:
            message = {
                "*": say("a star opens an emphasis that is not closed"),
                "[": say("a bracket opens a link or a foreign run that is not finished"),
                "]": say("a bracket closes what was not opened"),
            }.get(text[offset], say("a backslash stands before a character that needs none"))
            raise MarkupError(message, offset)
        offset = match.end()
        words, emphasis, label, tag = (
            _ESCAPED.sub(r"\1", group or "") for group in match.group("words", "emphasis", "label", "tag")
        )
        target = match["target"] or match["source"] or ""
        if words:
            yield Words(words)
        elif emphasis:
            yield Emphasis(emphasis)
        elif target:
            yield Outside(label, target) if is_address(target) else Link(label, target)
        else:
            yield Foreign(label, tag)
