"""A text quotes words that its source does not have.

Why: what stands in quotation marks is somebody's own words. In a text of the source's language the record's fingerprint
proves them, as it proves an excerpt, wherever they are five words or more.

Example:

    text: {ar: "وصف الاتفاقية بأنها «بداية عهد جديد من التعاون»", en: "…"}     # the source has other words

Fix: quote the words as they stand in the source, or say it without quotation marks. An ellipsis in the quotation, … or
[…], stands for what is left out.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from mujaz.checks.own_words import own_texts
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import Briefing, Difference, Source, fingerprint
from mujaz.wording.quoted import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.model import Dossier, Path

RULE = Rule("MJZ847", __doc__, fixed=Fixed.PROOF)

_CUT = re.compile(r"\[?(?:…|\.\.+)\]?|\[[^\]]*\]")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each quotation of five words or more that no source of the text has."""
    windows = functools.cache(lambda name: frozenset(_windows(dossier.source[name])))
    for item in own_texts(dossier):
        parts = [part for quoted in quotations(item.text, item.language) for part in _CUT.split(quoted)]
        parts = [part for part in parts if fingerprint.count_words(part) >= fingerprint.WINDOW]
        if not parts:  # as in almost all texts
            continue
        sources = [
            dossier.source[name]
            for name in _sources(item.record.value, item.path, dossier)
            if name in dossier.source and dossier.source[name].fingerprint.has_key
        ]
        if not sources or any(source.language != item.language.tag for source in sources):
            continue
        for part in parts:
            if not any(_has(part, source, windows(source.id)) for source in sources):
                message = say("no source has these words: {words}", words=" ".join(part.split()[:12]))
                yield RULE.at(item.place, message, say("quote what the source says, or take the marks away"))


def _sources(value: object, path: Path, dossier: Dossier) -> Iterable[str]:
    """Return the ids of the sources whose words a text may quote: all, where it is not about one alone."""
    if isinstance(value, Briefing):
        place = path[1] if path[0] == "statements" else None
        return [value.source_of(value.statements[place])] if isinstance(place, int) else value.sources
    if isinstance(value, Source):
        return [value.id]
    if isinstance(value, Difference) and path[0] == "passages" and isinstance(path[1], int):
        return [value.passages[path[1]].source]
    return dossier.source


def _windows(source: Source) -> Iterator[bytes]:
    for paragraph in source.fingerprint.paragraphs:
        try:
            yield from fingerprint.decode(paragraph.windows, paragraph.words)
        except fingerprint.FingerprintError:  # damaged_fingerprint says so
            continue


def _has(words: str, source: Source, windows: frozenset[bytes]) -> bool:
    return windows.issuperset(fingerprint.hashes(words, source.fingerprint.key))
