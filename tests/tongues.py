"""The languages that Mujaz brings along, read from their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.languages import Language
from mujaz.load.decode import decode
from mujaz.load.tree import read_tree
from tiny import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((REPOSITORY / "generator" / "mujaz" / "languages").glob("*.yml"))


def language(path: Path) -> Language:
    tree, findings = read_tree(path.name, path.read_bytes())
    assert not findings
    value, _, findings = decode(tree, Language)
    assert not findings
    assert value
    return value


LANGUAGES = [language(path) for path in FILES]

FIRST = [language for language in LANGUAGES if language.tag in {"ar", "en"}]
"""Those of the first site, of which there is one in each direction."""
