"""Characters that nobody sees, and that are no part of a word."""

from __future__ import annotations

import re

HIDDEN = re.compile(
    "["
    "\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # controls; a line may end where YAML lets it
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"  # tags, and the selectors of variants above 16
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "]"
)
"""Controls, all that Unicode counts among formats (category Cf) but U+200C and U+200D, which are letters' neighbours in
Persian and Urdu, and what else may be passed over in silence (`Default_Ignorable_Code_Point`)."""
