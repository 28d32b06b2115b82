"""Days that cannot be: in texts, and of publication."""

from __future__ import annotations

import pytest

from tiny import TOPIC

B, V, R = "briefings/bridge.yml", "briefings/events.yml", "seeds/s-1.yml"
TEXT = "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}\n    evidence"


def codes(tiny, root) -> list[str]:
    return [f.code for f in tiny.report(root).findings if f.code in {"MJZ507", "MJZ508"}]


@pytest.mark.parametrize(("ar", "en"), [
    ("في 32 ديسمبر 2025", "on 32 December 2025"),
    ("في ٣١ نوفمبر", "on 31 November"),
    ("في 30 شباط 2024", "on February 30, 2024"),
    ("في 23 أكتوبر 1441", "on 23 October 1441"),
    ("في أكتوبر 1447", "in October 1447"),
    ("في 31 رمضان 1446", "on 31 Ramadan 1446"),
])  # fmt: skip
def test_a_date_that_no_calendar_has_is_found_in_each_language(ar, en, tiny, tmp_path):
    tiny.change(
        B,
        TEXT,
        f"text: {{ar: 'وصل سالم عامر إلى مدينة النور {ar}.', en: 'Salim Amir arrived in Nur {en}.'}}\n    evidence",
    )
    assert "MJZ508" in codes(tiny, tmp_path)


@pytest.mark.parametrize(("ar", "en"), [
    ("في 29 فبراير 2024", "on 29 February 2024"),
    ("في 31 ديسمبر 2025", "on December 31, 2025"),
    ("في 16 جمادى الآخرة 1446", "on 16 Jumada II 1446"),
    ("بعد 1441 يومًا من أكتوبر", "1441 days after October"),
    ("وقد نشرت الخبر 45 مارسية", "as 45 mayors said"),
])  # fmt: skip
def test_a_date_that_may_be_is_none(ar, en, tiny, tmp_path):
    tiny.change(
        B,
        TEXT,
        f"text: {{ar: 'وصل سالم عامر إلى مدينة النور {ar}.', en: 'Salim Amir arrived in Nur {en}.'}}\n    evidence",
    )
    assert "MJZ508" not in codes(tiny, tmp_path)


NOTE = "note: {ar: تصحيح., en: A correction.}"


@pytest.mark.parametrize(("days", "at"), [
    ("published: 2026-11-22\nrevised: 2026-10-01\n", "2026-10-01"),
    (f"published: 2026-11-22\nrevised: 2026-11-23\namendments:\n  - date: 2026-10-01\n    {NOTE}\n", "2026-10-01"),
    ("published: 2025-11-22\n", "2025-11-22"),
])  # fmt: skip
def test_a_day_before_what_it_follows_is_found(days, at, tiny, tmp_path):
    tiny.change(V, 'date: "2025-12~"', 'date: "2025-12"')
    tiny.change(R, "language: ar\n", "language: ar\nretrieved: 2026-11-01\n")
    tiny.change(B, "slug: bridge\n", f"slug: bridge\n{days}")
    (finding,) = [f for f in tiny.report(tmp_path).findings if f.code == "MJZ507"]
    assert str(finding.span) == tiny.place(B, at)


@pytest.mark.parametrize(("days", "planned"), [
    ("published: 2026-11-22\nrevised: 2026-11-22\n", ""),
    ("published: 2025-12\n", ""),
    ("published: 2015-11-22\n", '  planned: "yes"\n'),
])  # fmt: skip
def test_a_day_that_may_be_is_none(days, planned, tiny, tmp_path):
    tiny.change(V, "  place: nur\n", f"  place: nur\n{planned}")
    tiny.change(B, "slug: bridge\n", f"slug: bridge\n{days}")
    assert "MJZ507" not in codes(tiny, tmp_path)


def test_a_day_far_ahead_of_all_other_work_is_found(tiny, tmp_path):
    tiny.files["briefings/topics/bridge-of-nur.yml"] = TOPIC.replace("as_of: 2026-11-25", "as_of: 2062-11-25")
    tiny.change(B, "slug: bridge\n", "slug: bridge\npublished: 2026-11-22\n")
    (finding,) = [f for f in tiny.report(tmp_path).findings if f.code == "MJZ507"]
    assert "2062-11-25 is 36 years after" in finding.message
