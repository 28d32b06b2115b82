"""An id or slug is not plain enough for an address.

Why: ids and slugs become addresses and file names, the same in every language. Capitals, spaces, other scripts, dots
and slashes break links on some servers, or lead out of their folder.

Example:

    slug: Munir in Benghazi

Fix: use small ASCII letters, digits and single hyphens: `munir-in-benghazi`. At most 80 characters. Names such as `con`
and `nul` stand for devices on Windows, where no file can have them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mujaz.checks.walk import ids
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import Message, say
from mujaz.model.fields import DEVICES, LONGEST_ID, PLAIN_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ203", __doc__, fixed=Fixed.REFERENCE)

RESERVED = frozenset({"index", "404", "search", "assets", "about"})
"""Names of pages and folders that every site has."""


def is_plain_id(name: str) -> bool:
    """Tell whether a name can stand in an address, as an id or a slug."""
    return re.fullmatch(PLAIN_ID, name) is not None and len(name) <= LONGEST_ID and name not in RESERVED | DEVICES


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each id or slug that cannot stand in an address."""
    for record, path, name in ids(dossier):
        if is_plain_id(name):
            continue
        reason = say("is a name that every site has") if name in RESERVED else say("cannot stand in an address")
        reason = say("is the name of a device on Windows") if name in DEVICES else reason
        kind = path[-1] if isinstance(path[-1], str) else "alias"
        yield RULE.at(
            record.span(*path),
            say("the {kind} '{name}' {reason}", kind=kind, name=name, reason=reason),
            _suggestion(name),
        )


def _suggestion(name: str) -> Message:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:LONGEST_ID].strip("-")
    usable = plain and plain != name and plain not in RESERVED | DEVICES
    return (
        say("for example '{name}'", name=plain) if usable else say("use small ASCII letters, digits and single hyphens")
    )
