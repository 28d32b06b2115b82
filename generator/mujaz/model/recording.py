"""A review becomes a record: what is compared now, and what was before and still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.briefing import Status
from mujaz.model.compared import amendment_name, owner_of
from mujaz.model.review import Comparison, Review, digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model.reviewed import Compared, Reviewed


@dataclass(frozen=True)
class Recording:
    """What is to be recorded.

    Attributes:
        tags: tags of the languages that were compared.
        by: name of who compared.
        day: day of the comparison, `YYYY-MM-DD`.
        only: what was compared, by id; all where there are none.
        is_typo: whether texts were corrected without a change of sense, so that nothing is compared again. Of what was
            compared since it changed this is said by id.
        is_anew: whether also what is as it was compared before was compared again.
    """

    tags: tuple[str, ...]
    by: str
    day: str
    only: frozenset[str] = frozenset()
    is_typo: bool = False
    is_anew: bool = False


def recorded(each: Reviewed, recording: Recording, site_tags: Sequence[str]) -> Review:
    """Return the record of a briefing, a topic or a register after a review.

    Comparisons of what is as it was keep their day and name, and those of what is not there any more are dropped.

    Args:
        each: its texts, and what was compared of them before.
        recording: what is to be recorded.
        site_tags: tags of the site's languages, in the site's order.
    """
    found = {tag: dict(_lines(each, recording, tag)) for tag in site_tags}
    review = Review(
        compared={tag: lines for tag, lines in found.items() if lines},
        changed=each.review.changed,
        amendments=each.review.amendments,
    )
    return _settled(each, review, recording)


def _lines(each: Reviewed, recording: Recording, tag: str) -> Iterator[tuple[str, Comparison]]:
    for item in each.items:
        line = item.of(tag)
        if not recording.only or item.unit.owner in recording.only:
            if recording.is_typo:
                line = _corrected(item, tag, recording)
            elif tag in recording.tags and (recording.is_anew or item.stale((tag,))):
                line = _compared(item, tag, recording)
        if line is not None:
            yield item.unit.name, line


def _compared(item: Compared, tag: str, recording: Recording) -> Comparison | None:
    unit, line = item.unit, item.of(tag)
    if tag not in unit.texts:
        return None
    is_kept = line is not None and (line.text, line.speaker) == (unit.texts[tag], unit.speaker)
    return Comparison(
        text=unit.texts[tag],
        source=unit.base if tag != unit.source else None,
        speaker=unit.speaker,
        evidence=unit.evidence,
        sense=line.sense if line and is_kept else None,
        day=recording.day,
        by=recording.by,
    )


def _corrected(item: Compared, tag: str, recording: Recording) -> Comparison | None:
    """Return a comparison that holds for the corrected text; who compared, and when, stays as it was."""
    unit, line = item.unit, item.of(tag)
    # What a point rests on is corrected where it stands: in its briefing.
    if line is None or unit.is_ground:
        return line
    changes: dict[str, str | None] = {}
    if tag in recording.tags:
        changes = {"text": unit.texts[tag], "speaker": unit.speaker, "evidence": unit.evidence}
        if (line.text, line.speaker) != (unit.texts[tag], unit.speaker):
            changes["sense"] = line.sense or digest(line.speaker, line.text)
    if unit.source in recording.tags and tag != unit.source:
        # Where the text of the source's language was compared again since, this one did not follow that.
        base = item.of(unit.source)
        if base is None or base.text == line.source:
            changes["source"] = unit.base
    return line.model_copy(update=changes)


def _settled(each: Reviewed, review: Review, recording: Recording) -> Review:
    """Return a record with what readers are still to be told; see `Reviewed.untold`."""
    if each.briefing is None:
        return review
    now = [amendment_name(amendment) for amendment in each.briefing.value.amendments]
    if each.briefing.value.status is not Status.PUBLISHED:
        return review.model_copy(update={"changed": [], "amendments": now})
    left = each.with_review(review).changed if review.compared else ()
    seen = () if recording.is_typo else (name for name in each.changed if name not in left)
    # Where a change that was compared since changed no sense, an editor says of which text that is so.
    is_same = recording.only if recording.is_typo else frozenset()
    owed = [name for name in dict.fromkeys((*review.changed, *seen)) if owner_of(name) not in is_same or name in left]
    if left:  # an amendment may be about what is still to be compared: it stays new until all of it is
        return review.model_copy(update={"changed": owed})
    return review.model_copy(update={"changed": [name for name in owed if not each.is_told(name)], "amendments": now})
