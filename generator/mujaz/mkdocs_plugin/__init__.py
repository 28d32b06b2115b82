"""The MkDocs plugin: one `mkdocs build` makes the site in all of its languages."""

from mujaz.mkdocs_plugin.plugin import MujazPlugin

__all__ = ["MujazPlugin"]
