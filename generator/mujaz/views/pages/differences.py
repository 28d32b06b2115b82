"""The page of all differences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Scope
from mujaz.model.places import DIFFERENCES
from mujaz.views.parts.difference import DifferenceView, difference_view
from mujaz.views.parts.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording import Wording


@dataclass(frozen=True)
class ScopeGroup:
    """The differences of one scope: anchor, heading, differences."""

    id: str
    label: str
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True)
class DifferencesView:
    """The page of all differences."""

    title: str
    summary: str
    groups: tuple[ScopeGroup, ...]


def differences_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page of all differences in one language."""
    groups = []
    for scope in (Scope.BETWEEN, Scope.INSIDE, Scope.GENERAL):
        of_scope = [record.value for record in dossier.differences if record.value.scope is scope]
        views = tuple(difference_view(difference, dossier, wording) for difference in of_scope)
        if views:
            groups.append(ScopeGroup(f"scope-{scope.value}", wording.text(f"differences.{scope.value}"), views))
    view = DifferencesView(wording.text("differences.all"), wording.text("differences.summary"), tuple(groups))
    yield Page(wording.tag, DIFFERENCES, view.title, view.summary, None, view, at_foot=True)
