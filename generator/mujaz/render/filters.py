"""The style sheet of the timeline's filters: with it they work without a script.

While the address names an option (`#only_year_2025`), what does not belong to it is not shown. The rules are those of
the site's own options, and stand in a file because a host may forbid styles inside pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.views.timeline.facets import Option

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_ON = ":root:not(.mjz-live)"  # with its script the page filters by itself


def filter_sheet(options: Iterable[Option]) -> str:
    """Return the style sheet of the timeline's filters.

    Args:
        options: the options that any language's timeline offers.
    """
    rules = [rule for option in {(o.anchor, o.key, o.value): o for o in options}.values() for rule in _rules(option)]
    return "\n".join([".mjz-only:not(:target){display:none}", *rules, ""])


def _rules(option: Option) -> tuple[str, ...]:
    anchor, named = _string(option.anchor), f"[data-{option.key}~={_string(option.value)}]"
    chosen = f"{_ON}:has([id={anchor}]:target)"
    return (
        f"{chosen} :is(.mjz-event,.mjz-year,.mjz-background):not({named}){{display:none}}",
        f"{chosen} .mjz-mark:not({named}){{visibility:hidden;--mjz-seen:.13;pointer-events:none}}",
        f"{chosen} .mjz-facet [href={_string('#' + option.anchor)}]{{font-weight:700;text-decoration:underline}}",
    )


def _string(text: str) -> str:
    """Return a text as a CSS string: what is no letter, digit, hyphen or underscore is escaped (CSS Syntax 4.3.7)."""
    return '"' + _UNSAFE.sub(lambda match: f"\\{ord(match[0]):x} ", text) + '"'
