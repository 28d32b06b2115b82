"""What in a text is quoted, and what is the text's own."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.languages import Language


def quotations(text: str, language: Language) -> Iterator[str]:
    """Yield what stands in quotation marks in a text, the outermost ones; none where a mark is not closed.

    Args:
        text: words of the language, without markup.
        language: the text's language, with its marks.
    """
    for start, end in _spans(text, tuple(language.proofreading.quotation)):
        yield text[start + 1 : end - 1]


def unquoted(text: str, language: Language) -> str:
    """Return a text with a mark in the place of each quotation, so that no words meet that did not.

    Args:
        text: words of the language, without markup.
        language: the text's language, with its marks.
    """
    found, at = "", 0
    for start, end in _spans(text, tuple(language.proofreading.quotation)):
        found += f"{text[at:start]}…"
        at = end
    return found + text[at:]


def _spans(text: str, pairs: Sequence[str]) -> Iterator[tuple[int, int]]:
    expected: list[str] = []
    start = 0
    closing = {pair[0]: pair[1] for pair in pairs}
    if not any(mark in text for mark in closing):
        return
    for match in _marks(tuple(pairs)).finditer(text):
        mark = match[0]
        if expected and mark == expected[-1]:
            expected.pop()
            if not expected:
                yield start, match.end()
        elif mark in closing:
            start = start if expected else match.start()
            expected.append(closing[mark])


@functools.cache
def _marks(pairs: tuple[str, ...]) -> re.Pattern[str]:
    both = "".join(pair[0] for pair in pairs if pair[0] == pair[1])
    marks = "".join(mark for pair in pairs for mark in pair if mark not in both)
    # A mark that both opens and closes is none between two letters, where it marks an abbreviation: צה״ל.
    found = [f"[{re.escape(marks)}]" if marks else "", rf"(?<!\w)[{both}]|[{both}](?!\w)" if both else ""]
    return re.compile("|".join(filter(None, found)))
