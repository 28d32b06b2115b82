"""An event: something that happened, dated as exactly as a source dates it."""

from __future__ import annotations

from mujaz.model.fields import Day, HijriDay, Id, Localised, Model, YesNo


class Inference(Model):
    """Why a date is what it is, where no source gives it outright.

    Attributes:
        reason: how the date follows from what the sources say.
    """

    reason: Localised


class Event(Model):
    """Something that happened.

    Attributes:
        id: id of the event.
        report: whether it is a report about events, published, and no event itself.
        date: EDTF date at its true precision.
        inferred: reason for a date that no source gives outright.
        hijri: the same date in the Hijri calendar, where a source gives it.
        after: id of the event that it follows; the list then has it behind that one.
        planned: whether it lay ahead when the sources were written; where nothing is said, their dates tell.
        place: id of the place.
        title: what happened, in twelve words at most.
        text: what happened, and who reports it so, in a sentence or two.
    """

    id: Id
    report: YesNo = False
    date: Day
    inferred: Inference | None = None
    hijri: HijriDay | None = None
    after: Id | None = None
    planned: YesNo | None = None
    place: Id | None = None
    title: Localised | None = None
    text: Localised
