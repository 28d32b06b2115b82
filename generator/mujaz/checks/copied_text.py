"""A text of ours repeats more than twenty words of an article.

Why: statements, summaries and notes are in our own words; an article is its publisher's. Short quotations are fine.

Example: a statement that copies the sentence that it reports.

Fix: say it in your own words, and keep what must be quoted short.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import Briefing, Difference, Entity, fingerprint, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mujaz.model import Dossier, Record, Source

RULE = Rule("MJZ308", __doc__, fixed=Fixed.RIGHTS)


class _Run(NamedTuple):
    """A run of a text's windows that stands in a paragraph of an article.

    Attributes:
        length: how many windows.
        paragraph: number of the paragraph.
        end: position of its last window in the text.
    """

    length: int = 0
    paragraph: int = 0
    end: int = 0


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that repeats more of an article than an excerpt may."""
    resting: dict[str, list[Record[object]]] = defaultdict(list)
    for record in dossier.records:
        for name in _sources_of(record.value):
            resting[name].append(record)
    for name, others in resting.items():
        source = dossier.source.get(name)
        if source is None or not source.fingerprint.has_key:
            continue
        places = _places(source)
        for other in others:
            for path, tag, text in texts(other):
                if tag != source.language:
                    continue
                said = plain_text(text)
                run = _longest_run(places, fingerprint.hashes(said, source.fingerprint.key))
                words = run.length + fingerprint.WINDOW - 1 if run.length else 0
                if words > fingerprint.LONGEST_EXCERPT:
                    most = fingerprint.LONGEST_EXCERPT
                    message = say(
                        "the text repeats {words} words of source {source}, paragraph {paragraph}; {most} are the most",
                        words=words,
                        source=source.id,
                        paragraph=run.paragraph,
                        most=most,
                    )
                    parts = fingerprint.windows(said)
                    first, last = parts[run.end - run.length + 1], parts[run.end]
                    hint = say("say it in your own words, from '{first}' to '{last}'", first=first, last=last)
                    yield RULE.at(other.span(*path), message, hint)


def _sources_of(value: object) -> set[str]:
    """Return the ids of the sources that a part of the site rests on."""
    if isinstance(value, Briefing):
        return {*value.sources}
    if isinstance(value, Entity):
        return {post.source for post in value.posts}
    return {passage.source for passage in value.passages} if isinstance(value, Difference) else set()


def _places(source: Source) -> Mapping[bytes, set[tuple[int, int]]]:
    places: dict[bytes, set[tuple[int, int]]] = defaultdict(set)
    for number, paragraph in enumerate(source.fingerprint.paragraphs, 1):
        try:
            windows = fingerprint.decode(paragraph.windows, paragraph.words)
        except fingerprint.FingerprintError:  # damaged_fingerprint says so
            continue
        for position, window in enumerate(windows):
            places[window].add((number, position))
    return places


def _longest_run(places: Mapping[bytes, set[tuple[int, int]]], windows: Sequence[bytes]) -> _Run:
    """Return the longest run of windows that stand one after the other in a paragraph."""
    longest = _Run()
    running: dict[tuple[int, int], int] = {}
    for end, window in enumerate(windows):
        running = {
            (number, position): running.get((number, position - 1), 0) + 1
            for number, position in places.get(window, ())
        }
        for (number, _), length in running.items():
            if length > longest.length:
                longest = _Run(length, number, end)
    return longest
