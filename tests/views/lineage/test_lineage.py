"""Who reports an event: which articles, whose material is the same, in what order, and who speaks in several."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mujaz.model.lineage import has_lineage
from mujaz.model.places import places
from mujaz.model.sizes import Sizes
from mujaz.views.pages import lineage_pages
from mujaz.wording import Wording


def ids(lineage):
    return [[telling.source for telling in origin.tellings] for origin in lineage.origins]


def test_an_event_of_one_article_has_no_page(told):
    dossier = told.article("a", "x").dossier
    assert not has_lineage(dossier.event["landing"], dossier)
    assert list(lineage_pages(dossier, Wording.of(dossier, "en", places(dossier)))) == []


def test_two_briefings_of_one_article_are_one(told):
    told.article("a", "x")
    told.tiny.files["briefings/again.yml"] = told.tiny.files["briefings/of-a.yml"].replace("of-a", "again")
    dossier = told.dossier
    assert len(dossier.references.events["landing"]) == 2
    assert not has_lineage(dossier.event["landing"], dossier)


def test_articles_of_one_strand_are_one_account(told):
    told.article("a", "x").article("b", "y").article("c", "x")
    assert ids(told.lineage()) == [["a", "c"], ["b"]]
    views = told.views()
    assert {tag: view.count for tag, view in views.items()} == {
        "ar": "روايتان منفصلتان، 3 مقالات",
        "en": "2 separate accounts, 3 articles",
    }
    assert [bool(origin.same) for origin in views["en"].origins] == [True, False]
    assert "مقالان" in views["ar"].origins[0].same


def test_articles_stand_in_the_order_of_the_days_that_they_show(told):
    told.article("a", "x", shows="2025-12-16").article("b", "y", shows="2025-12-15").article(
        "c", "x", shows="2025-12-17"
    )
    assert ids(told.lineage()) == [["b"], ["a", "c"]]
    view = told.views()["en"]
    assert view.order == "In the order of the days on which they were published, as far as these are known."
    assert view.origins[0].tellings[0].day == "its text shows 15 December 2025"


def test_a_day_that_the_record_alone_has_is_told_from_one_that_the_text_shows(told):
    told.article("a", "x", published="2025-12-16").article("b", "y", shows="2025-12-15", published="2025-12-20")
    assert ids(told.lineage()) == [["b"], ["a"]]
    days = [telling.day for origin in told.views()["en"].origins for telling in origin.tellings]
    assert days == ["its text shows 15 December 2025", "published 16 December 2025"]


@pytest.mark.parametrize("other", ["2025-12", "2025-12-15", "2025-12-15/2025-12-18", "2025-12-20~"])
def test_an_order_that_the_days_do_not_give_is_the_sites(told, other):
    told.article("a", "x", shows="2025-12-15").article("b", "y", shows=other)
    assert not told.lineage().is_sure
    assert told.views()["en"].order.endswith("Where such days are the same or overlap, the order is this site’s.")


def test_undated_articles_stand_last_and_their_place_says_nothing(told):
    told.article("a", "x").article("b", "y", shows="2025-12-16").article("c", "z", shows="2025-12-18")
    lineage = told.lineage()
    assert ids(lineage) == [["b"], ["c"], ["a"]]
    assert (lineage.is_sure, lineage.undated) == (True, 1)
    assert "stand last; their place says nothing" in told.views()["en"].order


def test_an_open_day_is_none(told):
    told.article("a", "x", shows="2025-12-16/..").article("b", "y", shows="2025-12-18")
    lineage = told.lineage()
    assert (ids(lineage), lineage.undated) == ([["b"], ["a"]], 1)


def test_where_no_day_is_known_the_order_is_the_sites(told):
    told.article("b", "y").article("a", "x")
    lineage = told.lineage()
    assert (ids(lineage), lineage.has_days) == ([["a"], ["b"]], False)
    views = told.views()
    assert views["en"].order.endswith("does not say who was first.")
    assert views["ar"].order == "تواريخ النشر غير معروفة، فالترتيب من وضع هذا الموقع، ولا يدل على أي المقالات أسبق."


def test_a_speaker_of_several_articles_is_one_voice(told):
    told.article("a", "x", kind="claim", attribution="salim-amir").article(
        "b", "y", kind="quotation", attribution="salim-amir"
    )
    told.article("c", "z", kind="claim", attribution={"unnamed": {"ar": "مصدر", "en": "a source"}})
    (speaker,) = told.views()["en"].speakers
    assert (str(speaker.name), str(speaker.articles), speaker.is_across) == ("Salim Amir", "Paper a, Paper b", True)
    assert {run.target for run in speaker.articles.runs if run.target} == {
        "briefings/of-a.md#s1",
        "briefings/of-b.md#s1",
    }


def test_what_one_page_cannot_hold_is_counted(told):
    for name in "abcdef":
        told.article(name, f"strand-{name}", shows=f"2025-12-1{ord(name) - 96}")
    dossier = replace(told.dossier, sizes=Sizes(tellings=4, compared=3))
    (page,) = [p for p in lineage_pages(dossier, Wording.of(dossier, "en", places(dossier))) if "landing" in p.path]
    view = page.view
    assert [telling.id for origin in view.origins for telling in origin.tellings] == list("abcd")
    assert (view.more, len(view.picture.dots)) == ("2 more articles report it", 3)


def test_a_page_shows_first_what_carries_its_briefing(told):
    told.article("a", "x").article("b", "y")
    text = told.tiny.files["briefings/of-a.yml"]
    statements = [
        f'{{"id": "s{n}", "kind": "report", "attribution": "article", "text": {{"ar": "خبر {n}.", "en": "Item {n}."}}, '
        f'"evidence": [{{"paragraph": 2, "excerpt": "وصل القائد سالم عامر"}}], "events": ["landing"]}}'
        for n in (2, 3, 4)
    ]
    told.tiny.files["briefings/of-a.yml"] = (
        text.replace('"statements": [', '"key": ["s4"], "statements": [').removesuffix("]}")
        + f", {', '.join(statements)}]}}"
    )
    telling = told.views()["en"].origins[0].tellings[0]
    assert [str(said.text) for said in telling.said] == ["Soldiers landed in the town.", "Item 4."]
    assert str(telling.statements) == "1, 2, 3, 4"
