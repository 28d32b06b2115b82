"""Source records: made from an article that never enters the repository."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.checks import is_plain_id
from mujaz.edges import new_key, read_site, read_text, write_new
from mujaz.load import SITE, fingerprint_yaml, source_record
from mujaz.tasks.check import report

if TYPE_CHECKING:
    from pathlib import Path


_REFUSED = frozenset({"MJZ202", "MJZ203", "MJZ205", "MJZ402"})
"""Codes of the checks of ids and languages; what else is missing in a new record is the editor's to fill in."""


class SeedError(ValueError):
    """A record cannot be made: the folder is no site, or the id or language is not one that content may have."""


def add_seed(root: Path, article: Path, source_id: str, language: str | None = None) -> Path:
    """Write the record of a new source.

    Args:
        root: the site's folder.
        article: file with the article's text, in UTF-8.
        source_id: id of the source.
        language: tag of the article's language; the site's first by default.

    Returns:
        The record's path.

    Raises:
        FileExistsError: there is such a record already.
        OSError: the article cannot be read or the record not written.
        UnicodeDecodeError: the article is not UTF-8.
        SeedError: the folder is no site, or a check would refuse the id or the language.
        ValueError: the article is empty.
    """
    if not is_plain_id(source_id):
        message = f"'{source_id}' cannot be an id: use small ASCII letters, digits and single hyphens"
        raise SeedError(message)
    files = read_site(root)
    if SITE not in files.content:
        message = f"{root} is no site: {SITE} is missing there"
        raise SeedError(message)
    text, before = _text(article), report(files)
    file, tags = f"seeds/{source_id}.yml", before.dossier.tags
    record = source_record(source_id, text, key=new_key(), language=language or tags[0], languages=tags)
    if file not in files.content:
        after = report(replace(files, content={**files.content, file: record.encode()}))
        for finding in set(after.findings) - set(before.findings):
            if finding.code in _REFUSED:
                raise SeedError(f"{finding.message} ({finding.hint})" if finding.hint else finding.message)
    path = root / file
    write_new(path, record)
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
