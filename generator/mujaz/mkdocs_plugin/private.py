"""Everything that leans on what MkDocs and Material do not promise; each function has a test against the real ones."""

from __future__ import annotations

import copy
import logging
from typing import TYPE_CHECKING

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    from collections.abc import Callable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

_MENDED = (
    (
        """<html lang="{{ lang.t('language') }}" class="no-js">""",
        """<html dir="{{ lang.t('direction') }}" lang="{{ lang.t('language') }}" class="no-js">""",
    ),
    # HTML allows `autocomplete` on a form, and not on a checkbox; without it Firefox opens the drawer again on reload.
    (
        """<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">""",
        """<form id="__toggles" autocomplete="off" hidden></form>
    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" form="__toggles">""",
    ),
    (
        """<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">""",
        """<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" form="__toggles">""",
    ),
    # The skip link leads to the first entry of the contents, past the summary, and is missing where there is none.
    ("{% if page.toc | first is defined %}", "{% if config %}"),
    ("""<a href="{{ skip.url | url }}" class="md-skip">""", """<a href="#__content" class="md-skip">"""),
    (
        """<article class="md-content__inner md-typeset">""",
        """<article class="md-content__inner md-typeset" id="__content">""",
    ),
)
"""Faults of the theme's base template outside its blocks: what it says, and what it should."""


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


def mend_base_template(templates: jinja2.Environment) -> None:
    """Mend what the theme's base template has wrong outside its blocks.

    `<html>` gets the direction, which Material sets on `<body>` only; the skip link leads to the text.

    Raises:
        PluginError: on loading the theme's base template, where it is not the one that is known.
    """
    loader = templates.loader
    if loader is None:
        message = "the theme has no templates"
        raise PluginError(message)
    get_source = loader.get_source

    def mended(environment: jinja2.Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, file, is_current = get_source(environment, template)
        if template == "base.html":
            for old, new in _MENDED:
                if old not in source:
                    message = f"the theme's base.html has changed: it no longer says {old}"
                    raise PluginError(message)
                source = source.replace(old, new)
        return source, file, is_current

    loader.get_source = mended  # type: ignore[method-assign]


def is_theme_search(file: File) -> bool:
    """Tell whether a file belongs to the theme's own search engine, which we do without."""
    return file.src_uri.startswith(("assets/javascripts/lunr/", "assets/javascripts/workers/search."))


def strict_warnings() -> int:
    """Return how many warnings MkDocs has counted in strict mode, which it acts on only after the last plugin event."""
    handlers = logging.getLogger("mkdocs").handlers
    counters = [handler for handler in handlers if isinstance(handler, CountHandler)]
    return sum(count for counter in counters for _, count in counter.get_counts())
