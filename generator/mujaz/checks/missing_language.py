"""A text is missing in one of the site's languages.

Why: every page stands in every language of the site with the same content. A text that is missing would leave readers
of one language with less, without their knowing.

Example:

    title: {ar: "عنوان"}      # the site is in ar and en

Fix: add the text. In a briefing that is not published yet this is a warning, and its page shows a notice in the place
of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.languages import direction_of
from mujaz.messages import listed, say
from mujaz.model import Briefing, Difference, Entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ401", __doc__, fixed=Fixed.LANGUAGES)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text and language that are missing."""
    for record in dossier.records:
        for path, text in record.localised:
            known = {*text.root, *_need_not_have(dossier, record, path)}
            missing = [tag for tag in dossier.tags if tag not in known]
            # What stands under a misspelt tag is not missing; foreign_language says so.
            if missing and dossier.languages.keys() >= text.root.keys():
                message = say("'{path}' is missing in: {missing}", path=_name(path), missing=listed(missing))
                yield RULE.at(record.span(*path), message, say("every text stands in every language of the site"))


def _need_not_have(dossier: Dossier, record: Record[object], path: Path) -> tuple[str, ...]:
    """Return the languages that a gloss need not have: that of the excerpt; all, where a mistake hides which it is."""
    if path[-1:] != ("gloss",):
        return ()
    inside, position = record.value, path[1] if len(path) > 1 else 0
    if isinstance(inside, Briefing) and isinstance(position, int):
        source_id = inside.source_of(inside.statements[position])
    elif isinstance(inside, Difference) and isinstance(position, int):
        source_id = inside.passages[position].source
    elif isinstance(inside, Entity) and isinstance(position, int):
        source_id = inside.posts[position].source
    else:
        return ()
    source = dossier.source.get(source_id)
    return (source.language,) if source and direction_of(source.language) else dossier.tags


def _name(path: tuple[str | int, ...]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")
