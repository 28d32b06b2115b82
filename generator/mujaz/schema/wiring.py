"""How editors' programs find the schema of a file: by settings of Visual Studio Code, or a line in the file itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.schema.jsonc import NotJsonError, group_at, parsed, with_member

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

YAML, JSON = "yaml.schemas", "json.schemas"
"""The settings that name schemas: of the YAML extension, an object; of the editor itself, a list."""

_SKIPPED = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_MODELINE = re.compile(r"^#\s*yaml-language-server:\s*\$schema=\S*[ \t]*(?=\r?$)", re.MULTILINE)


class WiringError(ValueError):
    """The settings cannot be changed."""


def wired(settings: str, yaml: Mapping[str, Sequence[str]], json: Mapping[str, Sequence[str]]) -> str:
    """Return the settings of Visual Studio Code with schemas set in them; what else stands there stays as it is.

    Args:
        settings: the settings, JSON with comments; empty where there are none.
        yaml: for each schema of YAML files, by its address, patterns of its files.
        json: the same for JSON files.

    Raises:
        WiringError: the settings are no JSON object.
    """
    settings = settings if settings.strip() else "{\n}\n"
    try:
        if not isinstance(parsed(settings), dict):
            message = "it is no object"
            raise WiringError(message)
        for address, files in yaml.items():
            settings = _set(settings, YAML, address, list(files))
        for address, files in json.items():
            entry = {"fileMatch": list(files), "url": address}
            if entry not in list(parsed(settings).get(JSON, [])):
                settings = _set(settings, JSON, "", entry)
    except NotJsonError as error:
        message = f"it is not JSON: {error}"
        raise WiringError(message) from error
    return settings


def _set(settings: str, key: str, inner: str, value: object) -> str:
    """Return settings with a member set inside one of them, or added to it where it has no name."""
    skipped = _SKIPPED.match(settings)
    root = group_at(settings, skipped.end() if skipped else 0)
    whole = {inner: value} if inner else [value]
    found = next((member for member in root.members if member.key == key), None)
    if found is None:
        return with_member(settings, root, key, whole)
    if type(parsed(settings[found.value : found.end])) is not type(whole):
        message = f"something else than expected stands under '{key}'"
        raise WiringError(message)
    return with_member(settings, group_at(settings, found.value), inner, value)


def with_modeline(text: str, address: str) -> str:
    """Return a YAML file with a line that names its schema, as the first one; an earlier such line is replaced.

    Args:
        text: the file.
        address: address of the schema, as seen from the file.
    """
    line = f"# yaml-language-server: $schema={address}"
    if _MODELINE.search(text):
        return _MODELINE.sub(lambda _: line, text, count=1)
    head = text.partition("\n")[0]
    return line + "\r" * head.endswith("\r") + "\n" + text
