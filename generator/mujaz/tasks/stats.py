"""Counts of what a site holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mujaz.model import EntityType, Kind, Scope, plain_text
from mujaz.model.evidence import all_evidence
from mujaz.model.length import count_read_words
from mujaz.render import visible_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.tasks.check import Report
    from mujaz.tasks.site import BuiltSite

EXCERPT_RULES = frozenset({"MJZ301", "MJZ303", "MJZ304", "MJZ305"})
"""Rules whose findings mean that an excerpt is not proven."""


def counts(report: Report) -> dict[str, int]:
    """Return counts by name, in the order in which people read them."""
    dossier = report.dossier
    statements = [statement for record in dossier.briefings for statement in record.value.statements]
    pieces = len(list(all_evidence(dossier)))
    unproven = len({finding.span for finding in report.findings if finding.code in EXCERPT_RULES})
    kinds = Counter(statement.kind for statement in statements)
    types = Counter(record.value.type for record in dossier.entities)
    scopes = Counter(record.value.scope for record in dossier.differences)
    words: Counter[str] = Counter()
    for record in dossier.records:
        for _, text in record.localised:
            for tag in dossier.tags:
                words[tag] += count_read_words(plain_text(text.get(tag) or ""))
    return {
        "sources": len(dossier.sources),
        "briefings": len(dossier.briefings),
        "statements": len(statements),
        **{f"statements: {kind.value}": kinds[kind] for kind in Kind},
        "statements without evidence": sum(not statement.evidence for statement in statements),
        "excerpts": pieces,
        "excerpts proven": pieces - unproven,
        "entities": len(dossier.entities),
        **{f"entities: {kind.value}": types[kind] for kind in EntityType},
        "events": sum(not record.value.report for record in dossier.events),
        "reports about events": sum(record.value.report for record in dossier.events),
        "terms": len(dossier.terms),
        "differences": len(dossier.differences),
        **{f"differences: {scope.value}": scopes[scope] for scope in Scope},
        **{f"words: {tag}": words[tag] for tag in dossier.tags},
    }


def page_words(site: BuiltSite) -> Mapping[str, int]:
    """Return how many words of each page are seen before anything is opened, by its path in the Markdown tree."""
    return {page.file: visible_words(page.markdown) for page in site.pages}
