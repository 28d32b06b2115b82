"""A name stands in another spelling than the site's.

Why: a reader who meets two spellings thinks of two people, and a search for one misses the other.

Example:

    text: {ar: "وصل أسيم منير", en: "Assim Munir arrived"}

where the register has Asim Munir, and the other spelling as a source's form, or not at all.

Fix: write the name as the register has it. A source's own spelling stands in quotation marks; glosses, ranks and posts
give what the source has and are not compared. A spelling that the register does not have is found where it is one
letter from the name of a person, or two that changed places. A source's own name for somebody, such as "the
commander's son", stands in our words only where the text is about that source, or says who is meant; and what the
site's texts otherwise quote, they quote everywhere.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.checks.found_forms import MOST_PARTICLES, Forms, particles
from mujaz.checks.names_of_others import names_of_others
from mujaz.checks.own_words import is_gloss, own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import EntityType, plain_text
from mujaz.wording.quoted import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.languages import Language
    from mujaz.model import Dossier, Entity

RULE = Rule("MJZ848", __doc__, Severity.WARNING)

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = 0.5
"""From here on difflib's ratio of two words takes them for spellings of one."""

_SHORTEST = 4
"""Letters of a word that may be taken for another misspelt."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text of the site's own words that spells a name otherwise."""
    known = {tag: _Spellings.of(dossier, tag) for tag in dossier.tags if tag not in dossier.unread_languages}
    texts = [
        (item, unquoted(item.text, item.language))
        for item in own_texts(dossier)
        if item.language.tag in known and not is_gloss(item.path) and item.path[0] != "name"
    ]
    for item, text in texts:
        found = next(known[item.language.tag].found(text), None)
        if found:
            written, name = found
            yield RULE.at(
                item.place,
                say("'{written}' is '{name}' on this site", written=written, name=name),
                say("write '{name}', or quote the source", name=name),
            )
    for item, form, name in names_of_others(dossier, texts):
        yield RULE.at(
            item.place,
            say("'{written}' is what a source says for '{name}'", written=form, name=name),
            say("write '{name}', or quote the source", name=name),
        )


@dataclass
class _Spellings:
    """The names of a dossier in one language, and how else they may be written."""

    particles: str
    finder: Forms
    forms: dict[str, str]
    people: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, dossier: Dossier, tag: str) -> _Spellings:
        language = dossier.languages[tag]
        named = [
            (entity, plain_text(entity.name.root[tag])) for entity in dossier.entity.values() if tag in entity.name.root
        ]
        standards = {name for _, name in named}
        forms: dict[str, str] = {}
        for entity, name in named:
            forms |= {form: name for form in _variants(entity, language, name) if form not in standards}
        known = cls(particles(language), Forms(forms, language), forms)
        for entity, name in named:
            known._learn(entity, name)
        return known

    def _learn(self, entity: Entity, name: str) -> None:
        words = tuple(_WORD.findall(name))
        if entity.type is EntityType.PERSON and len(words) > 1:
            for place, word in enumerate(words):
                self.people[word].append((words, place))

    def found(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield names as they are written in a text, and as they should be."""
        yield from ((form, self.forms[form]) for form in self.finder.found(text))
        words = _WORD.findall(text)
        for at, word in enumerate(words):
            for own in self._bare(word):
                for parts, place in self.people.get(own, ()):
                    written = words[max(0, at - place) : at - place + len(parts)]
                    if at >= place and self._is_misspelt(written, parts):
                        yield " ".join(written), " ".join(parts)

    def _bare(self, word: str) -> list[str]:
        """Return a word as it may stand without what is written together with it: «ولخليفة», «لخليفة», «خليفة»."""
        found = [word]
        while len(found) <= MOST_PARTICLES and len(found[-1]) > _SHORTEST and found[-1][0] in self.particles:
            found.append(found[-1][1:])
        return found

    def _is_misspelt(self, written: list[str], name: tuple[str, ...]) -> bool:
        if len(written) != len(name):
            return False
        wrong = 0
        for one, other in zip(written, name, strict=True):
            forms = self._bare(one)
            if other not in forms:
                wrong += 1
                if min(len(one), len(other)) < _SHORTEST or not any(_is_slip(form, other) for form in forms):
                    return False
        return wrong == 1


def _variants(entity: Entity, language: Language, name: str) -> Iterator[str]:
    """Yield the forms of an entity that are other spellings of its name, and no other names."""
    words = _compared(name, language)
    for form in (form.text for form in entity.forms if form.language == language.tag):
        others = _compared(form, language)
        pairs = zip(words, others, strict=False)
        ratios = [difflib.SequenceMatcher(None, one, other).ratio() for one, other in pairs]
        if len(words) == len(others) and form not in name and name not in form and min(ratios, default=0) >= _ALIKE:
            yield form


def _compared(name: str, language: Language) -> list[str]:
    """Return the words of a name without capitals, without the article, and with letters as what they count as."""
    fold = str.maketrans(dict(language.matching.fold))
    article = language.matching.article
    return [word.translate(fold).removeprefix(article) for word in _WORD.findall(name.casefold())]


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter, or by two that changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[start:], other[start:]
    return (
        rest[1:] == others[1:]
        or rest[1:] == others
        or rest == others[1:]
        or (len(rest) == len(others) and rest[:2] == others[1::-1] and rest[2:] == others[2:])
    )
