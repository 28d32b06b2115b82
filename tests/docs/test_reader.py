"""Whoever follows the documentation for the tests sees what differs, and mends files as a reader does."""

from __future__ import annotations

import pytest

from documented import Block, Reader, matches, merged


@pytest.mark.parametrize(
    ("shown", "said", "is_so"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\n", False),
        ("a\n", "a\nb\n", False),
        ("a\n…\n", "a\nb\nc\n", True),
        ("…\nc\n", "c\n", True),
        ("a …\n", "a b\n", True),
        ("a …\n", "a b\nc\n", False),
        ("", "anything\n", True),
    ],
)
def test_what_is_shown_is_held_against_what_is_said(shown, said, is_so):
    assert matches(shown, said) is is_so


def test_keys_take_the_place_of_those_of_the_same_names():
    assert merged("a: 1\nb:\n  c: 2\nd: 3\n", "b: 4\ne: 5\n") == "a: 1\nb: 4\nd: 3\ne: 5\n"


def test_a_command_that_fails_or_says_something_else_is_seen(tmp_path):
    reader = Reader(tmp_path)
    for text in ("$ false\n", "$ echo one\ntwo\n", "$ exit 2\nMJZ301\n"):
        with pytest.raises(AssertionError):
            reader.follow(Block("console", "", "", text))
    reader.follow(Block("console", "", "", "$ mkdir inside\n$ cd inside\n$ echo one\none\n"))
    assert reader.folder == tmp_path / "inside"


def test_a_line_that_is_not_there_cannot_be_changed(tmp_path):
    (tmp_path / "file.yml").write_text("a: 1\n")
    with pytest.raises(AssertionError):
        Reader(tmp_path).follow(Block("diff", "file.yml", "", "-a: 2\n+a: 3\n"))
