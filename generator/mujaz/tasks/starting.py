"""What Mujaz brings along for whoever begins, and the languages that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.edges import starter_files
from mujaz.load import Starter, load_dossier, starter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.edges import SiteFiles
    from mujaz.languages import Language


def known_languages(files: SiteFiles) -> Mapping[str, Language]:
    """Return the languages that a site can have: those that Mujaz brings along, and those of its own files."""
    return load_dossier({}, files.languages).dossier.languages


def starters(tags: Sequence[str]) -> dict[str, Starter]:
    """Return what Mujaz says to whoever begins, in those of some languages in which it does."""
    files = starter_files()
    return {tag: starter(files[f"{tag}.yml"]) for tag in tags if f"{tag}.yml" in files}


def guide(tags: Sequence[str]) -> Starter:
    """Return what Mujaz says to an editor, in the first of some languages in which it does.

    Where it does so in none of them, the file `guide` names the language.
    """
    return next(iter(starters([*tags, guide_tag()]).values()))


def guide_tag() -> str:
    """Return the tag of the language in which Mujaz speaks to whoever has another than those it knows."""
    return starter_files()["guide"].strip()
