"""Reading one file after the other: each becomes records with their places, or findings."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, RootModel

from mujaz.load.decode import decode
from mujaz.load.drafts import LostDraft, contradicts_itself, lost_draft
from mujaz.load.prose import cut_texts
from mujaz.load.tree import read_tree
from mujaz.model import Briefing, Record, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mujaz.findings import Finding
    from mujaz.load.node import Node

M = TypeVar("M", bound=BaseModel)
B = TypeVar("B", bound=BaseModel)
R = TypeVar("R")

_IDS = ("id", "slug", "source")
"""Keys whose values other parts of a site refer to, or that refer to what a whole file is about."""

WAIVERS = "briefings/waivers.yml"
"""Findings that editors let stand."""

REGISTERS = frozenset(
    {WAIVERS, *(f"briefings/{name}.yml" for name in ("entities", "glossary", "events", "differences"))}
)
"""Files beside the briefings that are lists of something else."""


class KnownFiles:
    """What files were read as before: one that is read again as it was, as the same model, is not decoded again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, type[BaseModel]], tuple[bytes, object]] = {}

    def read(self, file: str, content: bytes, model: type[B], read: Callable[[], R]) -> R:
        """Return what a file is read as.

        Args:
            file: its path.
            content: its bytes.
            model: what it is read as.
            read: reads it; what it returns must not be changed by anybody.
        """
        before = self._known.get((file, model))
        if before is None or before[0] != content:
            before = self._known[file, model] = (content, read())
        return before[1]  # type: ignore[return-value] # the reader of a model always returns the same


class Reader:
    """Reads files one after the other, and collects the findings.

    Args:
        content: the files, by path.
        known: files that were read before.

    Attributes:
        findings: what is wrong with the files.
        unread: files and folders of which a part with an id was lost.
        mended: files of which a part was left out or replaced.
        drafts: files of briefings that are not published yet.
        lost: slugs of drafts of which a part was lost.
    """

    def __init__(self, content: Mapping[str, bytes], known: KnownFiles | None = None) -> None:
        self.content = content
        self.known = known or KnownFiles()
        self.findings: list[Finding] = []
        self.unread: set[str] = set()
        self.mended: set[str] = set()
        self.drafts: set[str] = set()
        self.lost: set[str] = set()

    def one(self, file: str, model: type[M]) -> Record[M] | None:
        """Read a file that is one model; None where it is not YAML."""
        value, tree = self._decoded(file, model, part_of=posixpath.dirname(file))
        if value is None or tree is None:
            return None
        self._mark_stand_in(tree, posixpath.dirname(file))
        return Record(file, value, tree.spans())

    def briefing(self, file: str) -> Record[Briefing] | None:
        """Read a briefing; what is lost of a draft is lost to drafts only."""
        before = set(self.unread)
        record = self.one(file, Briefing)
        if record is None:
            draft = lost_draft(self.content[file])
            slugs = draft.slugs if draft else frozenset[str]()
        elif self._is_draft(record):
            slugs, draft = frozenset({record.value.slug}), LostDraft(frozenset())
        else:
            return record
        if draft:
            self.drafts.add(file)
            if record is None or file in self.mended:
                self.unread = before
                self.mended.add(file)
                self.lost |= slugs
        return record

    def _is_draft(self, record: Record[Briefing]) -> bool:
        # A status that could not be read has a stand-in, at the place of the mistake.
        place, reported = record.span("status"), {finding.span for finding in self.findings}
        if record.value.status is Status.PUBLISHED or place in reported or ("status",) not in record.spans:
            return False
        return not contradicts_itself(self.content[record.file])

    def register(self, file: str, model: type[RootModel[list[M]]]) -> tuple[Record[M], ...]:
        """Read a file that is a list; a site need not have it."""
        if file not in self.content:
            return ()
        items, tree = self._decoded(file, model, part_of=file)
        if items is None or tree is None:
            return ()
        nodes: Sequence[Node] = tree.value if isinstance(tree.value, list) else ()
        for node in nodes:
            self._mark_stand_in(node, file)
        return tuple(Record(file, value, node.spans()) for value, node in zip(items.root, nodes, strict=True))

    def _decoded(self, file: str, model: type[B], part_of: str) -> tuple[B | None, Node | None]:
        """Read a file as a model; where something with an id is lost, `part_of` counts as unread."""
        content = self.content[file]
        tree, value, read, findings, wrong = self.known.read(file, content, model, lambda: _read(file, content, model))
        self.findings.extend(findings)
        if tree is None or read is None:
            self.unread.add(part_of)
            return None, None
        if wrong:
            self.mended.add(file)
        is_shorter = isinstance(tree.value, list) and len(read.value) < len(tree.value)
        if value is None or is_shorter or type(read.value) is not type(tree.value):
            self.unread.add(part_of)
        return value, read

    def _mark_stand_in(self, node: Node, part_of: str) -> None:
        """Remember that an id is not the one that was meant: it was misspelt, or its key was."""
        reported = {finding.span for finding in self.findings}
        if any(part.span in reported for key in _IDS if (part := node.find((key,)))):
            self.unread.add(part_of)


def _read(
    file: str, content: bytes, model: type[B]
) -> tuple[Node | None, B | None, Node | None, tuple[Finding, ...], bool]:
    """Return a file's tree, its model, the tree as far as it was read, all findings, and whether a part is lost."""
    tree, findings = read_tree(file, content)
    if tree is None:
        return None, None, None, tuple(findings), False
    value, read, wrong = decode(tree, model)
    return tree, value, read, (*findings, *wrong, *cut_texts(tree, model)), bool(wrong)
