"""A rule: what findings of one code are about, for people."""

from __future__ import annotations

import difflib
import enum
import inspect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.findings.finding import Finding, Severity
from mujaz.messages import NOTHING, Message, listed, plain, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.findings.finding import Span


class Fixed(enum.Enum):
    """Why a rule can be neither switched off nor waived."""

    READING = say("what cannot be read cannot be shown")
    REFERENCE = say("addresses and links are made of it")
    LANGUAGES = say("every page says the same in every language of the site")
    PROOF = say("readers trust what is proven")
    RIGHTS = say("an article is its publisher's")


UNSHOWABLE = frozenset({Fixed.READING, Fixed.REFERENCE})
"""Reasons of rules whose mistakes leave nothing that a page could be made of."""


@dataclass(frozen=True)
class Rule:
    """A rule that content must keep.

    Each rule stands in a module of its own, and `text` is that module's docstring: its first line says what
    is wrong, and sections `Why:`, `Example:` and `Fix:` follow. `mujaz explain` prints it.

    Attributes:
        code: stable code, `MJZ` and three digits; never used again for something else.
        text: the docstring of the rule's module.
        severity: what findings of this rule do to a build.
        fixed: why it can be neither switched off nor waived; None where a site may do so.
    """

    code: str
    text: str
    severity: Severity = Severity.ERROR
    fixed: Fixed | None = None

    @property
    def title(self) -> Message:
        """The first line of the text, without its full stop."""
        title = self.text.strip().splitlines()[0].removesuffix(".")
        return plain(title)

    @property
    def explanation(self) -> str:
        """The text after its first line, without indentation."""
        return inspect.cleandoc(self.text).partition("\n")[2].strip()

    @property
    def paragraphs(self) -> tuple[Message, ...]:
        """The paragraphs of the explanation; lines of prose are joined, and what is indented keeps its lines."""
        parts = (part for part in re.split(r"\n{2,}", self.explanation) if part)
        return tuple(plain(part if part[0].isspace() else " ".join(part.split())) for part in parts)

    def at(self, span: Span, message: Message, hint: Message = NOTHING) -> Finding:
        """Return a finding of this rule at a place; every catalogue has the templates of its texts."""
        return Finding(self.code, self.severity, span, message, hint)


def closest(word: str, known: Iterable[str]) -> Message:
    """Return a hint that names the known word nearest to a misspelt one.

    Args:
        word: what was written.
        known: the words that would have been right.

    Returns:
        `did you mean 'x'?`, else the known words where they are few, else an empty string.
    """
    choices = sorted(set(known))
    near = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    if near:
        return say("did you mean '{word}'?", word=near[0])
    few = 12
    return say("known here: {words}", words=listed(choices)) if 0 < len(choices) <= few else NOTHING
