"""Laying content files out: keys in their order, lines of a readable length; nothing that they say is changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz import load
from mujaz.edges import read_site, write_whole
from mujaz.messages import MisuseError, say
from mujaz.model.files import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import SiteFiles
    from mujaz.findings import Finding


@dataclass(frozen=True)
class Layout:
    """What became of files.

    Attributes:
        files: how many there were.
        changed: those that were laid out anew, or would be.
        refused: those that stay as they are, with the reason.
        findings: what is wrong with the YAML of files, which stay as they are too.
    """

    files: int
    changed: tuple[str, ...]
    refused: Mapping[str, str]
    findings: tuple[Finding, ...]


def lay_out(root: Path, paths: Sequence[Path] = (), *, is_check: bool = False) -> Layout:
    """Lay content files out.

    Args:
        root: the site's folder.
        paths: the files; all that editors write where there are none.
        is_check: whether nothing is written.

    Raises:
        MisuseError: a file is none of the site's content.
        OSError: a file cannot be read or written.
    """
    site = read_site(root)
    contents = {_named(root, path): path.read_bytes() for path in paths} if paths else _written_by_editors(site)
    tags = _tags(site)
    changed: list[str] = []
    refused: dict[str, str] = {}
    findings: list[Finding] = []
    for file, content in contents.items():
        kind = kind_of(file)
        try:
            made, wrong = load.laid_out(file, content, kind.model if kind else None, tags)
        except load.LayoutError as error:
            refused[file] = str(error)
            continue
        findings += wrong
        if made != content:
            changed.append(file)
            if not is_check:
                # A link stays one: what it leads to is written.
                write_whole((root / file).resolve(), made)
    return Layout(len(contents), tuple(changed), refused, tuple(findings))


def _named(root: Path, path: Path) -> str:
    whole = root.resolve()
    # The folder may be a link, the file too: it is named by where it stands.
    place = path.parent.resolve() / path.name
    file = place.relative_to(whole).as_posix() if place.is_relative_to(whole) else ""
    if kind_of(file) is None:
        message = say("{file} is none of the site's content", file=path)
        raise MisuseError(
            message, say("content is in briefings/, seeds/ and languages/ of the site's folder; --root names that")
        )
    return file


def _written_by_editors(site: SiteFiles) -> dict[str, bytes]:
    found = {**site.content, **site.languages}
    return {file: content for file, content in found.items() if (kind := kind_of(file)) and kind.is_written}


def _tags(site: SiteFiles) -> Sequence[str]:
    """Return the site's languages in its order; none where its file does not tell, and texts keep their order then."""
    own = {file: content for file, content in site.content.items() if file == load.SITE}
    record = load.load_dossier(own, site.languages).dossier.site
    return tuple(record.value.languages) if ("languages",) in record.spans else ()
