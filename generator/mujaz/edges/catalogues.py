"""The catalogues of other languages that come with Mujaz, and the language that the user's locale asks for."""

from __future__ import annotations

import functools
import gettext
import os
from pathlib import Path

from mujaz.messages import ENGLISH, Catalogue, MisuseError, listed, say

_FOLDER = Path(__file__).parent.parent / "messages"
_FINDINGS = "findings.po"
_FILES = (_FINDINGS, "explanations.po", "commands.po")
_OPTIONS = "click"
"""Domain of the catalogues of what the library says that reads command lines, as GNU gettext finds them."""

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where POSIX looks for the language of messages, in order (Base Definitions, 8.2)."""


@functools.cache
def catalogue_tags() -> tuple[str, ...]:
    """Return the tags of the languages that findings can be told in."""
    return tuple(sorted(path.parent.name for path in _FOLDER.glob(f"*/{_FINDINGS}")))


def catalogue(tag: str) -> Catalogue:
    """Return the catalogue of a language, or of the language that a regional tag such as `xx-YY` belongs to.

    Args:
        tag: a BCP 47 tag.

    Raises:
        MisuseError: there is none.
    """
    found = _known(tag)
    if found is None:
        message = say("Mujaz does not speak '{tag}'", tag=tag)
        raise MisuseError(message, say("it speaks: {tags}", tags=listed(catalogue_tags())))
    return _read(found)


def catalogue_or_english(tag: str) -> Catalogue:
    """Return the catalogue of a language, or none, which says everything in English."""
    found = _known(tag)
    return _read(found) if found else ENGLISH


def preferred_catalogue() -> Catalogue:
    """Return the catalogue of the user's locale; where that says nothing, or has none, everything is in English."""
    locale = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), "")
    return catalogue_or_english(locale.partition(".")[0].partition("@")[0])


def speak_of_options(tag: str) -> None:
    """Let the library that reads command lines say in a language what is wrong with one.

    Args:
        tag: the language; empty for English. It goes into the environment, where gettext looks for it first.
    """
    gettext.bindtextdomain(_OPTIONS, str(_FOLDER))
    gettext.textdomain(_OPTIONS)
    os.environ["LANGUAGE"] = tag or "C"


def _known(tag: str) -> str | None:
    name = tag.replace("_", "-").lower()
    tags = {each.lower(): each for each in catalogue_tags()}
    return tags.get(name) or tags.get(name.partition("-")[0])


@functools.cache
def _read(tag: str) -> Catalogue:
    files = (_FOLDER / tag / name for name in _FILES)
    return Catalogue.read(tag, [file.read_bytes() for file in files if file.is_file()])
