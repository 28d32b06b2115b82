"""When what is on a page was published and last changed, as the content says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.changes import calendar_date, changed_on, published_on
from mujaz.model.places import HOME, briefing_path, parallel_path, topic_path

if TYPE_CHECKING:
    from mujaz.model import Dossier


@dataclass(frozen=True)
class Days:
    """When something was published and last changed, as ISO 8601 writes it; empty where that is not said.

    Attributes:
        published: when it was published.
        changed: when it last changed significantly.
    """

    published: str
    changed: str

    @property
    def last(self) -> str:
        """The last of them; empty where nothing is known."""
        return self.changed or self.published


def page_days(dossier: Dossier) -> dict[str, Days]:
    """Return what is known of pages, by their paths inside a language's folder: those of briefings and topics."""
    found: dict[str, Days] = {}
    topics = [record.value for record in dossier.topics]
    for topic in topics:
        path = topic_path(topic) if len(topics) > 1 else HOME
        found[path] = Days("", calendar_date(topic.as_of))
    for briefing in (record.value for record in dossier.briefings):
        days = Days(published_on(briefing), changed_on(briefing))
        found[briefing_path(briefing)] = found[parallel_path(briefing)] = days
    return found
