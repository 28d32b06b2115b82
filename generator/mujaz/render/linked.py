"""Linked data becomes a data block of HTML: JSON-LD in a script element that no program of the page reads."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.views.linked import Node

CONTEXT = "https://schema.org"
"""What the words of a node mean: https://schema.org/docs/jsonldcontext.jsonld. No reader's browser asks for it."""

_UNSAFE = re.compile("[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What could end or change a script element (HTML, 4.12.1.3), line ends that JSON has and JavaScript had not, and what
would turn round the order in which somebody sees the source."""


def linked_json(nodes: Sequence[Node]) -> str:
    """Return nodes as JSON-LD that can stand in a script element of HTML as it is.

    Args:
        nodes: the nodes of a page.
    """
    text = json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
