"""What a language file is measured by: what all languages have in common that Mujaz brings along."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, TypeVar

from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mujaz.languages import Forms, Language

T = TypeVar("T")


def common(each: Sequence[Mapping[str, T]]) -> dict[str, T]:
    """Return the keys that all mappings have, with what the first has under them."""
    return {key: value for key, value in each[0].items() if all(key in other for other in each)} if each else {}


def forms(text: Forms) -> dict[str, str]:
    """Return the plural forms of a string by their category; a string without forms is its form `other`."""
    return {"other": text} if isinstance(text, str) else {str(category): form for category, form in text.items()}


def phrases(language: Language) -> dict[str, str]:
    """Return the date phrases that have placeholders, by their key; the others are patterns of Unicode LDML."""
    return {key: text for key, text in language.dates if key not in {"day", "month", "year", "days"}}


def named_phrases(language: Language) -> Iterator[tuple[tuple[str | int, ...], str, set[str], set[str]]]:
    """Yield the phrases for decades, centuries, parts of a year and Hijri dates.

    Yields:
        Where each stands in the language's file, the phrase, the placeholders that it may have, and those it needs.
    """
    eras, hijri = language.eras, language.hijri
    for position, text in enumerate(eras.decades):
        yield ("eras", "decades", position), text, {"first", "last", "century"}, set()
    yield ("eras", "century"), eras.century, {"number"}, {"number"}
    if eras.century_inside:
        yield ("eras", "century_inside"), eras.century_inside, {"number"}, {"number"}
    for number, text in language.parts.items():
        yield ("parts", str(number)), text, {"year"}, {"year"}
    for name, needed in (
        ("day", {"day", "month", "year"}),
        ("month", {"month", "year"}),
        ("year", {"year"}),
        ("beside", {"date", "hijri"}),
    ):
        yield ("hijri", name), getattr(hijri, name), needed, needed


def placeholders(text: str) -> set[str]:
    """Return the names in braces of a string.

    Raises:
        ValueError: a brace is not closed, or holds something other than a name.
    """
    found: set[str] = set()
    for _, name, form, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        if not name.isidentifier() or form or conversion:
            message = say("'{name}' is not a name in braces", name=f"{{{name}}}")
            raise ValueError(message)
        found.add(name)
    return found
