"""The text of an article, which stays outside the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.edges import read_site, read_text
from mujaz.messages import MisuseError, listed, say
from mujaz.model import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mujaz.languages import Language
    from mujaz.model import Dossier, Source


def article_text(article: Path) -> str:
    """Return the text of an article.

    Args:
        article: its file, in UTF-8.

    Raises:
        OSError: it cannot be read.
        MisuseError: it is not UTF-8, or there is no word in it.
    """
    try:
        text = read_text(article)
    except UnicodeDecodeError as error:
        message = say("{file} is not UTF-8", file=article)
        raise MisuseError(message, say("save it again as UTF-8")) from error
    if not fingerprint.count_words(text):
        message = say("{file} has nothing in it", file=article)
        raise MisuseError(message, say("save the article's text in it, one paragraph a line"))
    return text


def text_of(root: Path, name: str, article: Path) -> str:
    """Return the text of an article that is named by its file, or by the id of its record.

    Args:
        root: the site's folder, where the texts at hand lie in `seeds/texts/`.
        name: the name as it was written.
        article: the file of that name, where there is one.

    Raises:
        OSError: it cannot be read.
        MisuseError: there is no such text, or it cannot be used.
    """
    if article.is_file():
        return article_text(article)
    files = read_site(root)
    if name in files.texts:
        return article_text(root / "seeds" / "texts" / f"{name}.txt")
    if f"seeds/texts/{name}.txt" in files.unreadable:
        message = say(
            "{file} {reason}", file=f"seeds/texts/{name}.txt", reason=files.unreadable[f"seeds/texts/{name}.txt"]
        )
        raise MisuseError(message)
    if f"seeds/{name}.yml" in files.content:
        message = say("the text of {name} is not at hand", name=name)
        raise MisuseError(
            message, say("save it as seeds/texts/{name}.txt, which git ignores, or name its file", name=name)
        )
    message = say("'{name}' is neither a file nor the id of a source", name=name)
    hint = say("name a file, or an id of seeds/")
    if files.texts:
        hint = say("{hint}; at hand are {ids}", hint=hint, ids=listed(sorted(files.texts)))
    raise MisuseError(message, hint)


def is_text_of(source: Source, text: str) -> bool:
    """Tell whether a record is of exactly this text, by its fingerprint."""
    record, lines = source.fingerprint, fingerprint.paragraphs(text)
    if not record.has_key or len(lines) != len(record.paragraphs):
        return False
    return all(
        paragraph.words == fingerprint.count_words(line)
        and paragraph.windows == fingerprint.encode(fingerprint.hashes(line, record.key))
        for line, paragraph in zip(lines, record.paragraphs, strict=True)
    )


def recorded_as(dossier: Dossier, text: str) -> str | None:
    """Return the id of the source whose text this is; None where it is not recorded."""
    return next((record.value.id for record in dossier.sources if is_text_of(record.value, text)), None)


def likely_language(languages: Mapping[str, Language], text: str) -> str:
    """Return which of a site's languages a text is in, by the letters of their scripts; the first where they tie."""
    return max(languages, key=lambda tag: languages[tag].own_letters(text))
