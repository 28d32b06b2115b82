"""What a site's `mkdocs.yml` says that is wanted without MkDocs: where the site is published, and where its theme lies.

Only these are looked at, event by event: the file may have tags, anchors and mistakes that are MkDocs' business. What
it takes over with `INHERIT` is not followed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from mujaz.edges.ordinary import read_ordinary

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "mkdocs.yml"

_DEEPEST = 30
_LIST, _NO_WORD = "\0", "\1"  # no key of YAML has these characters
_WANTED = {
    ("site_url",): "site_url",
    ("theme", "custom_dir"): "custom_dir",
    ("use_directory_urls",): "use_directory_urls",
}
_FROM_ENVIRONMENT = "!ENV"  # MkDocs' tag: the first of these variables that is set; of several, the last is a default
_NO = {"false", "no", "off"}  # as MkDocs reads YAML 1.1


@dataclass(frozen=True)
class Setting:
    """A value of `mkdocs.yml`, and the line and column where it stands, from 1."""

    value: str
    line: int
    column: int


@dataclass(frozen=True)
class Settings:
    """What a site's `mkdocs.yml` says.

    Attributes:
        keys: the keys of its top level.
        site_url: where the site is published; None where it does not say so.
        custom_dir: the folder of the site's own theme; None where it names none.
        use_directory_urls: whether pages are folders, as it says; None where it does not say so.
        address: where the site is published, taken from the environment too; empty where that is not known.
    """

    keys: frozenset[str] = frozenset()
    site_url: Setting | None = None
    custom_dir: Setting | None = None
    use_directory_urls: Setting | None = None
    address: str = ""

    @property
    def has_folders(self) -> bool:
        """Whether a page is the `index.html` of a folder, as MkDocs has it by default."""
        return self.use_directory_urls is None or self.use_directory_urls.value.lower() not in _NO


def read_settings(path: Path) -> Settings:
    """Read a site's `mkdocs.yml`; what is missing, or cannot be read, says nothing."""
    reader = _Reader()
    try:
        for event in yaml.parse(read_ordinary(path).decode("utf-8-sig"), Loader=yaml.CSafeLoader):
            reader.take(event)
            if len(reader.keys) > _DEEPEST:
                break
    except (OSError, ValueError, yaml.YAMLError):  # MkDocs says so
        pass
    return Settings(frozenset(reader.top), **reader.found, address=reader.address)


class _Reader:
    """Follows the events of a YAML file.

    Attributes:
        keys: for each mapping that is open, the key whose value comes next, or None where a key comes next; for each
            list, `_LIST`.
        top: the keys of the top level.
        found: what was wanted, by its name.
        variables: the environment variables that the site's address comes from, in order; of several, the last may be
            the address itself.
    """

    def __init__(self) -> None:
        self.keys: list[str | None] = []
        self.top: set[str] = set()
        self.found: dict[str, Setting] = {}
        self.variables: list[str] = []

    @property
    def address(self) -> str:
        """Where the site is published; empty where that is not known."""
        if "site_url" in self.found:
            return self.found["site_url"].value
        named = self.variables[:-1] or self.variables
        default = self.variables[-1] if len(self.variables) > 1 else ""
        return next((os.environ[name] for name in named if os.environ.get(name)), default)

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.CollectionStartEvent):
            self.keys.append(None if isinstance(event, yaml.MappingStartEvent) else _LIST)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.keys.pop()
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._end()
        elif isinstance(event, yaml.ScalarEvent) and self.keys:
            if self.keys[-1] is None:
                self.keys[-1] = event.value
                self.top |= {event.value} if len(self.keys) == 1 else set()
                return
            path, mark = tuple(map(str, self.keys)), event.start_mark
            name = _WANTED.get(path)
            if path == ("site_url", _LIST) or (name == "site_url" and event.tag == _FROM_ENVIRONMENT):
                self.variables.append(event.value)
            if name and mark and event.tag is None:
                self.found[name] = Setting(event.value, mark.line + 1, mark.column + 1)
            self._end()

    def _end(self) -> None:
        """Let a value have ended, or a key that is no word."""
        if self.keys and self.keys[-1] != _LIST:
            self.keys[-1] = _NO_WORD if self.keys[-1] is None else None
