"""The list of a site's pages for programs that read: `llms.txt` (https://llmstxt.org/)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.render.markdown import escape_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class ListedFile:
    """A file of the list: its title, its address, and what it holds, where that is said."""

    title: str
    url: str
    about: str = ""


@dataclass(frozen=True)
class FileSection:
    """Files under one heading."""

    title: str
    files: tuple[ListedFile, ...]


def llms_txt(title: str, summaries: Iterable[str], notes: Iterable[str], sections: Iterable[FileSection]) -> str:
    """Return the list as Markdown.

    Args:
        title: the site's name.
        summaries: what the site is, once in each language.
        notes: how the files are to be read, once in each language.
        sections: the files.
    """
    quoted = "\n>\n".join(f"> {escape_markdown(each)}" for each in summaries)
    parts = [f"# {escape_markdown(title)}", quoted, *map(escape_markdown, notes)]
    for section in sections:
        lines = "\n".join(map(_line, section.files))
        if lines:
            parts.append(f"## {escape_markdown(section.title)}\n\n{lines}")
    return "\n\n".join(filter(None, parts)) + "\n"


def _line(file: ListedFile) -> str:
    about = f": {escape_markdown(file.about)}" if file.about else ""
    return f"- [{escape_markdown(file.title)}]({file.url}){about}"
