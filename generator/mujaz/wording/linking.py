"""Links from texts to the registers: where a name or term is first used in a section."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from mujaz.model import plain_text
from mujaz.wording.compiled import Compiled
from mujaz.wording.matching import Entry, Matcher
from mujaz.wording.phrase import Run
from mujaz.wording.reading import marked_runs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mujaz.languages import Language
    from mujaz.model import Dossier, Entity, Term
    from mujaz.wording.phrase import Phrase

_FIRST_SENTENCE = re.compile(r".*?[.؟?!](?=\s|$)", re.DOTALL)


_PAPER = "names of sources"
"""What the names of sources are matched as; no id has a blank in it."""


class _Matchers:
    """The matcher of the entries that were asked for last, in one language."""

    def __init__(self, language: Language) -> None:
        self.of = lru_cache(maxsize=2)(partial(Matcher, language))


_MATCHERS: Compiled[_Matchers] = Compiled()


class Linker:
    """Links names and terms in texts of one language.

    Args:
        language: the texts' language.
        dossier: the registers; entries with `autolink: no` are left alone.
        targets: where each id leads.
    """

    def __init__(self, language: Language, dossier: Dossier, targets: Mapping[str, str]) -> None:
        self._targets = targets
        self._titles: dict[str, str] = {}
        entries: list[Entry] = []
        values: list[Entity | Term] = [record.value for record in dossier.entities]
        values += [record.value for record in dossier.terms]
        for value in values:
            if value.autolink and value.id in targets:
                spellings = list(dict.fromkeys(_spellings(value, language.tag)))
                proper = value.id in dossier.entity
                entries.append(Entry(value.id, tuple(spellings), proper=proper, particles=value.particles))
                self._titles[value.id] = _title(value, language.tag, dossier)
        known = {spelling for entry in entries for spelling in entry.forms}
        # The town in the name of the town's paper is not what a text speaks of.
        whole = {
            name for name in _papers(dossier, language.tag) if any(each in name and each != name for each in known)
        }
        entries += [Entry(_PAPER, tuple(sorted(whole - known)), proper=True)] if whole - known else []
        self._language, self._entries = language, tuple(entries)

    @cached_property
    def _matcher(self) -> Matcher:
        # It is much to make, not every language of a site is read whenever one is, and most edits are of other files.
        return _MATCHERS.of((self._language,), partial(_Matchers, self._language)).of(self._entries)

    def link(self, phrase: Phrase, seen: set[str], without: Collection[str] = ()) -> Phrase:
        """Return a phrase with links at the first use of each name and term.

        Args:
            phrase: the phrase; runs that are links already stay as they are.
            seen: ids that the section has linked; grows.
            without: ids that are not to be linked here.
        """
        return replace(phrase, runs=tuple(part for run in phrase.runs for part in self._parts(run, seen, without)))

    def _parts(self, run: Run, seen: set[str], without: Collection[str]) -> Iterator[Run]:
        offset = 0
        for match in self._matcher.matches(run.text) if run.target is None else ():
            if match.id == _PAPER or match.id in seen or match.id in without:
                continue
            seen.add(match.id)
            if match.start > offset:
                yield replace(run, text=run.text[offset : match.start])
            words = run.text[match.start : match.end]
            yield replace(run, text=words, target=self._targets[match.id], title=self._titles[match.id])
            offset = match.end
        if offset < len(run.text):
            yield replace(run, text=run.text[offset:])


def _papers(dossier: Dossier, tag: str) -> Iterator[str]:
    """Yield what sources, and those who published them, are called."""
    for record in dossier.sources:
        names = (record.value.short_name, record.value.outlet.name if record.value.outlet else None)
        yield from (plain_text(text) for name in names if name and (text := name.get(tag)))


def _spellings(value: Entity | Term, tag: str) -> Iterator[str]:
    name = value.name.get(tag)
    if name:
        yield plain_text(name)
    yield from (form.text for form in value.forms if form.language == tag)


def _title(value: Entity | Term, tag: str, dossier: Dossier) -> str:
    def called(source: str) -> tuple[Run, ...]:
        known = dossier.source.get(source)
        return (Run(plain_text((known.short_name.get(tag) if known and known.short_name else None) or source)),)

    text = getattr(value, "definition", None) or getattr(value, "description", None)
    own = "".join(run.text for run in marked_runs((text.get(tag) or "") if text else "", tag, {}, called))
    first = _FIRST_SENTENCE.match(own)
    # What has no description still says what it leads to: its standard name.
    return " ".join((first[0] if first else own or plain_text(value.name.get(tag) or "")).split())
