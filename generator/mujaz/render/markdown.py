r"""Text becomes Markdown or HTML, escaped for the place it goes to.

Python-Markdown's backslash escapes serve for its own punctuation; what HTML would take for a tag or an entity becomes
an entity. Nothing that stands in content can open a tag, a list, an attribute list or a fenced block.
"""

from __future__ import annotations

import html
import itertools
import posixpath
import re
from typing import TYPE_CHECKING

import jinja2

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.runtime import Context

    from mujaz.wording import Phrase, Run

_INLINE = re.compile(r"[\\`*_{}\[\]]")
_BAR = "&#124;"  # a bar would open the next cell of a table
_BLOCK = re.compile(r"^([ \t]*)([#+\-:|=~!?>./$^]|\d+[.)])?")
_CONTROL = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)


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
    parts: list[str] = []
    # Runs of one emphasis or link are one in Markdown, however many directions they are in.
    for (emphasis, target, title), group in itertools.groupby(
        (run for run in phrase.runs if run.text), lambda run: (run.emphasis, run.target, run.title)
    ):
        words = "".join(
            _marked(run, _escaped_inline(run.text) if parts or position else escape_markdown(run.text))
            for position, run in enumerate(group)
        )
        inner = words.strip(" ")
        if inner and (emphasis or target):
            marked = f"*{inner}*" if emphasis else inner
            tooltip = f' "{_tooltip(title)}"' if title else ""
            marked = f"[{marked}]({relative(target, page)}{tooltip})" if target else marked
            words = words.replace(inner, marked, 1)
        parts.append(words)
    return "".join(parts)


def _tooltip(text: str) -> str:
    # Markdown reads a title before its own escapes, so what it would take for markup becomes an entity.
    return re.sub(r"[\\`*_\[\](){}|]", lambda match: f"&#{ord(match[0])};", escape_html(text))


def relative(target: str, page: str) -> str:
    """Return a link from a page to a target, both relative to the language's folder."""
    path, mark, anchor = target.partition("#")
    if path == page and mark:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor


def _marked(run: Run, words: str) -> str:
    language = f' lang="{escape_html(run.language)}"' if run.language else ""
    if run.direction:
        return f'<bdi{language} dir="{run.direction}">{words}</bdi>'
    return f"<span{language}>{words}</span>" if language else words


@jinja2.pass_context
def _md(context: Context, phrase: Phrase) -> str:
    return phrase_markdown(phrase, context["here"])


@jinja2.pass_context
def _from_here(context: Context, target: str) -> str:
    return relative(target, context["here"])


FILTERS: dict[str, Callable[..., str]] = {
    "md": _md,
    "md_words": escape_markdown,
    "html_words": escape_html,
    "from_here": _from_here,
}
"""Filters of page templates. Templates know as `here` the path of their page inside its language's folder."""
