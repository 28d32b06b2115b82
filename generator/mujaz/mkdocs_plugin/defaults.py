"""What a site's pages need of MkDocs' configuration, whatever its `mkdocs.yml` says; what it sets itself stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.config_options import ExtraScriptValue

from mujaz.edges import Setting, Settings, Theme, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig

EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc")
"""The Markdown extensions that our pages are written for."""

CONTENTS = {"permalink": "¶", "toc_depth": "2-2"}
"""Settings of the extension `toc`: a link at each heading, and headings of the second level beside the text."""

STYLES = tuple(f"assets/mujaz/{name}.css" for name in ("tokens", "theme", "mujaz", "minute", "search/search"))
SCRIPTS = tuple(
    f"assets/mujaz/{name}.js"
    for name in ("mujaz", "lists", "minute", "cards", "search/results", "search/found", "search/search")
)

THEME: Mapping[str, Any] = {
    "font": False,  # a built site asks no other host for anything
    "icon": {"logo": "material/text-box-check-outline"},
    "favicon": "assets/mujaz/icon.svg",
    "features": ["toc.follow"],
}
"""Settings of the theme Material."""

EXTRA: Mapping[str, Any] = {"generator": False}


def bring_along(config: MkDocsConfig) -> None:
    """Complete a configuration that MkDocs has read.

    Args:
        config: the configuration; extensions, styles and scripts are added to it, ours before the site's own, and
            settings of the theme that the site's `mkdocs.yml` does not have.
    """
    config.markdown_extensions += [name for name in EXTENSIONS if name not in config.markdown_extensions]
    config.mdx_configs["toc"] = {**CONTENTS, **config.mdx_configs.get("toc", {})}
    config.extra_css[:] = [*STYLES, *(each for each in config.extra_css if each not in STYLES)]
    others = [each for each in config.extra_javascript if str(each) not in SCRIPTS]
    config.extra_javascript[:] = [_deferred(each) for each in (*SCRIPTS, *others)]
    written = _written(config, "theme")
    for name, value in THEME.items():
        if name not in written:
            config.theme[name] = value
    for name, value in EXTRA.items():
        config.extra.setdefault(name, value)


def _deferred(script: ExtraScriptValue | str) -> ExtraScriptValue | str:
    """Return a script that waits until the page is there, so that text is seen before it; the order of scripts stays.

    The theme's own script waits too, so what uses it must not come earlier; what says itself when it runs stays.
    """
    if not isinstance(script, str) and (script.defer or script.async_ or script.type):
        return script
    waiting = ExtraScriptValue(str(script))
    waiting.defer = True
    return waiting


def _written(config: MkDocsConfig, section: str) -> Mapping[str, Any]:
    """Return what the site's `mkdocs.yml` itself says in a section; the theme may be its name alone."""
    found: dict[str, Any] = {}
    for each in config.user_configs:
        value = each.get(section)
        found |= value if isinstance(value, dict) else {}
    return found


def settings_of(config: MkDocsConfig) -> Settings:
    """Return what the configuration says, from whichever file MkDocs has read it."""
    settings = read_settings(Path(config.config_file_path))
    own = config.theme.custom_dir
    return replace(settings, custom_dir=Setting(own, 1, 1) if own else None)


def add_theme(config: MkDocsConfig, theme: Theme) -> None:
    """Let MkDocs find our templates: before Material's, and behind those of the site's own `custom_dir`."""
    dirs, own = config.theme.dirs, config.theme.custom_dir
    for folder in reversed(theme.folders):
        if not any(Path(known).resolve() == folder.resolve() for known in dirs):
            dirs.insert(1 if own else 0, str(folder))
