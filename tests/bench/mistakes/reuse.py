"""What the checks of one dossier made, and those of the next, which differs from it in a word, can use again.

Five hundred dossiers are checked one after the other. Everything here depends on nothing but its arguments, so a run
says the same with it as without; it takes less than half of the time.
"""

from __future__ import annotations

import functools
import importlib
import sys
from typing import TYPE_CHECKING, Any

from mujaz.load import dossier as loading
from mujaz.model import fingerprint, markup

if TYPE_CHECKING:
    from collections.abc import Callable

    from mujaz.findings import Finding

_MOST = 50_000
"""Texts that are remembered; a dossier of the first site has 5,000."""

_FILES = 200
"""Files that are."""

_NODES = 5_000
"""Parts of files that are: a briefing, an entry of a register."""


@functools.cache
def reuse() -> None:
    """Let the package remember what it made of files, texts and names that did not change."""
    _files()
    for function in (markup.parse_markup, markup.plain_text, fingerprint.hashes):
        _everywhere(function, functools.lru_cache(_MOST)(function))
    _languages()
    _names()


def _everywhere(function: Callable[..., object], other: Callable[..., object]) -> None:
    """Put another function in the place of one, in all modules of the package that have it."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "mujaz":
            for key, value in list(vars(module).items()):
                if value is function:
                    setattr(module, key, other)


def _files() -> None:
    package: Any = loading if hasattr(loading, "read_tree") else importlib.import_module("mujaz.load.reader")
    read_tree: Any = functools.lru_cache(_FILES)(package.read_tree)
    decode: Any = package.decode
    decoded: dict[tuple[int, type], tuple[object, Any]] = {}

    def tree(file: str, content: bytes) -> tuple[Any, list[Finding]]:
        root, findings = read_tree(file, content)
        return root, list(findings)

    def model(node: Any, type_: type) -> tuple[Any, ...]:
        key = (id(node), type_)
        if key not in decoded:
            if len(decoded) > _NODES:
                decoded.clear()
            decoded[key] = (node, decode(node, type_))  # the node stays alive, so that its id stays its own
        return tuple(list(part) if isinstance(part, list) else part for part in decoded[key][1])

    _everywhere(package.read_tree, tree)
    _everywhere(decode, model)


def _languages() -> None:
    """Read each text once in its language."""
    try:
        meanings: Any = importlib.import_module("mujaz.checks.meanings")
    except ModuleNotFoundError:
        return
    readers: dict[tuple[object, ...], tuple[object, object]] = {}
    reader = meanings.Reader

    def read(language: Any) -> object:
        key = _parts(language)
        if key not in readers:
            readers[key] = (language, reader(language))
        return readers[key][1]

    meanings.Reader = read


def _parts(language: Any) -> tuple[object, ...]:
    """Return what a language is made of; a copy of it under its tag has the same parts."""
    return (language.tag, *(id(value) for key, value in vars(language).items() if key != "tag"))


def _names() -> None:
    """Compile the register's names once, as long as the register is the same."""
    names: Any = importlib.import_module("mujaz.checks.synthesis.names").Names
    known: dict[tuple[object, ...], tuple[object, object]] = {}

    def of(dossier: Any, tag: str) -> object:
        entities = tuple(record.value for record in dossier.entities)
        language = dossier.languages[tag]
        key = (*_parts(language), tuple(map(id, entities)), tuple(sorted(dossier.source)))
        if key not in known:
            if len(known) > _FILES:
                known.clear()
            known[key] = ((language, entities), names(dossier, tag))
        return known[key][1]

    names.of = of
