"""Setting: how the words of one text are laid out, whatever of them is emphasised or linked."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.languages import direction_of
from mujaz.wording import bidi
from mujaz.wording.numerals import localised
from mujaz.wording.phrase import Isolate, Phrase, Run
from mujaz.wording.tokens import Sort, Token

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from mujaz.languages import Language
    from mujaz.wording.line_breaks import LineBreaks


@dataclass(frozen=True)
class Stretch:
    """A part of a text: where it ends, the isolates that it stands in, and its language; None is that of the text."""

    end: int
    isolates: tuple[Isolate, ...] = ()
    language: str | None = None


@dataclass(frozen=True)
class Setting:
    """The layout of a text.

    Attributes:
        text: the words, in the digits that they are shown in.
        stretches: its parts, in order and with nothing between them.
        instead: what stands for single characters, by their places, so that lines do not end there.
        is_plain: whether the words stand as they were written.
    """

    text: str
    stretches: tuple[Stretch, ...]
    instead: Mapping[int, str]
    is_plain: bool = False

    def runs(self, marked: Sequence[Run]) -> Iterator[Run]:
        """Lay out runs.

        Args:
            marked: runs that together are the text, each with what markup and links say of it.

        Yields:
            The same, cut where a stretch begins or ends.
        """
        if self.is_plain:
            yield from marked
            return
        at = 0
        stretches = iter(self.stretches)
        stretch = next(stretches, None)
        for run in marked:
            end = at + len(run.text)
            while stretch is not None and at < end:
                stop = min(end, stretch.end)
                language = run.language or stretch.language
                text = self._shown(at, stop)
                yield Run(text, language, run.emphasis, run.target, run.title, stretch.isolates)
                at = stop
                if at == stretch.end:
                    stretch = next(stretches, None)

    def _shown(self, start: int, end: int) -> str:
        parts, at = [], start
        for place in sorted(place for place in self.instead if start <= place < end):
            parts += [self.text[at:place], self.instead[place]]
            at = place + 1
        parts.append(self.text[at:end])
        return "".join(parts)


@dataclass(frozen=True, eq=False)
class Setter:
    """Lays out texts of a language.

    Attributes:
        language: the language.
        languages: the languages of the site, whose words may stand in its texts, by tag.
        digits: name of the digit set that its numbers are shown in.
        breaks: where lines may not end.
    """

    language: Language
    languages: Mapping[str, Language]
    digits: str
    breaks: LineBreaks

    def setting(self, marked: Sequence[Run]) -> Setting:
        """Return the layout of a text; some of its runs may be marked as words of another language."""
        written = "".join(run.text for run in marked)
        others = list(_other_languages(marked))
        given = [Token(self._sort(language), start, end) for start, end, language in others if self._is_apart(language)]
        found = self._isolates(written, given)
        kept = [(each.start, each.end) for each in found if not each.is_number]
        text = self._localised(written, sorted([*kept, *((start, end) for start, end, _ in others)]))
        if text != written:
            found = self._isolates(text, given)
        unknown = (bidi.Isolate(token.start, token.end, "") for token in given if token.sort is Sort.NATIVE)
        all_of_them = sorted((*found, *unknown), key=lambda each: each.start)
        instead = self.breaks.places(text)
        is_plain = not all_of_them and not instead and text == written
        return Setting(text, tuple(self._cut(text, all_of_them)), instead, is_plain)

    def phrase(self, marked: Sequence[Run]) -> Phrase:
        """Return a text that is laid out; see `setting`."""
        return Phrase(tuple(self.setting(marked).runs(marked)))

    def verbatim(self, text: str, direction: str | None) -> Iterator[Run]:
        """Lay out words of a source in their own direction; their digits and where their lines end stay as they are."""
        found = bidi.isolates(text, direction, self.breaks.counted) if direction else ()
        return Setting(text, tuple(_stretches(found, 0, len(text))), {}).runs([Run(text)])

    def direction_of(self, tag: str) -> str | None:
        """Return the direction of a language, the site's or any other; None where nothing is known of it."""
        return self.languages[tag].direction if tag in self.languages else direction_of(tag)

    def _isolates(self, text: str, given: Collection[Token]) -> tuple[bidi.Isolate, ...]:
        return bidi.isolates(text, self.language.direction, self.breaks.counted, given)

    def _is_apart(self, language: str) -> bool:
        """Tell whether words of a language run against the text, or may do so."""
        return self.direction_of(language) != self.language.direction

    def _sort(self, language: str) -> Sort:
        return Sort.FOREIGN if self.direction_of(language) else Sort.NATIVE

    def _localised(self, text: str, kept: Iterable[tuple[int, int]]) -> str:
        """Return a text with the site's digits, but for some parts in their order."""
        parts, at = [], 0
        for start, end in kept:
            if at < end:
                parts += [localised(text[at:start], self.language, self.digits), text[max(at, start) : end]]
                at = end
        parts.append(localised(text[at:], self.language, self.digits))
        return "".join(parts)

    def _cut(self, text: str, found: Iterable[bidi.Isolate]) -> Iterator[Stretch]:
        at = 0
        for each in found:
            if at < each.start:
                yield Stretch(each.start)
            at = each.start
            # Marks round all of it are the text's, and in its font; they only have to stand as the words do.
            first, last = (each.start + 1, each.end - 1) if each.is_enclosed else (each.start, each.end)
            language = None if each.is_number else self._language_of(text[each.start : each.end])
            for stretch in _stretches([each], each.start, each.end):
                for end in sorted({first, last, stretch.end}):
                    if at < end <= stretch.end:
                        yield Stretch(end, stretch.isolates, language if first <= at < last else None)
                        at = end
        if at < len(text):
            yield Stretch(len(text))

    def _language_of(self, text: str) -> str | None:
        """Return the language of the site, if there is one, that has all letters of some foreign words."""
        letters = [c for c in text if c.isalpha() and unicodedata.category(c) != "Lm"]  # ʿ and ʾ are in no alphabet
        for tag, language in self.languages.items():
            if letters and tag != self.language.tag and all(map(language.has_letter, letters)):
                return tag
        return None


def _other_languages(marked: Iterable[Run]) -> Iterator[tuple[int, int, str]]:
    """Yield where words marked as another language's begin and end, and the language."""
    start = 0
    for run in marked:
        end = start + len(run.text)
        if run.language:
            yield start, end, run.language
        start = end


def _stretches(
    found: Iterable[bidi.Isolate], start: int, end: int, within: tuple[Isolate, ...] = ()
) -> Iterator[Stretch]:
    for each in found:
        if start < each.start:
            yield Stretch(each.start, within)
        yield from _stretches(each.inner, each.start, each.end, (*within, Isolate(each.direction, each.start)))
        start = each.end
    if start < end:
        yield Stretch(end, within)


@dataclass(frozen=True)
class ReadText:
    """A text that was read: its runs as its markup cuts it, its layout, and both together."""

    marked: Phrase
    setting: Setting
    phrase: Phrase
