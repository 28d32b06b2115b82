"""Parts of lists that are cut by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mujaz.views.parts.contents import Contents, contents

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.model.parts import Part
    from mujaz.wording import Wording

T = TypeVar("T")


def letter_contents(
    parts: Sequence[Part[T]], letter: Callable[[T], str], wording: Wording, here: Part[T] | None = None
) -> Contents:
    """Return the parts of a list that is cut by letter, as a page shows them.

    Args:
        parts: the parts.
        letter: returns the letter under which an entry stands.
        wording: wording of the page's language.
        here: the part whose page shows them.
    """
    return contents(
        parts, wording.text("parts.letters"), lambda part: wording.words(letter(part.entries[0])), wording, here=here
    )
