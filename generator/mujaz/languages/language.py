"""What Mujaz knows of one language, as its data file says it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from pydantic import AfterValidator, Discriminator, Field, Tag

from mujaz.languages.calendar import DatePatterns, Eras, HijriPatterns, PartsOfYear
from mujaz.languages.data import CharacterClass, Data, Letter
from mujaz.languages.figures import Numbers, Print
from mujaz.languages.matching import Matching
from mujaz.languages.meaning import Meaning
from mujaz.languages.proofreading import Proofreading
from mujaz.languages.prose import PROSE, Prose, seen
from mujaz.languages.unseen import HIDDEN
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of Unicode CLDR (LDML part 3, "Language Plural Rules")."""


def _ten_digits(digits: str) -> str:
    if len(set(digits)) != len("0123456789"):
        message = say("needs the ten digits from zero to nine")
        raise ValueError(message)
    return digits


def _has_other(forms: str | dict[str, str]) -> str | dict[str, str]:
    if isinstance(forms, dict) and "other" not in forms:
        message = say("needs at least the plural form 'other'")
        raise ValueError(message)
    return forms


def _words(text: str) -> str:
    if sign := next((c for c in text if c in "<>"), ""):
        message = say("has {sign}, which is a sign of HTML", sign=sign)
        raise ValueError(message)
    if hidden := HIDDEN.search(text):
        message = say("has the hidden character U+{code:04X}", code=ord(hidden[0]))
        raise ValueError(message)
    return text


def _raw(text: str) -> str:
    if sign := next((c for c in text if c in '&"'), ""):
        message = say("has {sign}, which is a sign of HTML", sign=sign)
        raise ValueError(message)
    return _words(text)


Words = Annotated[Prose, AfterValidator(_words)]
"""What pages say: words, and no HTML."""
Raw = Annotated[str, AfterValidator(_raw), PROSE]
"""What the theme's templates put into pages and attributes as it is."""
PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]
Forms = Annotated[
    Annotated[Words, Tag("text")] | Annotated[dict[PluralCategory, Words], Tag("forms")],
    # Said which of the two is meant, pydantic reports the mistakes of that one alone.
    Discriminator(lambda value: "forms" if isinstance(value, dict) else "text"),
    AfterValidator(_has_other),
]
"""A string: one text, or one for each plural category."""
Digits = Annotated[str, AfterValidator(_ten_digits)]


class Collation(Data):
    """How names and terms are ordered. Without rules, letters stand in the order of Unicode.

    Attributes:
        alphabet: the letters in their order, small ones where there are two sizes.
        fold: what a letter counts as: another letter, several, or nothing.
        ignored: what does not count at the beginning, such as an article; with a blank where that is a word of its own,
            with a hyphen or an apostrophe where it is joined by one.
        ignored_before_capitals: the same, where a capital follows.
        kept: first words that only look as if they began so.
    """

    alphabet: str = ""
    fold: dict[Letter, str] = {}
    ignored: list[str] = []
    ignored_before_capitals: list[str] = []
    kept: list[str] = []


class Reading(Data):
    """A reading of the whole file by somebody whose language it is.

    Attributes:
        by: who read it.
        on: the day, `YYYY-MM-DD`.
    """

    by: Prose
    on: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Spaced(Data):
    """Marks that stand apart from their words, with a blank at which no line ends.

    Attributes:
        before: marks with such a blank before them.
        behind: marks with one behind them.
    """

    before: str = ""
    behind: str = ""


class Recognition(Data):
    """What the language is known by among others of its script. Without rules, every text of the script may be its own.

    Attributes:
        alphabet: its letters, as the inside of a regular expression's character class.
        borrowed: letters of its script that names from elsewhere, or another keyboard, bring into its texts.
        words: words that nearly every sentence of it has: prepositions, pronouns, conjunctions.
        neighbours: such words of other languages of its script, by their tags.
    """

    alphabet: CharacterClass = ""
    borrowed: CharacterClass = ""
    words: list[str] = []
    neighbours: dict[str, list[str]] = {}


class Language(Data):
    """One language of a site.

    Attributes:
        tag: BCP 47 language tag; also the folder of the language's pages.
        name: the language's name in itself.
        reviewed: who has read all of the file as a reader whose language it is; nobody, where it is empty.
        direction: base direction of its text.
        locale: the Babel locale whose plural rules and number patterns it follows.
        babel: what LaTeX's babel and polyglossia call it, for files of citations; its tag where nothing is said.
        letters: the letters of its script, as the inside of a regular expression's character class.
        months: month-name profiles: name of the profile to the Babel locale that has these month names.
        month_homonyms: names of months that are common words too, and are months only beside a number.
        digits: digit sets: name of the numbering system (CLDR) to its ten digits from zero to nine.
        quotes: opening and closing quotation mark, with the blank that parts it from what is quoted where there is one.
        quotes_within: the same for a quotation inside another; those of `quotes` where nothing is said.
        spaced: marks that stand apart from their words.
        list_separator: what stands between the items of a list in a sentence.
        group_separator: what stands between lists in a sentence.
        dates: how dates of each precision are written.
        eras: how decades and centuries are called.
        parts: how seasons, quarters and other parts of a `{year}` are called, by the number that EDTF gives each.
        hijri: how dates of the Hijri calendar are written.
        matching: how names and terms are found in texts.
        numbered: words that stay on one line with the number behind them, besides those of our strings.
        collation: how they are ordered.
        numbers: how numbers are written in its texts; as CLDR has it for its locale where nothing is said.
        proofreading: what its texts are read for.
        meaning: what its texts are compared by with those of other languages.
        recognition: what it is known by among others of its script.
        print: how the language is set in print.
        typed: letters that are often typed for another, where a list is filtered.
        theme: the Material theme's own strings, by the theme's keys.
        strings: our strings, by key: text, or one text for each plural category.
    """

    tag: str
    name: Annotated[Raw, Field(min_length=1), AfterValidator(seen)]
    reviewed: list[Reading] = []
    direction: Literal["ltr", "rtl"]
    locale: str
    babel: Annotated[str, Field(pattern=r"^[a-z]*$")] = ""
    letters: Annotated[CharacterClass, Field(min_length=1)]
    months: Annotated[dict[str, str], Field(min_length=1)]
    month_homonyms: list[str] = []
    digits: Annotated[dict[str, Digits], Field(min_length=1)]
    quotes: Annotated[list[Annotated[str, AfterValidator(_words)]], Field(min_length=2, max_length=2)]
    quotes_within: Annotated[list[Annotated[str, AfterValidator(_words)]], Field(min_length=2, max_length=2)] | None = (
        None
    )
    spaced: Spaced = Spaced()
    list_separator: Raw
    group_separator: Raw
    dates: DatePatterns
    eras: Eras
    parts: PartsOfYear
    hijri: HijriPatterns
    matching: Matching = Matching()
    numbered: list[str] = []
    collation: Collation = Collation()
    numbers: Numbers | None = None
    proofreading: Proofreading = Proofreading()
    meaning: Meaning = Meaning()
    recognition: Recognition = Recognition()
    print: Print = Print()
    typed: dict[Letter, Letter] = {}
    theme: dict[str, Raw]
    strings: dict[str, Forms]

    @cached_property
    def script(self) -> str:
        """Script of the language (ISO 15924), else the likely one (CLDR); empty where CLDR knows none."""
        own = locale.script if (locale := self._known_locale) else None
        likely = get_global("likely_subtags").get(self.locale.split("_", maxsplit=1)[0], "")
        return own or next((part for part in likely.split("_") if len(part) == len("Latn")), "")

    @cached_property
    def territory(self) -> str:
        """Language and territory, as `en_GB`; empty where the locale has no territory, for then nothing says of one."""
        locale = self._known_locale
        return f"{locale.language}_{locale.territory}" if locale and locale.territory else ""

    @property
    def marks_within(self) -> list[str]:
        """Opening and closing mark of a quotation inside another."""
        return self.quotes_within or self.quotes

    @property
    def colon(self) -> str:
        """The colon behind a label, with the blank before it where the language has one there."""
        return "\u00a0:" if ":" in self.spaced.before else ":"

    @property
    def texts(self) -> Iterator[str]:
        """Everything that a page can say in the language by itself: its name, the theme's strings and ours."""
        yield self.name
        yield from self.theme.values()
        for text in self.strings.values():
            yield from [text] if isinstance(text, str) else text.values()

    @property
    def _known_locale(self) -> Locale | None:
        try:
            return Locale.parse(self.locale, sep="_")
        except (ValueError, UnknownLocaleError):  # a check says so
            return None

    @cached_property
    def separators(self) -> tuple[str, str]:
        """The characters that part whole and fraction of a number, and those between groups of three digits."""
        if self.numbers:
            return self.numbers.decimal, self.numbers.group
        symbols = locale.number_symbols.values() if (locale := self._known_locale) else ()
        decimal, group = (
            "".join(dict.fromkeys(str(each[name]) for each in symbols if name in each)) for name in ("decimal", "group")
        )
        return decimal or ".", group

    @cached_property
    def _letter(self) -> re.Pattern[str]:
        return re.compile(f"[{self.letters}]")

    @cached_property
    def _strange(self) -> re.Pattern[str]:
        return re.compile(f"(?![{self.letters}])[^\\W\\d_]")

    def is_own(self, text: str) -> bool:
        """Tell whether all letters of a text belong to this language's script."""
        # What the pattern takes for a letter may be a number, such as ½.
        return not self._strange.search(text) or not any(map(str.isalpha, self._strange.findall(text)))

    def own_letters(self, text: str) -> int:
        """Return how many letters of a text belong to this language's script."""
        return sum(map(str.isalpha, self._letter.findall(text)))

    def has_letter(self, character: str) -> bool:
        """Tell whether a character is a letter of this language's script."""
        return self._letter.match(character) is not None
