"""Pages that went the short way before: taken again where their Markdown and the places of their links are as then."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from mujaz.conversion import Document, Heading
from mujaz.edges import Bundles, KeptFiles, Packed, cache_store, program_digest
from mujaz.mkdocs_plugin.converting import Converted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from mujaz.conversion import Permalink


class KnownHtml:
    """What pages were converted to.

    Args:
        kept: the results, by the source path of each page.
    """

    def __init__(self, kept: Bundles) -> None:
        self._kept = kept
        self._program = program_digest()

    @classmethod
    def of(cls, root: Path, names: Mapping[str, str]) -> KnownHtml:
        """Return what is known of a site's folder, from its cache.

        Args:
            root: the folder.
            names: the names of the site, which tell it apart from others in the same cache.
        """
        site = hashlib.sha256(json.dumps([*names.items()]).encode()).hexdigest()
        return cls(Bundles(KeptFiles(cache_store(root, "html"), "bin"), site))

    def has(self, source: str, text: str, link: Permalink | None) -> bool:
        """Tell whether a page was converted before; arguments as for `find`, which may find that it is of no use."""
        return self._kept.has(source, self._key(source, text, link))

    def find(
        self, source: str, text: str, link: Permalink | None, place: Callable[[str], str | None]
    ) -> tuple[Converted, Packed] | None:
        """Return what a page was converted to, or None where it was not, or its links would lead elsewhere now.

        Args:
            source: its source path.
            text: its Markdown.
            link: the link at its headings.
            place: gives the address of a file, by its source path.

        Returns:
            That, and its HTML put away.
        """
        key = self._key(source, text, link)
        packed, about = self._kept.find(source, key), self._kept.find(source, _about(key))
        if packed is None or about is None:
            return None
        try:
            title, headings, anchors, links, places = json.loads(about.text)
            document = Document(packed.text, [Heading(*each) for each in headings], frozenset(anchors), title)
            is_same = all(place(name) == url for name, url in places.items())
        except (ValueError, TypeError, AttributeError, RecursionError):  # no file of ours
            return None
        return (Converted(document, links, places), packed) if is_same else None

    def keep(self, source: str, text: str, link: Permalink | None, found: Converted) -> Packed:
        """Keep what a page was converted to for the next build, and return its HTML put away.

        Arguments as for `find`.
        """
        key, document, packed = self._key(source, text, link), found.document, Packed.of(found.document.html)
        headings = [(heading.level, heading.id, heading.words) for heading in document.headings]
        parts = (document.title, headings, sorted(document.anchors), found.links, found.places)
        self._kept.keep(source, key, packed)
        self._kept.keep(source, _about(key), Packed.of(json.dumps(parts, separators=(",", ":"))))
        return packed

    def finish(self) -> None:
        """Keep what this build has used, and let go of all else."""
        self._kept.finish()
        self._kept.tidy()

    def _key(self, source: str, text: str, link: Permalink | None) -> str:
        return hashlib.sha256(f"{self._program}\0{source}\0{link!r}\0{text}".encode()).hexdigest()


def _about(key: str) -> str:
    """Return the key of what is kept of a page besides its HTML."""
    return hashlib.sha256(key.encode()).hexdigest()
