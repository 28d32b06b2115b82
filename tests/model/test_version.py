"""The version of a briefing: it changes with what readers read, and with nothing else."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.load import committed_briefing
from mujaz.model.version import text_version
from tiny import BRIEFING, REPOSITORY


def version(text):
    return text_version(committed_briefing(text.encode()))


def test_the_version_of_a_text_stays_what_it_was_when_it_was_cited():
    # Citations out in the world have it: a change of this value breaks all of them.
    assert version(BRIEFING) == "f6136853a439"


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
