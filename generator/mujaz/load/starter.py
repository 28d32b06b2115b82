"""What Mujaz brings along for a new site, language by language: comments, names, and an invented example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Starter(BaseModel):
    """What Mujaz says in one language to whoever begins.

    Attributes:
        name: name of a site that has none yet.
        summary: what such a site is about.
        notes: comments in files, by the file's name and the keys below it, joined with dots; none where Mujaz does not
            speak to editors in the language.
        article: the invented article.
        example: the texts of the briefing of it, by name.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    name: str
    summary: str
    notes: dict[str, str] = {}
    article: str
    example: dict[str, str]


@dataclass(frozen=True)
class Example:
    """The invented example, in the languages of a site.

    Attributes:
        article: the article.
        record: its record, without a fingerprint.
        briefing: the briefing of it.
        registers: the entries that it uses, by the register's name.
    """

    article: str
    record: dict[str, Any]
    briefing: dict[str, Any]
    registers: dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class _Mark:
    """A value that depends on a site's languages: what sort of value, and the name of the text."""

    sort: str
    name: str


_ABSENT = object()


class _Loader(yaml.SafeLoader):
    """Reads the example's marks."""


def _mark(loader: _Loader, sort: str, node: yaml.Node) -> _Mark:
    return _Mark(sort, str(loader.construct_scalar(node)) if isinstance(node, yaml.ScalarNode) else "")


_Loader.add_multi_constructor("!", _mark)


def starter(text: str) -> Starter:
    """Return what a file of `starter/` says in its language."""
    return Starter.model_validate(yaml.safe_load(text))


def example(text: str, starters: Mapping[str, Starter], tags: Sequence[str], day: str) -> Example:
    """Return the invented example.

    Args:
        text: its file, with marks where it depends on the languages.
        starters: what Mujaz says in each language of the site.
        tags: tags of the site's languages; the article is in the first.
        day: the day on which it is published, `YYYY-MM-DD`.
    """

    def filled(value: object) -> object:
        if isinstance(value, dict):
            inside = {key: filled(item) for key, item in value.items()}
            return {key: item for key, item in inside.items() if item is not _ABSENT}
        if isinstance(value, list):
            return [filled(item) for item in value]
        return marked(value) if isinstance(value, _Mark) else value

    def marked(mark: _Mark) -> object:
        if mark.sort == "each":
            return {tag: starters[tag].example[mark.name] for tag in tags}
        if mark.sort == "others":
            return {tag: starters[tag].example[mark.name] for tag in tags[1:]} or _ABSENT
        plain = {"language": tags[0], "today": day}
        return plain[mark.sort] if mark.sort in plain else starters[tags[0]].example[mark.name]

    found: Any = filled(yaml.load(text, Loader=_Loader))  # noqa: S506 - a safe loader, with marks
    return Example(starters[tags[0]].article, found["record"], found["briefing"], found["registers"])
