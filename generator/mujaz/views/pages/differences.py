"""The page of all differences; where it is cut, a page for each topic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model import Scope
from mujaz.model.places import DIFFERENCES
from mujaz.views.parts.by_topic import topic_contents, topic_name
from mujaz.views.parts.contents import Contents, part_page, part_title
from mujaz.views.parts.difference import DifferenceView, difference_view
from mujaz.views.parts.page import Later, Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Difference, Dossier
    from mujaz.model.parts import Part
    from mujaz.wording import Wording


@dataclass(frozen=True)
class ScopeGroup:
    """The differences of one scope: anchor, heading, differences."""

    id: str
    label: str
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True)
class DifferencesView:
    """The page of all differences, or of a topic's: title, what it is, the differences, and the pages of the topics."""

    title: str
    summary: str
    groups: tuple[ScopeGroup, ...]
    contents: Contents | None = None


def differences_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page of all differences in one language, and its parts where it is cut."""
    cut = dossier.cuts.differences
    title, summary = wording.text("differences.all"), wording.text("differences.summary")
    every = [record.value for record in dossier.differences]
    view = DifferencesView(
        title,
        summary,
        () if cut else _groups(every, dossier, wording),
        topic_contents(cut, dossier, wording) if cut else None,
    )
    moved = {each.id: wording.targets[each.id] for part in cut for each in part.entries}
    yield Page(wording.tag, DIFFERENCES, title, summary, None, view, at_foot=True, moved=moved)
    for part in cut:
        name = part_title(title, part, topic_name(part, dossier, wording), wording)
        yield part_page(
            part, DIFFERENCES, name, summary, view=Later(partial(_part, part, name, dossier, wording)), wording=wording
        )


def _part(part: Part[Difference], title: str, dossier: Dossier, wording: Wording) -> DifferencesView:
    table = topic_contents(dossier.cuts.differences, dossier, wording, part)
    return DifferencesView(title, "", _groups(part.entries, dossier, wording), table)


def _groups(differences: Sequence[Difference], dossier: Dossier, wording: Wording) -> tuple[ScopeGroup, ...]:
    groups = []
    for scope in (Scope.BETWEEN, Scope.INSIDE, Scope.GENERAL):
        of_scope = [difference for difference in differences if difference.scope is scope]
        views = tuple(difference_view(difference, dossier, wording) for difference in of_scope)
        if views:
            groups.append(ScopeGroup(f"scope-{scope.value}", wording.text(f"differences.{scope.value}"), views))
    return tuple(groups)
