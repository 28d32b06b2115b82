"""All files of a site become one dossier."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, RootModel

from mujaz.findings import Finding, Span, closest
from mujaz.languages import Language
from mujaz.load.decode import decode
from mujaz.load.rules import nothing_to_build, unknown_language, wrong_type
from mujaz.load.tree import Node, read_tree
from mujaz.model import Briefing, Difference, Dossier, Entity, Event, Localised, Record, Site, Source, Term

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SITE = "briefings/site.yml"
"""The file that makes a folder a site."""

M = TypeVar("M", bound=BaseModel)

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, as far as a folder's name can bear


class _Entities(RootModel[list[Entity]]):
    pass


class _Terms(RootModel[list[Term]]):
    pass


class _Events(RootModel[list[Event]]):
    pass


class _Differences(RootModel[list[Difference]]):
    pass


@dataclass(frozen=True)
class Loaded:
    """What was read, and what could not be.

    Attributes:
        dossier: everything that could be read.
        findings: what is wrong with the files.
    """

    dossier: Dossier
    findings: tuple[Finding, ...]


def load_dossier(
    content: Mapping[str, bytes],
    languages: Mapping[str, bytes],
    texts: Mapping[str, str] | None = None,
    printable: frozenset[int] = frozenset(),
) -> Loaded:
    """Read all files of a site.

    Args:
        content: path relative to the site's root to bytes: the YAML files of `briefings/` and `seeds/`.
        languages: path to bytes: the language files at hand, a site's own after those that Mujaz brings along.
        texts: full texts of articles that lie at hand, by source id.
        printable: code points that the fonts of print have.
    """
    reader = _Reader(content)
    known = reader.languages(languages)
    site = reader.site(known)
    briefings = [
        reader.one(file, Briefing)
        for file in sorted(content)
        if posixpath.dirname(file) == "briefings" and file != SITE and file not in _REGISTERS
    ]
    sources = [reader.one(file, Source) for file in sorted(content) if posixpath.dirname(file) == "seeds"]
    if not briefings:
        reader.findings.append(
            nothing_to_build.RULE.at(Span(SITE), "there is no briefing beside this file", "write one")
        )
    chosen: dict[str, Language] = {}
    for position, tag in enumerate(site.value.languages):
        if tag in known:
            chosen[tag] = known[tag]
        elif site.span("languages", position) not in {finding.span for finding in reader.findings}:
            place, message = site.span("languages", position), f"there is no language file for '{tag}'"
            reader.findings.append(unknown_language.RULE.at(place, message, closest(tag, known)))
    dossier = Dossier(
        languages=chosen,
        site=site,
        sources=tuple(record for record in sources if record),
        briefings=tuple(record for record in briefings if record),
        entities=reader.register("briefings/entities.yml", _Entities),
        terms=reader.register("briefings/glossary.yml", _Terms),
        events=reader.register("briefings/events.yml", _Events),
        differences=reader.register("briefings/differences.yml", _Differences),
        unread=frozenset(reader.unread),
        texts=dict(texts or {}),
        printable=printable,
    )
    return Loaded(dossier, tuple(reader.findings))


_REGISTERS = frozenset(f"briefings/{name}.yml" for name in ("entities", "glossary", "events", "differences"))


class _Reader:
    """Reads files one after the other, and collects the findings."""

    def __init__(self, content: Mapping[str, bytes]) -> None:
        self.content = content
        self.findings: list[Finding] = []
        self.unread: set[str] = set()

    def one(self, file: str, model: type[M]) -> Record[M] | None:
        """Read a file that is one model; None where it is not YAML."""
        tree, findings = read_tree(file, self.content[file])
        self.findings.extend(findings)
        if tree is None:
            self.unread.add(posixpath.dirname(file))
            return None
        if not isinstance(tree.value, dict):
            self.unread.add(posixpath.dirname(file))
        value, tree, findings = decode(tree, model)
        self.findings.extend(findings)
        if value is None:
            self.unread.add(posixpath.dirname(file))
            return None
        return Record(file, value, tree.spans())

    def register(self, file: str, model: type[RootModel[list[M]]]) -> tuple[Record[M], ...]:
        """Read a file that is a list; a site need not have it."""
        if file not in self.content:
            return ()
        tree, findings = read_tree(file, self.content[file])
        self.findings.extend(findings)
        if tree is None:
            self.unread.add(file)
            return ()
        if not isinstance(tree.value, list):
            self.unread.add(file)
        items, tree, findings = decode(tree, model)
        self.findings.extend(findings)
        if items is None:
            self.unread.add(file)
            return ()
        nodes: Sequence[Node] = tree.value if isinstance(tree.value, list) else ()
        return tuple(Record(file, value, node.spans()) for value, node in zip(items.root, nodes, strict=True))

    def languages(self, files: Mapping[str, bytes]) -> dict[str, Language]:
        """Read the language files; a later file of the same tag stands in for an earlier one."""
        known: dict[str, Language] = {}
        for file, content in files.items():
            tree, findings = read_tree(file, content)
            self.findings.extend(findings)
            if tree is not None:
                language, tree, findings = decode(tree, Language)
                self.findings.extend(findings)
                if language is not None and _TAG.fullmatch(language.tag):
                    known[language.tag] = language
                elif language is not None and not findings:
                    place = tree.spans().get(("tag",), Span(file))
                    self.findings.append(wrong_type.RULE.at(place, f"'{language.tag}' is not a language tag"))
        return known

    def site(self, known: Mapping[str, Language]) -> Record[Site]:
        """Read the site's file; where it cannot be read, take all languages at hand."""
        if SITE in self.content:
            record = self.one(SITE, Site)
            if record is not None and (set(record.value.languages) & set(known) or not known):
                return record
        else:
            self.findings.append(
                nothing_to_build.RULE.at(
                    Span(SITE), "this file is missing", "a site needs it; --root names the site's folder"
                )
            )
        text = Localised(dict.fromkeys(known, SITE) or {SITE: SITE})
        return Record(SITE, Site(languages=sorted(known) or [SITE], name=text, summary=text), {})
