"""A file is not named as what it holds.

Why: the record of a source is found by its id, and a language by its tag; a file that was copied and not changed
inside would take the place of another, or never be found.

Example: `seeds/004.yml` with `id: "003"`; `languages/fa.yml` with `tag: en`.

Fix: correct the id or tag, or rename the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import stem
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Record

RULE = Rule("MJZ206", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each record and language file that is named otherwise."""
    named: list[tuple[Record[object], str, str]] = [(record, "id", record.value.id) for record in dossier.sources]
    named += [(record, "tag", record.value.tag) for record in dossier.language_files]
    for record, key, inside in named:
        name = stem(record.file)
        if name != inside:
            message = say("the {key} '{inside}' is not the name of its file", key=key, inside=inside)
            yield RULE.at(record.span(key), message, say("write {name}, or rename the file", name=name))
