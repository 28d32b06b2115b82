"""Dates as ISO 8601 writes them, no more exact than they are known."""

from __future__ import annotations

import pytest

from mujaz.model.changes import calendar_date, calendar_ends


@pytest.mark.parametrize(
    ("edtf", "ends"),
    [
        ("2025-07-18", ("2025-07-18", "")),
        ("2025-07", ("2025-07", "")),
        ("0987", ("0987", "")),
        ("2025-07-18/2025-07-20", ("2025-07-18", "2025-07-20")),
        ("2025-07-18/2025-07-18", ("2025-07-18", "2025-07-18")),
        ("2019/2020-06", ("2019", "2020-06")),
        ("2020/..", ("2020", "")),
        ("2020/", ("2020", "")),
        ("/2020", ("", "2020")),
        ("2020~/2021", ("", "2021")),
        ("1974~", ("", "")),
        ("1974?", ("", "")),
        ("1974%", ("", "")),
        ("197X", ("", "")),
        ("19XX", ("", "")),
        ("2020-21", ("", "")),
        ("2020-33", ("", "")),
        ("2020-XX", ("2020", "")),
        ("2020-05-XX", ("2020-05", "")),
        ("nonsense", ("", "")),
        (None, ("", "")),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(edtf, ends):
    assert calendar_ends(edtf) == ends
    assert calendar_date(edtf) == ("" if "/" in (edtf or "") else ends[0])
