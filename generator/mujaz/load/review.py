"""The record of what was compared, as a file: a line for each comparison, in the order of the texts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Review

_HEAD = "# Who compared which text, and when. `mujaz review` writes this file; nothing in it is for readers.\n"
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./-]*")
_PLAIN_LINE = re.compile(r"[a-z]+=[0-9a-f]+(?:[ \w=.'’()-])*[\w.)]")


def review_yaml(review: Review) -> str:
    """Return the YAML of a record of comparisons."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(review))


def _lines(review: Review) -> Iterator[str]:
    for name in ("changed", "amendments"):
        if values := getattr(review, name):
            yield f"{name}:"
            yield from (f"  - {_written(value, _PLAIN_KEY)}" for value in values)
    yield "compared:" if review.compared else "compared: {}"
    for tag, lines in review.compared.items():
        yield f"  {_written(tag, _PLAIN_KEY)}:" if lines else f"  {_written(tag, _PLAIN_KEY)}: {{}}"
        for name, comparison in lines.items():
            yield f"    {_written(name, _PLAIN_KEY)}: {_written(comparison.line, _PLAIN_LINE)}"


def _written(text: str, plain: re.Pattern[str]) -> str:
    # JSON is YAML: a text in its quotation marks means the same in both.
    return text if plain.fullmatch(text) else json.dumps(text, ensure_ascii=False)
