"""An excerpt is not in the paragraph that it names.

Why: evidence is what a reader's trust rests on. The full text is not in the repository, so the record of a source
holds a fingerprint of each paragraph: hashes of all its runs of five words. An excerpt is proven when its runs stand in
its paragraph, in order. Tashkeel, tatweel and spacing do not matter; letters, digits and inner punctuation do.

Example:

    evidence: [{paragraph: 4, excerpt: "words that stand in paragraph 5"}]

Fix: copy the words from the article again, and count its non-empty lines from 1. The message says in which other
paragraph, or in which other source of the briefing, the words stand, or how far they are right. With the article's text
in `seeds/texts/<id>.txt` (git ignores that folder), the hint also quotes the nearest passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.proven_places import Fingerprints, places
from mujaz.checks.short_excerpt import is_too_short
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import NOTHING, Message, listed, say
from mujaz.model import fingerprint
from mujaz.model.evidence import all_evidence
from mujaz.wording.compiled import Compiled
from mujaz.wording.kinship import SHORTEST
from mujaz.wording.lexicon import Lexicon
from mujaz.wording.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mujaz.languages import Language
    from mujaz.model import Dossier, Evidence, Source
    from mujaz.wording.kinship import Forms

RULE = Rule("MJZ301", __doc__, fixed=Fixed.PROOF)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each excerpt that its source's fingerprint does not prove."""
    known = Fingerprints(dossier)
    for record, path, source_id, piece in all_evidence(dossier):
        source = dossier.source.get(source_id)
        if source is None or not source.fingerprint.has_key:
            continue
        paragraphs = known.of(source)
        if piece.paragraph > len(paragraphs) or is_too_short(piece, source):
            continue
        windows = fingerprint.hashes(piece.excerpt, source.fingerprint.key)
        if not fingerprint.proves(paragraphs[piece.paragraph - 1], windows):
            hint = (
                _elsewhere(paragraphs, windows)
                or known.elsewhere(record.value, source_id, piece)
                or _nearest(dossier, source, piece)
            )
            message = say(
                "the excerpt is not in paragraph {paragraph} of source {source}",
                paragraph=piece.paragraph,
                source=source_id,
            )
            yield RULE.at(
                record.span(*path, "excerpt"),
                message,
                hint or _how_far(piece, paragraphs[piece.paragraph - 1], windows),
            )


def _elsewhere(paragraphs: Sequence[Sequence[bytes]], windows: Sequence[bytes]) -> Message:
    found = places(paragraphs, windows)
    return say("it stands in paragraph {places}", places=listed(found)) if found else NOTHING


def _how_far(piece: Evidence, paragraph: Sequence[bytes], windows: Sequence[bytes]) -> Message:
    start, length = fingerprint.longest_proven(paragraph, windows)
    if not length:
        return say("no five words of it stand there in this order; copy it again from the article")
    words = piece.excerpt.split()
    right = " ".join(words[start : start + length + fingerprint.WINDOW - 1])
    return say("these words of it do stand there: {words}", words=right)


def _nearest(dossier: Dossier, source: Source, piece: Evidence) -> Message:
    text = dossier.texts.get(source.id)
    if text is None:
        return NOTHING
    paragraphs = fingerprint.paragraphs(text)
    if piece.paragraph > len(paragraphs):
        return NOTHING
    words = nearest(paragraphs[piece.paragraph - 1], piece.excerpt, _forms(dossier.languages.get(source.language)))
    return say("the nearest passage is: {words}", words=words) if words else NOTHING


def _forms(language: Language | None) -> Callable[[str], Forms]:
    """Return what tells the forms of a word; it is only itself in a language that is none of the site."""
    if language is None:
        return lambda word: frozenset({word.casefold()})
    lexicon = _LEXICONS.of((language,), lambda: Lexicon(language))
    return lambda word: frozenset({word.casefold(), *(form for form in lexicon.forms(word) if len(form) >= SHORTEST)})


_LEXICONS: Compiled[Lexicon] = Compiled()
