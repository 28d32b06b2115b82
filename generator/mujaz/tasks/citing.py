"""Citing: what a briefing's page says of how it is cited, the files that programs read, and the document beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup

from mujaz.edges import Pieces
from mujaz.model.places import briefing_path
from mujaz.render import phrase_html
from mujaz.render.citation import CitationFile, bibtex, citation_document, csl_json, ris
from mujaz.tasks.history import History, history
from mujaz.views.parts.citation import citation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mujaz.model import Briefing, Record
    from mujaz.tasks.site import BuiltSite
    from mujaz.views.parts.citation import Citation

CITE_FOLDER = "cite"
"""Folder of a built site that holds what is for citing."""

FORMATS: tuple[tuple[str, str, str, Callable[[Citation], str]], ...] = (
    ("BibTeX", "bib", "application/x-bibtex", bibtex),
    ("RIS", "ris", "application/x-research-info-systems", ris),
    ("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl_json),
)
"""What a format is called, the ending of its files, its media type, and what makes them."""


@dataclass(frozen=True)
class CitedBriefing:
    """What the page of a briefing says of how it is cited.

    Attributes:
        text: the citation, as HTML.
        address: the address of its page in this version; empty where the site has none.
        version: its version.
        fixed: what its page's address has behind it to name the version.
        files: what the formats are called, and where in the site their files are, with their media types.
        document: where in the site the document is in which each statement can be copied.
        statements: ids of its statements, and their numbers in words.
        said: what a script puts together a quotation of, as JSON.
    """

    text: Markup
    address: str
    version: str
    fixed: str
    files: Sequence[CitationFile]
    document: str
    statements: Sequence[tuple[str, str]]
    said: str


class Citing:
    """How the briefings of a site are cited.

    Args:
        site: the site.
        urls: address of each page relative to the site, by its path in the Markdown tree.
        site_url: address of the site, with a slash at its end; None where it is not known.
    """

    def __init__(self, site: BuiltSite, urls: Mapping[str, str], site_url: str | None) -> None:
        self._site, self._urls, self._site_url = site, urls, site_url
        self._last: tuple[str, str, Citation] | None = None

    def page(self, slug: str, tag: str) -> CitedBriefing | None:
        """Return what the page of a briefing says; None where there is no such briefing.

        Args:
            slug: slug of the briefing.
            tag: tag of the page's language.
        """
        record = self._briefings.get(slug)
        if record is None:
            return None
        own, wording = self._citation(record.value, tag), self._site.wordings[tag]
        before, _, behind = own.text.partition(own.title)
        # The title has the languages of its words, by which their typefaces are chosen.
        phrases = wording.words(before), wording.phrase(record.value.title), wording.words(behind)
        said = {
            "changed": wording.text("cite.changed", old="{old}", new=own.version),
            "said": own.said,
            "text": own.text,
            "version": own.version,
        }
        return CitedBriefing(
            text=Markup("".join(map(phrase_html, phrases))),  # noqa: S704 - escaped by the renderer
            address=own.fixed if own.address else "",
            version=own.version,
            fixed=f"?{own.fixed.rpartition('?')[2]}",
            files=[CitationFile(label, _place(tag, slug, end), kind) for label, end, kind, _ in FORMATS],
            document=_place(tag, slug, "html"),
            statements=[(name, wording.number(number)) for number, name in enumerate(own.said, 1)],
            # In a script element nothing but its end has a meaning, and that begins so.
            said=json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
        )

    def files(self, styles: Iterable[str]) -> dict[str, Iterable[str]]:
        """Return the files, which are made when they are written: text by path inside the site.

        Args:
            styles: paths of the style sheets of the documents inside the site.
        """
        found: dict[str, Iterable[str]] = {}
        for record in self._briefings.values():
            for tag in self._site.wordings:
                if f"{tag}/{briefing_path(record.value)}" in self._urls:
                    slug = record.value.slug
                    for _, ending, _, made in FORMATS:
                        found[_place(tag, slug, ending)] = Pieces(partial(self._file, record.value, tag, made))
                    found[_place(tag, slug, "html")] = Pieces(partial(self._document, record, tag, tuple(styles)))
        return found

    @cached_property
    def _briefings(self) -> dict[str, Record[Briefing]]:
        return {record.value.slug: record for record in self._site.dossier.briefings}

    @cached_property
    def _history(self) -> History:
        root = self._site.root
        return history(root, self._site.dossier.briefings) if root else History({}, is_shallow=False)

    def _citation(self, briefing: Briefing, tag: str) -> Citation:
        # The files of a briefing are written one after the other.
        if self._last is None or self._last[:2] != (briefing.slug, tag):
            self._last = (briefing.slug, tag, self._made(briefing, tag))
        return self._last[2]

    def _made(self, briefing: Briefing, tag: str) -> Citation:
        url = self._urls.get(f"{tag}/{briefing_path(briefing)}")
        address = f"{self._site_url}{quote(url)}" if self._site_url and url is not None else ""
        return citation(briefing, self._site.dossier, self._site.wordings[tag], address)

    def _file(self, briefing: Briefing, tag: str, made: Callable[[Citation], str]) -> Iterator[str]:
        yield made(self._citation(briefing, tag))

    def _document(self, record: Record[Briefing], tag: str, styles: Sequence[str]) -> Iterator[str]:
        briefing = record.value
        return citation_document(
            briefing,
            self._citation(briefing, tag),
            self._site.wordings[tag],
            page=f"../../{quote(self._urls[f'{tag}/{briefing_path(briefing)}'])}",
            root="../../",
            files=[CitationFile(label, f"{briefing.slug}.{end}", kind) for label, end, kind, _ in FORMATS],
            styles=styles,
            states=self._history.states.get(record.file),
            is_shallow=self._history.is_shallow,
        )


def _place(tag: str, slug: str, ending: str) -> str:
    return f"{CITE_FOLDER}/{tag}/{slug}.{ending}"
