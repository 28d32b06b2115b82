"""The record of a new source, as an editor's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from mujaz.load.writing import Later, document
from mujaz.model import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_OPTIONAL = ("url", "archived", "published", "retrieved")
"""Keys of a record that it need not have, and that stand there as comments."""


def source_record(  # noqa: PLR0913 - what a file says from its first day
    source_id: str,
    text: str,
    *,
    key: str,
    language: str,
    languages: Sequence[str],
    said: Mapping[str, object] | None = None,
    notes: Mapping[str, str] | None = None,
) -> str:
    """Return the YAML of a new source's record, for an editor to complete.

    Args:
        source_id: id of the source.
        text: full text of the article.
        key: key of the fingerprint, 32 hexadecimal digits.
        language: tag of the language of the article.
        languages: tags of the site's languages.
        said: what is known of the source, by the keys of a record.
        notes: comments; see `document`.
    """
    lines, said, notes = fingerprint.paragraphs(text), said or {}, notes or {}
    empty, some = dict.fromkeys(languages, ""), dict.fromkeys(languages, "…")
    record = {
        "id": source_id,
        "short_name": said.get("short_name", empty),
        "headline": said.get("headline", _headline(lines[0])),
        "outlet": _with({"name": Later(some), "note": empty}, said.get("outlet")),
        "genre": said.get("genre", "report"),
        "language": language,
        "date_shown": _with({"date": Later("…"), "note": empty}, said.get("date_shown")),
        **{key: said.get(key, Later("")) for key in _OPTIONAL},
        "strand": said.get("strand", source_id),
        "stance": said.get("stance", Later(some)),
        "boilerplate": said.get("boilerplate", []),
    }
    note = document({}, notes, "record.fingerprint")
    return document(record, notes, "record") + note + fingerprint_yaml(text, key)


def _headline(line: str) -> str:
    """Return the first line of an article, where it is no longer than what may be quoted."""
    return line if fingerprint.count_words(line) <= fingerprint.LONGEST_EXCERPT else ""


def _with(keys: Mapping[str, object], said: object) -> dict[str, object]:
    """Return the keys of a mapping with what is known of them."""
    return {**keys, **said} if isinstance(said, dict) else dict(keys)


def fingerprint_yaml(text: str, key: str) -> str:
    """Return the YAML of a text's fingerprint.

    Args:
        text: full text of the article.
        key: key of the hashes, 32 hexadecimal digits.
    """
    paragraphs = [
        {"words": fingerprint.count_words(line), "windows": fingerprint.encode(fingerprint.hashes(line, key))}
        for line in fingerprint.paragraphs(text)
    ]
    return _dump({"fingerprint": {"key": key, "paragraphs": paragraphs}})


def _dump(value: object) -> str:
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10**6)
    return text
