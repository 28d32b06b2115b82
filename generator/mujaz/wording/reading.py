"""Text fields read: their inline markup as runs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.model import AddressError, Emphasis, Foreign, Link, MarkupError, Outside, Words, parse_markup, read_address
from mujaz.wording.phrase import Phrase, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mujaz.model import Inline

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?؟…۔][\"”’»״)]*\s+)$")
"""What stands before the first word of a sentence; a name that is written small begins it with a capital."""

_SPACE = re.compile(r"[\t\r\n][ \t\r\n]*| [ \t\r\n]+")
"""White space that lines may end at, but for single blanks; an editor's own no-break spaces stay."""


def one_line(text: str) -> str:
    """Return a text field as one line."""
    return _SPACE.sub(" ", text.strip())


def marked_runs(
    text: str,
    tag: str,
    targets: Mapping[str, str],
    source_name: Callable[[str], Sequence[Run]],
    outside: Callable[[], str] = str,
) -> Iterator[Run]:
    """Read the inline markup of a text field; what cannot be read as markup stays as it is.

    Args:
        text: the field as written.
        tag: tag of its language.
        targets: where each id leads.
        source_name: gives what a source is called, which stands for a link to it without words.
        outside: gives what is said of a link that leads out of the site.

    Yields:
        Its parts, which are not laid out yet.
    """
    written = one_line(text)
    try:
        parts = parse_markup(written)
    except MarkupError:
        parts = (Words(written),)
    before = ""
    for part in parts:
        run = Run(
            part.text,
            part.tag if isinstance(part, Foreign) and part.tag != tag else None,
            emphasis=isinstance(part, Emphasis),
            target=_target(part, targets),
            title=outside() if isinstance(part, Outside) else "",
        )
        if isinstance(part, Link) and not part.text:
            named = Phrase(tuple(replace(own, target=run.target) for own in source_name(part.target)))
            named = named.capitalised() if _SENTENCE_BEGINS.search(before) else named
            yield from named.runs
            before = str(named)
        else:
            yield run
            before = run.text


def _target(part: Inline, targets: Mapping[str, str]) -> str | None:
    if isinstance(part, Outside):
        try:
            return read_address(part.address).link
        except AddressError:  # bad_address says so
            return None
    return targets.get(part.target) if isinstance(part, Link) else None
