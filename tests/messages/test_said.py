"""A text remembers what it was made of."""

from __future__ import annotations

import pickle

import pytest

from mujaz.messages import ENGLISH, NOTHING, Catalogue, by_rule, either, listed, say, series, told_apart

SHOUTED = Catalogue(
    "en",
    {
        ("", "'{name}' names '{other}'"): "«{other}» IS NAMED BY «{name}»",
        ("MJZ101", "'{name}' names '{other}'"): "«{name}» NAMES «{other}»",
        ("", "a day {day}"): "DAY {day}",
        ("", "{before}, {next}"): "{before} + {next}",
        ("", "{before} and {next}"): "{before} AND {next}",
        ("", "seen"): "SEEN",
    },
)


def test_what_is_said_is_its_english_text():
    said = say("'{name}' has U+{code:04X} of {most:,}, {{so}}", name="x", code=0x200F, most=1000)
    assert said == "'x' has U+200F of 1,000, {so}"
    assert f"{said}" == "'x' has U+200F of 1,000, {so}"
    assert not NOTHING


def test_braces_of_a_value_are_no_placeholders():
    assert say("{text}", text="{name} {0} {{") == "{name} {0} {{"
    assert SHOUTED.tell(say("{text}", text="{name} {0} {{")) == "{name} {0} {{"


def test_another_language_fills_its_own_template_with_the_same_values():
    assert SHOUTED.tell(say("'{name}' names '{other}'", name="a", other="b")) == "«b» IS NAMED BY «a»"


def test_a_rule_may_say_the_same_in_other_words():
    assert SHOUTED.tell(say("'{name}' names '{other}'", name="a", other="b"), "MJZ101") == "«a» NAMES «b»"


def test_values_that_are_phrases_are_translated_and_content_is_not():
    said = say("'{name}' names '{other}'", name="seen", other=say("a day {day}", day=say("seen")))
    assert SHOUTED.tell(said, "MJZ101") == "«seen» NAMES «DAY SEEN»"


def test_what_a_rule_says_inside_something_else_is_said_as_the_rule_says_it():
    found = by_rule("MJZ101", say("'{name}' names '{other}'", name="a", other=say("seen")))
    assert found == "'a' names 'seen'"
    assert SHOUTED.tell(say("no word for {what}", what=found)) == "no word for «a» NAMES «SEEN»"
    copy = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
    assert SHOUTED.tell(copy) == "«a» NAMES «SEEN»"


@pytest.mark.parametrize("text", ["content", NOTHING])
def test_content_and_nothing_are_no_words_of_a_rule(text):
    assert by_rule("MJZ101", text) is text


def test_what_has_no_translation_stays_english_with_its_values_translated():
    assert SHOUTED.tell(say("no word for {what}", what=say("seen"))) == "no word for SEEN"


@pytest.mark.parametrize(
    ("words", "english", "shouted"),
    [
        (listed([]), "", ""),
        (listed(["a"]), "a", "a"),
        (listed(["a", say("seen"), 3]), "a, seen, 3", "a + SEEN + 3"),
        (series(["a", "b"]), "a and b", "a AND b"),
        (series("abc"), "a, b and c", "a + b AND c"),
        (either("abc"), "a or b or c", "a or b or c"),
        (told_apart("ab"), "a; b", "a; b"),
        (listed(["{next}", "{x}"]), "{next}, {x}", "{next} + {x}"),
    ],
)
def test_words_in_a_row_are_joined_as_the_language_joins_them(words, english, shouted):
    assert (words, SHOUTED.tell(words)) == (english, shouted)


def test_a_row_may_be_long():
    words = listed(range(5000))
    assert SHOUTED.tell(words).count(" + ") == 4999


@pytest.mark.parametrize("said", [say("a day {day}", day=3), series(["a", say("seen")])])
def test_a_copy_says_the_same(said):
    copy = pickle.loads(pickle.dumps(said))  # noqa: S301 - our own bytes
    assert (copy, SHOUTED.tell(copy)) == (said, SHOUTED.tell(said))


def test_english_isolates_nothing():
    assert ENGLISH.tell(say("a day {day}", day="x"), isolated=True) == "a day x"
