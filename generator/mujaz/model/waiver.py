"""A waiver: a finding that an editor lets stand, at one place, for a reason."""

from __future__ import annotations

from mujaz.model.fields import Code, Day, Model, Text


class Waiver(Model):
    """A finding that an editor lets stand.

    Attributes:
        code: code of the finding's rule.
        at: the place, by ids and not by lines: the id of what the finding is in, such as `slug`, `slug/statement` or an
            entity's id, and as much of the keys below it as is wanted, such as `slug/statement/text/en`. What has an id
            of its own, as a statement has, is a place of its own.
        reason: why it is right as it is, in words.
        date: day on which that was decided (EDTF).
    """

    code: Code
    at: Text
    reason: Text
    date: Day
