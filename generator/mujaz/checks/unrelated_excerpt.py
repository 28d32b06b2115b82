"""An excerpt shares nothing with the text that rests on it: no name, no number, no word.

Why: an excerpt that stands in the source proves only that. It proves the text where it says the same; an excerpt that
was copied from the next line stands there too.

Example:

    text: {ar: "وصل سالم عامر إلى مدينة النور", en: "Salim Amir arrived in Nur"}
    evidence: [{paragraph: 3, excerpt: "اتفاقية بناء جسر طوله 70 مترًا", …}]

Fix: take the words that say what the text says. An excerpt is held against the text in the source's language, and its
gloss against the text in each other one; who says it counts as text. Passages of differences may also show what a
source leaves out, and are not compared. Words that stand in many texts of the site count only where two of them are
shared. A rank or post is compared in each language by itself: where the excerpt has its words and a gloss has not, the
finding stands at the gloss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.names import Names
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Briefing, Entity, plain_text
from mujaz.model.evidence import all_evidence, proof
from mujaz.model.remembering import ByWhole
from mujaz.wording.compiled import Compiled
from mujaz.wording.kinship import Kinship
from mujaz.wording.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mujaz.languages import Language
    from mujaz.model import Dossier, Evidence, Localised, Path, Record, Statement

RULE = Rule("MJZ812", __doc__, Severity.WARNING)

_FREQUENT = 2
"""Frequent words that a text shares with an excerpt at least, where it shares nothing else."""

_LEXICONS: Compiled[Lexicon] = Compiled()
_KNOWN: ByWhole[Dossier, dict[str, Kinship]] = ByWhole()


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each excerpt, or gloss of a post's excerpt, that has nothing of its text."""
    for record, path, source, piece in all_evidence(dossier):
        texts = list(_texts(record.value, path, dossier))
        if source not in dossier.source or not texts:
            continue
        language = dossier.source[source].language
        beside = list(_beside(texts, piece, language, dossier))
        if isinstance(record.value, Entity):
            apart = {tag: own for tag, own, words in beside if not any(_shared(dossier, tag, own, words))}
            yield from _of_post(record, path, language, apart)
        elif beside and not _is_related(beside, dossier):
            message = say("the excerpt shares no name, number or word with the text that rests on it")
            yield RULE.at(record.span(*path, "excerpt"), message, say("take the words that say what the text says"))


def _of_post(record: Record[object], path: Path, language: str, apart: Mapping[str, str]) -> Iterator[Finding]:
    """Yield where a post shares nothing: it is as short as its excerpt, so one word that both have is much.

    Args:
        record: where the post stands.
        path: its place there.
        language: that of the source.
        apart: what the post says in each language in which nothing is shared.
    """
    if language in apart:
        message = say("the excerpt shares no name, number or word with the text in '{tag}'", tag=language)
        yield RULE.at(record.span(*path, "excerpt"), message, say("take the words that say what the text says"))
        return
    for tag, own in apart.items():
        message = say("the gloss in '{tag}' shares no name, number or word with the text in '{tag}'", tag=tag)
        yield RULE.at(
            record.span(*path, "gloss", tag), message, say("say it in the words of the text: {text}", text=own)
        )


def _texts(value: object, path: Path, dossier: Dossier) -> Iterator[Localised]:
    """Yield what rests on the evidence at a place of a record."""
    place = path[1]
    if isinstance(value, Briefing) and isinstance(place, int):
        statement: Statement = value.statements[place]
        yield statement.text
        yield from filter(None, [statement.not_stated, statement.attribution.unnamed])
        speaker = dossier.entity.get(statement.attribution.entity or "")
        if speaker:
            yield speaker.name
    elif isinstance(value, Entity) and isinstance(place, int):
        yield value.posts[place].text


def _beside(texts: list[Localised], piece: Evidence, language: str, dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Yield what is held against each other in each language that can be read: its tag, the texts, the evidence."""
    for tag, words in proof(piece, language).root.items():
        own = " ".join(plain_text(text.root[tag]) for text in texts if tag in text.root)
        if tag in dossier.languages and tag not in dossier.unread_languages and own:
            yield tag, own, plain_text(words) if tag != language else words


def _shared(dossier: Dossier, tag: str, own: str, words: str) -> tuple[int, int]:
    return _kinship(dossier, tag).shared(own, words)


def _is_related(beside: Iterable[tuple[str, str, str]], dossier: Dossier) -> bool:
    names, frequent = set(), 0
    for tag, own, words in beside:
        telling, common = _shared(dossier, tag, own, words)
        if telling:
            return True
        frequent = max(frequent, common)
        known = Names.of(dossier, tag)
        names |= set(known.listed(own)) & set(known.listed(words))
    return frequent + len(names) >= _FREQUENT


def _kinship(dossier: Dossier, tag: str) -> Kinship:
    by_tag = _KNOWN.setdefault(dossier.root, {})
    if tag not in by_tag:
        by_tag[tag] = Kinship(_lexicon(dossier.languages[tag]), _corpus(dossier, tag))
    return by_tag[tag]


def _corpus(dossier: Dossier, tag: str) -> Iterator[str]:
    for briefing in dossier.root.briefings:
        for statement in briefing.value.statements:
            if tag in statement.text.root:
                yield plain_text(statement.text.root[tag])
    for _, _, source, piece in all_evidence(dossier.root):
        if source in dossier.source and dossier.source[source].language == tag:
            yield piece.excerpt
        elif piece.gloss and tag in piece.gloss.root:
            yield plain_text(piece.gloss.root[tag])


def _lexicon(language: Language) -> Lexicon:
    return _LEXICONS.of((language,), lambda: Lexicon(language))
