"""Phrases as HTML for feeds: with emphasis, links out of the feed and isolates, and nothing of the site's styles."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from mujaz.model.address import HTTPS
from mujaz.render.markdown import clean, escape_html
from mujaz.wording.line_breaks import breakable
from mujaz.wording.phrase import INITIATORS, POP_ISOLATE, stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mujaz.views.syndication import Section
    from mujaz.wording import Phrase, Run

_ISOLATES = {*INITIATORS.values(), POP_ISOLATE}


def sections_html(sections: Iterable[Section], language: str, direction: str, address: Callable[[str], str]) -> str:
    """Return sections as an HTML element of their own, which says its language and direction.

    Args:
        sections: the sections.
        language: tag of the language.
        direction: its direction.
        address: gives the address of a place that is relative to the language's folder.
    """
    parts = [part for section in sections for part in _section(section, address)]
    return f'<div lang="{escape_html(language)}" dir="{escape_html(direction)}">{"".join(parts)}</div>'


def _section(section: Section, address: Callable[[str], str]) -> Iterable[str]:
    if section.title is not None:
        yield f"<h2>{phrase_rich(section.title, address)}</h2>"
    for paragraph in section.paragraphs:
        yield f"<p>{phrase_rich(paragraph, address)}</p>"
    if section.items:
        items = "".join(f"<li>{phrase_rich(item, address)}</li>" for item in section.items)
        yield f"<ul>{items}</ul>"


def phrase_rich(phrase: Phrase, address: Callable[[str], str]) -> str:
    """Return a phrase as HTML with emphasis and links.

    Args:
        phrase: the phrase.
        address: gives the address of a place that is relative to the language's folder.
    """
    return _html(phrase.runs, address)


def isolated_text(text: str) -> str:
    """Return words that isolate by characters, for where no markup can stand, without any other controls."""
    if _ISOLATES.isdisjoint(text):
        return clean(text)
    pieces = [""]
    for character in text:
        if character in _ISOLATES:
            pieces += [character, ""]
        else:
            pieces[-1] += character
    return "".join(piece if piece in _ISOLATES else clean(piece) for piece in pieces)


def _html(
    runs: Sequence[Run], address: Callable[[str], str], depth: int = 0, marked: tuple[bool, str | None] = (False, None)
) -> str:
    parts = []
    # Neighbours of one emphasis or link are one, however many directions they are in.
    for mark, group in itertools.groupby(stretches(runs, depth), lambda item: _mark(item[1])):
        inside = mark or marked
        words = "".join(
            f"<bdi{_language(own)}{_direction(isolate.direction)}>{_html(own, address, depth + 1, inside)}</bdi>"
            if isolate
            else _words(own[0])
            for isolate, own in group
        )
        parts.append(words if mark is None or mark == marked else _marked(words, mark, address))
    return "".join(parts)


def _mark(runs: Sequence[Run]) -> tuple[bool, str | None] | None:
    """Return the emphasis and target that runs have in common; None where they differ."""
    marks = {(run.emphasis, run.target) for run in runs}
    return marks.pop() if len(marks) == 1 else None


def _marked(words: str, mark: tuple[bool, str | None], address: Callable[[str], str]) -> str:
    emphasis, target = mark
    if emphasis:
        words = f"<em>{words}</em>"
    if target is None:
        return words
    leads = target if target.startswith(HTTPS) else address(target)
    return f'<a href="{escape_html(leads)}">{words}</a>'


def _words(run: Run) -> str:
    words = escape_html(breakable(run.text))
    return words if run.language is None or run.isolates else f'<span lang="{escape_html(run.language)}">{words}</span>'


def _language(runs: Sequence[Run]) -> str:
    languages = {run.language for run in runs}
    language = languages.pop() if len(languages) == 1 else None
    return f' lang="{escape_html(language)}"' if language else ""


def _direction(direction: str) -> str:
    return f' dir="{escape_html(direction)}"' if direction else ""
