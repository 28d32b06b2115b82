"""How much Markdown things take on a page, in bytes of UTF-8, as far as their texts tell; see `mujaz.model.parts`.

A page in another language has other texts, and is cut at the same places: the longest of the languages counts. What is
added to texts is what the templates write round them, measured on the pages of the first site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.model.briefing import Briefing, Evidence
    from mujaz.model.difference import Difference
    from mujaz.model.entity import Form
    from mujaz.model.fields import Localised


def length(text: Localised | None) -> int:
    """Return how long a text is in the language in which it is longest."""
    return max((len(own.encode()) for own in text.root.values()), default=0) if text is not None else 0


def card_weight(briefing: Briefing) -> int:
    """Return how much a briefing takes in a list."""
    return 500 + 2 * length(briefing.title) + length(briefing.summary)


def evidence_weight(pieces: Iterable[Evidence]) -> int:
    """Return how much evidence takes."""
    return sum(300 + len(piece.excerpt.encode()) + length(piece.gloss) for piece in pieces)


def passages_weight(difference: Difference) -> int:
    """Return how much the passages of a difference take."""
    return sum(120 + length(each.text) + evidence_weight([each]) for each in difference.passages)


def forms_weight(forms: Iterable[Form]) -> int:
    """Return how much other spellings take."""
    return sum(45 + len(form.text.encode()) for form in forms)
