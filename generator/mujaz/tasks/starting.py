"""What Mujaz brings along for whoever begins, and the languages that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.edges import starter_files
from mujaz.load import Starter, load_dossier, starter

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from mujaz.edges import SiteFiles
    from mujaz.languages import Language


def known_languages(files: SiteFiles) -> Mapping[str, Language]:
    """Return the languages that a site can have: those that Mujaz brings along, and those of its own files."""
    return load_dossier({}, files.languages).dossier.languages


def starters(tags: Sequence[str]) -> dict[str, Starter]:
    """Return what Mujaz says to whoever begins, in those of some languages in which it does."""
    files = starter_files()
    return {tag: starter(files[f"{tag}.yml"]) for tag in tags if f"{tag}.yml" in files}


def unread_languages(languages: Mapping[str, Language], readers: Collection[str]) -> tuple[str, ...]:
    """Return the tags of languages whose files nobody has read whole whose language it is, as far as is recorded.

    Args:
        languages: the languages, by tag.
        readers: tags of those of which a site says who has.
    """
    return tuple(tag for tag, language in languages.items() if not language.reviewed and tag not in readers)


def default_languages() -> tuple[str, ...]:
    """Return the tags of the languages that a new site has where nothing is said: the file `default` names them."""
    return tuple(starter_files()["default"].split())


def guide(tags: Sequence[str]) -> Starter:
    """Return what Mujaz says to an editor, in the first of some languages in which it does.

    Where it does so in none of them, the file `guide` names the language.
    """
    found = starters([*tags, guide_tag()]).values()
    return next(each for each in found if each.notes)


def guide_tag() -> str:
    """Return the tag of the language in which Mujaz speaks to whoever has another than those it knows."""
    return starter_files()["guide"].strip()
