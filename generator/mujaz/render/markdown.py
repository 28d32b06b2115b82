r"""Text becomes Markdown or HTML, escaped for the place it goes to.

Python-Markdown's backslash escapes serve for its own punctuation; what HTML would take for a tag or an entity becomes
an entity. Nothing that stands in content can open a tag, a list, an attribute list or a fenced block.
"""

from __future__ import annotations

import dataclasses
import functools
import html
import itertools
import posixpath
import re
from typing import TYPE_CHECKING

import jinja2

from mujaz.model.address import HTTPS
from mujaz.wording.line_breaks import WORD_JOINER
from mujaz.wording.phrase import stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jinja2.runtime import Context

    from mujaz.wording import Phrase, Run
    from mujaz.wording.phrase import Isolate

_INLINE = re.compile(r"[\\`*_{}\[\]]")
_ISOLATES = "\u2066\u2067\u2068\u2069"
_BAR = "&#124;"  # a bar would open the next cell of a table
_BLOCK = re.compile(r"^([ \t]*)([#+\-:|=~!?>./$^]|\d+[.)])?")
_WHOLE = re.compile(f"[^ <>]*{WORD_JOINER}[^ <>]*")
"""Words that no line may end in. A word joiner would be copied along, so that a class says it instead."""
_CONTROLS = (
    "\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff"
)
_CONTROL = re.compile(f"[{_CONTROLS}]")
_ESCAPED = re.compile(rf"[\\`*_{{}}\[\]|&<>\n{_CONTROLS}]")
"""What is not written as it is; most words have nothing of it."""


def clean(text: str) -> str:
    """Return a text in one line, without controls of any sort and without what is no character (YAML 1.1, 5.1)."""
    return _CONTROL.sub("", " ".join(text.split()) if "\n" in text else text)


def escape_html(text: str) -> str:
    """Return words for HTML content or a quoted attribute."""
    return html.escape(clean(text), quote=True)


def escape_markdown(text: str) -> str:
    """Return words for Markdown, wherever they stand: what opens a block at its start is escaped too."""
    return _BLOCK.sub(_escaped_start, _escaped_inline(text), count=1)


def _escaped_inline(text: str) -> str:
    if not _ESCAPED.search(text):
        return text
    text = html.escape(clean(text), quote=False)
    return _INLINE.sub(lambda match: "\\" + match[0], text).replace("|", _BAR)


def _escaped_start(match: re.Match[str]) -> str:
    blank, mark = match[1][:1] and " ", match[2] or ""  # four blanks would make code of it
    if mark[:1].isdigit():
        return f"{blank}{mark[:-1]}&#{ord(mark[-1])};"
    return f"{blank}\\{mark}" if mark in set("#+-.!>") else blank + "".join(f"&#{ord(c)};" for c in mark)


def phrase_markdown(phrase: Phrase, page: str) -> str:
    """Return a phrase as Markdown, wherever it stands.

    Args:
        phrase: the phrase.
        page: path of the page it stands on, which links start from.
    """
    around = _Around(page)
    if phrase.is_plain:
        return _words(phrase.runs[0], around, at_start=True)
    return _markdown(around, [run for run in phrase.runs if run.text], at_start=True)


def phrase_html(phrase: Phrase) -> str:
    """Return a phrase as HTML, where Markdown is not read: its words, without emphasis and links."""
    if phrase.is_plain:
        return _words(phrase.runs[0], _Around("", escape_html), at_start=False)
    plain = [dataclasses.replace(run, emphasis=False, target=None, title="") for run in phrase.runs]
    return _markdown(_Around("", escape_html), plain)


@dataclasses.dataclass(frozen=True)
class _Around:
    """What stands round words: the page, how words are escaped, and what is said of them already."""

    page: str
    escape: Callable[[str], str] = _escaped_inline
    depth: int = 0
    language: str | None = None
    mark: tuple[bool, str | None, str] = (False, None, "")


def _markdown(around: _Around, runs: Sequence[Run], *, at_start: bool = False) -> str:
    """Return runs with their isolates as elements; a link may hold an isolate, and an isolate a link."""
    parts: list[str] = []
    items = stretches(runs, around.depth)
    # Neighbours of one emphasis or link are one in Markdown, however many directions they are in.
    for mark, group in itertools.groupby(items, lambda item: _mark_of(item[1])):
        inside = dataclasses.replace(around, mark=mark) if mark and mark != around.mark else around
        words = ""
        for isolate, own in group:
            # Digits open a list with a stop behind them, which may stand in the next run.
            is_start = at_start and not parts and not words.strip(" \t0123456789")
            words += _element(isolate, own, inside) if isolate else _words(own[0], inside, at_start=is_start)
        parts.append(words if mark is None or mark == around.mark else _marked(words, mark, around.page))
    return "".join(parts)


def _mark_of(runs: Sequence[Run]) -> tuple[bool, str | None, str] | None:
    """Return the emphasis, target and title that runs have in common; None where they differ."""
    first, *others = runs
    mark = (first.emphasis, first.target, first.title)
    return mark if all(mark == (run.emphasis, run.target, run.title) for run in others) else None


def _element(isolate: Isolate, runs: Sequence[Run], around: _Around) -> str:
    languages = {run.language for run in runs}
    language = languages.pop() if len(languages) == 1 else None
    inside = dataclasses.replace(around, depth=around.depth + 1, language=language or around.language)
    attributes = f' lang="{escape_html(language)}"' if language and language != around.language else ""
    direction = f' dir="{isolate.direction}"' if isolate.direction else ""
    return f"<bdi{attributes}{direction}>{_markdown(inside, runs)}</bdi>"


def _words(run: Run, around: _Around, *, at_start: bool) -> str:
    words = escape_markdown(run.text) if at_start else around.escape(run.text)
    if WORD_JOINER in words:
        words = _WHOLE.sub(lambda match: f'<span class="mjz-whole">{match[0].replace(WORD_JOINER, "")}</span>', words)
    if run.language is None or run.language == around.language:
        return words
    return f'<span lang="{escape_html(run.language)}">{words}</span>'


def _marked(words: str, mark: tuple[bool, str | None, str], page: str) -> str:
    emphasis, target, title = mark
    inner = words.strip(" \u00a0\u202f")
    if not inner or not (emphasis or target):
        return words
    marked = f"*{inner}*" if emphasis else inner
    if target and target.startswith(HTTPS):
        return words.replace(inner, _outside(marked, target, title), 1)
    tooltip = f' "{_tooltip(title)}"' if title else ""
    marked = f"[{marked}]({relative(target, page)}{tooltip})" if target else marked
    return words.replace(inner, marked, 1)


def _outside(words: str, address: str, title: str) -> str:
    # The sign has no text, which would come along into contents and copies; its words are for those who do not see it.
    # The blank keeps them apart from the label, where they are said, and the sign on the label's last line.
    sign = f'<span class="mjz-outside" role="img" aria-label="{escape_html(title)}"></span>'
    return f'<a href="{escape_html(address)}" rel="external noopener noreferrer">{words}&nbsp;{sign}</a>'


def _tooltip(text: str) -> str:
    # Where no elements can stand, the characters of UAX #9 isolate. Markdown reads a title before its own escapes, so
    # what it would take for markup becomes an entity.
    words = "".join(part if part in _ISOLATES else clean(part) for part in re.split(f"([{_ISOLATES}])", text))
    return re.sub(r"[\\`*_\[\](){}|]", lambda match: f"&#{ord(match[0])};", html.escape(words, quote=True))


def relative(target: str, page: str) -> str:
    """Return a link from a page to a target, both relative to the language's folder; an address stays as it is."""
    if target.startswith(HTTPS):
        return target
    path, mark, anchor = target.partition("#")
    if path == page and mark:
        return f"#{anchor}"
    return _path_between(posixpath.dirname(page), path) + mark + anchor


@functools.lru_cache(maxsize=65536)
def _path_between(folder: str, path: str) -> str:
    return posixpath.relpath(path, folder or ".")


@jinja2.pass_context
def _md(context: Context, phrase: Phrase) -> str:
    return phrase_markdown(phrase, context["here"])


@jinja2.pass_context
def _md_words(context: Context, text: str) -> str:
    return phrase_markdown(context["words"](text), context["here"])


@jinja2.pass_context
def _html(context: Context, said: Phrase | str) -> str:
    return phrase_html(context["words"](said) if isinstance(said, str) else said)


@jinja2.pass_context
def _from_here(context: Context, target: str) -> str:
    return relative(target, context["here"])


FILTERS: dict[str, Callable[..., str]] = {
    "md": _md,
    "md_words": _md_words,
    "md_alt": _tooltip,
    "html": _html,
    "html_words": escape_html,
    "from_here": _from_here,
}
"""Filters of page templates, which know as `here` the path of their page inside its language's folder.

`md` and `md_words` are for Markdown, `md_alt` for the text of an image there, `html` for what an HTML element holds,
`html_words` for attributes.
"""
