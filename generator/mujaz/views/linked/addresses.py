"""Where pages are, and what things are called in linked data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class LinkedAddresses:
    """The addresses of a site, as one of its pages writes them.

    A thing is called by its id behind the site's address, `https://site.example/#salim-amir`, which is the same on
    every page; a statement has its briefing's slug before its own id, as other files call it, and the site's own things
    a slash, which no id of content begins with. Ids of content are all of one space (MJZ202).

    Attributes:
        base: address of the site, with a slash at its end; where that is not known, the way there from the page, which
            holds wherever the site is put.
        urls: address of each page inside the site, by its path in the Markdown tree.
    """

    base: str
    urls: Mapping[str, str]

    @classmethod
    def of(cls, site_url: str | None, page: str, urls: Mapping[str, str]) -> LinkedAddresses:
        """Return the addresses as a page writes them.

        Args:
            site_url: address of the site, with a slash at its end; None where it is not known.
            page: address of the page inside the site.
            urls: address of each page inside the site, by its path in the Markdown tree.
        """
        return cls(site_url or "../" * page.count("/") or "./", urls)

    @property
    def are_absolute(self) -> bool:
        """Whether they are whole."""
        return not self.base.startswith(".")

    def thing(self, name: str) -> str:
        """Return what a thing is called, by its id or, for a statement, by `slug/statement`."""
        return f"{self.base}#{_quoted(name)}"

    def own(self, name: str) -> str:
        """Return what a thing of the site itself is called: the site, its publisher, its glossary."""
        return f"{self.base}#/{name}"

    def file(self, path: str) -> str:
        """Return the address of a file or page, by its address inside the site."""
        return self.base + _quoted(path)

    def page(self, tag: str, path: str) -> str:
        """Return the address of a page; empty where there is none.

        Args:
            tag: tag of its language.
            path: path of its Markdown file inside the language's folder; an anchor may stand behind it.
        """
        file, mark, anchor = path.partition("#")
        url = self.urls.get(f"{tag}/{file}")
        return "" if url is None else self.file(url) + mark + _quoted(anchor)


_quoted = lru_cache(maxsize=4096)(quote)
"""Names recur in the nodes of one page, and in the pages of a language."""
