"""Linked data becomes a data block of HTML: JSON-LD in a script element that no program of the page reads."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from mujaz.render.markdown import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.views.linked import Node

CONTEXT = "https://schema.org"
"""What the words of a node mean: https://schema.org/docs/jsonldcontext.jsonld. No reader's browser asks for it."""

_UNSAFE = re.compile("[<>&\u2028\u2029]")
"""What could end or change a script element (HTML, 4.12.1.3), and line ends that JSON has and JavaScript had not."""


def linked_json(nodes: Sequence[Node]) -> str:
    """Return nodes as JSON-LD that can stand in a script element of HTML as it is.

    Args:
        nodes: the nodes of a page.
    """
    said = {"@context": CONTEXT, "@graph": _clean(list(nodes))}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _clean(value: object) -> object:
    """Return a value whose texts have no controls, which say nothing to a program."""
    if isinstance(value, str):
        return value if value.isprintable() else clean(value)
    if isinstance(value, list):
        return [_clean(each) for each in value]
    if isinstance(value, dict):
        return {key: _clean(each) for key, each in value.items()}
    return value
