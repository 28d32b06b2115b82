"""A text names another source in one language than in another.

Why: a source that stands in one language for another takes words out of one outlet's mouth and puts them into
another's, and a reader of one language cannot see it.

Example:

    text: {ar: "وفق [](003) وصل الوفد", en: "According to [](004), the delegation arrived"}

Fix: name the same sources in each language. A link with words of its own, `[label](003)`, is no name of a source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule
from mujaz.messages import listed, say
from mujaz.model import Link, MarkupError, parse_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ858", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose sources differ between two languages."""
    for record in dossier.records:
        for path, text in record.localised:
            read = ((tag, _sources(text.root[tag], dossier)) for tag in dossier.tags if tag in text.root)
            named = {tag: sources for tag, sources in read if sources is not None}
            first = next(iter(named), "")
            for tag, sources in named.items():
                if sources != named[first]:
                    there, here = (
                        listed(sorted(each)) or say("none") for each in (named[first] - sources, sources - named[first])
                    )
                    message = say(
                        "{tag} names {here} where {first} names {there}", tag=tag, here=here, first=first, there=there
                    )
                    yield RULE.at(record.span(*path, tag), message, say("both languages name the same sources"))
                    break


def _sources(text: str, dossier: Dossier) -> set[str] | None:
    try:
        parts = parse_markup(text)
    except MarkupError:  # bad_markup says so
        return None
    return {part.target for part in parts if isinstance(part, Link) and not part.text and part.target in dossier.source}
