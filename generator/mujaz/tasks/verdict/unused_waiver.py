"""A waiver lets nothing stand: at its place its rule finds nothing.

Why: what it was for has been mended, or its address has changed. It would stay, and one day hide a new mistake at the
same place.

Example: a waiver of MJZ404 at `munir-benghazi-agreement/s4`, after the numbers of that statement were made to agree.

Fix: delete it, or correct its `at`. The hint names the places at which its rule finds something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule, Severity
from mujaz.messages import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from mujaz.model import Dossier

RULE = Rule("MJZ832", __doc__, Severity.WARNING, fixed=Fixed.READING)

_MOST = 5


def check(dossier: Dossier, unused: Sequence[int], found: Mapping[str, AbstractSet[str]]) -> Iterator[Finding]:
    """Yield a finding for each waiver that waived nothing.

    Args:
        dossier: the site.
        unused: positions of the good waivers that let nothing stand.
        found: the addresses at which something was found, by code.
    """
    if dossier.unread or dossier.mended:
        return  # what could not be read may be what it is for
    for position in unused:
        record = dossier.waivers[position]
        places = sorted(found.get(record.value.code, ()))
        hint = (
            say("{code} is found at: {places}", code=record.value.code, places=listed(places[:_MOST]))
            if places
            else say("delete it")
        )
        message = say("at '{at}' {code} finds nothing that could be waived", at=record.value.at, code=record.value.code)
        yield RULE.at(record.span("at"), message, hint)
