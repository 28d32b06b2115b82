"""The rules of search, as the data file says them; the site's JavaScript reads the same file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Fold(_Data):
    """What makes spellings equal, in every language, on top of Unicode's NFKD and small letters.

    Attributes:
        dropped: characters that count for nothing, as the inside of a regular expression's character class.
        letters: characters that count as others.
        grouping: what may stand between the thousands of a number, as the inside of a character class.
        asking: marks at the end of a question.
        vowels: marks of which two that are written on a letter must be the same, as the inside of a character class.
        doubled: marks that must stand in both of two words with marks, as the inside of a character class.
    """

    dropped: str
    letters: dict[str, str]
    grouping: str = ""
    asking: str = ""
    vowels: str = ""
    doubled: str = ""


class Sounds(_Data):
    """Which letters sound alike, across scripts; all others, vowels above all, are silent.

    Attributes:
        pairs: two letters that are one sound.
        letters: sound of each letter.
        silent_at_end: sounds that are silent at the end of a word.
        shortest: how many sounds a word must have to be known by them.
    """

    pairs: dict[str, str]
    letters: dict[str, str]
    silent_at_end: str
    shortest: int


class Weights(_Data):
    """What counts how much.

    Attributes:
        form: the word as written, its stem, its stem less proclitics, the stem of a related word.
        prefix: a word that only begins as the query's last word.
        completed: the same where nothing else fits that word.
        frame: a word with the same consonants.
        sound: a word that sounds alike, or one of a name that nearly is the query's.
        fuzzy: another word that begins alike or differs in one letter.
        field: each field of a document.
        related: words by which a reader may look for a term, beside those that it is called by.
        kind: each kind of document.
        asked: by how much more each kind of document answers a question; as much as always where nothing is said.
        rare: how much of a word's share in the query depends on how few documents have it; the rest is equal for all.
        cover: how much of the score depends on the share of the query's words that were found.
        own: how much more the document of what is called by all of the query's words counts.
        named: how much more what bears a name in the query counts, where no document has all words.
        written: how much more a word counts in documents that have it as in the query than in those with its relatives.
        bare: part of that where the query's word is this one with particles.
        exact_word: a word of the text that stands there as in the query.
        other_word: a word of the text that is another form of the query's.
        words: bonus for the share of the query's words in the text itself.
        near: bonus for words that stand near each other.
        phrase: bonus for words that follow each other as in the query.
        literal: bonus for a title with all of the query's words, small ones too, as they follow each other there.
        title: bonus for the share of the query's words in the title.
        whole_title: as much more for a title that holds nothing else, and much less (by the square) for one that does.
        floor: share of the best score below which a document is not shown.
    """

    form: tuple[float, float, float, float]
    prefix: float
    completed: float
    frame: float
    sound: float
    fuzzy: float
    field: dict[str, float]
    related: float
    kind: dict[str, float]
    asked: dict[str, float]
    rare: float
    cover: float
    own: float
    named: float
    written: float
    bare: float
    exact_word: float
    other_word: float
    words: float
    near: float
    phrase: float
    literal: float
    title: float
    whole_title: float
    floor: float


class Limits(_Data):
    """How much of what.

    Attributes:
        query: characters of a query that are read.
        words: words of a query that are read.
        prefix: letters that a prefix must have.
        prefix_terms: terms that a prefix may stand for.
        prefix_shards: shards that are fetched for a prefix.
        enough: documents that make looking for the consonants superfluous.
        fuzzy: letters that a word must have to be looked for with a letter changed.
        alike: share of a word that another must begin with to be looked for in its place.
        postings: documents kept for a stem, the best first.
        written: documents kept for a word as it is written.
        stop: documents kept for a word that is looked for only where a query has no others.
        shard: size of a shard of postings, in characters, beyond which the next begins.
        documents: documents in a shard.
        rerank: documents whose text is looked at for the order of the best.
        results: documents that are found in a language at most.
        excerpt: words of an excerpt.
        suggestions: names that are suggested.
        name_words: words of a name beyond which it is a description and no name.
    """

    query: int
    words: int
    prefix: int
    prefix_terms: int
    prefix_shards: int
    enough: int
    fuzzy: int
    alike: float
    postings: int
    written: int
    stop: int
    shard: int
    documents: int
    rerank: int
    results: int
    excerpt: int
    suggestions: int
    name_words: int


class LanguageRules(_Data):
    """How the words of one language vary.

    Attributes:
        letters: the letters of its script after folding, as the inside of a regular expression's character class.
        stop: words that are not looked for where a query has others.
        questions: words that a question begins with.
        articles: articles that some write together with a name in this language's letters.
        apart: names of two words that some write as one, as regular expressions with a group for each.
        whole: words that only look as if they began with a proclitic; what shares their stem is whole too.
        same: words that are taken for another: broken plurals, irregular forms, spellings.
        enclitics: what is no part of a word at its end.
        elided: what is no part of a word at its beginning: articles and the like that end in an apostrophe there.
        inside: marks that count for nothing between two letters, as that of an abbreviation (צה"ל).
        grouping: what may stand between the thousands of a number besides what always may, as the inside of a
            character class.
        prefixes: article and what is written together with it: what comes off, what may take its place, and how many
            letters must be left. The first that fits comes off.
        suffixes: rounds of endings, each with what takes its place and how many letters must be left before it.
        proclitics: groups of letters that may be particles, at most one of each, or the beginning of the word.
        proclitics_left: how many letters must be left behind them.
        frame: letters that do not count among a word's consonants.
        frame_left: how many consonants a word must have to be known by them.
        acronyms: whether names are also known by their initials.
        pronouns: what may be attached to a word of `same`.
        joined_letters: letters that a word has before a pronoun, and those that it ends with alone.
        masdar: nouns of action that begin with the first of these letters and have the second before their last lose
            that one, which leaves their verb, where they are so many letters long.
        patterns: stems, as regular expressions, and those of words that they are related to.
        related: words, and others that they are related to: verbs with weak letters and their nouns.
        derived: rounds of endings as in `suffixes`, which a stem loses to become that of a related word.
        spelled: names of Latin letters in this language, and the letters that each may be.
        keys: what the keys of an English keyboard type in this language's layout.
        months: names of the twelve months, by all of which a date is known.
    """

    letters: str
    stop: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    whole: frozenset[str] = frozenset()
    same: dict[str, str] = {}
    enclitics: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    inside: str = ""
    grouping: str = ""
    prefixes: tuple[tuple[str, tuple[str, ...], int], ...] = ()
    suffixes: tuple[tuple[tuple[str, str, int], ...], ...] = ()
    proclitics: tuple[tuple[str, ...], ...] = ()
    proclitics_left: int = Field(default=3, ge=1)
    frame: str = ""
    frame_left: int = 3
    acronyms: bool = False
    pronouns: tuple[str, ...] = ()
    joined_letters: dict[str, str] = {}
    masdar: tuple[str, str, int] | None = None
    patterns: tuple[tuple[str, str], ...] = ()
    related: dict[str, str] = {}
    derived: tuple[tuple[tuple[str, str, int], ...], ...] = ()
    spelled: dict[str, str] = {}
    keys: dict[str, str] = {}
    months: tuple[tuple[str, ...], ...] = ()


class Rules(_Data):
    """The rules of search.

    Attributes:
        fold: what makes spellings equal.
        sounds: what sounds alike.
        weights: what counts how much.
        limits: how much of what.
        languages: rules of each language, by tag; a language without rules has its words as they are written.
        tags: tags of the languages of a built site, in its order.
    """

    fold: Fold
    sounds: Sounds
    weights: Weights
    limits: Limits
    languages: dict[str, LanguageRules]
    tags: tuple[str, ...] = ()


def rules_text(text: str, tags: Iterable[str]) -> str:
    """Return the rules of a site's languages as JSON, in the site's order.

    Args:
        text: the rules of all languages, as JSON.
        tags: tags of the site's languages.
    """
    rules = json.loads(text)
    known = rules["languages"]
    rules["tags"] = list(tags)
    rules["languages"] = {tag: known[tag] for tag in rules["tags"] if tag in known}
    return json.dumps(rules, ensure_ascii=False, separators=(",", ":"))


def read_rules(text: str) -> Rules:
    """Read the rules.

    Args:
        text: the rules, as JSON.

    Raises:
        pydantic.ValidationError: they are no rules of this version.
    """
    return Rules.model_validate_json(text)
