"""YAML as a tree with positions, every scalar kept as the text that was written.

PyYAML would make `2025-07-18` a date, `003` the number three and `no` a boolean, and keep the last of two equal keys in
silence. So nothing is constructed here. Nor does libyaml compose the tree: its composer calls itself for each level and
runs out of stack in C. The tree is made of the parser's events, one after the other, and too deep a file is given up at
the first level that is too deep.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TypeAlias

import yaml

from mujaz.findings import Finding, Span
from mujaz.load.limits import LONGEST_KEY, MOST_FINDINGS, limits_of, too_many_mistakes
from mujaz.load.node import Entry, Node
from mujaz.load.rules import duplicate_key, empty_file, not_utf8, presentation_form, yaml_feature, yaml_syntax
from mujaz.load.syntax import DEEPEST, QUOTE, syntax_finding, too_deep
from mujaz.messages import say
from mujaz.model.letters import PRESENTATION_FORM, plain_letters

Tree: TypeAlias = tuple[Node | None, list[Finding]]

_COMMENT = re.compile(r"[ \t]+#")
_COLON = re.compile(r"\s*:")
_COMMA = re.compile(r"\s*,\s*")
_WORD = re.compile(r"[A-Za-z_-]+")
"""What keys are made of."""


class _GivenUpError(Exception):
    """A file cannot be read to its end."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_tree(file: str, content: bytes) -> Tree:
    """Read a YAML file.

    Args:
        file: its path, for the findings.
        content: its bytes.

    Returns:
        The tree, or None where the file cannot be read; and what is wrong with the file.
    """
    most = limits_of(file)
    if len(content) > most.bytes:
        size = say("the file has {size:,} bytes, and {most:,} are the most", size=len(content), most=most.bytes)
        return None, [yaml_feature.RULE.at(Span(file), size, say("cut it into several files"))]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        span = Span(file, before.count(b"\n") + 1, column)
        return None, [
            not_utf8.RULE.at(
                span, say("byte 0x{content:02x} is not UTF-8", content=content[error.start]), say("save it as UTF-8")
            )
        ]
    composer = _Composer(file, text)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            composer.take(event)
    except _GivenUpError as error:
        return None, [*composer.findings, error.finding]
    except yaml.YAMLError as error:
        return None, [syntax_finding(file, text, error)]
    if composer.root is None:
        hint = say("delete it, or write its content: [] is a list of nothing")
        return None, composer.findings or [empty_file.RULE.at(Span(file), say("the file has nothing in it"), hint)]
    return composer.root, composer.findings


class _Open:
    """A list or mapping that has begun and not ended, or a whole file.

    Attributes:
        span: where it begins.
        value: what it holds so far.
        key: the key whose value comes next; None where a key comes next, or in a list.
        key_span: where that key stands.
        is_lost: whether what comes next is the value of a key that cannot be kept.
        is_flow: whether it stands between braces or brackets.
        ended: where the last value ended, if it was a text without quotation marks.
        comma: the place of the comma behind such a value, where the key may be the rest of it.
        is_alone: whether the key has no colon.
        is_loose: whether an entry of it, or something inside it, may be such a rest.
    """

    def __init__(self, span: Span, value: list[Node] | dict[str, Entry], *, is_flow: bool) -> None:
        self.span = span
        self.value = value
        self.key: str | None = None
        self.key_span = span
        self.is_lost = False
        self.is_flow = is_flow
        self.ended: int | None = None
        self.comma: int | None = None
        self.is_alone = False
        self.is_loose = False


class _Composer:
    """Makes a tree of events, and collects what is wrong on the way.

    Attributes:
        root: the tree; None before a value has ended.
        findings: what is wrong.
    """

    def __init__(self, file: str, text: str) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self._file = file
        self._text = text
        self._most = limits_of(file)
        self._open: list[_Open] = []
        self._values = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event.

        Raises:
            _GivenUpError: the file is too deep, too large, or holds a second document.
        """
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            message = say("a second document begins here")
            raise _GivenUpError(
                yaml_syntax.RULE.at(self._span(event), message, say("a file holds one; remove the ---"))
            )
        if isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._property(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._property(event)
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            ended = self._open.pop()
            self._put(Node(ended.span, ended.value, is_loose=ended.is_loose))

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        span = self._span(event)
        if len(self._open) == DEEPEST:
            raise _GivenUpError(too_deep(span))
        value: list[Node] | dict[str, Entry] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._open.append(_Open(span, value, is_flow=bool(event.flow_style)))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        span, inside = self._span(event), self._open[-1] if self._open else None
        if len(event.value) > self._most.letters:
            long = say("a text of {n:,} characters; {most:,} are the most", n=len(event.value), most=self._most.letters)
            raise _GivenUpError(yaml_feature.RULE.at(span, long, say("shorten it")))
        if inside and isinstance(inside.value, dict) and inside.key is None and not inside.is_lost:
            self._loosen(inside, event)
            self._key(inside, event.value, span)
            return
        end = event.end_mark.index if event.end_mark and not event.style else None
        is_cut = end is not None and _COMMENT.match(self._text, end) is not None
        self._put(Node(span, self._plain(str(event.value), span), is_cut), end)

    def _loosen(self, inside: _Open, event: yaml.ScalarEvent) -> None:
        """Note whether a key may be the rest of the value before it: no key of ours is more than a word."""
        inside.comma, inside.is_alone = None, False
        start, end = event.start_mark, event.end_mark
        if not inside.is_flow or start is None or end is None:
            return
        inside.is_alone = not _COLON.match(self._text, end.index)
        if event.style or inside.ended is None:
            return
        is_rest = inside.is_alone or not _WORD.fullmatch(event.value)
        if is_rest and _COMMA.fullmatch(self._text, inside.ended, start.index):
            inside.comma = inside.ended

    def _plain(self, text: str, span: Span) -> str:
        """Return a text with plain letters; what was not written in them is a finding."""
        if not PRESENTATION_FORM.search(text):
            return text
        words = [word for word in text.split() if PRESENTATION_FORM.search(word)]
        if words:
            (shape, *_) = PRESENTATION_FORM.findall(words[0])
            name, more = f"U+{ord(shape):04X} ({unicodedata.name(shape).lower()})", len(words) - 1
            message = (
                say("{name} is the shape of a letter and no letter, and so in {more} words more", name=name, more=more)
                if more
                else say("{name} is the shape of a letter and no letter", name=name)
            )
            self.findings.append(
                presentation_form.RULE.at(span, message, say("write '{word}'", word=plain_letters(words[0])))
            )
        return plain_letters(text)

    def _key(self, inside: _Open, key: str, span: Span) -> None:
        if inside.comma is not None and isinstance(inside.value, dict) and key in inside.value:
            key = f"{key}\n{span.line}:{span.column}"  # the same words behind two commas
        if len(key) > LONGEST_KEY:
            self.findings.append(yaml_feature.RULE.at(span, say("a key must be a word"), say("write a plain word")))
            inside.is_lost = True
        elif isinstance(inside.value, dict) and key in inside.value:
            first = inside.value[key].key_span.line
            message = say("the key '{key}' stands here a second time", key=key)
            self.findings.append(
                duplicate_key.RULE.at(span, message, say("the first is in line {first}; keep one", first=first))
            )
            inside.is_lost = True
        else:
            inside.key, inside.key_span = key, span

    def _put(self, node: Node, end: int | None = None) -> None:
        """Put a value where it belongs: into the list or mapping that is open.

        Args:
            node: the value.
            end: where it ends, if it is a text without quotation marks.
        """
        self._count(node.span)
        if not self._open:
            self.root = node
            return
        inside = self._open[-1]
        if isinstance(inside.value, list):
            inside.value.append(node)
            inside.is_loose = inside.is_loose or node.is_loose
        elif inside.is_lost:
            inside.is_lost, inside.ended = False, None
        elif inside.key is None:  # a list or mapping, where a key should stand
            self.findings.append(
                yaml_feature.RULE.at(node.span, say("a key must be a word"), say("write a plain word"))
            )
            inside.is_lost = True
        else:
            rest = "" if inside.comma is None or end is None else " ".join(self._text[inside.comma : end].split())
            inside.value[inside.key] = Entry(inside.key_span, node, rest, inside.is_alone)
            inside.key, inside.ended = None, end
            inside.is_loose = inside.is_loose or bool(rest) or node.is_loose

    def _alias(self, event: yaml.AliasEvent) -> None:
        """Leave out an alias: what it stands for may be as large as one likes, or hold the alias itself."""
        span = self._span(event)
        self._count(span)
        message, hint = (
            say("'*{anchor}' is an alias, which repeats another value", anchor=event.anchor),
            say("write the value out"),
        )
        self.findings.append(
            yaml_feature.RULE.at(span, message, say("{hint}; if it is a text, {quote}", hint=hint, quote=QUOTE))
        )
        if not self._open or isinstance(self._open[-1].value, list):
            return
        inside = self._open[-1]
        if inside.key is None and not inside.is_lost:
            inside.is_lost = True
        else:
            inside.key, inside.is_lost = None, False

    def _count(self, span: Span) -> None:
        self._values += 1
        if self._values > self._most.values or len(self.findings) > MOST_FINDINGS:
            many = say("too many values: {most:,} are the most", most=self._most.values)
            if self._values <= self._most.values:
                many = too_many_mistakes()
            message = say("the rest of the file is not read: it has {many}", many=many)
            raise _GivenUpError(yaml_feature.RULE.at(span, message, say("cut it into several files")))

    def _property(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Report a value's anchor and tag: a text that begins with & or ! would lose its first word."""
        if event.tag is None and event.anchor is None:
            return
        # Where a tag or anchor stands before a value, libyaml says where the first of them begins.
        span = self._span(event)
        if event.tag is not None:
            name = event.tag.removeprefix("tag:yaml.org,2002:")
            name = name if name.startswith("!") else f"!!{name}"
            message = say("the tag '{name}' has no meaning here", name=name)
            self.findings.append(
                yaml_feature.RULE.at(span, message, say("remove it; if it begins a text, {quote}", quote=QUOTE))
            )
        else:
            message = say("the anchor '&{anchor}' has no meaning here", anchor=event.anchor)
            self.findings.append(
                yaml_feature.RULE.at(span, message, say("remove it; if it begins a text, {quote}", quote=QUOTE))
            )

    def _span(self, event: yaml.Event) -> Span:
        mark = event.start_mark
        return Span(self._file, mark.line + 1, mark.column + 1) if mark else Span(self._file)
