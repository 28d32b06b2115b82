"""The document beside a text: how it and each of its statements is cited, its versions; and its texts as they stood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.render.citation.frame import Surroundings, framed
from mujaz.render.citation.versions import VersionsShown, versions_html
from mujaz.render.markdown import escape_html, phrase_html
from mujaz.wording.quotation import marks_round

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.views.parts.citation import Citation
    from mujaz.views.parts.cited import CitedItem, CitedText
    from mujaz.views.parts.evidence import EvidenceView
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class CitationFile:
    """A file with a citation: what its format is called, its address relative to the document, and its media type."""

    label: str
    address: str
    mediatype: str


@dataclass(frozen=True)
class SinceThen:
    """What has changed since an earlier version.

    Attributes:
        day: the day of that version, in words; empty where the content says none.
        changes: the significant changes since, the newest first: day in words, and what changed.
    """

    day: str
    changes: Sequence[tuple[str, Phrase]]


def citation_document(  # noqa: PLR0913 - what stands in it, and what stands round it
    text: CitedText,
    citation: Citation,
    wording: Wording,
    *,
    around: Surroundings,
    files: Iterable[CitationFile],
    versions: VersionsShown,
    is_topic: bool,
) -> Iterator[str]:
    """Yield the document of a text as it is shown now, piece by piece.

    Args:
        text: the text.
        citation: how it is cited.
        wording: wording of the document's language.
        around: what stands round it.
        files: files with the citation.
        versions: the versions that it has had.
        is_topic: whether it is the synthesis of a topic.
    """
    t = wording.text
    heading = t("cite")

    def body() -> Iterator[str]:
        yield f'<p class="mjz-cited__path"><a href="{escape_html(around.page)}">{phrase_html(text.title)}</a></p>\n'
        yield f"<h1>{escape_html(heading)}</h1>\n{_whole(text, citation, wording)}"
        yield f"<p>{escape_html(t('cite.files'))}{wording.language.colon} {_files(files, wording)}</p>\n"
        yield from _items(text, citation, wording, around=around, is_topic=is_topic)
        yield from versions_html(versions, wording)

    return framed(f"{heading} · {citation.title}", body(), around, wording)


def earlier_document(  # noqa: PLR0913 - as above
    text: CitedText,
    citation: Citation,
    wording: Wording,
    *,
    around: Surroundings,
    since: SinceThen,
    is_topic: bool,
) -> Iterator[str]:
    """Yield the document of a text as it stood, piece by piece: marked as such, with what has changed since.

    Args:
        text: the text, with what it says now beside it where that is another.
        citation: how that version is cited.
        wording: wording of the document's language.
        around: what stands round it.
        since: what has changed since.
        is_topic: whether it is the synthesis of a topic.
    """
    t = wording.text
    heading = t("cite.earlier", date=since.day) if since.day else t("cite.earlier.undated")

    def body() -> Iterator[str]:
        yield (
            f'<div class="mjz-earlier" role="note">\n<p><strong>{_html(heading, wording)}</strong></p>\n'
            f"<p>{escape_html(t('cite.earlier.text'))}</p>\n"
            f'<p><a href="{escape_html(around.page)}">{escape_html(t("cite.earlier.now"))}</a>'
            f'{wording.language.list_separator}<a href="{escape_html(around.document)}#versions">'
            f"{escape_html(t('cite.versions'))}</a></p>\n</div>\n<h1>{phrase_html(text.title)}</h1>\n"
        )
        yield _now(text.title_now, wording)
        yield f"<p>{phrase_html(text.lead)}</p>\n{_now(text.lead_now, wording)}"
        yield from _since(text, since, around.page, wording, is_topic=is_topic)
        yield f'<h2 id="cite">{escape_html(t("cite"))}</h2>\n{_whole(text, citation, wording)}'
        yield from _items(text, citation, wording, around=around, is_topic=is_topic)

    return framed(f"{heading} · {citation.title}", body(), around, wording)


def _whole(text: CitedText, citation: Citation, wording: Wording) -> str:
    return (
        f'<div class="mjz-quotable" id="mjz-cited"><p data-mjz-text>{cited_html(citation, text.title, wording)}</p>'
        f"{_address(citation.fixed if citation.address else '')}</div>\n"
    )


def cited_html(citation: Citation, title: Phrase, wording: Wording) -> str:
    """Return a citation as HTML: its title has the languages of its words, by which their typefaces are chosen.

    Its version is a name, whose digits stay as they are and in their order.

    Args:
        citation: the citation.
        title: the title.
        wording: wording of its language.
    """
    said, _, behind = citation.text.rpartition(citation.version)
    before, found, middle = said.partition(citation.title)
    parts = [_html(before, wording), phrase_html(title), _html(middle, wording)] if found else [_html(said, wording)]
    name = f'<bdi class="mjz-version" dir="ltr">{escape_html(citation.version)}</bdi>'
    return f"{''.join(parts)}{name}{_html(behind, wording)}"


def _since(text: CitedText, since: SinceThen, page: str, wording: Wording, *, is_topic: bool) -> Iterator[str]:
    t, colon = wording.text, wording.language.colon
    other = [item for item in text.items if item.now is not None or item.is_gone]
    if not since.changes and not text.added and not other:
        return
    yield f'<h2 id="since">{escape_html(t("cite.earlier.since"))}</h2>\n<ul>\n'
    for day, note in since.changes:
        yield f"<li>{_html(day, wording)}{colon} {phrase_html(note)}</li>\n"
    if other:
        links = wording.language.list_separator.join(
            f'<a href="#{escape_html(item.id)}">{escape_html(t(_label(is_topic=is_topic), number=item.number))}</a>'
            for item in other
        )
        yield f"<li>{escape_html(t('cite.differs'))}{colon} {links}</li>\n"
    for name, added in text.added:
        yield (
            f'<li>{escape_html(t("cite.added"))}{colon} <a href="{escape_html(page)}#{escape_html(name)}">'
            f"{phrase_html(added)}</a></li>\n"
        )
    yield "</ul>\n"


def _label(*, is_topic: bool) -> str:
    return "cite.n.point" if is_topic else "cite.n.statement"


def _items(
    text: CitedText, citation: Citation, wording: Wording, *, around: Surroundings, is_topic: bool
) -> Iterator[str]:
    t = wording.text
    heading = t("cite.points" if is_topic else "statements")
    place = "cite.in-place.point" if is_topic else "cite.in-place"
    whose = t("cite.words.points" if is_topic else "cite.words")
    cited = cited_html(citation, text.title, wording)
    yield f'<h2 id="statements">{escape_html(heading)}</h2>\n<p>{escape_html(whose)}</p>\n<ol>\n'
    for item in text.items:
        name = escape_html(item.id)
        yield (
            f'<li id="{name}"><p class="mjz-cited__about">{phrase_html(item.about)}</p>\n<div class="mjz-quotable">'
            f"<p data-mjz-text>{phrase_html(item.text)}</p>"
            f"<p data-mjz-text>{_html(citation.said[item.id], wording)} {cited}</p>"
            f"{_address(citation.place(item.id))}</div>\n{_now(item.now, wording)}{_passages(item, wording)}"
        )
        if item.is_gone:
            yield f'<p class="mjz-cited__now">{escape_html(t("cite.gone"))}</p></li>\n'
        else:
            link = escape_html(t(place, number=item.number))
            yield f'<p><a href="{escape_html(around.page)}#{name}">{link}</a></p></li>\n'
    yield "</ol>\n"


def _passages(item: CitedItem, wording: Wording) -> str:
    """Return the source's own words to the letter, which are a quotation, and where they stand."""
    return "".join(_passage(source, view, wording) for source, view in item.passages)


def _passage(source: Phrase, view: EvidenceView, wording: Wording) -> str:
    language = wording.languages.get(view.language, wording.language)
    before, behind = marks_round(str(view.excerpt), language)
    words = f"{before}{phrase_html(view.excerpt)}{behind}"
    words = f'<bdi lang="{escape_html(view.language)}" dir="{view.direction}">{words}</bdi>'
    return (
        f'<blockquote><p class="mjz-cited__about">{escape_html(wording.text("cite.verbatim"))}</p>\n'
        f'<p data-mjz-excerpt dir="{view.direction}">{words}</p>\n'
        f"<footer>{phrase_html(source)}{wording.language.list_separator}{escape_html(view.place)}</footer></blockquote>\n"
    )


def _now(phrase: Phrase | None, wording: Wording) -> str:
    if phrase is None:
        return ""
    label = f"{escape_html(wording.text('cite.now'))}{wording.language.colon}"
    return f'<p class="mjz-cited__now"><strong>{label}</strong> {phrase_html(phrase)}</p>\n'


def _html(words: str, wording: Wording) -> str:
    return phrase_html(wording.words(words))


def _address(address: str) -> str:
    return f'<p data-mjz-text><bdi class="mjz-address" dir="ltr">{escape_html(address)}</bdi></p>' if address else ""


def _files(files: Iterable[CitationFile], wording: Wording) -> str:
    links = (
        f'<a href="{escape_html(file.address)}" type="{file.mediatype}" download><bdi dir="ltr">{file.label}</bdi></a>'
        for file in files
    )
    return wording.language.list_separator.join(links)
