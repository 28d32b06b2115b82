"""Which files of a site's folders and of the theme are for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.mkdocs_plugin.private import is_unused

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

NOT_FOR_READERS = (".j2", ".typ", ".yml")
"""Endings of the theme's files that are not published: templates of pages and of printed documents, and data."""

NOT_PUBLISHED = frozenset({"sitemap.xml"})
"""Templates of the theme that we write something else for, or nothing: a sitemap has whole addresses, or is none."""


def is_published(file: File, config: MkDocsConfig) -> bool:
    """Tell whether a file that MkDocs has found is one for readers."""
    is_ours = file.src_dir != config.docs_dir and file.src_uri not in NOT_PUBLISHED
    return is_ours and not file.src_uri.endswith(NOT_FOR_READERS) and not is_unused(file)
