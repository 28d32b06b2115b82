"""The version of a briefing: it changes with what readers read, and with nothing else."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.load import committed_briefing
from mujaz.model.version import VERSION_DIGITS, change_keys, text_version, topic_version, version_of
from tiny import BRIEFING, REPOSITORY


def version(text):
    return text_version(committed_briefing(text.encode()))


def test_the_version_of_a_text_stays_what_it_was_when_it_was_cited():
    # Citations out in the world have it: a change of this value breaks all of them.
    assert version(BRIEFING) == "f6136853"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("published: 2026-11-22", "2026-11-22"),
        ("published: 2026-11-22\nrevised: 2026-11-26", "2026-11-26"),
        ("published: 2026-11", "2026-11"),
        ("published: 2026-11-22\namendments: [{date: 2026-11-27, note: {ar: ن, en: n}}]", "2026-11-27"),
        ("published: 2026~", ""),
    ],
)
def test_it_begins_with_the_day_that_the_content_gives_it(said, day):
    found, _, digest = version(BRIEFING.replace("status: published\n", f"status: published\n{said}\n")).rpartition("-")
    assert (found, len(digest)) == (day, VERSION_DIGITS)


def test_a_topic_has_a_version_too_that_changes_with_its_points_and_its_day():
    topic = tasks.report_folder(REPOSITORY).dossier.topics[0].value
    own = topic_version(topic)
    assert own == version_of(topic)
    assert own.rpartition("-")[0] == topic.as_of
    fewer = topic.model_copy(update={"points": topic.points[1:]})
    later = topic.model_copy(update={"as_of": "2026-12-01"})
    assert len({own, topic_version(fewer), topic_version(later)}) == 3
    assert topic_version(topic.model_copy(update={"considered": []})) == own


def test_a_change_has_one_name_whatever_its_note_says():
    text = "amendments:\n  - {date: 2026-11-27, note: {ar: ن, en: n}}\n  - {date: 2026-11-27, note: {ar: م, en: m}}\n"
    briefing = committed_briefing((BRIEFING + text).encode())
    assert change_keys(briefing) == ("2026-11-27#1", "2026-11-27#2")
    assert change_keys(committed_briefing((BRIEFING + text.replace("en: n", "en: better")).encode())) == change_keys(
        briefing
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Salim Amir arrived in Nur.", "Salim Amir left Nur."),
        ("وصل سالم عامر إلى مدينة النور.,", "غادر سالم عامر مدينة النور.,"),
        ("kind: claim", "kind: report"),
        ("an informed source}", "an official}"),
        ("paragraph: 3", "paragraph: 4"),
        ("a bridge of 70 metres", "a bridge of 80 metres"),
        ("title: {ar: جسر في", "title: {ar: الجسر في"),
        ("status: published\n", "status: published\npublished: 2026-11-22\n"),
        ("terms: [delegation]\n", "stance: {ar: س, en: s}\nterms: [delegation]\n"),
        ("key_events: [arrival]\n", "amendments: [{date: 2026-11-22, note: {ar: ن, en: n}}]\n"),
    ],
)
def test_it_changes_with_what_readers_read(old, new):
    assert BRIEFING.count(old) == 1
    assert version(BRIEFING.replace(old, new)) != version(BRIEFING)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: published\n", "status: published\naliases: [old-bridge]\n"),
        ("status: published\n", "status: review\n"),
        ("slug: bridge", "slug: the-bridge"),
        ("terms: [delegation]\n", "terms: [delegation]\nunlinked: [nur]\n"),
        ("Salim Amir arrived in Nur.}", "Salim Amir   arrived  in Nur.}"),
        (
            "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}",
            "text: {en: Salim Amir arrived in Nur., ar: وصل سالم عامر إلى مدينة النور.}",
        ),
        ("source: s-1\n", "# a remark\nsource: [s-1]\n"),
    ],
)
def test_it_does_not_change_with_what_they_do_not(old, new):
    assert BRIEFING.count(old) == 1
    assert version(BRIEFING.replace(old, new)) == version(BRIEFING)


def test_briefings_have_versions_of_their_own():
    records = tasks.report_folder(REPOSITORY).dossier.briefings
    assert len({text_version(record.value) for record in records}) == len(records)


@pytest.mark.parametrize("text", ["", "[", "source: s-1\n", "\xff", "a: &a [*a]\n", BRIEFING + "surprise: yes\n"])
def test_a_state_that_this_version_cannot_read_is_none(text):
    assert committed_briefing(text.encode("latin-1", "replace")) is None
