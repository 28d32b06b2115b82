"""Text becomes SVG: words of a picture, with the languages and directions that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.render.markdown import escape_html
from mujaz.wording.line_breaks import breakable
from mujaz.wording.phrase import stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.wording import Phrase, Run


def phrase_svg(phrase: Phrase) -> str:
    """Return a phrase as what stands inside an SVG `text`: its words, in `tspan` where they are foreign or isolated."""
    return _spans(phrase.runs, 0)


def _spans(runs: Sequence[Run], depth: int) -> str:
    parts = []
    for isolate, own in stretches(runs, depth):
        if isolate is None:
            (run,) = own
            words = escape_html(breakable(run.text))
            parts.append(f'<tspan lang="{escape_html(run.language)}">{words}</tspan>' if run.language else words)
            continue
        direction = f' direction="{isolate.direction}"' if isolate.direction else ""
        parts.append(f'<tspan{direction} unicode-bidi="isolate">{_spans(own, depth + 1)}</tspan>')
    return "".join(parts)
