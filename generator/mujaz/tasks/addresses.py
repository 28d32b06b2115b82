"""Where the pages of a built site are: what leads to them from files that are no pages."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from mujaz.model.address import HTTPS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class Addresses:
    """The addresses of a site's pages.

    Attributes:
        urls: URL of each page inside the site, by its path in the Markdown tree.
        site: where the site is published, with a slash at its end; empty where that is not known, and addresses then
            begin at the site's root.
    """

    urls: Mapping[str, str]
    site: str
    _found: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)

    @property
    def host(self) -> str:
        """The host of the site, without a port."""
        return urlsplit(self.site).hostname or ""

    def of_file(self, path: str) -> str:
        """Return the address of a file, by its path inside the site."""
        return self.site + quote(path)

    def of_page(self, file: str) -> str:
        """Return the address of a page, by its path in the Markdown tree."""
        return self.of_file(self.urls[file])

    def in_language(self, tag: str) -> Callable[[str], str]:
        """Return what gives the address of a place, its path relative to a language's folder and its anchor."""

        def address(place: str) -> str:
            path, mark, anchor = place.partition("#")
            return self.of_page(f"{tag}/{path}") + mark + anchor

        return address

    def from_page(self, file: str) -> Callable[[str], str]:
        """Return what gives the address of what a link in a page's Markdown leads to; what is outside stays as it is.

        Where it is not known where the site is published, it begins at the page, since no other place is known.

        Args:
            file: the page's path in the Markdown tree, by which its links go.
        """
        folder, here = posixpath.dirname(file), self.urls[file]

        def address(target: str) -> str:
            if target.startswith((HTTPS, "mailto:")):
                return target
            path, mark, anchor = target.partition("#")
            key = (folder, path) if path else (file, "")
            found = self._found.get(key)
            if found is None:
                whole = posixpath.normpath(posixpath.join(folder, path)) if path else file
                found = self._found[key] = self.of_file(self.urls.get(whole, whole))
            return (found if self.site else _between(here, found)) + mark + anchor

        return address


def _between(here: str, there: str) -> str:
    """Return the way from a page to a file or a page, both URLs inside the site."""
    found = posixpath.relpath(there or ".", quote(posixpath.dirname(here)) or ".")
    return f"{found}/" if not there or there.endswith("/") else found
