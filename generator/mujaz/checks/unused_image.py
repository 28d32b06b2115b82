"""No briefing shows an image that lies in the folder of images.

Why: it comes to no page, and somebody may believe that it does; and what nobody looks at any more may be under a
licence that nobody has read.

Example: `briefings/images/harbour-2.jpg`, where the briefing shows `images/harbour.jpg`.

Fix: name it in a briefing, `image: {file: images/harbour-2.jpg, …}`, or delete it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity, Span
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ433", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each file in the folder of images that no briefing names."""
    if dossier.unread or dossier.mended:
        return  # what could not be read may use it
    used = {record.value.image.file for record in dossier.briefings if record.value.image}
    wanted = {name.casefold() for name in used - dossier.images.keys()}  # bad_image names these
    for name in dossier.images:
        if name not in used and name.casefold() not in wanted:
            message = say("no briefing shows '{name}'", name=name)
            yield RULE.at(Span(f"briefings/{name}"), message, say("show it or delete it"))
