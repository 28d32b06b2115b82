"""Reading one file after the other: each becomes records with their places, or findings."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel, RootModel

from mujaz.load.decode import decode
from mujaz.load.drafts import LostDraft, contradicts_itself, lost_draft
from mujaz.load.places import LaterSpans
from mujaz.load.prose import cut_texts
from mujaz.load.tree import read_tree
from mujaz.model import Briefing, Record, Status
from mujaz.model.fields import share_field_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mujaz.findings import Finding, Span
    from mujaz.load.node import Node
    from mujaz.model import Path

M = TypeVar("M", bound=BaseModel)
B = TypeVar("B", bound=BaseModel)
B_co = TypeVar("B_co", bound=BaseModel, covariant=True)
R = TypeVar("R")

_IDS = ("id", "slug", "source")
"""Keys whose values other parts of a site refer to, or that refer to what a whole file is about."""

WAIVERS = "briefings/waivers.yml"
"""Findings that editors let stand."""

REGISTERS = frozenset(
    {WAIVERS, *(f"briefings/{name}.yml" for name in ("entities", "glossary", "events", "differences"))}
)
"""Files beside the briefings that are lists of something else."""


@dataclass(frozen=True)
class _Read(Generic[B_co]):
    """What a file was read as.

    Attributes:
        value: the model; None where there is none.
        tree: what it was read from in the end, where something was found; else the file is read again for its places.
        begins: where the model and its items begin, where there is no tree.
        findings: what is wrong with the file.
        is_mended: whether a part was left out or replaced.
        is_short: whether a part with an id may be lost.
    """

    value: B_co | None
    tree: Node | None
    begins: Mapping[Path, Span]
    findings: tuple[Finding, ...]
    is_mended: bool
    is_short: bool


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
        read = self._decoded(file, model, part_of=posixpath.dirname(file))
        if read.value is None:
            return None
        if read.tree is not None:
            self._mark_stand_in(read.tree, posixpath.dirname(file))
        return Record(file, read.value, self._spans(file, read, ()))

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
        if record.value.status is Status.PUBLISHED:
            return False
        # A status that could not be read has a stand-in, at the place of the mistake.
        place, reported = record.span("status"), {finding.span for finding in self.findings}
        if place in reported or ("status",) not in record.spans:
            return False
        return not contradicts_itself(self.content[record.file])

    def register(self, file: str, model: type[RootModel[list[M]]]) -> tuple[Record[M], ...]:
        """Read a file that is a list; a site need not have it."""
        if file not in self.content:
            return ()
        read = self._decoded(file, model, part_of=file)
        if read.value is None:
            return ()
        for position in range(len(read.value.root)):
            node = read.tree.child(position) if read.tree else None
            if node is not None:
                self._mark_stand_in(node, file)
        return tuple(
            Record(file, value, self._spans(file, read, (position,))) for position, value in enumerate(read.value.root)
        )

    def _spans(self, file: str, read: _Read[B], at: Path) -> Mapping[Path, Span]:
        node = read.tree.find(at) if read.tree else None
        return node.spans() if node else LaterSpans(file, self.content[file], at, read.begins[at])

    def _decoded(self, file: str, model: type[B], part_of: str) -> _Read[B]:
        """Read a file as a model; where something with an id is lost, `part_of` counts as unread."""
        content = self.content[file]
        read = self.known.read(file, content, model, lambda: _read(file, content, model))
        self.findings.extend(read.findings)
        if read.is_mended:
            self.mended.add(file)
        if read.is_short:
            self.unread.add(part_of)
        return read

    def _mark_stand_in(self, node: Node, part_of: str) -> None:
        """Remember that an id is not the one that was meant: it was misspelt, or its key was."""
        reported = {finding.span for finding in self.findings}
        if any(part.span in reported for key in _IDS if (part := node.find((key,)))):
            self.unread.add(part_of)


def _read(file: str, content: bytes, model: type[B]) -> _Read[B]:
    """Read a file as a model."""
    tree, found = read_tree(file, content)
    if tree is None:
        return _Read(None, None, {}, tuple(found), is_mended=False, is_short=True)
    value, read, wrong = decode(tree, model)
    findings = (*found, *wrong, *cut_texts(tree, model))
    is_shorter = isinstance(tree.value, list) and len(read.value) < len(tree.value)
    is_short = value is None or is_shorter or type(read.value) is not type(tree.value)
    if value is not None:
        share_field_names(value)
    if findings or is_short:
        return _Read(value, read, {}, findings, is_mended=bool(wrong), is_short=is_short)
    items = read.value if isinstance(read.value, list) else ()
    begins: dict[Path, Span] = {(): read.span, **{(place,): item.span for place, item in enumerate(items)}}
    return _Read(value, None, begins, (), is_mended=False, is_short=False)
