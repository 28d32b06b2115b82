"""An event: something that happened, dated as exactly as a source dates it."""

from __future__ import annotations

from mujaz.model.fields import Id, Localised, Model, Text


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
        date: EDTF date at its true precision.
        inferred: reason for a date that no source gives outright.
        place: id of the place.
        text: what happened, in a short sentence.
    """

    id: Id
    date: Text
    inferred: Inference | None = None
    place: Id | None = None
    text: Localised
