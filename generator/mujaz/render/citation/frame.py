"""What stands round a document for citing: the site's name, which leads home, its other languages, its publisher.

It is no page of the site's: nothing lists it but the text that it is of, and a search engine is sent to that. It has no
script and no style in itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.render.markdown import escape_html, phrase_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class OtherLanguage:
    """The document in another language: its tag, direction and name, and its address relative to this one."""

    tag: str
    direction: str
    name: str
    address: str


@dataclass(frozen=True)
class Surroundings:
    """What stands round a document; addresses are relative to it.

    Attributes:
        root: address of the site's root.
        home: address of the home page of its language.
        page: address of the page of the text.
        document: address of the document that has the text as it is now; the document itself is `#`.
        canonical: address that search engines take for it: the page's.
        site: the site's name.
        others: the same document in the other languages.
        styles: addresses of the style sheets, relative to the root.
        publisher: who publishes the site; None where that is not said.
        licence: the licence of its texts; None where the site gives none.
        licence_url: where that licence is; empty where that is not known.
    """

    root: str
    home: str
    page: str
    document: str
    canonical: str
    site: Phrase
    others: Sequence[OtherLanguage]
    styles: Sequence[str]
    publisher: Phrase | None
    licence: Phrase | None
    licence_url: str


def framed(title: str, body: Iterable[str], around: Surroundings, wording: Wording) -> Iterator[str]:
    """Yield a document, piece by piece.

    Args:
        title: what it is called.
        body: what stands in it, as HTML.
        around: what stands round it.
        wording: wording of its language.
    """
    t, language, root = wording.text, wording.language, around.root
    licence = f'<link rel="license" href="{escape_html(around.licence_url)}">\n' if around.licence_url else ""
    yield (
        f'<!doctype html>\n<html lang="{escape_html(language.tag)}" dir="{language.direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">\n'
        f"<title>{escape_html(title)} · {escape_html(str(around.site))}</title>\n"
        f'<link rel="canonical" href="{escape_html(around.canonical)}">\n{licence}'
        f'<link rel="icon" href="{root}assets/mujaz/icon.svg">\n'
    )
    yield from (f'<link rel="stylesheet" href="{root}{escape_html(style)}">\n' for style in around.styles)
    yield (
        f'<script src="{root}assets/mujaz/early.js"></script>\n'
        f'<script defer src="{root}assets/mujaz/cite.js"></script>\n</head>\n<body class="mjz-cited">\n'
        f'<header>\n<a class="mjz-cited__home" href="{escape_html(around.home)}">'
        f'<img src="{root}assets/mujaz/icon.svg" alt="" width="28" height="28"> {phrase_html(around.site)}</a>\n'
    )
    if around.others:
        links = "".join(
            f'<a href="{escape_html(each.address)}" hreflang="{escape_html(each.tag)}" lang="{escape_html(each.tag)}" '
            f'dir="{each.direction}">{escape_html(each.name)}</a>\n'
            for each in around.others
        )
        yield f'<nav aria-label="{escape_html(wording.language.theme["select.language"])}">\n{links}</nav>\n'
    yield "</header>\n<main>\n"
    yield from body
    yield (
        f'<p role="status" class="mjz-copied"></p>\n<div hidden data-mjz-cite data-copy="{escape_html(t("copy"))}" '
        f'data-copied="{escape_html(t("copy.done"))}" data-failed="{escape_html(t("copy.failed"))}"></div>\n</main>\n'
    )
    yield from _foot(around, wording)
    yield "</body>\n</html>\n"


def _foot(around: Surroundings, wording: Wording) -> Iterator[str]:
    t, colon = wording.text, wording.language.colon
    parts = []
    if around.publisher is not None:
        parts.append(f"{escape_html(t('publisher'))}{colon} {phrase_html(around.publisher)}")
    if around.licence is not None:
        name = phrase_html(around.licence)
        name = f'<a rel="license" href="{escape_html(around.licence_url)}">{name}</a>' if around.licence_url else name
        parts.append(f"{escape_html(t('imprint.licence'))}{colon} {name}")
    if parts:
        yield f"<footer><p>{' · '.join(parts)}</p></footer>\n"
