"""Asking whoever sits at a terminal, and reading what was answered or given as options."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, TypeVar

import click

from mujaz.cli.tongue import said
from mujaz.messages import Message, MisuseError, say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from mujaz.languages import Language

T = TypeVar("T")

_TEXT_IN = re.compile(r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)=(.*)", re.DOTALL)
_NUMBERS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_MOST = 10_000
"""Paragraphs that can be named; no article has as many."""


def is_asked() -> bool:
    """Tell whether somebody sits at a terminal; nobody is asked in a pipe."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: Message, default: str = "", check: Callable[[str], object] | None = None) -> str:
    """Ask until the answer is right.

    Args:
        question: the question.
        default: what is taken where nothing is answered.
        check: called with an answer; it raises a `MisuseError` that says what is wrong.
    """

    def read(answer: str) -> str:
        try:
            if check is not None:
                check(answer)
        except MisuseError as error:
            raise click.UsageError(said(whole(error), err=True)) from error
        return answer.strip()

    found: str = click.prompt(
        said(question, err=True), default=default, show_default=bool(default), err=True, value_proc=read
    )
    return found


def choose(question: Message, choices: Iterable[str], default: str) -> str:
    """Ask for one of several words until it is one of them."""
    found: str = click.prompt(said(question, err=True), type=click.Choice(list(choices)), default=default, err=True)
    return found


def in_language(question: Message, language: Language) -> Message:
    """Return a question with the language that an answer is to be in."""
    return say("{question} ({language})", question=question, language=language.name)


def whole(error: MisuseError) -> str:
    """Return what is wrong with an answer, with what to do instead."""
    return say("{message} ({hint})", message=error.message, hint=error.hint) if error.hint else error.message


def texts(given: Iterable[str], tags: Collection[str], option: str) -> Mapping[str, str]:
    """Read texts in several languages from options.

    Args:
        given: what was given, each as `TAG=TEXT`; of a site in one language, the text alone.
        tags: tags of the site's languages.
        option: the option's name.

    Raises:
        MisuseError: one does not say its language, or a language stands twice.
    """
    found: dict[str, str] = {}
    for each in given:
        match = _TEXT_IN.fullmatch(each)
        if len(tags) == 1 and (match is None or match[1] not in tags):
            tag, text = next(iter(tags)), each
        elif match is not None:
            tag, text = match.groups()
        else:
            message = say(
                "'{each}' does not say its language: write {option} {tag}='{each}'",
                option=option,
                each=each,
                tag=next(iter(tags), "TAG"),
            )
            raise MisuseError(message, option=option)
        if tag in found:
            message = say("'{tag}' stands twice", tag=tag)
            raise MisuseError(message, option=option)
        found[tag] = text
    return found


def numbers(given: Iterable[str], option: str) -> list[int]:
    """Read numbers of paragraphs, such as `1,4-6`.

    Args:
        given: what was given.
        option: the option's name.

    Raises:
        MisuseError: something is no number.
    """
    found: set[int] = set()
    for part in re.split(r"[\s,]+", " ".join(given).strip()):
        match = _NUMBERS.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if part and not 1 <= first <= last <= _MOST:
            message = say(
                "'{part}' is no number of a paragraph: write numbers from 1, such as 1,4-6",
                part=part,
            )
            raise MisuseError(message, option=option)
        found |= set(range(first, last + 1)) if part else set()
    return sorted(found)
