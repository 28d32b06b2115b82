"""The pages that tell who reports an event: one for each event that more than one article reports.

They are reached from where the event stands; the timeline stays the place to which its name leads.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.lineage import has_lineage, lineage
from mujaz.model.places import TIMELINE, lineage_path
from mujaz.views.lineage.compared import comparisons
from mujaz.views.lineage.picture import picture_view
from mujaz.views.lineage.tellings import order_note, origin_views, speaker_views
from mujaz.views.parts.difference import difference_view
from mujaz.views.parts.event import event_title, published_reports, reported_events
from mujaz.views.parts.page import Later, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Event
    from mujaz.views.lineage.picture import PictureView
    from mujaz.views.lineage.sides import Comparison
    from mujaz.views.lineage.tellings import OriginView, SpeakerView
    from mujaz.views.parts.difference import DifferenceView
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class LineageView:
    """Who reports an event.

    Attributes:
        title: what the event is called.
        date: its date in words.
        place: where it happened; None where that is not known.
        text: what happened; None where its title says all of it.
        inferred: why its date is what it is; None where a source gives it outright.
        timeline: where it stands in the timeline.
        count: how many accounts and how many articles, in words.
        order: in what order they stand, and whose order that is.
        origins: the accounts.
        more: how many articles are left out, in words; empty where none is.
        speakers: who speaks in more than one of them.
        picture: the picture.
        differences: what editors recorded that sources differ on about it.
        compared: what the articles give differently besides, found by comparing them.
    """

    title: Phrase
    date: str
    place: Phrase | None
    text: Phrase | None
    inferred: Phrase | None
    timeline: str
    count: str
    order: str
    origins: tuple[OriginView, ...]
    more: str
    speakers: tuple[SpeakerView, ...]
    picture: PictureView
    differences: tuple[DifferenceView, ...]
    compared: tuple[Comparison, ...]


def lineage_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page of each event that more than one article reports, in one language."""
    for event in (*reported_events(dossier), *published_reports(dossier)):
        if has_lineage(event, dossier):
            title = f"{str(event_title(event, wording)).rstrip('.')} · {wording.text('lineage')}"
            view = Later(partial(_view, event, dossier, wording))
            summary = wording.text("lineage.summary")
            yield Page(wording.tag, lineage_path(event), title, summary, TIMELINE, view, in_sequence=False)


def _view(event: Event, dossier: Dossier, wording: Wording) -> LineageView:
    found = lineage(event, dossier)
    place = dossier.entity.get(event.place or "")
    title, text = event_title(event, wording), wording.phrase(event.text)
    compared = comparisons(found, dossier, wording)
    left = max(0, len(found.tellings) - dossier.sizes.tellings)
    counts = [wording.count("strands.count", len(found.origins)), wording.count("articles.count", len(found.tellings))]
    return LineageView(
        title=title,
        date=wording.event_date(event),
        place=wording.link(place.name, place.id) if place else None,
        text=None if str(title) == str(text) else text,
        inferred=wording.phrase(event.inferred.reason) if event.inferred else None,
        timeline=wording.targets[event.id],
        count=str(wording.words(wording.language.list_separator.join(counts)).capitalised()),
        order=order_note(found, wording),
        origins=origin_views(found, dossier, wording),
        more=wording.count("lineage.more", left) if left else "",
        speakers=speaker_views(found.tellings[: dossier.sizes.tellings], dossier, wording),
        picture=picture_view(found, compared, dossier, wording),
        # In an archive the pages of differences alone have their passages.
        differences=tuple(
            difference_view(difference, dossier, wording, in_short=dossier.cuts.is_archive)
            for difference in dossier.references.differences.get(event.id, ())
        ),
        compared=compared,
    )
