"""A text is in a language that the site does not have, or something is in a language that nobody knows.

Why: what stands under a misspelt language tag would be lost in silence, or shown in the wrong direction.

Example:

    title: {ar: "عنوان", eng: "Title"}

Fix: use the tags that `languages` in `briefings/site.yml` lists, or add the language there. A source, a spelling or
words in `[words]{tag}` may be in any language that Unicode CLDR knows: write its BCP 47 tag, such as `ur` or `ku-Arab`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import inline_parts, texts
from mujaz.findings import Finding, Fixed, Rule, closest
from mujaz.languages import direction_of
from mujaz.messages import say
from mujaz.model import Entity, Foreign, Source, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ402", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each language tag that the site does not have, or that is none."""
    for record in dossier.records:
        for path, tag in _own_tags(record):
            if tag not in dossier.languages:
                message = say("'{tag}' is not a language of this site", tag=tag)
                yield RULE.at(record.span(*path), message, closest(tag, dossier.tags))
        for path, tag in _other_tags(record):
            if tag not in dossier.languages and direction_of(tag) is None:
                message = say("'{tag}' is not the tag of a known language", tag=tag)
                yield RULE.at(record.span(*path), message, closest(tag, dossier.tags))


def _own_tags(record: Record[object]) -> Iterator[tuple[Path, str]]:
    yield from ((path, tag) for path, tag, _ in texts(record))
    if isinstance(record.value, Entity | Term):
        for name in ("sort", "related"):
            yield from (((name, tag), tag) for tag in getattr(record.value, name, ()))


def _other_tags(record: Record[object]) -> Iterator[tuple[Path, str]]:
    for path, part in inline_parts(record):
        if isinstance(part, Foreign):
            yield path, part.tag
    value = record.value
    if isinstance(value, Source):
        yield ("language",), value.language
    if isinstance(value, Entity | Term):
        for name in ("forms", "forbidden"):
            for position, form in enumerate(getattr(value, name, ())):
                yield (name, position, "language"), form.language
