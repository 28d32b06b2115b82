"""What names sources, events and statements on a page, and in which order they stand."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.pages.index import index_pages
from mujaz.views.parts.card import newest_first
from mujaz.views.parts.difference import difference_view
from mujaz.views.parts.posts import post_rows
from mujaz.views.parts.references import event_line, own_references, source_facts
from mujaz.wording import Phrase, Run, Wording
from mujaz.wording.naming import sources_label
from tiny import REPOSITORY

DOSSIER = tasks.report_folder(REPOSITORY).dossier
WORDINGS = Wording.every(DOSSIER, places(DOSSIER))
EN, AR = WORDINGS["en"], WORDINGS["ar"]
EVENTS = [record.value for record in DOSSIER.events]
DIFFERENCES = [record.value for record in DOSSIER.differences]


@pytest.mark.parametrize(
    ("ids", "english", "arabic"),
    [
        (["003"], "Al-Estiklal", "«الاستقلال»"),
        (["003", "000", "003"], "The unsigned report and Al-Estiklal", "التقرير المجهول الكاتب و«الاستقلال»"),
        (
            ["004", "002", "003"],
            "Africa Press, Al-Estiklal and Almaghrib Today",
            "«أفريقيا برس» و«الاستقلال» و«المغرب اليوم»",
        ),
    ],
)
def test_sources_are_named_once_each_in_order_and_in_the_number_that_they_are(ids, english, arabic):
    assert sources_label(ids, EN) == english
    assert sources_label(ids, AR) == arabic


def test_a_source_is_known_by_its_short_name_and_its_genre():
    assert [str(fact) for fact in source_facts("003", DOSSIER.source["003"], EN)] == ["Al-Estiklal", "Analysis"]
    assert [str(fact) for fact in source_facts("000", DOSSIER.source["000"], EN)] == ["The unsigned report", "Report"]
    assert [str(fact) for fact in source_facts("none-such", None, EN)] == ["Source none-such"]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)
def test_the_date_of_an_event_is_the_link_and_what_happened_is_not(event):
    line = event_line(event, EN)
    linked = str(Phrase(tuple(run for run in line.runs if run.target == EN.targets[event.id])))
    assert linked == EN.date(event.date)
    assert str(line).startswith(f"{linked}: {EN.plain(event.text)[:20]}")


def test_statements_of_the_page_s_own_briefing_are_numbers_alone():
    mentions = next(iter(DOSSIER.references.events.values()))
    phrase = own_references(mentions, EN)
    assert [run.text for run in phrase.runs if run.target] == [EN.number(mention.number) for mention in mentions]


def test_briefings_stand_from_the_newest_to_the_oldest():
    order = [briefing.slug for briefing in newest_first(DOSSIER)]
    assert order == [record.value.slug for record in DOSSIER.briefings][::-1]
    for wording in WORDINGS.values():
        (page,) = index_pages(DOSSIER, wording)
        assert [card.id for card in page.view.cards] == order


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda difference: difference.id)
def test_on_a_briefing_s_page_what_its_source_says_stands_apart_and_nothing_is_lost(difference):
    everything = difference_view(difference, DOSSIER, EN)
    assert (everything.others, everything.other_sources) == ((), "")
    for source in {passage.source for passage in difference.passages}:
        view = difference_view(difference, DOSSIER, EN, [source])
        own = [passage for passage in difference.passages if passage.source == source]
        (says,) = view.passages
        assert says.source is None
        assert [passage.text for passage in says.passages] == [EN.phrase(passage.text) for passage in own]
        assert {each.passages for each in (says, *view.others)} == {each.passages for each in everything.passages}
        assert all(each.source for each in view.others)
        assert source not in view.other_sources


def test_ranks_and_posts_from_one_passage_stand_in_one_row():
    for entity in (record.value for record in DOSSIER.entities):
        rows = post_rows(entity.posts, DOSSIER, EN)
        assert sum(len(row.posts) for row in rows) == len(entity.posts)
        passages = [(str(row.source), row.evidence.place, row.evidence.excerpt) for row in rows]
        assert len(passages) == len(set(passages))


@pytest.mark.parametrize(
    ("words", "alone"), [("the Navy", "The Navy"), ("al-Manfour", "Al-Manfour"), ("مصدر", "مصدر"), ("", "")]
)
def test_a_phrase_that_stands_alone_begins_with_a_capital(words, alone):
    phrase = Phrase((Run(words, target="a.md"), Run(" of it")))
    assert phrase.capitalised() == Phrase((Run(alone, target="a.md"), Run(" of it")))
    assert Phrase(()).capitalised() == Phrase(())
