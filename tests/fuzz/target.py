"""What is tried with each input: it is loaded and checked, and whatever is wrong is a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fuzz.mutations import LANGUAGES
from mujaz import tasks
from mujaz.edges import SiteFiles
from mujaz.load import KnownFiles
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.findings import Finding

_KNOWN = KnownFiles()

LETTERS = frozenset(range(0x20, 0x180)) | frozenset(range(0x600, 0x700)) | frozenset(range(0x2000, 0x2070))
"""Stands for the characters that fonts have."""


def tried(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Return what is found wrong with the files of a site.

    Args:
        files: the files of content and the site's own languages, by path.
    """
    content = {name: text for name, text in files.items() if not name.startswith("languages/")}
    own = {name: text for name, text in files.items() if name.startswith("languages/")}
    site = SiteFiles(REPOSITORY, content, {**LANGUAGES, **own}, printable=LETTERS, drawable=LETTERS)
    earlier = tasks.Earlier()
    earlier.files = _KNOWN  # the languages that Mujaz brings along are the same each time
    return tasks.report(site, earlier=earlier).findings
