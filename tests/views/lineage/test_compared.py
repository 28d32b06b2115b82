"""What articles give differently: only what each of them gives, the same in every language, and nothing that misleads."""

from __future__ import annotations

import pytest

SOMETHING = {"ar": "نزل الجنود.", "en": "The soldiers landed."}
CLERK = {"unnamed": {"ar": "موظف", "en": "a clerk"}}


def text(ar: str, en: str) -> dict[str, str]:
    return {"ar": ar, "en": en}


def found(told, kind: str) -> dict[str, list[list[tuple[str, str]]]]:
    """Return what is compared of a kind, by language: each comparison's sides, with their articles and what they give."""
    return {
        tag: [
            [(" ".join(side.ids), str(side.says)) for side in each.sides] for each in view.compared if each.kind == kind
        ]
        for tag, view in told.views().items()
    }


def test_two_strands_give_another_number_of_the_same(told):
    told.article("a", "x", text("نزل سبعة جنود.", "Seven soldiers landed."))
    told.article("b", "y", text("نزل خمسة جنود في المدينة.", "In all 5 soldiers landed in the town."))
    assert found(told, "number") == {
        "ar": [[("a", "سبعة جنود"), ("b", "خمسة جنود")]],
        "en": [[("a", "Seven soldiers"), ("b", "5 soldiers")]],
    }
    views = told.views()
    assert [len(view.picture.signs) for view in views.values()] == [1, 1]
    assert str(views["en"].compared[0].label) == "A number"


def test_a_number_with_another_ending_of_its_word_is_of_the_same(told):
    told.article("a", "x", text("وُقّعت سبع اتفاقيات.", "Seven agreements were signed."))
    told.article("b", "y", text("وُقّعت 11 اتفاقية.", "11 agreements were signed."))
    assert found(told, "number")["ar"] == [[("a", "سبع اتفاقيات"), ("b", "11 اتفاقية")]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (text("نزل سبعة جنود.", "Seven soldiers landed."), text("نزل 7 جنود.", "7 soldiers landed.")),
        (text("نزل سبعة جنود.", "Seven soldiers landed."), text("وصلت خمس سفن.", "Five ships came.")),
        (text("نزل سبعة جنود.", "Seven soldiers landed."), SOMETHING),
        (text("في 14 ديسمبر.", "On 14 December they came."), text("في 13 ديسمبر.", "On 13 December they came.")),
        (
            text("القرار رقم 1970.", "Under resolution 1970 they came."),
            text("القرار رقم 1973.", "Under resolution 1973 they came."),
        ),
        (text("الفقرة 12 تنص.", "Paragraph 12 rules it."), text("الفقرة 15 تنص.", "Paragraph 15 rules it.")),
        (text("هذه أول سفينة.", "The first ship came."), text("هذه ثالث سفينة.", "The third ship came.")),
        (text("عشرات الجنود.", "Dozens of soldiers came."), text("مئات الجنود.", "Hundreds of soldiers came.")),
        (text("سبعة من الجنود.", "Seven of them came."), text("خمسة من الجنود.", "Five of them came.")),
        (
            text("نزل سبعة جنود وخمسة جنود.", "Seven soldiers, then 5 soldiers."),
            text("نزل 5 جنود.", "5 soldiers came."),
        ),
        # What the languages do not say alike is a mistake of ours, and none of the articles'.
        (text("نزل سبعة جنود.", "Seven soldiers landed."), text("نزل ستة جنود.", "Five soldiers landed.")),
    ],
)
def test_of_separate_accounts_only_numbers_of_the_same_are_compared(told, one, two):
    told.article("a", "x", one).article("b", "y", two)
    assert found(told, "number") == {"ar": [], "en": []}


def test_of_one_strand_a_number_that_is_left_out_is_told(told):
    told.article("a", "x", text("نزل سبعة جنود.", "Seven soldiers landed.")).article("b", "x", SOMETHING)
    told.article("c", "y", SOMETHING)
    assert found(told, "number") == {
        "ar": [[("a", "سبعة جنود"), ("b", "من دون هذا العدد")]],
        "en": [[("a", "Seven soldiers"), ("b", "without this number")]],
    }


def test_a_number_that_stands_there_in_another_way_is_not_left_out(told):
    told.article("a", "x", text("نزل سبعة جنود.", "Seven soldiers landed."))
    told.article("b", "x", text("نزل الجنود، وهم سبعة.", "The soldiers landed; there were seven."))
    assert found(told, "number") == {"ar": [], "en": []}


def test_money_and_measures_are_compared_by_their_unit(told):
    told.article("a", "x", text("كلفته 5 ملايين دولار.", "It cost $5 million."))
    told.article("b", "y", text("كلفته 7 ملايين دولار.", "It cost 7 million dollars."))
    assert found(told, "number") == {
        "ar": [[("a", "5 ملايين دولار"), ("b", "7 ملايين دولار")]],
        "en": [[("a", "$5 million"), ("b", "7 million dollars")]],
    }


def test_an_article_may_be_more_exact_on_the_day_than_another(told):
    told.article("a", "x", text("نزل جنود في 14 ديسمبر 2025.", "Soldiers landed on 14 December 2025."))
    told.article("b", "y", text("نزل جنود في ديسمبر 2025.", "Soldiers landed in December 2025.")).article(
        "c", "z", SOMETHING
    )
    assert found(told, "day") == {
        "ar": [[("a", "14 ديسمبر 2025"), ("b", "ديسمبر 2025"), ("c", "لا تاريخ في هذه الإفادات")]],
        "en": [[("a", "14 December 2025"), ("b", "December 2025"), ("c", "no date in these statements")]],
    }


@pytest.mark.parametrize(
    "other",
    [
        text("نزل جنود في 14 ديسمبر 2025.", "Soldiers landed on 14 December 2025."),
        # Of another day nobody can tell whether it is the event's, and whoever names one may mean it.
        text("نزل جنود قبل 20 ديسمبر 2025.", "Soldiers landed before 20 December 2025."),
    ],
)
def test_days_that_are_the_same_or_may_be_others_are_left_alone(told, other):
    told.article("a", "x", text("نزل جنود في 14 ديسمبر 2025.", "Soldiers landed on 14 December 2025."))
    told.article("b", "y", other)
    assert found(told, "day") == {"ar": [], "en": []}


def test_an_event_that_no_article_dates_has_no_days_to_compare(told):
    told.article("a", "x").article("b", "y")
    assert found(told, "day") == {"ar": [], "en": []}


@pytest.mark.parametrize(
    "date", ['date: "2025-12"', 'date: "2025-12-14~"', 'date: "2025-12-14/2025-12-16"', 'date: "2025"']
)
def test_a_date_more_exact_than_the_events_is_not_taken_for_it(told, date):
    told.tiny.change("briefings/events.yml", 'date: "2025-12-14"', date)
    told.article("a", "x", text("نزل جنود في 14 ديسمبر 2025.", "Soldiers landed on 14 December 2025.")).article(
        "b", "y"
    )
    days = found(told, "day")
    assert days == ({"ar": [], "en": []} if "~" not in date else days)


def test_a_strand_of_three_changes_a_rank_on_the_way(told):
    for name, day in (("a", "15"), ("b", "16"), ("c", "17")):
        told.article(name, "x", shows=f"2025-12-{day}", entities=("salim-amir",))
    told.rank("a", "لواء", "General").rank("b", "لواء", "General").rank("c", "مشير", "Field Marshal")
    assert found(told, "rank") == {
        "ar": [[("a b", "لواء"), ("c", "مشير")]],
        "en": [[("a b", "General"), ("c", "Field Marshal")]],
    }
    picture = told.views()["en"].picture
    second, third = picture.dots[1:]
    (sign,) = [words for words in picture.words if words.kind == "sign"]
    assert str(sign.words) == "a rank"
    assert second.y < sign.y < third.y


def test_the_name_whose_rank_it_is_leads_to_all_its_ranks(told):
    for name in "ab":
        told.article(name, name, entities=("salim-amir",))
    told.rank("a", "لواء", "General").rank("b", "مشير", "Field Marshal")
    (rank,) = told.views()["en"].compared
    assert str(rank.label) == "A rank: Salim Amir"
    assert rank.label.runs[-1].target == "names/salim-amir.md#posts"


def test_ranks_of_those_whom_one_article_alone_names_are_not_compared(told):
    told.article("a", "x", entities=("salim-amir",)).article("b", "y")
    told.rank("a", "لواء", "General").rank("b", "مشير", "Field Marshal")
    assert found(told, "rank") == {"ar": [], "en": []}


def test_posts_are_compared_in_the_passages_that_tell_of_the_event(told):
    for name in "ab":
        told.article(name, name, entities=("salim-amir",))
    told.rank("a", "قائد", "commander", kind="post").rank("b", "نائب", "deputy", kind="post")
    told.rank("b", "سفير", "ambassador", kind="post", paragraph=4)
    assert found(told, "post")["en"] == [[("a", "commander"), ("b", "deputy")]]


def test_what_a_difference_lays_side_by_side_is_not_said_again(told):
    for name in "ab":
        told.article(name, name, entities=("salim-amir",))
    told.rank("a", "لواء", "General").rank("b", "مشير", "Field Marshal")
    passage = (
        "    - source: {}\n      paragraph: 2\n      excerpt: وصل القائد سالم عامر\n      text: {{ar: نص, en: text}}\n"
    )
    told.tiny.files["briefings/differences.yml"] += (
        "- id: his-rank\n  scope: between\n  title: {ar: رتبته, en: His rank}\n  passages:\n"
        + passage.format("a")
        + passage.format("b")
        + "  entities: [salim-amir]\n  events: [landing]\n"
    )
    for view in told.views().values():
        assert [difference.id for difference in view.differences] == ["his-rank"]
        assert view.compared == ()
        assert len(view.picture.signs) == 1


def test_what_one_article_says_itself_another_leaves_to_a_speaker(told):
    told.article("a", "x").article("b", "x", kind="claim", attribution=CLERK)
    told.article("c", "y", kind="opinion", attribution="salim-amir")
    assert found(told, "voice") == {
        "ar": [[("a", "بصوت المقال نفسه"), ("b", "موظف (قول)"), ("c", "سالم عامر (رأي)")]],
        "en": [[("a", "in the article’s own voice"), ("b", "a clerk (Said)"), ("c", "Salim Amir (Opinion)")]],
    }
    assert [dot.is_own for dot in told.views()["en"].picture.dots] == [True, False, False]


def test_where_all_say_the_same_nothing_is_compared(told):
    told.article("a", "x").article("b", "y")
    for view in told.views().values():
        assert (view.compared, view.differences, view.picture.signs) == ((), (), ())


def test_what_only_one_language_words_otherwise_is_alike_and_in_the_words_of_each(told):
    for name in "abc":
        told.article(name, name, entities=("salim-amir",))
    told.rank("a", "رئيس الوزراء", "prime minister").rank("b", "رئيس الوزراء", "the prime minister")
    assert found(told, "rank") == {"ar": [], "en": []}
    told.rank("c", "سفير", "ambassador")
    assert found(told, "rank") == {
        "ar": [[("a b", "رئيس الوزراء"), ("c", "سفير")]],
        "en": [[("a", "prime minister"), ("b", "the prime minister"), ("c", "ambassador")]],
    }


def test_whoever_shares_a_rank_or_post_with_another_is_not_told_apart(told):
    for name in "ab":
        told.article(name, name, entities=("salim-amir",))
    told.rank("a", "لواء", "General").rank("b", "مشير", "Field Marshal").rank("b", "لواء", "General")
    # The post that they share stands in another passage of the one.
    told.rank("a", "قائد", "commander", kind="post").rank("b", "نائب", "deputy", kind="post")
    told.rank("b", "قائد", "commander", kind="post", paragraph=4)
    assert [view.compared for view in told.views().values()] == [(), ()]
