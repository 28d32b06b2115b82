"""Dates that are far from all others, planned events, and what `after` says."""

from __future__ import annotations

import pytest

from tiny import said

B, V, R = "briefings/bridge.yml", "briefings/events.yml", "seeds/s-1.yml"


def with_events(tiny, *events: tuple[str, str]):
    """Give the site events of some dates, each with more lines of YAML."""
    tiny.files[V] = "".join(
        f'- id: e-{n}\n  date: "{date}"\n{more}  inferred: {{reason: {{ar: من النص, en: From it}}}}\n  text: {{ar: حدث, en: It happened}}\n'
        for n, (date, more) in enumerate(events)
    )
    names = ", ".join(f"e-{n}" for n in range(len(events)))
    tiny.change(B, "key_events: [arrival]", "key_events: [e-0]")
    return tiny.change(B, "    events: [arrival]", f"    events: [{names}]")


MODERN = [("1969-09-01", ""), ("2011-03", ""), ("2025-12-17", "")]


@pytest.mark.parametrize("date", ["1446-06-16", "1446-06", "1446", "1446-06-16/1446-06-18"])
def test_a_year_of_the_hijri_calendar_is_found_and_its_gregorian_date_offered(date, tiny, tmp_path):
    with_events(tiny, *MODERN, (date, ""))
    (finding,) = tiny.report(tmp_path).findings
    place = tiny.place(V, f'"{date}"')
    assert said((finding,)) == [f"{place} MJZ504"]
    assert "523 years away" in finding.message
    assert "is about 2024-" in finding.hint


def test_several_hijri_years_are_found_each(tiny, tmp_path):
    with_events(tiny, *MODERN, ("1446-06-16", ""), ("1447-01", ""), ("1389-06-18", ""))
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ504"] * 3


def test_the_name_of_a_briefings_file_tells_its_time_too(tiny, tmp_path):
    with_events(tiny, ("1446-06-16", ""))
    assert tiny.report(tmp_path).findings == ()
    tiny.files["briefings/2025-12-bridge.yml"] = tiny.files.pop(B)
    (tmp_path / "again").mkdir()
    assert [finding.code for finding in tiny.report(tmp_path / "again").findings] == ["MJZ504"]


@pytest.mark.parametrize("date", ["0225-12-17", "3025-12-17", "1205", "2205/.."])
def test_a_mistyped_year_is_found(date, tiny, tmp_path):
    with_events(tiny, *MODERN, (date, ""))
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, "mistyped" in finding.hint) == ("MJZ504", True)


@pytest.mark.parametrize(
    "events",
    [
        [("1446-06-16", ""), ("1453-05-29", ""), ("1492", "")],  # a site about that time
        [*MODERN, ("1911-09-29", ""), ("1826", "")],
        [*MODERN, ("0711", ""), ("0712-06", "")],  # two events of an early time
        [*MODERN, ("0711", '  hijri: "0092"\n')],  # meant as it stands
        [*MODERN, ("17XX", ""), ("18XX", "")],
        [("1446", "")],
    ],
)
def test_other_times_are_no_mistake(events, tiny, tmp_path):
    with_events(tiny, *events)
    assert tiny.report(tmp_path).findings == ()


@pytest.mark.parametrize("date", ["2024-12-17", "2024-12-18", "2024-12", "2024-12~", "2024", "2024/.."])
def test_a_hijri_date_beside_the_gregorian_one_is_no_mistake(date, tiny, tmp_path):
    with_events(tiny, (date, "  hijri: 1446-06-16\n"))
    assert tiny.report(tmp_path).findings == ()


def test_what_follows_in_a_circle_or_against_its_date_is_found(tiny, tmp_path):
    with_events(tiny, ("2025-12", "  after: e-1\n"), ("2025-12", "  after: e-0\n"), ("2024", "  after: e-0\n"))
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ505"] * 3


@pytest.mark.parametrize(
    ("file", "old", "new", "at"),
    [
        (R, "headline:", "published: soon\nheadline:", "soon"),
        (R, "headline:", "retrieved: 2025-13\nheadline:", "2025-13"),
        (R, "date_shown:\n", "date_shown:\n  date: today\n", "today"),
        (B, "terms: [delegation]", "terms: [delegation]\npublished: 2025-0X", "2025-0X"),
        (B, "terms: [delegation]", "terms: [delegation]\nrevised: ../", "../"),
        (
            B,
            "terms: [delegation]",
            "terms: [delegation]\namendments:\n  - {date: 1/2, note: {ar: نص, en: Text}}",
            "1/2",
        ),
    ],
)
def test_every_date_of_a_site_is_checked(file, old, new, at, tiny, tmp_path):
    tiny.change(file, old, new)
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(file, at)} MJZ501"]
