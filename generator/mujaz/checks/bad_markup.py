r"""The inline markup of a text cannot be read.

Why: a star or bracket that is not closed would stand on the page as it is, and a link that it meant would be lost.

Example:

    text: {ar: "نص", en: "He *said so"}

Fix: close it, or write the character itself as `\*`, `\[` or `\]`. Inline markup is `*emphasis*`, `[label](id)`,
`[label](https://…)` and `[words]{tag}`; parts do not nest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import MarkupError, parse_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ405", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose markup cannot be read."""
    for record in dossier.records:
        for path, _, text in texts(record):
            try:
                parse_markup(text)
            except MarkupError as error:
                shown = text[error.offset : error.offset + 20]
                yield RULE.at(
                    record.span(*path),
                    say("{reason}: {shown}", reason=error.reason, shown=shown),
                    say("close it, or put a backslash before it"),
                )
