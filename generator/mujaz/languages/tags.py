"""Languages that a site is not in: what their tags say of them (BCP 47), by the Unicode CLDR data that Babel has."""

from __future__ import annotations

import re
from typing import Literal

from babel.core import get_global

TAG = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""What the tag of a language looks like, as far as a folder's name can bear; as a regular expression."""

_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:-(?P<script>[A-Z][a-z]{3}))?(?:-(?P<region>[A-Z]{2}|\d{3}))?")

_RIGHT_TO_LEFT = frozenset({
    "Adlm", "Arab", "Gara", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
})  # fmt: skip
"""Scripts in use today that are written from right to left (CLDR, script metadata; ISO 15924 codes)."""


def direction_of(tag: str) -> Literal["ltr", "rtl"] | None:
    """Return the base direction of a language, or None where CLDR knows no language by this tag.

    Args:
        tag: a BCP 47 tag of a language, with a script or region where that matters: `ur`, `ku-Arab`, `pa-PK`.
    """
    match = _TAG.fullmatch(tag)
    if match is None:
        return None
    likely = get_global("likely_subtags")
    language, script, region = match.group("language", "script", "region")
    whole = likely.get(f"{language}_{region}") or likely.get(language)
    if whole is None:
        return None
    return "rtl" if (script or whole.split("_")[1]) in _RIGHT_TO_LEFT else "ltr"
