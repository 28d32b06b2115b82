"""The document beside a briefing in which its citation, the quotation of each statement and its versions stand as text.

It is no page of the site's: nothing lists it but the briefing, and a search engine is sent to that. It has no script
and no style in itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.render.markdown import escape_html, phrase_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.model import Amendment, Briefing
    from mujaz.views.parts.citation import Citation
    from mujaz.wording import Wording


@dataclass(frozen=True)
class CitationFile:
    """A file with a citation: what its format is called, its address relative to the document, and its media type."""

    label: str
    address: str
    mediatype: str


@dataclass(frozen=True)
class CitedState:
    """A state of a briefing that was committed.

    Attributes:
        version: its version.
        day: the day of the commit, `YYYY-MM-DD`; empty for a state that is shown and not committed.
        amendments: the significant changes that it came with.
    """

    version: str
    day: str
    amendments: Sequence[Amendment] = ()


def citation_document(  # noqa: PLR0913 - what stands in it, and what stands round it
    briefing: Briefing,
    citation: Citation,
    wording: Wording,
    *,
    page: str,
    root: str,
    files: Iterable[CitationFile],
    styles: Iterable[str],
    states: Sequence[CitedState] | None,
    is_shallow: bool,
) -> Iterator[str]:
    """Yield the document, piece by piece.

    Args:
        briefing: the briefing.
        citation: how it is cited.
        wording: wording of the document's language.
        page: address of the briefing's page, relative to the document.
        root: address of the site's root, relative to the document.
        files: files with the citation.
        styles: addresses of the style sheets, relative to the root.
        states: its versions, the newest first; None where nothing is known of them.
        is_shallow: whether earlier ones may be missing, because the clone lacks them.
    """
    t, language = wording.text, wording.language
    title, heading = escape_html(citation.title), escape_html(t("cite"))
    page = escape_html(page)
    yield (
        f'<!doctype html>\n<html lang="{escape_html(language.tag)}" dir="{language.direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">\n'
        f"<title>{heading} · {title}</title>\n"
        f'<link rel="canonical" href="{escape_html(citation.address or page)}">\n'
        f'<link rel="icon" href="{root}assets/mujaz/icon.svg">\n'
    )
    yield from (f'<link rel="stylesheet" href="{root}{escape_html(style)}">\n' for style in styles)
    yield (
        f'<script src="{root}assets/mujaz/early.js"></script>\n'
        f'<script defer src="{root}assets/mujaz/cite.js"></script>\n</head>\n'
        f'<body class="mjz-cited">\n<main>\n<p><a href="{page}">{phrase_html(wording.phrase(briefing.title))}</a></p>\n'
        f"<h1>{heading}</h1>\n"
    )
    yield (
        f'<div class="mjz-quotable" id="briefing"><p data-mjz-text>{_html(citation.text, wording)}</p>'
        f"{_address(citation.fixed if citation.address else '')}</div>\n"
        f"<p>{escape_html(t('cite.files'))}{language.colon} {_files(files, wording)}</p>\n"
    )
    cited = _html(citation.text, wording)
    yield f'<h2 id="statements">{escape_html(t("statements"))}</h2>\n<ol>\n'
    for number, statement in enumerate(briefing.statements, 1):
        text = wording.phrase(statement.text)
        yield (
            f'<li id="{escape_html(statement.id)}"><div class="mjz-quotable">'
            f"<p data-mjz-text>{phrase_html(text)}</p>"
            f"<p data-mjz-text>{_html(citation.said[statement.id], wording)} {cited}</p>"
            f"{_address(citation.place(statement.id))}</div>\n"
            f'<p><a href="{page}#{escape_html(statement.id)}">'
            f"{escape_html(t('cite.in-place', number=wording.number(number)))}</a></p></li>\n"
        )
    yield "</ol>\n"
    if states is not None:
        yield from _versions(states, is_shallow=is_shallow, citation=citation, wording=wording)
    yield (
        f'<p role="status" class="mjz-copied"></p>\n<div hidden data-mjz-cite data-copy="{escape_html(t("copy"))}" '
        f'data-copied="{escape_html(t("copy.done"))}" data-failed="{escape_html(t("copy.failed"))}"></div>\n'
        "</main>\n</body>\n</html>\n"
    )


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


def _versions(states: Sequence[CitedState], *, is_shallow: bool, citation: Citation, wording: Wording) -> Iterator[str]:
    t = wording.text
    yield f'<h2 id="versions">{escape_html(t("cite.versions"))}</h2>\n<p>{escape_html(t("cite.versions.text"))}</p>\n'
    if is_shallow:
        yield f"<p>{escape_html(t('cite.versions.shallow'))}</p>\n"
    yield "<ul>\n"
    for state in states:
        day = wording.date(state.day) if state.day else t("cite.versions.uncommitted")
        own = f" {escape_html(t('cite.versions.shown'))}" if state.version == citation.version else ""
        yield (
            f'<li><code dir="ltr" id="v-{state.version}">{state.version}</code> {_html(day, wording)}{own}'
            f"{_changes(state.amendments, wording)}</li>\n"
        )
    yield "</ul>\n"


def _changes(amendments: Sequence[Amendment], wording: Wording) -> str:
    items = "".join(
        f"<li>{_html(wording.date(each.date), wording)}{wording.language.colon} "
        f"{phrase_html(wording.phrase(each.note))}</li>"
        for each in amendments
    )
    return f"<ul>{items}</ul>" if items else ""
