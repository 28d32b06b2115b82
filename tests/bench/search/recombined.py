"""Synthetic archives for the benchmark of scale: the real dossier's sentences, recombined, with new names in them.

An archive of n pages has n / 2 briefings in two languages. Each has STATEMENTS statements. Words of a statement are
swapped for others of the real dossier, common ones more often, and each briefing brings NAMES names of its own, so that
the vocabulary grows as that of a real archive does. Equal numbers give equal archives.
"""

from __future__ import annotations

import html
import random
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.model import Briefing, Localised, plain_text

if TYPE_CHECKING:
    from mujaz.model import Dossier

STATEMENTS = 10
NAMES = 3
SWAPPED = 0.3
SYLLABLES = {
    "ar": ("با", "ري", "نو", "سا", "مي", "دو", "لا", "كا", "تي", "غو", "فا", "هي", "زو", "شا", "قي", "طو"),
    "en": ("ba", "ri", "nu", "sa", "mi", "do", "la", "ka", "ti", "go", "fa", "he", "zo", "sha", "qi", "tu"),
}


def archive(dossier: Dossier, pages: int) -> Dossier:
    """Return a synthetic dossier of so many pages, over all of its languages."""
    chance = random.Random(pages)  # noqa: S311 - not for secrets
    real = [record.value for record in dossier.briefings]
    words = {
        tag: [word for b in real for s in b.statements for word in plain_text(s.text.get(tag) or "").split()]
        for tag in dossier.tags
    }
    statements = [statement for briefing in real for statement in briefing.statements]
    records = []
    for number in range(pages // len(dossier.tags)):
        names = {
            tag: ["".join(chance.choices(SYLLABLES[tag], k=3)).capitalize() for _ in range(NAMES)]
            for tag in dossier.tags
        }
        chosen = [
            statement.model_copy(
                update={"id": f"s{position}", "text": _changed(statement.text, words, names, chance), "events": []}
            )
            for position, statement in enumerate(chance.choices(statements, k=STATEMENTS), 1)
        ]
        base = chance.choice(real)
        update = {
            "slug": f"briefing-{number}",
            "statements": chosen,
            "title": _changed(base.title, words, names, chance),
            "summary": _changed(base.summary, words, names, chance),
            "terms": [],
        }
        briefing: Briefing = base.model_copy(update=update)
        records.append(replace(dossier.briefings[0], value=briefing, file=f"briefings/{number}.yml", spans={}))
    return replace(dossier, briefings=tuple(records))


def _changed(text: Localised, words: dict, names: dict, chance: random.Random) -> Localised:
    changed = {}
    for tag, other in text.root.items():
        own = plain_text(other).split()
        own = [chance.choice(words[tag]) if chance.random() < SWAPPED else word for word in own]
        own.insert(chance.randrange(len(own)), chance.choice(names[tag]))
        changed[tag] = " ".join(own).replace("*", "").replace("[", "").replace("]", "").replace("\\", "")
    return Localised(changed)


def page_html(briefing: Briefing, tag: str, direction: str) -> tuple[str, str]:
    """Return the page of a briefing as other engines index it: the whole, and what is inside its article."""
    parts = [
        f'<h1 id="top">{html.escape(briefing.title.root[tag])}</h1><p>{html.escape(briefing.summary.root[tag])}</p>'
    ]
    for position, statement in enumerate(briefing.statements, 1):
        parts.append(f'<h2 id="{statement.id}">{position}</h2><p>{html.escape(statement.text.root[tag])}</p>')
    article = "\n".join(parts)
    title = html.escape(briefing.title.root[tag])
    head = f'<html lang="{tag}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"<!doctype html>{head}<body><article>{article}</article></body></html>", article
