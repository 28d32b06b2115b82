"""The site names a language twice.

Why: the second stands for nothing; often another language was meant.

Example:

    languages: [ar, ar]     # in briefings/site.yml

Fix: delete one, or correct it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ503", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each language that stands in the site's list a second time."""
    tags = dossier.site.value.languages
    for position, tag in enumerate(tags):
        if tag in tags[:position]:
            yield RULE.at(
                dossier.site.span("languages", position),
                say("'{tag}' stands here a second time", tag=tag),
                say("delete it"),
            )
