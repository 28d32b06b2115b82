"""Mistakes of typing: punctuation, brackets, characters, words that the site does not use."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN
from bench.mistakes.edits import Change, Edit, Kind, Knowable
from bench.mistakes.wording import OUTSIDE, outside, swap_one, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from random import Random

    from bench.mistakes.content import Content

_MARKS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    AR: (
        ("Latin comma", r"(?<=\w)،(?= \w)", ","),
        ("Latin semicolon", r"(?<=\w)؛(?= \w)", ";"),
        ("Latin question mark", r"(?<=\w)؟", "?"),
        ("straight quotation marks", r"«([^»]*)»", r'"\1"'),
        ("English quotation marks", r"«([^»]*)»", r"“\1”"),
    ),
    EN: (
        ("Arabic comma", r"(?<=\w),(?= \w)", "،"),
        ("straight quotation marks", r"“([^”]*)”", r'"\1"'),
        ("guillemets", r"“([^”]*)”", r"«\1»"),
        ("straight apostrophe", r"(?<=\w)’(?=\w)", "'"),
    ),
}

_LEFT = {
    AR: ("TODO: يُراجع.", "XXX", "(؟؟)", "[يُراجع]", "FIXME"),
    EN: ("TODO: check.", "XXX", "(??)", "TK", "FIXME", "lorem ipsum"),
}


def _typography(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag in pair.texts:
            for variant, pattern, new in _MARKS[tag]:
                text = swap_one(pattern, new, pair[tag], chance)
                if text != pair[tag]:
                    known = Knowable.PARTLY if variant == "straight apostrophe" else None
                    yield pair.edit(f"{variant}, {tag}", {tag: text}, known)


def _left(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag in pair.texts:
            if pair.place.startswith(("entity name", "term name", "entity posts")):
                continue
            mark = chance.choice(_LEFT[tag])
            known = None if mark.startswith(("TODO", "XXX", "FIXME")) else Knowable.PARTLY
            yield pair.edit(f"{mark.split(':')[0]}, {tag}", {tag: f"{pair[tag]} {mark}"}, known)


def _twice(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for tag in pair.texts:
            text = outside(
                tag, pair[tag], lambda part: swap_one(r"(?<![\w’])([^\W\d_]{2,})(?= \w)", r"\1 \1", part, chance)
            )
            if text != pair[tag] and len(pair[tag].split()) > len("abc"):
                yield pair.edit(f"a word twice, {tag}", {tag: text})


def _unbalanced(content: Content, chance: Random) -> Iterator[Edit]:
    marks = {AR: "«»()", EN: "“”()"}
    for pair in content.pairs:
        for tag in pair.texts:
            plain = re.sub(r"\[[^\]]*\]\([^)]*\)", lambda m: "x" * len(m[0]), pair[tag])
            for mark in marks[tag]:
                places = [m.start() for m in re.finditer(re.escape(mark), plain)]
                if places:
                    at = chance.choice(places)
                    yield pair.edit(f"{mark} dropped, {tag}", {tag: pair[tag][:at] + pair[tag][at + 1 :]})
            if "(" not in plain and len(plain) > len("a few words"):
                at = pair[tag].rfind(" ")
                yield pair.edit(f"( added, {tag}", {tag: f"{pair[tag][: at + 1]}({pair[tag][at + 1 :]}"})


_HIDDEN = {
    "right-to-left mark": "\u200f", "left-to-right mark": "\u200e", "zero-width space": "\u200b", "embedding": "\u202b",
    "override": "\u202e", "isolate": "\u2067", "byte order mark": "\ufeff", "soft hyphen": "\u00ad", "word joiner": "\u2060",
}  # fmt: skip


def _hidden(content: Content, chance: Random) -> Iterator[Edit]:
    for file, values in content.values.items():
        if file.startswith("seeds/"):
            continue
        for path, value in values.items():
            if value.style == "[" or len(value.text) < len("words") or path[-1:] == ("windows",):
                continue
            variant, mark = chance.choice(sorted(_HIDDEN.items()))
            at = chance.randrange(1, len(value.text))
            text = value.text[:at] + mark + value.text[at:]
            place = ".".join(step for step in path if isinstance(step, str))
            # A hidden character in an excerpt or a date is seen by what the words must be, so all count.
            yield Edit(variant, place, (Change(file, value.start, value.end, value.written(text)),))


_LOADED = {
    EN: {
        "authorities": "regime",
        "forces": "militia",
        "opponents": "terrorists",
        "commander": "warlord",
        "government": "junta",
    },
    AR: {"قوات": "ميليشيات", "سلطات": "نظام", "خصوم": "أذناب", "قائد": "جنرال حرب", "مناوئي": "إرهابيي"},
}


def _first(pattern: str, new: str, part: str) -> str:
    return re.sub(pattern, new, part, count=1)


def _forbidden(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        if pair.place.startswith(("term", "entity posts", "entity name")):
            continue
        for record in content.dossier.terms:
            term = record.value
            for form in term.forbidden:
                tag = form.language
                if tag in pair:
                    text = outside(
                        tag, pair[tag], functools.partial(_first, rf"(?<!\w){term.name.root[tag]}(?!\w)", form.text)
                    )
                    if text != pair[tag]:
                        yield pair.edit(f"a forbidden form, {tag}", {tag: text})
                    elif pair.place == "statement" and pair[tag].endswith("."):
                        yield pair.edit(f"a forbidden form added, {tag}", {tag: f"{pair[tag][:-1]}، وفق {form.text}."})


def _loaded(content: Content, _: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        if pair.place.startswith(("term", "entity posts", "entity name", "site")):
            continue
        for tag in pair.texts:
            for neutral, loaded in _LOADED[tag].items():
                text = outside(tag, pair[tag], functools.partial(_first, word(neutral, tag), loaded))
                if text != pair[tag]:
                    yield pair.edit(f"{loaded}, {tag}", {tag: text})


_DAMAGED = (
    ("mojibake", EN, "’", "â€™"), ("HTML entity", EN, " and ", " &amp; "), ("HTML tag", EN, r"(?<= )(\w{5,})", r"<b>\1</b>"),
    ("HTML tag", AR, r"(?<= )(\w{5,})", r"<b>\1</b>"), ("Persian yeh", AR, "ي", "ی"), ("Persian kaf", AR, "ك", "ک"),
    ("Cyrillic letter", EN, "(?<=[a-z])a(?=[a-z])", "а"), ("replacement character", AR, "(?<=[ء-ي])ا", "\ufffd"),
    ("a literal \\n", EN, " (?=and )", r"\\n"), ("Markdown heading", EN, "^", "## "), ("bare address", EN, r"\.$", " (https://example.org)."),
)  # fmt: skip


def _damaged(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.pairs:
        for variant, tag, pattern, new in _DAMAGED:
            if tag in pair and not OUTSIDE[tag].search(pair[tag]):
                text = swap_one(pattern, new, pair[tag], chance)
                if text != pair[tag]:
                    yield pair.edit(f"{variant}, {tag}", {tag: text})


_SPACING = (
    ("a blank before a comma", AR, r"(?<=\w)،", " ،"), ("no blank behind a comma", AR, "، (?=[^\\W\\d])", "،"), ("no blank behind a comma", EN, ", (?=[a-z])", ","),
    ("two commas", EN, r"(?<=\w),", ",,"), ("two stops", EN, r"\.$", ".."), ("two stops", AR, r"\.$", ".."), ("a blank inside quotation marks", AR, "«", "« "),
    ("no stop at the end", EN, r"\.$", ""), ("no stop at the end", AR, r"\.$", ""), ("hyphen for a dash", EN, "–", "-"),
)  # fmt: skip


def _spacing(content: Content, chance: Random) -> Iterator[Edit]:
    for pair in content.of(
        "statement",
        "summary",
        "stance",
        "event text",
        "difference note",
        "topic points.text",
        "difference passages.text",
    ):
        for variant, tag, pattern, new in _SPACING:
            found = list(re.finditer(pattern, pair[tag]))
            if found:
                match = chance.choice(found)
                yield pair.edit(f"{variant}, {tag}", {tag: pair[tag][: match.start()] + new + pair[tag][match.end() :]})


KINDS = (
    Kind("9", "wrong commas, question marks, quotation marks", "W", Knowable.YES, "the language's marks", _typography),
    Kind("9", "a note to oneself left in a text", "W", Knowable.YES, "a list of such words", _left),
    Kind("9", "a word twice", "W", Knowable.YES, "the word beside it", _twice),
    Kind("10", "unbalanced brackets and quotation marks", "E", Knowable.YES, "counting them", _unbalanced),
    Kind("16", "a hidden character", "E", Knowable.YES, "the list of such characters", _hidden),
    Kind("17", "a forbidden form of the glossary", "W", Knowable.YES, "the glossary", _forbidden),
    Kind("17", "a loaded word outside quotation", "W", Knowable.PARTLY, "the site's own list, where it has the word", _loaded),
    Kind("–", "letters and marks damaged by copying", "W", Knowable.YES, "characters that no text has", _damaged),
    Kind("–", "blanks and stops", "W", Knowable.YES, "the language's typography", _spacing),
)  # fmt: skip
