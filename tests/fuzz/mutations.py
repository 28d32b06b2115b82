"""Mutations of a small dossier: of bytes, of YAML's structure, of values, of whole files.

A number makes a mutation: the same number makes the same files, on every machine.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import two_sources
from tiny import REPOSITORY, TinySite

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LANGUAGES = {
    path.name: path.read_bytes()
    for path in sorted((REPOSITORY / "generator" / "mujaz" / "languages").glob("*.yml"))
    if path.stem in {"ar", "en"}
}

VALUES = [
    "", "-", "~", "null", "[]", "{}", "[[[]]]", "{a: {b: {c: d}}}", "*a", "&a b", "!!python/object:os.system x", "!a b",
    "'", '"', "|", ">", "%", "@", "`", "#", ": ", "- ", "? ", "---", "...", "<<: *a", "\t", "\r", "\x00", "\x07", "\x7f",
    "\x85", "\u2028", "\ufeff", "\u202e", "\U000e0041", "\ufefb", "\u0660", "\u0301" * 40, '"\\ud800"', '"\\x00"',
    '"\\U00110000"', "9" * 400, "-1", "0", "1e9", "0x1f", "NaN", "2025-0X", "2025-02-30", "../unknown", "{2025,2026}",
    "[2025..2030]", "-99999999-01-01", "Y-17E7", "1446-09-01", "٢٠٢٥", "http://x/", "https://[", "https://x\\@y/",
    "javascript:alert(1)", "//x", "https://xn--a/", "https://" + "a" * 300, "mailto:", "..", "../../x", "/etc/passwd",
    "con", "index", "s-1", "bridge", "bridge/s1", "bridge/s1/s2", "salim-amir", "[x](", "[](s-1)", "[x](s-1)", "[[x]](y)",
    "[x]{ar}", "*" * 60, "_" * 60, "**x*", "[" * 300, "](" * 100, "{{ x }}", "{% x %}", "{0}", "%s", "<b>", "&amp;", "$x$",
    "\\" * 50, "x" * 5000, "كلمة " * 500, "70 metres", "٧٠ مترًا", "7" * 12 + "%", "1,2,3,4", "«", "»“”‘’", "(" * 200,
]  # fmt: skip
"""What may stand in a place: what YAML, dates, addresses, ids, markup, numbers and templates make something of."""


def dossiers() -> list[Mapping[str, bytes]]:
    """Return the dossiers that are mutated."""
    tiny, topical, two = TinySite(), TinySite().with_topic(), two_sources.of_two(TinySite())
    own = TinySite()
    own.files["languages/en.yml"] = LANGUAGES["en.yml"].decode()
    return [{name: text.encode() for name, text in each.files.items()} for each in (tiny, topical, two, own)]


def mutated(number: int, found: list[Mapping[str, bytes]]) -> dict[str, bytes]:
    """Return a mutation of one of some dossiers.

    Args:
        number: which mutation.
        found: the dossiers.
    """
    chance = random.Random(number)  # noqa: S311 - mutations, not secrets
    files = dict(chance.choice(found))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        name = chance.choice(sorted(files))
        files[name] = chance.choice(_WAYS)(chance, files[name])
        if chance.random() < 0.02:
            files[chance.choice(_NAMES)] = files[name]
        if chance.random() < 0.02 and len(files) > 1:
            del files[name]
    return files


def _flip(chance: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 2, 16))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: random.Random, content: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:]


def _insert(chance: random.Random, content: bytes) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + chance.choice(VALUES).encode("utf-8", "surrogatepass") + content[place:]


def _value(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    number = chance.randrange(len(lines))
    key, colon, _ = lines[number].partition(b": ")
    if colon:
        lines[number] = key + colon + chance.choice(VALUES).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _inner(chance: random.Random, content: bytes) -> bytes:
    """Put something in the place of a value between braces, in quotation marks, so that the YAML stays whole."""
    parts = content.split(b": ")
    number = chance.randrange(len(parts))
    rest = parts[number].lstrip(b"abcdefghijklmnopqrstuvwxyz0123456789-. ")
    quoted = chance.choice(VALUES).replace("'", "''").encode("utf-8", "surrogatepass")
    parts[number] = b"'" + quoted + b"'" + rest
    return b": ".join(parts)


def _lines(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    start, end = sorted(chance.randrange(len(lines) + 1) for _ in range(2))
    block = lines[start : min(end, start + 12)]
    way = chance.randrange(4)
    if way == 0:
        return b"\n".join([*lines[:start], *lines[start + len(block) :]])
    if way == 1:
        return b"\n".join([*lines[:start], *block * chance.choice((2, 2, 20)), *lines[start:]])
    if way == 2:
        return b"\n".join([*lines[:start], *(b"  " + line for line in block), *lines[start + len(block) :]])
    place = chance.randrange(len(lines) + 1)
    return b"\n".join([*lines[:place], *block, *lines[place:]])


def _swap(chance: random.Random, content: bytes) -> bytes:
    words = content.split(b" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return b" ".join(words)


_WAYS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _flip, _cut, _insert, _value, _value, _inner, _inner, _inner, _lines, _lines, _swap,
)  # fmt: skip
_NAMES = (
    "briefings/x.yml",
    "briefings/waivers.yml",
    "briefings/topics/x.yml",
    "briefings/reviews/bridge.yml",
    "seeds/x.yml",
    "languages/xx.yml",
    "languages/ar.yml",
)
