"""A page with forms for a site's files, which Sveltia CMS shows in a browser."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz import cms
from mujaz.cms.page import PAGE
from mujaz.edges import editor_package_files, editor_page_files, read_site, write_whole
from mujaz.load import has_remarks_in_brackets
from mujaz.model.files import kind_of
from mujaz.tasks.schema import known_of
from mujaz.tasks.starting import guide_tag

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.edges import SiteFiles
    from mujaz.model import Localised

EDITOR = "admin"
"""The folder of the page, relative to the site's, where no other is named."""
_SCRIPT = "sveltia-cms.js"


@dataclass(frozen=True)
class WrittenEditor:
    """What became of the page.

    Attributes:
        changed: files that are new or changed, relative to the folder of the page.
        is_whole: whether all that the page runs is beside it.
        remarked: files of content with comments between brackets, which go where what stands there is changed.
    """

    changed: tuple[str, ...]
    is_whole: bool
    remarked: tuple[str, ...]


def editor_files_of(root: Path, backend: cms.Backend) -> dict[str, str]:
    """Return the page and its configuration, one for each language of the site that keys are told in.

    Args:
        root: the site's folder.
        backend: where what is edited is kept.

    Returns:
        Path below the folder of the page to text.
    """
    site, dossier = known_of(read_site(root))
    titles = dossier.site.value.name
    tags = [tag for tag in dossier.tags if tag in site.texts] or [guide_tag()]
    names = {tag: _name(titles, tag) for tag in tags}
    told = cms.Page(names, site.texts, site.languages, backend.name)
    made = editor_page_files()
    made[PAGE] = cms.page(made[PAGE], told)
    digest = hashlib.sha256(repr(sorted(titles.root.items())).encode()).hexdigest()[:12]
    for tag, file in told.configurations.items():
        made[file] = cms.configuration(site, tag, cms.Choices(names[tag], backend, digest))
    return made


def write_editor(
    root: Path, out: Path, backend: cms.Backend, packages: Path | None, *, is_check: bool
) -> WrittenEditor:
    """Write the page, and what it runs where that is at hand.

    Args:
        root: the site's folder.
        out: the folder of the page.
        backend: where what is edited is kept.
        packages: the folder with the archives of what it runs; None to leave that as it is.
        is_check: whether nothing is written.

    Raises:
        MisuseError: an archive is missing, or is not the one that is pinned.
        OSError: a file cannot be read or written.
    """
    made: dict[str, bytes] = {name: text.encode() for name, text in editor_files_of(root, backend).items()}
    made |= editor_package_files(packages) if packages else {}
    changed = []
    for name, content in made.items():
        path = out / name
        if path.exists() and path.read_bytes() == content:
            continue
        changed.append(name)
        if not is_check:
            write_whole(path, content)
    return WrittenEditor(tuple(changed), _SCRIPT in made or (out / _SCRIPT).exists(), _remarked(read_site(root)))


def _name(names: Localised, tag: str) -> str:
    return names.get(tag) or next(iter(names.root.values()))


def _remarked(files: SiteFiles) -> tuple[str, ...]:
    return tuple(
        file
        for file, content in files.content.items()
        if (kind := kind_of(file)) and kind.is_written and has_remarks_in_brackets(content)
    )
