"""A sentence has no end in one language.

Why: a text whose last words were lost on the way stops without a stop, and nothing else shows it.

Example:

    text: {ar: "وصل الوفد إلى المدينة.", en: "The delegation reached the town"}

Fix: end the sentence in each language, or in none, as in a heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ857", __doc__, Severity.WARNING)

_ENDED = re.compile(r"[.!?؟…۔।:][\"'”’»״)\]\s]*$|[\"'”’»״][.!?؟…۔।:]\s*$")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that ends in one language only."""
    for record in dossier.records:
        for path, text in record.localised:
            ended = {tag: bool(_ENDED.search(plain_text(text.root[tag]))) for tag in dossier.tags if tag in text.root}
            if len(set(ended.values())) > 1:
                tag = next(tag for tag, is_ended in ended.items() if not is_ended)
                other = next(tag for tag, is_ended in ended.items() if is_ended)
                message = say("{other} ends with a stop, {tag} does not", other=other, tag=tag)
                yield RULE.at(record.span(*path, tag), message, say("is the end missing? end both, or none"))
