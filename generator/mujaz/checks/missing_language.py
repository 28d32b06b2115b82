"""A text is missing in one of the site's languages.

Why: every page stands in every language of the site with the same content. A text that is missing would leave readers
of one language with less, without their knowing.

Example:

    title: {ar: "عنوان"}      # the site is in ar and en

Fix: add the text. Until then the page shows a notice in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule
from mujaz.model import localised_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ401", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text and language that are missing."""
    for record in dossier.records:
        for path, text in localised_texts(record.value):
            missing = [tag for tag in dossier.tags if tag not in text.root]
            if missing:
                message = f"'{_name(path)}' is missing in: {', '.join(missing)}"
                yield RULE.at(record.span(*path), message, "every text stands in every language of the site")


def _name(path: tuple[str | int, ...]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")
