"""What holds for the documentation before it is built: both languages say the same, and name only what there is."""

from __future__ import annotations

import re

import click
import pytest
import yaml

from documented import DOCS, PAGES, blocks, is_same, page
from mujaz import tasks
from mujaz.cli.program import main

TAGS = ("ar", "en")
CODES = {rule.code for rule in tasks.RULES}
WORDS = yaml.safe_load((DOCS / "words.yml").read_text(encoding="utf-8"))


def commands(group: click.Group, *path: str) -> list[tuple[str, ...]]:
    found = []
    for name, command in group.commands.items():
        found.append((*path, name))
        if isinstance(command, click.Group):
            found += commands(command, *path, name)
    return found


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def test_both_languages_have_the_same_pages():
    assert PAGES
    assert [path.name for path in sorted((DOCS / "ar").glob("*.md"))] == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_same_headings_and_the_same_code_in_both_languages(name):
    arabic, english = (page(tag, name) for tag in TAGS)
    headings = [re.findall(r"^(#+) .*?(\{#[\w-]+\})?$", without_code(text), re.MULTILINE) for text in (arabic, english)]
    assert headings[0] == headings[1]
    assert len(blocks(arabic)) == len(blocks(english))
    for one, other in zip(blocks(arabic), blocks(english), strict=True):
        assert is_same(one, other), f"{one.text}\n{other.text}"
    tables = [len(re.findall(r"^\|", text, re.MULTILINE)) for text in (arabic, english)]
    assert tables[0] == tables[1]


@pytest.mark.parametrize("name", PAGES)
def test_every_heading_below_the_first_has_an_anchor_that_both_languages_share(name):
    for level, anchor in re.findall(r"^(#+) .*?(\{#[\w-]+\})?$", without_code(page("en", name)), re.MULTILINE):
        assert level == "#" or anchor


@pytest.mark.parametrize("name", PAGES)
def test_every_block_of_code_is_a_console_or_says_which_file_it_is(name):
    for block in blocks(page("en", name)):
        assert block.kind == "console" or block.title, block.text
        if block.kind == "yaml":
            assert yaml.safe_load(block.text)
        if block.kind == "console":
            assert block.text.startswith("$ "), block.text
            assert [*block.steps()]
    fences = page("en", name).count("\n```")
    assert fences == 2 * len(blocks(page("en", name))), "each fence belongs to a block"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", PAGES)
def test_every_command_and_every_code_that_a_page_names_exists(tag, name):
    known = {" ".join(path) for path in commands(main)}
    text = page(tag, name)
    for first, second in re.findall(r"(?:`|\$ )mujaz ([a-z]+)(?: ([a-z]+)(?=[`\s]))?", text):
        assert first in known, first
        if isinstance(main.commands[first], click.Group) and second:
            assert f"{first} {second}" in known
    assert set(re.findall(r"MJZ\d+", text)) <= CODES


@pytest.mark.parametrize("name", PAGES)
def test_every_option_that_a_page_names_exists(name):
    known = {option for path in commands(main) for each in command(path).params for option in each.opts}
    known |= {"--version", "--help"}
    prose = re.findall(r"`(--[a-z-]+)", without_code(page("en", name)))
    assert set(prose) <= known


def command(path: tuple[str, ...]) -> click.Command:
    found: click.Command = main
    for name in path:
        assert isinstance(found, click.Group)
        found = found.commands[name]
    return found


def test_every_rule_is_in_one_group_and_every_group_has_one():
    groups = [*WORDS["en"]["groups"]]
    found = [[group for group in groups if is_in(code, group)] for code in sorted(CODES)]
    assert all(len(each) == 1 for each in found)
    assert {group for each in found for group in each} == set(groups)


def is_in(code: str, group: str) -> bool:
    first, _, last = group.partition("-")
    return first <= code.removeprefix("MJZ")[: len(first)] <= (last or first)


def test_the_references_say_the_same_things_in_both_languages():
    arabic, english = (WORDS[tag] for tag in TAGS)
    assert [*arabic] == [*english]
    assert [*arabic["groups"]] == [*english["groups"]]
