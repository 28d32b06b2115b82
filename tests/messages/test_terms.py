"""A thing has one word in a language: registers are «سجلات», to compare is «مقارنة», and «قيد المراجعة» is a status."""

from __future__ import annotations

import re

import pytest

from messages.extraction import CATALOGUES, WANTED, entries
from tiny import REPOSITORY

TAG = "ar"
REGISTER = re.compile(r"(?<!{)\bregisters?\b")
REVIEW = re.compile("مراجع|راجع")
STATUS = "قيد المراجعة"


@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_register_has_one_word(name):
    wrong = [m.string for m in entries(TAG, name) if REGISTER.search(m.id) and "سجل" not in m.string]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(WANTED))
def test_what_is_compared_is_not_reviewed(name):
    wrong = [m.string for m in entries(TAG, name) if REVIEW.search(m.string.replace(STATUS, ""))]
    assert wrong == []


@pytest.mark.parametrize(
    "path",
    [*sorted((REPOSITORY / "docs" / TAG).glob("*.md")), CATALOGUES.parent / "schema" / "hover" / f"{TAG}.yml"],
    ids=lambda path: path.name,
)
def test_pages_and_the_texts_of_keys_say_the_same_words(path):
    assert not REVIEW.search(path.read_text(encoding="utf-8").replace(STATUS, ""))


def test_the_status_of_a_site_names_its_registers_as_the_pages_do():
    (said,) = (m.string for m in entries(TAG, "findings") if m.id == "Registers")
    assert said == "السجلات"
    assert f"## {said} {{#registers}}" in (REPOSITORY / "docs" / TAG / "write-a-briefing.md").read_text(
        encoding="utf-8"
    )
