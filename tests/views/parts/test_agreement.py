"""How far a briefing's source and others agree, in words."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.parts.agreement import agreed_words
from mujaz.wording import Wording
from tiny import REPOSITORY

DOSSIER = tasks.report_folder(REPOSITORY).dossier
WORDINGS = Wording.every(DOSSIER, places(DOSSIER))


@pytest.mark.parametrize(
    ("tag", "shared", "dated", "words"),
    [
        ("en", 6, 11, "6 of 11 events are also reported in other, separate accounts"),
        ("en", 1, 11, "1 of 11 events is also reported in another, separate account"),
        ("en", 0, 11, "0 of 11 events are also reported in other, separate accounts"),
        ("en", 1, 1, "The only event is also reported in another, separate account"),
        ("en", 0, 1, "The only event is reported in no other, separate account"),
        ("ar", 1, 1, "الواقعة الوحيدة وردت أيضًا في رواية منفصلة أخرى"),
        ("ar", 0, 1, "الواقعة الوحيدة لم ترد في رواية منفصلة أخرى"),
        ("ar", 6, 11, "6 من 11 واقعة وردت في رواية منفصلة أخرى"),
        ("ar", 3, 5, "3 من 5 وقائع وردت في رواية منفصلة أخرى"),
        ("ar", 2, 2, "واقعتان من واقعتين وردتا في رواية منفصلة أخرى"),
        ("ar", 0, 4, "لم ترد في رواية منفصلة أخرى أيٌّ من 4 وقائع"),
    ],
)
def test_how_many_events_another_account_reports_too(tag, shared, dated, words):
    assert agreed_words(shared, dated, WORDINGS[tag]) == words
