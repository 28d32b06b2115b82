"""Invented archives of any size: whole sites whose briefings are as long, and whose registers grow, as real ones."""

from archive.site import write_archive

__all__ = ["write_archive"]
