"""The site asks for month names or digits that a language does not have.

Why: dates would be written with other month names than the site's readers expect.

Example:

    months: {ar: egyptian}      # in briefings/site.yml; the Arabic file has gregorian, levantine, maghrebi

Fix: use a name that the language's file lists under `months` or `digits`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule, closest
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ502", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each profile of a language that its file does not have."""
    site = dossier.site
    for field in ("months", "digits"):
        for tag, name in getattr(site.value, field).items():
            language = dossier.languages.get(tag)
            known = getattr(language, field) if language else dossier.languages
            wanted = name if language else tag
            if wanted not in known and tag not in dossier.unread_languages:
                message = say("'{wanted}' is not known for {field}", wanted=wanted, field=field)
                yield RULE.at(site.span(field, tag), message, closest(wanted, known))
