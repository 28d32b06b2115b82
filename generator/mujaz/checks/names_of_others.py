"""Names that sources have for what the site calls otherwise, where they stand in the site's own words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mujaz.checks.found_forms import Forms
from mujaz.model import Briefing, Difference, EntityType, Source, plain_text
from mujaz.wording.quoted import quotations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from mujaz.checks.own_words import OwnText
    from mujaz.model import Dossier, Entity
    from mujaz.model.entity import Form

_OFTEN = 3
"""Quotations from which on a name is one that the site quotes."""

_SELDOM = 4
"""How many times as often it has to stand in quotation marks as without."""


def names_of_others(dossier: Dossier, texts: Sequence[tuple[OwnText, str]]) -> Iterator[tuple[OwnText, str, str]]:
    """Yield texts that have a source's name for something as their own: the text, that name, and the site's.

    A name that a source has for a person is its own in a text that is not about that source, unless the text names the
    person in another way too. Of other names the site's use tells: what it quotes nearly always, it quotes here too.

    Args:
        dossier: the registers.
        texts: the texts that are looked at, each also without its quotations.
    """
    for tag in dossier.tags:
        own = [(item, text) for item, text in texts if item.language.tag == tag]
        quoted = " … ".join(quotation for item, _ in own for quotation in quotations(item.text, item.language))
        forms = list(_forms(dossier, tag))
        finder = Forms((form.text for _, form in forms), dossier.languages[tag])
        where: dict[str, list[tuple[OwnText, str]]] = defaultdict(list)
        for item, text in own:
            for found in finder.found(text):
                where[found].append((item, text))
        for entity, form in forms:
            name = plain_text(entity.name.root[tag])
            bare = where.get(form.text, [])
            if entity.type is EntityType.PERSON:
                words = set(name.split()) - set(form.text.split())
                is_own = [
                    item
                    for item, text in bare
                    if not _is_about(item, form.sources) and name not in text and not any(w in text for w in words)
                ]
            else:
                strays = [item for item, text in bare if not _explains(item, form.text, text)]
                times = len(finder.pattern(form.text).findall(quoted)) if strays else 0
                is_own = strays if times >= max(_OFTEN, _SELDOM * len(strays)) else []
            yield from ((item, form.text, name) for item in is_own)


def _forms(dossier: Dossier, tag: str) -> Iterator[tuple[Entity, Form]]:
    """Yield other names than the site's, of people those that sources have; what is a part of one is none."""
    standards = "\0".join(plain_text(e.name.root[tag]) for e in dossier.entity.values() if tag in e.name.root)
    for entity in dossier.entity.values():
        for form in entity.forms:
            if form.language == tag and tag in entity.name.root:
                is_part = form.text in standards
                is_longer = plain_text(entity.name.root[tag]) in form.text
                if not is_part and not is_longer and (form.sources or entity.type is not EntityType.PERSON):
                    yield entity, form


def _is_about(item: OwnText, sources: Collection[str]) -> bool:
    """Tell whether a text is about one of some sources."""
    value = item.record.value
    if isinstance(value, Briefing):
        part, place = (*item.path, None)[:2]
        if part == "statements" and isinstance(place, int):
            return value.source_of(value.statements[place]) in sources
        return any(source in sources for source in value.sources)
    if isinstance(value, Difference) and item.path[0] == "passages" and isinstance(item.path[1], int):
        return value.passages[item.path[1]].source in sources
    return isinstance(value, Source) and value.id in sources


def _explains(item: OwnText, form: str, text: str) -> bool:
    """Tell whether a text says what the name is: it is the entry of that name, or has it in brackets."""
    name = getattr(item.record.value, "name", None)
    called = plain_text(name.get(item.language.tag) or "") if name else ""
    return form in called or f"({form})" in text
