"""Parts of lists that are cut by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mujaz.views.parts.contents import Contents, contents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Dossier
    from mujaz.model.parts import Part
    from mujaz.wording import Phrase, Wording

T = TypeVar("T")


def topic_contents(
    parts: Sequence[Part[T]], dossier: Dossier, wording: Wording, here: Part[T] | None = None
) -> Contents:
    """Return the parts of a list that is cut by topic, as a page shows them; see `contents`."""
    names = {record.value.id: record.value.title for record in dossier.topics}
    single = len({part.key for part in parts}) == 1

    def name(part: Part[T]) -> Phrase:
        if part.key in names:
            return wording.phrase(names[part.key])
        return wording.words(wording.text("parts.all" if single else "parts.no-topic"))

    return contents(parts, wording.text("parts" if single else "topics"), name, wording, here=here)


def topic_name(part: Part[T], dossier: Dossier, wording: Wording) -> str:
    """Return the name of a part's topic; empty where the whole list is of one."""
    title = next((record.value.title for record in dossier.topics if record.value.id == part.key), None)
    if len(dossier.topics) < 2:  # noqa: PLR2004 - several
        return ""
    return wording.plain(title) if title else wording.text("parts.no-topic")
