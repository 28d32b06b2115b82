"""Printed documents become JSON, the only way in which content reaches Typst; nothing in it is ever evaluated.

Words become runs: `{"t": text, "l": language tag, "e": true, "u": address}`, where `l`, `e` and `u` stand only for
foreign words, emphasised ones, and those that lead out of the site; behind these, the address stands in brackets. A run
that must not be reordered is isolated with the characters of UAX #9 (LRI or RLI, or FSI where nothing is known of its
language, and PDI). Words that stay on one line are a run of their own, with their direction under `w` (that of the text
where it is empty): readers of PDF lose the words round a blank that does not break. Strings of letters without a blank
that are longer than any word get places where a line may break.
"""

from __future__ import annotations

import dataclasses
import json
import re
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from mujaz.model import Kind
from mujaz.model.address import readable
from mujaz.render.markdown import clean
from mujaz.wording import Phrase, Run, Wording
from mujaz.wording.line_breaks import breakable
from mujaz.wording.phrase import INITIATORS, POP_ISOLATE, isolate_characters

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mujaz.languages import Language
    from mujaz.views.print import Booklet, Brief, Card

_BREAK = "\u200b"
_STEP = re.compile(r"(?<=[/.?&=#])(?=.)")
"""Where a line ends in an address: behind a mark that parts it."""
_UNBROKEN = re.compile(r"\S{24,}")

_METADATA = frozenset({"plain_title", "link", "address", "alternative"})
"""What stands on no line: it is said of the document."""

LABELS = (
    "differences.editor",
    "date-shown",
    "genre",
    "glossary",
    "headline",
    "inferred",
    "outlet",
    "source",
    "sources",
    "stance",
    "statements",
    "timeline",
    "gloss",
    "timeline.reports",
    "timeline.summary",
    "differences.all",
    "glossary.summary",
    "differences.summary",
    "sources.summary",
    "entity.person.summary",
    "variants",
    *(f"kind.{kind.value}" for kind in Kind),
    *(f"kind.{kind.value}.text" for kind in Kind),
)
"""Our strings that templates show besides those whose keys begin with `print.`."""

_OF_SEVERAL = {
    "source": "sources",
    "print.method.text": "print.method.text.several",
    "print.method.all.text": "print.method.all.text.several",
    "print.notes.text": "print.notes.all",
    "print.posts": "print.posts.several",
}
"""Strings of a document about one source, and what stands for them where there are several."""


@dataclasses.dataclass(frozen=True)
class About:
    """What is said of a document, and stands on no page of it.

    Attributes:
        author: who publishes it.
        day: its date: the day of its last change. Without one it is not fit for archives.
        record: what it says, for programs; see `mujaz.render.record`.
    """

    author: str = ""
    day: dt.date | None = None
    record: str | None = None


def document_side(view: Brief | Booklet, wording: Wording, *, facing: bool = True) -> dict[str, Any]:
    """Return what a document says in one language, as a JSON object with our strings beside it.

    Args:
        view: the document.
        wording: wording of the language.
        facing: whether the site prints briefs in two languages, in which the source's own words stand.
    """
    labels = _labels(wording)
    if not facing:
        labels["print.notes.gloss"] = labels["print.notes.gloss.alone"]
    if view.several:
        labels |= {key: labels[other] for key, other in _OF_SEVERAL.items()}
    return {**_object(view, wording), "labels": labels}


def document_json(  # noqa: PLR0913 - a document, and how it is set
    sort: str,
    sides: Sequence[dict[str, Any]],
    site_languages: Mapping[str, Language],
    *,
    paper: str,
    families: Sequence[str],
    about: About | None = None,
) -> str:
    """Return a document as JSON for the Typst template.

    Args:
        sort: sort of document: `brief`, `bilingual` or `booklet`.
        sides: the document in each of its languages; the first is the document's own.
        site_languages: all languages of the site, by tag.
        paper: name of the paper, as Typst knows it.
        families: all font families at hand.
        about: what is said of the document.
    """
    about = about or About()
    labels = sides[0]["labels"]
    languages = {tag: _face(language, families) for tag, language in site_languages.items()}
    data = {
        "sort": sort,
        "paper": paper,
        "families": list(families),
        "languages": languages,
        "sides": list(sides),
        "author": about.author,
        "date": [about.day.year, about.day.month, about.day.day] if about.day else None,
        "note": labels.get("print.note", ""),
        "record": about.record,
        "record-name": labels.get("print.record", ""),
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def card_json(card: Card, wording: Wording) -> str:
    """Return the picture of a page as JSON, several of which are a document; see `cards_json`."""
    return json.dumps({**_object(card, wording), "language": wording.tag}, ensure_ascii=False, separators=(",", ":"))


def cards_json(cards: Iterable[str], site_languages: Mapping[str, Language], families: Sequence[str]) -> str:
    """Return pictures of pages as JSON for the Typst template `card.typ`, which sets each on a page of its own.

    Args:
        cards: the pictures, as JSON.
        site_languages: all languages of the site, by tag.
        families: all font families at hand.
    """
    faces = {tag: _face(language, families) for tag, language in site_languages.items()}
    return f'{{"languages":{json.dumps(faces, ensure_ascii=False, sort_keys=True)},"cards":[{",".join(cards)}]}}'


def _face(language: Language, families: Sequence[str]) -> dict[str, object]:
    own = language.print
    return {
        "name": language.name,
        "direction": language.direction,
        "fonts": [own.font, *(family for family in families if family != own.font)],
        "scale": own.scale,
        "emphasis": own.emphasis,
        "quotes": language.quotes,
        "quotes_within": language.marks_within,
        "separator": language.list_separator,
        "colon": language.colon,
        "group_separator": language.group_separator,
    }


def _labels(wording: Wording) -> dict[str, str]:
    keys = (*LABELS, *(key for key in wording.language.strings if key.startswith("print.")))
    labels = {key: form for key in keys if isinstance(form := wording.language.strings[key], str)}
    return {**labels, "digits": wording.language.digits[wording.digits], "colon": wording.language.colon}


def _object(value: object, wording: Wording) -> dict[str, Any]:
    if not dataclasses.is_dataclass(value):
        message = f"{type(value).__name__} is not a view"
        raise TypeError(message)
    found = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return {name: clean(str(value)) if name in _METADATA else _json(value, wording) for name, value in found.items()}


def _json(value: object, wording: Wording) -> object:
    if isinstance(value, Phrase):
        return _phrase(value)
    if isinstance(value, str):
        return _words(wording.unbroken(value))
    if isinstance(value, tuple):
        return [_json(item, wording) for item in value]
    if value is None or isinstance(value, bool | int):
        return value
    return _object(value, wording)


def _phrase(phrase: Phrase) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    marked = list(isolate_characters(phrase.runs))
    for (run, before, after), following in zip_longest(marked, phrase.runs[1:]):
        words = _DATE.sub("\\1\u00a0", f"{before}{clean(run.text)}{after}")
        found += [_run(run, piece, whole=whole) for piece, whole in _pieces(words)]
        if run.is_outside and (following is None or following.target != run.target):
            found += _address(run.target or "")
    return found


def _address(link: str) -> list[dict[str, object]]:
    shown = _BREAK.join(map(_breaking, _STEP.split(readable(link))))
    return [{"t": " ("}, {"t": f"{INITIATORS['ltr']}{shown}{POP_ISOLATE}", "u": link}, {"t": ")"}]


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each stays on one line."""
    at = 0
    for match in _WHOLE.finditer(text):
        if len(match[0]) > _LONGEST_WHOLE:
            continue
        if at < match.start():
            yield _breaking(text[at : match.start()]), False
        yield breakable(match[0]), True
        at = match.end()
    if at < len(text):
        yield _breaking(text[at:]), False


def _run(run: Run, text: str, *, whole: bool) -> dict[str, object]:
    found: dict[str, object] = {"t": text}
    if whole:
        found["w"] = run.isolates[-1].direction if run.isolates else ""
    if run.language:
        found["l"] = run.language
    if run.emphasis:
        found["e"] = True
    if run.is_outside:
        found["u"] = run.target
    return found


_WHOLE = re.compile("[^\\s\u200b\u2060\u2066-\u2069]+(?:[\u00a0\u2060]+[^\\s\u200b\u2060\u2066-\u2069]+)+")
"""Words with blanks and joiners between them at which no line ends; characters that isolate stay outside."""

_DATE = re.compile("([0-9\u0660-\u0669]{1,2}\u00a0[^\\W\\d_]+(?:\u00a0[^\\W\\d_]+)?) (?=[0-9\u0660-\u0669]{4}(?!\\d))")
"""A day and its month, before the year: a line of paper has room for all three."""

_LONGEST_WHOLE = 32
"""Characters of what stays on one line; the narrowest column has room for more."""

_NO_BREAK = re.compile("(?<=[\u0600-\u06ff])[\u00a0\u2060]|[\u00a0\u2060](?=[\u0600-\u06ff])")
"""What keeps a line from ending beside an Arabic word."""


def _words(text: str) -> str:
    """Return our own words, which are no phrase."""
    # Where a no-break space or a word joiner stands between Arabic words, PDFium loses them (measured: .88 for .95).
    return _breaking(_NO_BREAK.sub(lambda match: " " * (match[0] == "\u00a0"), clean(text)))


def _breaking(text: str) -> str:
    return _UNBROKEN.sub(_with_breaks, text)


def _with_breaks(match: re.Match[str]) -> str:
    # A mark stays with its letter.
    return "".join(c if unicodedata.category(c).startswith("M") else _BREAK + c for c in match[0]).removeprefix(_BREAK)
