"""The file of a new briefing, for an editor to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mujaz.load.writing import Later, document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def new_briefing(  # noqa: PLR0913 - what a file says from its first day
    *, source: str, slug: str, language: str, tags: Sequence[str], paragraph: int, day: str, notes: Mapping[str, str]
) -> str:
    """Return the YAML of a draft with every key that a briefing can have.

    What must be filled in is empty, which checks name; what is needed only where it applies is commented out.

    Args:
        source: id of the source.
        slug: the slug.
        language: tag of the language of the article.
        tags: tags of the site's languages.
        paragraph: number of the first paragraph behind the headline.
        day: the day on which it is made, `YYYY-MM-DD`.
        notes: comments; see `document`.
    """
    empty, some = dict.fromkeys(tags, ""), dict.fromkeys(tags, "…")
    others = [tag for tag in tags if tag != language]
    gloss: Any = dict.fromkeys(others, "") if others else Later(some)
    # A comment is one whole: what is in it has no comments of its own.
    quote = {"paragraph": paragraph, "excerpt": "…", **({"gloss": dict.fromkeys(others, "…")} if others else {})}
    statement = {
        "id": "s1",
        "source": Later(source),
        "kind": "report",
        "attribution": "article",
        "text": empty,
        "not_stated": Later(some),
        "evidence": [{"paragraph": paragraph, "excerpt": "", "gloss": gloss}],
        "quote": Later(quote),
        "events": [],
        "entities": [],
        "unlinked": [],
    }
    content = {
        "source": source,
        "slug": slug,
        "aliases": [],
        "status": "draft",
        "published": Later(day),
        "revised": Later(day),
        "title": empty,
        "summary": empty,
        "image": Later(
            {"file": "images/name.jpg", "alt": some, "caption": some, "credit": some, "licence": "CC BY 4.0"}
        ),
        "topics": [],
        "key": [],
        "themes": Later([{"title": some, "statements": ["s1"]}]),
        "key_events": [],
        "statements": [statement],
        "terms": [],
        "stance": empty,
        "unlinked": [],
        "amendments": Later([{"date": day, "note": some, "statements": ["s1"]}]),
    }
    return document(content, notes, "briefing")
