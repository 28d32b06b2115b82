"""Everything that leans on what MkDocs and Material do not promise; each function has a test against the real ones."""

from __future__ import annotations

import copy
import logging
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from markupsafe import escape
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


@dataclass(frozen=True)
class MaterialFiles:
    """Files of Material for MkDocs that every page asks for, as paths in the site.

    Attributes:
        style: its style sheet.
        script: its script.
    """

    style: str
    script: str


def material_files(files: Files) -> MaterialFiles:
    """Find Material's style sheet and script, whose names have a hash that changes with every release.

    Args:
        files: MkDocs' files, the theme's among them.

    Raises:
        PluginError: there is none, or more than one.
    """
    return MaterialFiles(
        style=_only(files, "assets/stylesheets/main.*.css"), script=_only(files, "assets/javascripts/bundle.*.js")
    )


def _only(files: Files, pattern: str) -> str:
    found = sorted(file.src_uri for file in files if fnmatchcase(file.src_uri, pattern))
    if len(found) != 1:
        has = ", ".join(found) or "none"
        message = f"Mujaz needs the theme Material for MkDocs, with one file {pattern}; the theme has {has}"
        raise PluginError(message)
    return found[0]


def config_for_language(config: MkDocsConfig, tag: str, site_name: str, extra: dict[str, object]) -> MkDocsConfig:
    """Return a copy of a configuration that templates of one language's pages can read.

    The theme's own settings are a private attribute of MkDocs' Theme, and a copy would share them.

    Args:
        config: the site's configuration; it stays as it is.
        tag: language tag, for the theme.
        site_name: name of the site in that language; templates get it escaped.
        extra: what is added to `config.extra`.
    """
    own = copy.copy(config)
    own.data = dict(config.data)
    theme = copy.copy(config.theme)
    theme.__dict__["_Theme__vars"] = {**config.theme, "language": tag}
    own["theme"] = theme
    own["site_name"] = escape(site_name)
    own["extra"] = {**config.extra, **extra}
    return own


_UNUSED = ("assets/javascripts/lunr/*", "assets/javascripts/workers/search.*", "assets/stylesheets/palette.*", "*.map")
"""The theme's files that our pages do without: its search engine, its palettes, and the maps of its sources."""


def is_unused(file: File) -> bool:
    """Tell whether a file is one of the theme's that our pages do without."""
    return any(fnmatchcase(file.src_uri, pattern) for pattern in _UNUSED)


def strict_warnings() -> int:
    """Return how many warnings MkDocs has counted in strict mode, which it acts on only after the last plugin event."""
    handlers = logging.getLogger("mkdocs").handlers
    counters = [handler for handler in handlers if isinstance(handler, CountHandler)]
    return sum(count for counter in counters for _, count in counter.get_counts())


@dataclass(frozen=True)
class LastBuild:
    """What a build of MkDocs leaves, by which one page can be made again without all others.

    Attributes:
        config: its configuration.
        files: its files.
        nav: its navigation.
        env: its templates.
    """

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment

    def make(self, page: Page) -> None:
        """Read, convert and write a page as MkDocs does in its build; the events of plugins come as there.

        Raises:
            Exception: whatever a plugin or a template raises.
        """
        _populate_page(page, self.config, self.files)
        _build_page(page, self.config, self.files.documentation_pages(), self.nav, self.env)
