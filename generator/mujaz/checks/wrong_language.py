"""A sentence is in another language than the one that it stands under.

Why: languages that share a script are easily taken for each other by whoever reads neither, and a sentence that was
pasted under the wrong language would be published as it is.

Example:

    text: {ar: "وزیر اعظم نے وفد سے ملاقات کی", en: "The prime minister received the delegation"}     # Urdu

Fix: write the text in its language. Words of another language that are meant stand in `[words]{ur}`. The letters and
words that a language is known by are data in its file, under `recognition`; names may have letters of other languages.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model import Foreign, MarkupError, parse_markup
from mujaz.model.remembering import remembering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mujaz.languages import Language
    from mujaz.model import Dossier

RULE = Rule("MJZ415", __doc__)

_SHORTEST = 4
"""Words of a sentence about which anything can be said."""

_LEAST = 3
"""Words that must speak for another language."""

_SHARE = 0.25
"""Share of a sentence's words that must: function words are a third to a half of a text in most languages."""

_SENTENCE = re.compile(r"[^.!?؟۔।\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:[\u064b-\u065f\u0670\u200c\u200d][^\W\d_]*)*")
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with a sentence that is in another language of the same script."""
    scales = {
        tag: _Scale.of(language, dossier.languages)
        for tag, language in dossier.languages.items()
        if tag not in dossier.unread_languages and language.recognition.words
    }
    for record in dossier.records:
        for path, tag, text in texts(record):
            found = scales[tag].other_language(_own_words(text)) if tag in scales else None
            if found:
                language, sentence = found
                name = say("of '{tag}'", tag=language) if language else say("of another language")
                message = say(
                    "a sentence under '{tag}' has the words {name}: {sentence}", tag=tag, name=name, sentence=sentence
                )
                hint = say(
                    "write it in its language, or mark what is meant to be in another: {mark}",
                    mark=f"[words]{{{language or 'tag'}}}",
                )
                yield RULE.at(record.span(*path), message, hint)


def _own_words(text: str) -> str:
    """Return a text without what is marked as being in another language."""
    try:
        return "".join(" … " if isinstance(part, Foreign) else part.text for part in parse_markup(text))
    except MarkupError:  # bad_markup says so
        return text


@dataclass(frozen=True)
class _Scale:
    """What speaks for a language, and for each of its neighbours."""

    language: Language
    own: frozenset[str]
    neighbours: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, language: Language, others: Mapping[str, Language]) -> _Scale:
        table = str.maketrans(dict(language.matching.fold))
        own = frozenset(_folded(word, table) for word in language.recognition.words)
        neighbours = dict(language.recognition.neighbours)
        for tag, other in others.items():
            if tag != language.tag and other.script == language.script:
                neighbours.setdefault(tag, other.recognition.words)
        folded = {tag: frozenset(_folded(word, table) for word in words) - own for tag, words in neighbours.items()}
        return cls(language, own, folded)

    def other_language(self, text: str) -> tuple[str, str] | None:
        """Return the tag of the language that a sentence of a text is in, and how the sentence begins."""
        for sentence in _SENTENCE.findall(text):
            words = _WORD.findall(unicodedata.normalize("NFC", sentence))
            if len(words) < _SHORTEST:
                continue
            tag = self._weighed(words)
            if tag is not None:
                return tag, " ".join(words[:_SHORTEST])
        return None

    def _weighed(self, words: list[str]) -> str | None:
        read = [self._read(word) for word in words]
        folded = [word for word, _, _ in read]
        own = sum(is_own for _, is_own, _ in read)
        strange = [is_strange for _, _, is_strange in read]
        hits = {tag: sum(map(known.__contains__, folded)) for tag, known in self.neighbours.items()}
        best = max(hits, key=lambda tag: hits[tag], default="")
        known = self.neighbours.get(best, frozenset())
        evidence = sum(odd or word in known for odd, word in zip(strange, folded, strict=True))
        if evidence >= _LEAST and evidence > 2 * own and evidence >= _SHARE * len(words):
            return best if hits.get(best) else ""
        return None

    @functools.cached_property
    def _read(self) -> Callable[[str], tuple[str, bool, bool]]:
        """Returns a word as it is compared, whether it speaks for the language, and whether it speaks against it."""
        table = str.maketrans(dict(self.language.matching.fold))

        def read(word: str) -> tuple[str, bool, bool]:
            folded = _folded(word, table)
            return folded, self._is_own(folded), _is_strange(word, self.language)

        return remembering(read)  # texts say the same words again and again

    def _is_own(self, word: str) -> bool:
        if word in self.own:
            return True
        # «وفي» is «و» and «في».
        particles = [particle for group in self.language.matching.proclitics for particle in group]
        return any(word.startswith(particle) and word[len(particle) :] in self.own for particle in particles)


def _folded(word: str, table: Mapping[int, str]) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFC", word)).casefold().translate(table)


@functools.cache
def _strange(alphabet: str, borrowed: str) -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_{alphabet}{borrowed}]")


def _is_strange(word: str, language: Language) -> bool:
    """Tell whether a word has a letter of its script that neither the language nor a name in it would have."""
    rules = language.recognition
    if not rules.alphabet:
        return False
    letters = _strange(rules.alphabet, rules.borrowed).findall(_MARKS.sub("", word))
    return any(language.has_letter(letter) for letter in letters)
