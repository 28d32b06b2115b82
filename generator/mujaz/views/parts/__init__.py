"""What pages and printed documents are made of: statements, events, evidence, differences, sources, names."""

from mujaz.views.parts.page import Page

__all__ = ["Page"]
