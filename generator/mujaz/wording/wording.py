"""Wording: one language of a site, with everything that is said in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_decimal

from mujaz.languages import direction_of
from mujaz.model import Dossier, Emphasis, Foreign, Link, Localised, MarkupError, Words, parse_date, parse_markup
from mujaz.model.hijri import parse_hijri
from mujaz.wording.bidi import isolates
from mujaz.wording.dates import format_event_date, format_hijri_date, format_month
from mujaz.wording.linking import Linker
from mujaz.wording.numerals import digit_table, is_number, localised
from mujaz.wording.phrase import Phrase, Run

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mujaz.languages import Language
    from mujaz.model import Event, Inline

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?؟…][\"”’»)]*\s+)$")
"""What stands before the first word of a sentence; a name that is written small begins it with a capital."""

_NOT_WORDS = re.compile(r"[*\[\]\\\d]")
"""What markup and numbers begin with."""


@dataclass(frozen=True, eq=False)
class Wording:
    """How things are said in one language of a site.

    Attributes:
        language: the language.
        languages: all languages of the site, by tag.
        months: name of the month-name profile in use.
        digits: name of the digit set in use.
        targets: where each id leads, relative to the language's folder.
        linker: links names and terms in texts of the language.
        siblings: the wordings of all languages of the site, this one among them, by tag.
        sources: what each source is called in running text, by its id.
        known: phrases that were made before, by the text that they were made of: names and events recur on many pages.
    """

    language: Language
    languages: Mapping[str, Language]
    months: str
    digits: str
    targets: Mapping[str, str]
    linker: Linker
    siblings: Mapping[str, Wording]
    sources: Mapping[str, Localised]
    known: dict[str, Phrase] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def every(cls, dossier: Dossier, targets: Mapping[str, str]) -> dict[str, Wording]:
        """Return the wordings of all languages of a dossier's site, by tag and in the site's order."""
        found: dict[str, Wording] = {}
        found.update((tag, cls.of(dossier, tag, targets, found)) for tag in dossier.tags)
        return found

    @classmethod
    def of(
        cls, dossier: Dossier, tag: str, targets: Mapping[str, str], siblings: Mapping[str, Wording] | None = None
    ) -> Wording:
        """Return the wording of one language of a dossier, with the profiles that its site asks for."""
        language, site = dossier.languages[tag], dossier.site.value
        months = site.months.get(tag) or next(iter(language.months))
        digits = site.digits.get(tag) or next(iter(language.digits))
        return cls(
            language,
            dossier.languages,
            months,
            digits,
            targets,
            Linker(language, dossier, targets),
            {} if siblings is None else siblings,
            {record.value.id: record.value.short_name for record in dossier.sources},
        )

    @property
    def tag(self) -> str:
        """Tag of the language."""
        return self.language.tag

    def text(self, key: str, **values: object) -> str:
        """Return one of our strings, with its values filled in.

        Raises:
            KeyError: the language's file has no such string.
        """
        form = self.language.strings[key]
        if not isinstance(form, str):
            form = form["other"]
        return form.format(**{name: self.number(v) if isinstance(v, int) else v for name, v in values.items()})

    def count(self, key: str, n: int, **values: str) -> str:
        """Return one of our strings in the plural form that a number asks for (CLDR plural rules).

        Args:
            key: the string.
            n: the number, which the string may have as `{n}`.
            values: its other placeholders.

        Raises:
            KeyError: the language's file has no such string.
        """
        form = self.language.strings[key]
        if not isinstance(form, str):
            wanted = self._locale.plural_form(n)
            form = next((text for category, text in form.items() if category == wanted), form["other"])
        return form.format(n=self.number(n), **values)

    def counter(self, key: str, **values: int) -> dict[str, str | dict[str, str]]:
        """Return one of our strings for a page's script, which fills in a number (`mjzCounter` of mujaz.js).

        Args:
            key: the string, which has `{n}` for the number.
            values: its other placeholders' numbers, such as how many there are in all.

        Returns:
            `forms`, the text by plural category; `locale`, the BCP 47 tag of the locale whose categories these are;
            `digits`, the site's digits from zero to nine.

        Raises:
            KeyError: the language's file has no such string.
        """
        forms = self.language.strings[key]
        by_category = {"other": forms} if isinstance(forms, str) else forms
        known = {name: self.number(value) for name, value in values.items()}
        return {
            "digits": self.language.digits[self.digits],
            "forms": {name: form.format(n="{n}", **known) for name, form in by_category.items()},
            "locale": self.language.locale.replace("_", "-"),
        }

    def series(self, words: Sequence[str]) -> str:
        """Return words as a series in a sentence, the last joined to the others by an "and"."""
        series = words[0]
        for place, word in enumerate(words[1:], 2):
            series = self.text("series.end" if place == len(words) else "series.middle", series=series, next=word)
        return series

    def language_name(self, tag: str) -> str:
        """Return the name of a language in this language (CLDR), or the tag where it has none."""
        names = self._locale.languages
        known = names.get(tag.replace("-", "_")) or (self.languages[tag].name if tag in self.languages else None)
        return known or names.get(tag.partition("-")[0], tag)

    def direction_of(self, tag: str) -> str | None:
        """Return the direction of a language, the site's or any other; None where nothing is known of it."""
        return self.languages[tag].direction if tag in self.languages else direction_of(tag)

    @property
    def _locale(self) -> Locale:
        return Locale.parse(self.language.locale, sep="_")

    def number(self, n: int) -> str:
        """Return a number in the site's digits."""
        return str(n).translate(digit_table(self.language, self.digits))

    def localised(self, text: str) -> str:
        """Return words of this language with the numbers in them in the site's digits."""
        return localised(text, self.language, self.digits)

    def decimal(self, value: float) -> str:
        """Return a number with one decimal place, with the language's separators and the site's digits."""
        text = format_decimal(value, "#,##0.0", self._locale, numbering_system=self.digits)
        return text.translate(digit_table(self.language, self.digits))

    def date(self, edtf: str) -> str:
        """Return an EDTF date in words."""
        return format_event_date(parse_date(edtf), self.language, self.months, self.digits)

    def event_date(self, event: Event, *, marked: bool = True) -> str:
        """Return the date of an event in words, with the Hijri one beside it where it has one.

        Args:
            event: the event.
            marked: whether it says that the event is planned; where that is said beside it, it need not.
        """
        text = self.date(event.date)
        if event.hijri:
            hijri = format_hijri_date(parse_hijri(event.hijri), self.language, self.digits)
            text = self.language.hijri.beside.format(date=text, hijri=hijri)
        return self.language.dates.planned.format(date=text) if event.planned and marked else text

    def month(self, date: dt.date) -> str:
        """Return the month of a date, as short as the language writes it alone."""
        return format_month(date, self.language, self.months)

    def phrase(self, text: Localised | None) -> Phrase:
        """Return a text in this language; where it is missing, a notice that says so."""
        own = text.get(self.tag) if text else None
        if own is None:
            return Phrase((Run(self.text("missing"), emphasis=True),), missing=True)
        phrase = self.known.get(own)
        if phrase is None:
            phrase = self.known[own] = Phrase(tuple(self._all_runs(_parts(own))))
        return phrase

    def source(self, source_id: str) -> Phrase:
        """Return what a source is called in running text; its number where nothing names it."""
        name = self.sources.get(source_id)
        parts = _parts(name.get(self.tag) or "") if name else ()
        # What a source is called cannot stand for itself.
        runs = [run for part in parts if part.text for run in self._runs(part)]
        return Phrase(tuple(runs)) if runs else self.words(self.text("source.n", id=source_id))

    def linked_phrase(self, text: Localised | None, seen: set[str], without: Collection[str] = ()) -> Phrase:
        """Return a text in this language, with links at the first use of each name and term; see `Linker.link`."""
        return self.linker.link(self.phrase(text), seen, without)

    def plain(self, text: Localised | None) -> str:
        """Return the words of a text in this language."""
        own = text.get(self.tag) if text else None
        # Most texts are words alone: without markup, and without numbers that would be written in the site's digits.
        return str(self.phrase(text)) if own is None or _NOT_WORDS.search(own) else " ".join(own.split())

    def link(self, text: Localised | None, target: str) -> Phrase:
        """Return a text in this language as a link to an id, or without one where the id leads nowhere."""
        return self.linked(self.phrase(text), self.targets.get(target))

    @staticmethod
    def linked(phrase: Phrase, target: str | None) -> Phrase:
        """Return a phrase as a link to a place relative to the language's folder."""
        return replace(phrase, runs=tuple(replace(run, target=target) for run in phrase.runs))

    def words(self, text: str, tag: str | None = None) -> Phrase:
        """Return words without markup as a phrase.

        Args:
            text: the words.
            tag: tag of their language; this language where none is given.
        """
        if tag is None or tag == self.tag:
            return Phrase(tuple(self._isolated(text)))
        return Phrase((self._foreign(text, tag),))

    def _all_runs(self, parts: Sequence[Inline]) -> Iterator[Run]:
        before = ""
        for part in parts:
            if isinstance(part, Link) and not part.text:
                name = self.source(part.target)
                name = name.capitalised() if _SENTENCE_BEGINS.search(before) else name
                yield from self.linked(name, self.targets.get(part.target)).runs
                before = str(name)
            else:
                yield from self._runs(part)
                before = part.text

    def _runs(self, part: Inline) -> Iterator[Run]:
        if isinstance(part, Foreign):
            yield self._foreign(part.text, part.tag)
        elif isinstance(part, Link):
            yield from self._isolated(part.text, target=self.targets.get(part.target))
        else:
            yield from self._isolated(part.text, emphasis=isinstance(part, Emphasis))

    def _isolated(self, text: str, *, emphasis: bool = False, target: str | None = None) -> Iterator[Run]:
        for piece, direction in isolates(text, self.language.direction):
            language = self._language_of(piece) if direction else None
            words = piece if language else self.localised(piece)
            # A number in the language's own digits and signs has the language's direction: ٪ stands left of ٧٠.
            own = direction is not None and words != piece and is_number(words)
            yield Run(words, self.language.direction if own else direction, language, emphasis, target)

    def _foreign(self, text: str, tag: str) -> Run:
        direction = self.direction_of(tag)
        return Run(text, direction if direction != self.language.direction else None, tag)

    def _language_of(self, text: str) -> str | None:
        letters = [c for c in text if c.isalpha()]
        for tag, language in self.languages.items():
            if letters and tag != self.tag and all(language.has_letter(c) for c in letters):
                return tag
        return None


def _parts(text: str) -> tuple[Inline, ...]:
    """Return the parts of a text in one line; one that cannot be read as markup is words as it is."""
    try:
        return parse_markup(" ".join(text.split()))
    except MarkupError:  # bad_markup says so
        return (Words(text),)
