"""Synthetic archives for the benchmark of the whole site: the real content copied over and over under other ids.

Each copy of a briefing has a record of its own with the same fingerprint, so that every excerpt is proven; every second
event that it names is its own copy, as is the first person; the rest of the registers is shared, as that of a real
archive would be. Equal numbers give equal archives.
"""

from __future__ import annotations

import itertools
import shutil
from typing import TYPE_CHECKING, Any

import yaml

from mujaz import tasks
from mujaz.findings import Severity

if TYPE_CHECKING:
    from pathlib import Path

REGISTERS = ("entities", "events", "glossary", "differences", "site")
LONG = 10_000
"""Characters of a line: scalars are written without breaks."""


def write_archive(real: Path, folder: Path, count: int) -> None:
    """Write a site of so many briefings into an empty folder.

    Args:
        real: the repository, whose content is copied.
        folder: where the archive goes.
        count: how many briefings it has.
    """
    for name in ("briefings", "seeds"):
        (folder / name).mkdir(parents=True)
    shutil.copy(real / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "site-theme").symlink_to(real / "site-theme")
    registers = {name: _read(real / "briefings" / f"{name}.yml") for name in REGISTERS}
    briefings = [_read(path) for path in sorted((real / "briefings").glob("*.yml")) if path.stem not in REGISTERS]
    sources = {source["id"]: source for source in map(_read, sorted((real / "seeds").glob("*.yml")))}
    for source in sources.values():
        _write(folder / "seeds" / f"{source['id']}.yml", source)
    events = {event["id"]: event for event in registers["events"]}
    entities = {entity["id"]: entity for entity in registers["entities"]}
    for number, model in zip(range(count), itertools.cycle(briefings)):
        briefing = model
        if number >= len(briefings):
            own = _Copy(number, events, entities)
            source = sources[model["source"]] | {"id": f"n{number}"}
            _write(folder / "seeds" / f"n{number}.yml", source)
            briefing = own.briefing(model)
            registers["events"] += own.events
            registers["entities"] += own.entities
        _write(folder / "briefings" / f"b{number}.yml", briefing)
    # Copies share names and excerpts, which warnings would stop; they are looked for all the same.
    warnings = [rule.code for rule in tasks.RULES if rule.severity is Severity.WARNING and rule.fixed is None]
    registers["site"]["checks"] = {"severities": dict.fromkeys(warnings, "off")}
    for name, register in registers.items():
        _write(folder / "briefings" / f"{name}.yml", register)


class _Copy:
    """What a copy of a briefing has of its own."""

    def __init__(self, number: int, events: dict[str, Any], entities: dict[str, Any]) -> None:
        self._number = number
        self._known = {"events": events, "entities": entities}
        self._ids: dict[str, str] = {}
        self.events: list[dict[str, Any]] = []
        self.entities: list[dict[str, Any]] = []

    def briefing(self, briefing: dict[str, Any]) -> dict[str, Any]:
        statements = [
            statement
            | {"events": [self._event(name) for name in statement.get("events", [])]}
            | {"entities": [self._person(name) for name in statement.get("entities", [])]}
            for statement in briefing["statements"]
        ]
        return briefing | {
            "source": f"n{self._number}",
            "slug": f"{briefing['slug']}-{self._number}",
            "statements": statements,
        }

    def _event(self, name: str) -> str:
        if name not in self._ids:
            self._ids[name] = name
            if len(self._ids) % 2:
                self._ids[name] = f"{name}-{self._number}"
                self.events.append(self._known["events"][name] | {"id": self._ids[name]})
        return self._ids[name]

    def _person(self, name: str) -> str:
        known = self._known["entities"].get(name, {})
        if known.get("type") != "person" or (self.entities and self.entities[0]["id"] != f"{name}-{self._number}"):
            return name
        own = f"{name}-{self._number}"
        if not self.entities:
            names = {tag: f"{text} {self._number}" for tag, text in known["name"].items()}
            self.entities.append({"id": own, "type": "person", "name": names})
        return own


class _Dumper(yaml.CDumper):
    """Writes what is shared in full each time: content has no YAML aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 - the base loader makes texts only


def _write(path: Path, content: Any) -> None:
    path.write_text(yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=LONG), "utf-8")
