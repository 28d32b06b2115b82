"""A name: what it is, its posts as each source gives them, what it says, and what is said of it.

Where that is too much for one page, the long lists have pages of their own, and the name's page has the newest of each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from mujaz.model import Mention
from mujaz.model.cuts import NO_YEAR
from mujaz.model.name_cuts import WHOLE, events_of, newest_first
from mujaz.views.parts.contents import Contents, contents
from mujaz.views.parts.ground import GroundView, ground_view
from mujaz.views.parts.posts import PostRow, post_rows
from mujaz.views.parts.references import difference_link, event_line
from mujaz.views.parts.term import forms, other_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.model import Difference, Dossier, Entity, Event, Post
    from mujaz.model.parts import Part
    from mujaz.wording import Phrase, Wording

T = TypeVar("T")

LISTS = {
    "by": "by-it",
    "about": "about-it",
    "posts": "posts",
    "events": "events.of",
    "reports": "timeline.reports",
    "differences": "differences",
}
"""What the lists of a name's page are called: names in addresses, to our strings."""


@dataclass(frozen=True)
class NameView:
    """A name, with everything that is about it.

    Attributes:
        id: its id.
        type_label: what it is: person, organisation, place or document.
        name: its standard name; on the page of a part, what part it is.
        others: its names in the site's other languages; None where they are the same.
        description: who or what it is.
        forms: its other spellings.
        posts: its ranks and posts, as each source gives them.
        by: the statements that it makes.
        about: the statements about it that others make.
        events: the events that it is part of.
        reports: the reports about events that it is part of.
        differences: what sources differ on about it.
        said: how many statements it makes, and how many are about it, by list; some may stand on other pages.
        contents: the pages of the lists that have pages of their own, by list.
        is_part: whether it is the page of a part.
    """

    id: str
    type_label: str
    name: Phrase
    others: Phrase | None
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostRow, ...]
    by: tuple[GroundView, ...]
    about: tuple[GroundView, ...]
    events: tuple[Phrase, ...]
    reports: tuple[Phrase, ...]
    differences: tuple[Phrase, ...]
    said: Mapping[str, int]
    contents: Mapping[str, Contents]
    is_part: bool = False


def is_used(entity: Entity, dossier: Dossier) -> bool:
    """Tell whether anything is about an entity; what nothing is about stands on no page."""
    found = dossier.references
    return any(entity.id in known for known in (found.by, found.about, found.places, found.differences))


def name_view(entity: Entity, dossier: Dossier, wording: Wording) -> NameView:
    """Return a name as its page shows it.

    Args:
        entity: the entity.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    found, cut, most = dossier.references, dossier.cuts.name(entity), dossier.sizes.shown
    events = events_of(entity, dossier)
    by, about = found.by.get(entity.id, ()), found.about.get(entity.id, ())
    differences = found.differences.get(entity.id, ())

    def shown(name: str, whole: Sequence[T]) -> Sequence[T]:
        return newest_first(whole)[:most] if name in cut.lists else newest_first(whole) if cut is not WHOLE else whole

    view = _of_lists(
        dossier,
        wording,
        posts=shown("posts", entity.posts),
        by=shown("by", by),
        about=shown("about", about),
        events=shown("events", [event for event in events if not event.report]),
        reports=shown("reports", [event for event in events if event.report]),
        differences=shown("differences", differences),
    )
    return replace(
        view,
        id=entity.id,
        type_label=wording.text(f"entity.{entity.type.value}.one"),
        name=wording.phrase(entity.name),
        others=other_names(entity.name, wording),
        description=wording.phrase(entity.description) if entity.description else None,
        forms=forms(entity.forms, wording),
        said={"by": len(by), "about": len(about)},
        contents=name_contents(entity, dossier, wording),
    )


def name_part_view(
    entity: Entity, part: tuple[str, Part[object]], title: str, dossier: Dossier, wording: Wording
) -> NameView:
    """Return a part of a list of a name as its page shows it.

    Args:
        entity: the entity.
        part: name of the list, and the part.
        title: what the part is called.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    name, own = part
    view = _of_lists(dossier, wording, **{name: own.entries})  # type: ignore[arg-type] # each list has its own sort
    return replace(
        view,
        id=entity.id,
        type_label=wording.text(f"entity.{entity.type.value}.one"),
        name=wording.words(title),
        said={name: own.count},
        contents={name: name_contents(entity, dossier, wording, own)[name]},
        is_part=True,
    )


def name_contents(
    entity: Entity, dossier: Dossier, wording: Wording, here: Part[object] | None = None
) -> dict[str, Contents]:
    """Return the pages of the lists of a name that have pages of their own, by list."""
    return {
        name: contents(
            parts,
            wording.text(LISTS[name]),
            lambda part: wording.words(part_name(part, dossier, wording)),
            wording,
            here=here,
        )
        for name, parts in dossier.cuts.name(entity).lists.items()
    }


def part_name(part: Part[object], dossier: Dossier, wording: Wording) -> str:
    """Return what a part of a list of a name is called in the table of its parts: its years, or what list it is."""
    if part.key in LISTS:
        return wording.text(LISTS[part.key])
    if part.key == NO_YEAR:
        return wording.text("parts.undated")
    newest = part.entries[0]
    last = dossier.cuts.year[newest.briefing.slug] if isinstance(newest, Mention) else part.key
    return wording.date((part.key if last == part.key else f"{part.key}/{last}").upper())


def _of_lists(  # noqa: PLR0913 - the lists of a name's page
    dossier: Dossier,
    wording: Wording,
    *,
    posts: Sequence[Post] = (),
    by: Sequence[Mention] = (),
    about: Sequence[Mention] = (),
    events: Sequence[Event] = (),
    reports: Sequence[Event] = (),
    differences: Sequence[Difference] = (),
) -> NameView:
    return NameView(
        id="",
        type_label="",
        name=wording.words(""),
        others=None,
        description=None,
        forms=None,
        posts=post_rows(posts, dossier, wording),
        by=tuple(ground_view(mention, dossier, wording) for mention in by),
        about=tuple(ground_view(mention, dossier, wording) for mention in about),
        events=tuple(event_line(event, wording) for event in events),
        reports=tuple(event_line(event, wording) for event in reports),
        differences=tuple(difference_link(difference, wording) for difference in differences),
        said={},
        contents={},
    )
