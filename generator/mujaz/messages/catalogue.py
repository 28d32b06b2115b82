"""A catalogue: how a language says what Mujaz says in English (GNU gettext's PO files, read by Babel)."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from babel import Locale

from mujaz.messages.said import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Self

_FIRST_STRONG, _RIGHT_TO_LEFT, _LEFT_TO_RIGHT, _POP = "\u2068", "\u2067", "\u2066", "\u2069"
"""The isolates of UAX #9 (2.4): FSI, RLI, LRI and PDI."""

_QUOTED = re.compile(r"(?<=«)[^»]+(?=»)|`[^`]+`|(?<![\w.-])[0-9]+(?:[-./][0-9]+)+")
"""What a template quotes: keys, commands and files, and dates, which are read from left to right in any text."""


@dataclass(frozen=True)
class Catalogue:
    """How a language says what Mujaz says.

    Attributes:
        tag: the language.
        entries: the language's templates, by the code of the rule that says them and the English template; what is
            said by no rule, or by several, stands under an empty code.
    """

    tag: str
    entries: Mapping[tuple[str, str], str] = field(repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether it says everything as the source does."""
        return not self.entries

    @classmethod
    def read(cls, tag: str, files: Iterable[bytes]) -> Self:
        """Read a language's PO files.

        Args:
            tag: the language.
            files: their bytes.
        """
        # Where nothing is translated, nothing is read, and reading need not be learnt.
        from babel.messages.pofile import read_po  # noqa: PLC0415

        entries: dict[tuple[str, str], str] = {}
        for content in files:
            for message in read_po(io.BytesIO(content), ignore_obsolete=True, abort_invalid=True):
                if message.id and message.string and not message.fuzzy:
                    entries[message.context or "", str(message.id)] = str(message.string)
        return cls(tag, entries)

    def tell(self, text: str, code: str = "", shown: Callable[[str], str] = str, *, isolated: bool = False) -> str:
        """Return a text in the language; what has no translation stays English.

        Args:
            text: the English text; one that is no `Message` is content, and stays as it is.
            code: the rule that says it.
            shown: called with each value; returns it as it is to stand in the text.
            isolated: whether the text stands among others whose direction is another, as on a terminal: then it is
                isolated from them, and its values and what it quotes from it (UAX #9).
        """
        isolated = isolated and not self.is_empty

        def template(english: str, rule: str | None = None) -> str:
            found = self.entries.get((code if rule is None else rule, english)) or self.entries.get(
                ("", english), english
            )
            return _quoted_apart(found) if isolated else found

        def value(words: str) -> str:
            return _isolated(shown(words)) if isolated else shown(words)

        told = text.retold(template, value) if isinstance(text, Message) else value(text)
        return self._apart(told) if isolated else told

    def line(self, text: str, *, isolated: bool) -> str:
        """Return a line of what the language says, isolated from what is round it where that is asked for."""
        return self._apart(_quoted_apart(text)) if isolated else text

    @property
    def direction(self) -> str:
        """The direction of the language, `ltr` or `rtl`."""
        return "ltr" if self.is_empty else str(Locale.parse(self.tag, sep="-").text_direction)

    def _apart(self, text: str) -> str:
        return _isolated(text, _RIGHT_TO_LEFT if self.direction == "rtl" else _LEFT_TO_RIGHT)


ENGLISH = Catalogue("", {})
"""No catalogue: everything is said as the source has it."""


def _quoted_apart(text: str) -> str:
    return _QUOTED.sub(lambda quoted: _isolated(quoted[0]), text)


def _isolated(text: str, mark: str = _FIRST_STRONG) -> str:
    return f"{mark}{text}{_POP}" if text else text
