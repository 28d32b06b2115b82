"""What a printed document says, for programs: the JSON that is embedded in its PDF.

It holds the document's statements with their evidence and its hashes, and of each source the digests of its paragraphs
(`mujaz.render.proof`), so that the evidence is proven by whoever has the article. Equal content gives equal text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mujaz.render.proof import digests, excerpt_windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Attribution, Briefing, Dossier, Evidence, Localised, Source, Statement

FORMAT = "mujaz-record-3"
"""Name of the format, which changes when a reader of the one before could not read it."""
OF_SEVERAL = "mujaz-record-4"
"""The same where a briefing has several sources: then its `source` is a list, and each statement has its own."""


def record_json(  # noqa: PLR0913 - what a document is
    dossier: Dossier, slugs: Sequence[str], *, sort: str, stem: str, languages: Sequence[str], paper: str
) -> str:
    """Return the record of a document.

    Args:
        dossier: what is shown.
        slugs: slugs of the document's briefings.
        sort: sort of document.
        stem: what a booklet's files are called; empty for a brief.
        languages: tags of the document's languages.
        paper: name of its paper.
    """
    briefings = [record.value for record in dossier.briefings if record.value.slug in slugs]
    names = dict.fromkeys(name for briefing in briefings for name in briefing.sources)
    sources = [dossier.source[name] for name in names if name in dossier.source]
    site = dossier.site.value
    whole = {
        "format": OF_SEVERAL if any(briefing.has_several for briefing in briefings) else FORMAT,
        "document": {"sort": sort, "stem": stem, "slugs": list(slugs), "languages": list(languages), "paper": paper},
        "site": {
            "name": _said(site.name, languages),
            "publisher": _said(site.publisher.name, languages) if site.publisher else None,
            "address": dossier.address.value if dossier.address else None,
        },
        "briefings": [_briefing(briefing, languages, dossier) for briefing in briefings],
        "sources": [_source(source, languages) for source in sources],
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _briefing(briefing: Briefing, languages: Sequence[str], dossier: Dossier) -> dict[str, Any]:
    return {
        "slug": briefing.slug,
        "source": list(briefing.sources) if briefing.has_several else briefing.sources[0],
        "status": briefing.status.value,
        "title": _said(briefing.title, languages),
        "summary": _said(briefing.summary, languages),
        "published": briefing.published,
        "revised": briefing.revised,
        "statements": [_statement(briefing, statement, languages, dossier) for statement in briefing.statements],
    }


def _statement(briefing: Briefing, statement: Statement, languages: Sequence[str], dossier: Dossier) -> dict[str, Any]:
    source = dossier.source.get(briefing.source_of(statement))
    quoted = [statement.quote] if statement.quote else []
    return {
        "id": statement.id,
        **({"source": briefing.source_of(statement)} if briefing.has_several else {}),
        "kind": statement.kind.value,
        "attribution": _attribution(statement.attribution, languages),
        "text": _said(statement.text, languages),
        "evidence": [_evidence(piece, languages, source) for piece in (*statement.evidence, *quoted)],
    }


def _attribution(attribution: Attribution, languages: Sequence[str]) -> object:
    return _said(attribution.unnamed, languages) if attribution.unnamed else attribution.entity or "article"


def _evidence(piece: Evidence, languages: Sequence[str], source: Source | None) -> dict[str, Any]:
    return {
        "paragraph": piece.paragraph,
        "excerpt": piece.excerpt,
        "windows": excerpt_windows(piece, source) if source else "",
        "gloss": _said(piece.gloss, languages),
    }


def _source(source: Source, languages: Sequence[str]) -> dict[str, Any]:
    return {
        "id": source.id,
        "outlet": _said(source.outlet.name, languages),
        "headline": source.headline,
        "language": source.language,
        "genre": source.genre.value,
        "fingerprint": digests(source),
    }


def _said(text: Localised | None, languages: Sequence[str]) -> dict[str, str] | None:
    """Return a text in the document's languages: what changes in another one changes nothing here."""
    return {tag: said for tag in languages if (said := text.get(tag)) is not None} if text else None
