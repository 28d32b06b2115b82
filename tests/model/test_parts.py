"""Lists that grow are cut into parts; short ones stay as they are."""

from __future__ import annotations

import pytest

from mujaz.model.name_cuts import by_years
from mujaz.model.parts import Entry, letter_key, parts
from mujaz.model.sizes import Size

SIZE = Size(whole=100, part=40)


def entries(*found: tuple[str, int]) -> list[Entry[str]]:
    return [Entry(key, weight, f"{key}-{place}") for place, (key, weight) in enumerate(found)]


def test_a_list_of_its_stated_size_stays_one_page():
    assert parts("list.md", entries(("2019", 50), ("2020", 50)), SIZE) == ()


def test_a_longer_one_has_a_page_for_each_key_at_an_address_of_its_own():
    found = parts("list.md", entries(("2019", 30), ("2020", 40), ("2019", 10), ("2021", 30)), SIZE)
    assert [(part.path, part.entries) for part in found] == [
        ("list/2019.md", ("2019-0", "2019-2")),
        ("list/2020.md", ("2020-1",)),
        ("list/2021.md", ("2021-3",)),
    ]


def test_what_is_too_long_for_a_page_has_several_and_none_is_nearly_empty():
    found = parts("list/index.md", entries(*[("2019", 10)] * 11), SIZE)
    assert [part.path for part in found] == ["list/2019.md", "list/2019/2.md", "list/2019/3.md"]
    assert [len(part.entries) for part in found] == [4, 4, 3]
    assert {(part.total, part.count) for part in found} == {(3, 11)}
    assert [name for part in found for name in part.entries] == [f"2019-{n}" for n in range(11)]


def test_an_entry_that_is_longer_than_a_page_has_a_page_of_its_own():
    found = parts("list.md", entries(("a", 10), ("a", 90), ("a", 10)), SIZE)
    assert [part.entries for part in found] == [("a-0",), ("a-1",), ("a-2",)]


@pytest.mark.parametrize(
    ("letter", "key"), [("B", "b"), ("ب", "arabic-beh"), ("ا", "arabic-alef"), ("ש", "hebrew-shin"), ("#", "0-9")]
)
def test_letters_have_ascii_addresses_that_differ_between_scripts(letter, key):
    assert letter_key(letter) == key


def test_years_share_a_page_and_keep_it_while_newer_ones_are_added():
    old = by_years(entries(("2018", 10), ("2019", 20), ("2020", 15), ("2020", 15), ("2021", 5)), 40)
    assert [entry.key for entry in old] == ["2018", "2018", "2020", "2020", "2020"]
    new = by_years(
        entries(("2018", 10), ("2019", 20), ("2020", 15), ("2020", 15), ("2021", 5), ("2022", 90), ("2023", 1)), 40
    )
    assert [entry.key for entry in new] == [*(entry.key for entry in old), "2022", "2023"]
    assert [entry.value for entry in new] == [
        f"{year}-{n}" for n, year in enumerate((2018, 2019, 2020, 2020, 2021, 2022, 2023))
    ]
