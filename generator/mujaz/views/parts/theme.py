"""The themes of a briefing: its statements under headings, those that carry it apart from the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.model import Briefing
    from mujaz.views.parts.statement import StatementView
    from mujaz.wording import Phrase, Wording


FOREMOST = 6
"""How many of the statements that carry a briefing stand on its page before the others are opened, at most."""

ROOM = 200
"""How many words they have together in the language that has most: with it a page says at most 600 at first sight."""


@dataclass(frozen=True)
class ThemeView:
    """Statements under one heading.

    Attributes:
        id: its anchor.
        title: the heading; None where the briefing has no themes.
        key: the foremost of the statements that carry the briefing.
        others: the others.
        more: how many others there are, in words.
    """

    id: str
    title: Phrase | None
    key: tuple[StatementView, ...]
    others: tuple[StatementView, ...]
    more: str


def theme_views(briefing: Briefing, statements: Mapping[str, StatementView], wording: Wording) -> tuple[ThemeView, ...]:
    """Return the themes of a briefing; what stands under none comes last, and where nothing is key, all is.

    Args:
        briefing: the briefing.
        statements: its statements as a page shows them, by id and in its order.
        wording: wording of the page's language.
    """
    listed = {name for theme in briefing.themes for name in theme.statements}
    groups: list[tuple[Phrase | None, list[str]]] = [
        (wording.phrase(theme.title), [name for name in theme.statements if name in statements])
        for theme in briefing.themes
    ]
    groups.append((None, [name for name in statements if name not in listed]))
    key = foremost(briefing) or set(statements)
    views = []
    for place, (title, names) in enumerate(groups, 1):
        others = tuple(statements[name] for name in names if name not in key)
        views.append(
            ThemeView(
                id=f"theme-{place}",
                title=title,
                key=tuple(statements[name] for name in names if name in key),
                others=others,
                more=wording.count("statements.more", len(others)),
            )
        )
    return tuple(view for view in views if view.key or view.others)


def foremost(briefing: Briefing) -> set[str]:
    """Return the statements that carry a briefing and have room in its first layer; the same in every language."""
    texts = {statement.id: statement.text.root.values() for statement in briefing.statements}
    shown: set[str] = set()
    words = 0
    for name in briefing.key[:FOREMOST]:
        words += max(len(text.split()) for text in texts[name])
        if shown and words > ROOM:
            break
        shown.add(name)
    return shown
