"""Which booklets there are."""

from __future__ import annotations

import json
from dataclasses import replace

from mujaz import tasks
from mujaz.tasks.booklets import MOST_BRIEFINGS, MOST_STATEMENTS, volumes
from tiny import REPOSITORY

SITE = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)


def grown(count):
    """The repository's site with so many briefings, copied under other slugs."""
    records = [
        replace(record, value=record.value.model_copy(update={"slug": f"{record.value.slug}-{n}"}))
        for n in range(count)
        for record in [SITE.briefings[n % len(SITE.briefings)]]
    ]
    return replace(SITE, briefings=tuple(records))


def test_a_booklet_of_one_topic_has_all_briefings_and_no_other_name():
    (only,) = volumes(SITE)
    assert (only.stem, only.total) == ("booklet", 1)
    assert [r.value.slug for r in only.dossier.briefings] == [r.value.slug for r in SITE.briefings]
    assert len(only.dossier.entities) == len(SITE.entities)


def test_volumes_are_bounded_and_a_new_briefing_changes_the_last_alone():
    before, after = list(volumes(grown(11))), list(volumes(grown(12)))
    assert [v.stem for v in after] == ["booklet", "booklet_2", "booklet_3"]
    assert all(len(v.dossier.briefings) <= MOST_BRIEFINGS for v in after)
    assert [len(v.dossier.briefings) for v in before] == [5, 5, 1]
    assert sum(len(v.dossier.briefings) for v in after) == 12


def test_volumes_of_longer_briefings_have_fewer_of_them():
    longest = max((record.value for record in SITE.briefings), key=lambda briefing: len(briefing.statements))
    many = longest.statements * (MOST_STATEMENTS // len(longest.statements) // 2)
    records = [
        replace(record, value=longest.model_copy(update={"slug": f"long-{n}", "statements": statements}))
        for n, (record, statements) in enumerate(
            zip(SITE.briefings, (many, many, many, many * 3, longest.statements), strict=True)
        )
    ]
    found = [[r.value.slug for r in v.dossier.briefings] for v in volumes(replace(SITE, briefings=tuple(records)))]
    assert found == [["long-0", "long-1"], ["long-2"], ["long-3"], ["long-4"]]


def test_each_topic_has_a_booklet_and_briefings_of_none_have_one():
    (topic,) = SITE.topics
    other = replace(topic, value=topic.value.model_copy(update={"id": "other"}))
    first, *rest = SITE.briefings
    placed = replace(first, value=first.value.model_copy(update={"topics": ["other"]}))
    dossier = replace(SITE, topics=(topic, other), briefings=(placed, *rest))
    found = {v.stem: [r.value.slug for r in v.dossier.briefings] for v in volumes(dossier)}
    assert found == {"booklet-other": [first.value.slug], "booklet": [r.value.slug for r in rest]}
    assert [v.stem for v in volumes(dossier, [first.value.slug])] == ["booklet-other"]


def test_a_volume_says_which_one_it_is():
    wordings = {"en": tasks.wordings_of(SITE)["en"]}
    documents = list(tasks.printables(grown(6), wordings, ["Amiri"], sorts=["booklet"]))
    assert [d.file for d in documents] == ["booklet.en.pdf", "booklet_2.en.pdf"]
    labels = [json.loads(d.data)["sides"][0]["labels"]["print.booklet"] for d in documents]
    assert ["Volume 1 of 2" in labels[0], "Volume 2 of 2" in labels[1]] == [True, True]
