"""Wording: one language of a site, with everything that is said in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_decimal

from mujaz.model import Dossier, Localised, parse_date
from mujaz.model.hijri import parse_hijri
from mujaz.wording.dates import format_event_date, format_hijri_date, format_month
from mujaz.wording.lettered import term_places
from mujaz.wording.line_breaks import LineBreaks, breakable
from mujaz.wording.linking import Linker
from mujaz.wording.made import Made
from mujaz.wording.numerals import digit_table, localised
from mujaz.wording.phrase import Phrase, Run, with_isolates
from mujaz.wording.reading import marked_runs, one_line
from mujaz.wording.setting import ReadText, Setter

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from mujaz.languages import Language
    from mujaz.model import Event

_NOT_WORDS = re.compile(r"[*\[\]\\\d]")
"""What markup and numbers begin with."""
_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, eq=False)
class Wording:
    """How things are said in one language of a site.

    Attributes:
        language: the language.
        languages: all languages of the site, by tag.
        months: name of the month-name profile in use.
        digits: name of the digit set in use.
        targets: where each id leads, relative to the language's folder; only terms lead elsewhere in another language.
        linker: links names and terms in texts of the language.
        siblings: the wordings of all languages of the site, this one among them, by tag.
        sources: what each source is called in running text, by its id.
        known: texts that were read before: names and events recur on many pages.
        said: words that were laid out before: our strings recur on all of them.
        called: what sources are called, by id.
        quoted: words of sources that were laid out before, by their language.
        dated: dates in words.
    """

    language: Language
    languages: Mapping[str, Language]
    months: str
    digits: str
    targets: Mapping[str, str]
    linker: Linker
    siblings: Mapping[str, Wording]
    sources: Mapping[str, Localised]
    known: Made[str, ReadText] = field(default_factory=Made, init=False, repr=False)
    said: Made[str, Phrase] = field(default_factory=Made, init=False, repr=False)
    called: Made[str, Phrase] = field(default_factory=Made, init=False, repr=False)
    quoted: Made[tuple[str, str], Phrase] = field(default_factory=Made, init=False, repr=False)
    dated: Made[str, str] = field(default_factory=Made, init=False, repr=False)

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
        targets = {**targets, **term_places(dossier, language)}
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
        return self.setter.direction_of(tag)

    @cached_property
    def setter(self) -> Setter:
        """What lays out the texts of this language."""
        others = [language for tag, language in self.languages.items() if tag != self.tag]
        return Setter(self.language, self.languages, self.digits, LineBreaks.of(self.language, others))

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
        return self.dated.of(edtf, lambda: format_event_date(parse_date(edtf), self.language, self.months, self.digits))

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
        return self._missing() if own is None else self._read(own).phrase

    def source(self, source_id: str) -> Phrase:
        """Return what a source is called in running text; its number where nothing names it."""
        return self.called.of(source_id, lambda: self.setter.phrase(self._source_runs(source_id)))

    def linked_phrase(self, text: Localised | None, seen: set[str], without: Collection[str] = ()) -> Phrase:
        """Return a text in this language, with links at the first use of each name and term; see `Linker.link`."""
        own = text.get(self.tag) if text else None
        if own is None:
            return self._missing()
        known = self._read(own)
        linked = self.linker.link(known.marked, seen, without)
        runs = (replace(run, title=self.isolated(run.title)) if run.title else run for run in linked.runs)
        return Phrase(tuple(known.setting.runs(tuple(runs))))

    def plain(self, text: Localised | None) -> str:
        """Return the words of a text in this language."""
        own = text.get(self.tag) if text else None
        # Most texts are words alone: without markup, and without numbers that would be written in the site's digits.
        if own is None or _NOT_WORDS.search(own):
            return str(self.phrase(text))
        return breakable(one_line(own))

    def link(self, text: Localised | None, target: str) -> Phrase:
        """Return a text in this language as a link to an id, or without one where the id leads nowhere."""
        return self.phrase(text).leading(self.targets.get(target))

    def words(self, text: str, tag: str | None = None) -> Phrase:
        """Return words without markup as a phrase.

        Args:
            text: the words.
            tag: tag of their language; this language where none is given.
        """
        if tag is None or tag == self.tag:
            return self.said.of(text, lambda: self.setter.phrase((Run(text),)))
        return self.setter.phrase((Run(text, tag),))

    def verbatim(self, text: str, tag: str) -> Phrase:
        """Return words of a source as a phrase of their own language: digits and all, laid out in its direction.

        Args:
            text: the words.
            tag: tag of their language.
        """
        direction = self.direction_of(tag)
        return self.quoted.of(
            (text, tag), lambda: Phrase(tuple(self.setter.verbatim(" ".join(text.split()), direction)))
        )

    def isolated(self, text: str) -> str:
        """Return words of this language for where no markup can stand, such as a tooltip, isolated by characters.

        What there is of such characters in the text itself is left out.
        """
        return with_isolates(self.words(_CONTROLS.sub("", text)))

    def unbroken(self, text: str) -> str:
        """Return words of this language with what keeps their lines together; as `words` has it, but no more."""
        instead = self.setter.breaks.places(text)
        return "".join(instead.get(place, c) for place, c in enumerate(text)) if instead else text

    def _missing(self) -> Phrase:
        return Phrase((Run(self.text("missing"), emphasis=True),), missing=True)

    def _read(self, own: str) -> ReadText:
        return self.known.of(own, lambda: self._newly_read(own))

    def _newly_read(self, own: str) -> ReadText:
        outside = partial(self.text, "link.outside")
        marked = tuple(marked_runs(own, self.tag, self.targets, self._source_runs, outside))
        setting = self.setter.setting(marked)
        return ReadText(Phrase(marked), setting, Phrase(tuple(setting.runs(marked))))

    def _source_runs(self, source_id: str) -> tuple[Run, ...]:
        name = self.sources.get(source_id)
        own = name.get(self.tag) if name else None
        # What a source is called cannot stand for itself.
        runs = tuple(run for run in marked_runs(own or "", self.tag, self.targets, lambda _: ()) if run.text)
        # A draft may leave open of which of its sources it speaks.
        return runs or (Run(self.text("source.n", id=source_id) if source_id else self.text("article")),)
