"""Source records: made from an article that never enters the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.edges import new_key, read_text, write_new
from mujaz.load import fingerprint_yaml, source_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def add_seed(root: Path, article: Path, source_id: str, *, language: str, languages: Sequence[str]) -> Path:
    """Write the record of a new source.

    Args:
        root: the site's folder.
        article: file with the article's text, in UTF-8.
        source_id: id of the source.
        language: tag of the article's language.
        languages: tags of the site's languages.

    Returns:
        The record's path.

    Raises:
        FileExistsError: there is such a record already.
        OSError: the article cannot be read or the record not written.
        UnicodeDecodeError: the article is not UTF-8.
        ValueError: the article is empty.
    """
    text = _text(article)
    path = root / "seeds" / f"{source_id}.yml"
    write_new(path, source_record(source_id, text, key=new_key(), language=language, languages=languages))
    return path


def refreshed_fingerprint(article: Path) -> str:
    """Return the YAML of a new fingerprint of an article, to take the place of a record's.

    Args:
        article: file with the article's text, in UTF-8.

    Raises:
        OSError: the article cannot be read.
        UnicodeDecodeError: the article is not UTF-8.
        ValueError: the article is empty.
    """
    return fingerprint_yaml(_text(article), new_key())


def _text(article: Path) -> str:
    text = read_text(article)
    if not text.strip():
        message = f"{article} has nothing in it"
        raise ValueError(message)
    return text
