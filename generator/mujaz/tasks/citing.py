"""Citing: what pages say of how a text is cited, the files that programs read, and the documents beside them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup

from mujaz.edges import Pieces
from mujaz.model import Topic
from mujaz.model.places import HOME, briefing_path, topic_path
from mujaz.model.version import change_keys, version_day
from mujaz.render.citation import (
    CitationFile,
    OtherLanguage,
    SinceThen,
    Surroundings,
    VersionsShown,
    bibtex,
    citation_document,
    cited_html,
    csl_json,
    earlier_document,
    ris,
)
from mujaz.tasks.history import History
from mujaz.views.parts.citation import citation
from mujaz.views.parts.cited import cited_text
from mujaz.views.parts.versions import listed_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mujaz.model import Briefing, Record
    from mujaz.tasks.site import BuiltSite
    from mujaz.views.parts.citation import Citation
    from mujaz.views.parts.versions import TextState
    from mujaz.wording import Phrase, Wording

CITE_FOLDER = "cite"
"""Folder of a built site that holds what is for citing."""

FORMATS: tuple[tuple[str, str, str, Callable[[Citation], str]], ...] = (
    ("BibTeX", "bib", "application/x-bibtex", bibtex),
    ("RIS", "ris", "application/x-research-info-systems", ris),
    ("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl_json),
)
"""What a format is called, the ending of its files, its media type, and what makes them."""


@dataclass(frozen=True)
class CitedPage:
    """What the page of a briefing or a topic says of how it is cited.

    Attributes:
        text: the citation, as HTML.
        address: the address of the page in this version; empty where the site has none.
        version: its version.
        fixed: what the page's address has behind it to name the version.
        files: what the formats are called, and where in the site their files are, with their media types.
        document: where in the site the document is in which each statement or point can be copied.
        is_topic: whether it is the synthesis of a topic.
        statements: ids of its statements or points, their numbers in words, and what a link to each is called.
        said: what a script puts together a quotation of, as JSON.
    """

    text: Markup
    address: str
    version: str
    fixed: str
    files: Sequence[CitationFile]
    document: str
    is_topic: bool
    statements: Sequence[tuple[str, str, str]]
    said: str


class Citing:
    """How the texts of a site are cited.

    Args:
        site: the site.
        urls: address of each page relative to the site, by its path in the Markdown tree.
        site_url: address of the site, with a slash at its end; None where it is not known.
        history: the versions that its texts have had; needed for the documents alone.
    """

    def __init__(
        self, site: BuiltSite, urls: Mapping[str, str], site_url: str | None, history: History | None = None
    ) -> None:
        self._site, self._urls, self._site_url = site, urls, site_url
        self._history = history or History(None)
        self._last: tuple[object, str, Citation] | None = None

    def page(self, kind: str, name: str, tag: str) -> CitedPage | None:
        """Return what a page says; None where it has nothing that is cited.

        Args:
            kind: its type.
            name: slug of the briefing, or id of the topic.
            tag: tag of the page's language.
        """
        if kind == "home":
            name = next(iter(self._topics)) if len(self._topics) == 1 else ""
        of_kind: dict[str, Mapping[str, Record[Briefing] | Record[Topic]]] = {
            "briefing": self._briefings,
            "topic": self._topics,
            "home": self._topics,
        }
        record = of_kind.get(kind, {}).get(name)
        if record is None:
            return None
        cited, wording = record.value, self._site.wordings[tag]
        own, stem, is_topic = self._citation(cited, tag), _stem(cited), isinstance(cited, Topic)
        said = {
            "same": wording.text("cite.asked.same", version=own.version),
            "unknown": wording.text("cite.asked.unknown", old="{old}", new=own.version),
            "said": own.said,
            "text": own.text,
            "version": own.version,
        }
        label = "cite.point" if is_topic else "cite.statement"
        numbers = [(each, wording.number(number)) for number, each in enumerate(own.said, 1)]
        return CitedPage(
            text=Markup(cited_html(own, wording.phrase(cited.title), wording)),  # noqa: S704 - escaped by the renderer
            address=own.fixed if own.address else "",
            version=own.version,
            fixed=f"?{own.fixed.rpartition('?')[2]}",
            files=[CitationFile(label, _place(tag, stem, end), kind) for label, end, kind, _ in FORMATS],
            document=_place(tag, stem, "html"),
            is_topic=is_topic,
            statements=[(each, number, wording.text(label, number=number)) for each, number in numbers],
            # In a script element nothing but its end has a meaning, and that begins so.
            said=json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
        )

    def files(self, styles: Iterable[str]) -> dict[str, Iterable[str]]:
        """Return the files, which are made when they are written: text by path inside the site.

        Args:
            styles: paths of the style sheets of the documents inside the site.
        """
        found: dict[str, Iterable[str]] = {}
        sheets = tuple(styles)
        records: list[Record[Briefing] | Record[Topic]] = [*self._briefings.values(), *self._topics.values()]
        for record in records:
            stem = _stem(record.value)
            tags = [tag for tag in self._site.wordings if self._page(record.value, tag) in self._urls]
            for tag in tags:
                made_of = self._made_of(record, tag, sheets)
                for _, ending, _, made in FORMATS:
                    found[_place(tag, stem, ending)] = Pieces(partial(self._file, record.value, tag, made), made_of)
                found[_place(tag, stem, "html")] = Pieces(partial(self._document, record, tag, tags, sheets), made_of)
                for state in self._history.earlier(record):
                    earlier = partial(self._earlier, record, state, tag, tags, sheets)
                    found[_earlier_place(tag, stem, state.version)] = Pieces(earlier, made_of)
        return found

    def _made_of(self, record: Record[Briefing] | Record[Topic], tag: str, sheets: Sequence[str]) -> str | None:
        """Return what tells all that the files of a text are made of: what its page is, and its earlier versions."""
        page = self._pages.get(self._page(record.value, tag))
        history = self._history
        known = self._site_url, history.states(record), history.is_shallow, history.is_kept
        return repr((page, sheets, known)) if page else None

    @cached_property
    def _pages(self) -> Mapping[str, str | None]:
        return {built.file: built.made_of for built in self._site.pages}

    @cached_property
    def _briefings(self) -> dict[str, Record[Briefing]]:
        return {record.value.slug: record for record in self._site.dossier.briefings}

    @cached_property
    def _topics(self) -> dict[str, Record[Topic]]:
        return {record.value.id: record for record in self._site.dossier.topics}

    def _page(self, cited: Briefing | Topic, tag: str) -> str:
        """Return the path of a text's page in the Markdown tree."""
        if isinstance(cited, Topic):
            return f"{tag}/{topic_path(cited) if len(self._topics) > 1 else HOME}"
        return f"{tag}/{briefing_path(cited)}"

    def _citation(self, cited: Briefing | Topic, tag: str) -> Citation:
        # The files of a text are written one after the other.
        if self._last is None or self._last[0] is not cited or self._last[1] != tag:
            url = self._urls.get(self._page(cited, tag))
            address = f"{self._site_url}{quote(url)}" if self._site_url and url is not None else ""
            made = citation(cited, self._site.dossier, self._site.wordings[tag], address)
            self._last = (cited, tag, made)
        return self._last[2]

    def _file(self, cited: Briefing | Topic, tag: str, made: Callable[[Citation], str]) -> Iterator[str]:
        yield made(self._citation(cited, tag))

    def _document(
        self, record: Record[Briefing] | Record[Topic], tag: str, tags: Sequence[str], styles: Sequence[str]
    ) -> Iterator[str]:
        cited, wording, stem = record.value, self._site.wordings[tag], _stem(record.value)
        kept = {state.version for state in self._history.earlier(record)}
        last = stem.rpartition("/")[2]
        changes = listed_changes(
            cited,
            self._history.states(record),
            wording,
            lambda version: f"{last}/{version}.html" if version in kept else "",
        )
        return citation_document(
            cited_text(cited, self._site.dossier, wording),
            self._citation(cited, tag),
            wording,
            around=self._around(cited, tag, tags, styles, _place(tag, stem, "html")),
            files=[CitationFile(label, f"{last}.{end}", kind) for label, end, kind, _ in FORMATS],
            versions=VersionsShown(changes, self._history.is_shallow, self._history.is_kept),
            is_topic=isinstance(cited, Topic),
        )

    def _earlier(
        self,
        record: Record[Briefing] | Record[Topic],
        state: TextState,
        tag: str,
        tags: Sequence[str],
        styles: Sequence[str],
    ) -> Iterator[str]:
        present, wording = record.value, self._site.wordings[tag]
        text = self._history.text(record, state) or present
        day = version_day(text)
        # A slug that has changed since is in no address that leads anywhere.
        around = self._around(present, tag, tags, styles, _earlier_place(tag, _stem(present), state.version))
        url = self._urls[self._page(present, tag)]
        address = f"{self._site_url}{quote(url)}" if self._site_url else ""
        return earlier_document(
            cited_text(text, self._site.dossier, wording, present),
            citation(text, self._site.dossier, wording, address),
            wording,
            around=around,
            since=SinceThen(wording.date(day) if day else "", tuple(_since(present, text, wording))),
            is_topic=isinstance(present, Topic),
        )

    def _around(
        self, cited: Briefing | Topic, tag: str, tags: Sequence[str], styles: Sequence[str], place: str
    ) -> Surroundings:
        site, wording = self._site, self._site.wordings[tag]
        root = "../" * place.count("/")
        page = self._urls[self._page(cited, tag)]
        behind = place.removeprefix(f"{CITE_FOLDER}/{tag}/")
        imprint = site.imprints[tag]
        languages = {other: site.wordings[other].language for other in tags if other != tag}
        return Surroundings(
            root=root,
            home=f"{root}{quote(self._urls.get(f'{tag}/{HOME}', f'{tag}/'))}",
            page=f"{root}{quote(page)}",
            document=f"{root}{_place(tag, _stem(cited), 'html')}",
            canonical=f"{self._site_url or root}{quote(page)}",
            site=wording.phrase(site.dossier.site.value.name),
            others=[
                OtherLanguage(other, each.direction, each.name, f"{root}{CITE_FOLDER}/{other}/{behind}")
                for other, each in languages.items()
            ],
            styles=styles,
            publisher=imprint.publisher,
            licence=imprint.licence,
            licence_url=imprint.licence_url,
        )


def _since(present: Briefing | Topic, text: Briefing | Topic, wording: Wording) -> Iterator[tuple[str, Phrase]]:
    """Yield the significant changes of a text since an earlier version of it, the newest first."""
    if isinstance(present, Topic):
        return
    known = {*change_keys(text)}
    for key, amendment in reversed([*zip(change_keys(present), present.amendments, strict=True)]):
        if key not in known:
            yield wording.date(amendment.date), wording.phrase(amendment.note)


def _stem(cited: Briefing | Topic) -> str:
    """Return what the files of a text are called, below the folder of a language."""
    return f"topics/{cited.id}" if isinstance(cited, Topic) else cited.slug


def _place(tag: str, stem: str, ending: str) -> str:
    return f"{CITE_FOLDER}/{tag}/{stem}.{ending}"


def _earlier_place(tag: str, stem: str, version: str) -> str:
    """Return where a text stands as it was; the script of its page looks there (`cite.js`)."""
    return f"{CITE_FOLDER}/{tag}/{stem}/{version}.html"
