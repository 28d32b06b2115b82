"""What a briefing's excerpts are proven by, as readers get it: JSON beside the pages, and a part of a PDF's record.

It has the digest of each paragraph of an article, and the hashes of the windows that excerpts have. The hashes of all
other windows stay in the record in `seeds/`: with them, who knows five words of an article can guess on from there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mujaz.model import fingerprint
from mujaz.views.parts.person import entities_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Briefing, Dossier, Evidence, Source

PROOF_FORMAT = "mujaz-proof-1"
"""Name of the format, which changes when a reader of the one before could not read it."""


def proof_json(briefing: Briefing, dossier: Dossier, names: Mapping[str, Mapping[str, str]]) -> str:
    """Return the proof of a briefing. Equal content gives equal text.

    Args:
        briefing: the briefing.
        dossier: what is shown.
        names: what names each source of it, by id and language.
    """
    own = [dossier.source[name] for name in briefing.sources if name in dossier.source]
    whole = {
        "format": PROOF_FORMAT,
        "briefing": briefing.slug,
        "sources": [
            {
                "id": source.id,
                "language": source.language,
                "names": dict(names[source.id]),
                **digests(source),
                "excerpts": _excerpts(source, list(_evidence(source, briefing, dossier))),
            }
            for source in own
        ],
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digests(source: Source) -> dict[str, Any]:
    """Return the key of a source's fingerprint, and of each paragraph how many words it has, and its digest."""
    own = source.fingerprint
    hashes = [fingerprint.decode(each.windows, each.words) for each in own.paragraphs]
    return {
        "key": own.key,
        "paragraphs": [
            {"words": each.words, "digest": fingerprint.digest(parts, own.key)}
            for each, parts in zip(own.paragraphs, hashes, strict=True)
        ],
    }


def excerpt_windows(piece: Evidence, source: Source) -> str:
    """Return the hashes of an excerpt in Base64; nothing where the fingerprint does not prove it."""
    own = source.fingerprint
    if not 1 <= piece.paragraph <= len(own.paragraphs):
        return ""
    paragraph = own.paragraphs[piece.paragraph - 1]
    hashes = fingerprint.hashes(piece.excerpt, own.key)
    is_proven = fingerprint.proves(fingerprint.decode(paragraph.windows, paragraph.words), hashes)
    return fingerprint.encode(hashes) if is_proven else ""


def _evidence(source: Source, briefing: Briefing, dossier: Dossier) -> Iterator[tuple[str, Evidence]]:
    """Yield what the page of a briefing quotes of a source, and the anchor of what rests on it there."""
    for statement in briefing.statements:
        if briefing.source_of(statement) == source.id:
            quoted = [statement.quote] if statement.quote else []
            yield from ((statement.id, piece) for piece in (*statement.evidence, *quoted))
    if not dossier.cuts.is_archive:  # there other pages have all else
        yield from _registered(source, briefing, dossier)


def _registered(source: Source, briefing: Briefing, dossier: Dossier) -> Iterator[tuple[str, Evidence]]:
    """Yield the evidence of a briefing's differences, and of the posts of those whom it names."""
    for difference in dossier.references.differences_of(briefing):
        passages = [each for each in difference.passages if each.source == source.id]
        yield from [(f"difference-{difference.id}", passage) for passage in passages]
    for name in entities_of(briefing):
        posts = dossier.entity[name].posts if name in dossier.entity else ()
        yield from [(name, post) for post in posts if post.source == source.id]


def _excerpts(source: Source, evidence: list[tuple[str, Evidence]]) -> list[dict[str, Any]]:
    """Return each excerpt once, in the order of the article, with all that rests on it."""
    places: dict[tuple[int, str], list[str]] = {}
    pieces: dict[tuple[int, str], Evidence] = {}
    for anchor, piece in sorted(evidence, key=lambda pair: pair[1].paragraph):
        own = (piece.paragraph, piece.excerpt)
        pieces[own] = piece
        if anchor not in places.setdefault(own, []):
            places[own].append(anchor)
    return [
        {
            "paragraph": piece.paragraph,
            "excerpt": piece.excerpt,
            "windows": excerpt_windows(piece, source),
            "at": places[own],
        }
        for own, piece in pieces.items()
    ]
