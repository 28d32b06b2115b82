"""Settings of an editor for a site's files."""

from __future__ import annotations

import json

EDITOR_SETTINGS = ".vscode/settings.json"
"""The settings of Visual Studio Code for a folder."""
EXTENSIONS_FILE = ".vscode/extensions.json"


def editor_files() -> dict[str, str]:
    """Return the files with which Visual Studio Code edits a site; `write_schemas` adds where its schemas are.

    Returns:
        Path below the site's folder to text.
    """
    settings = {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {"editor.wordWrap": "on", "editor.tabSize": 2, "editor.insertSpaces": True},
        # Arabic letters are no mistaken Latin ones; what cannot be seen stays marked.
        "editor.unicodeHighlight.ambiguousCharacters": False,
        "editor.unicodeHighlight.invisibleCharacters": True,
        # MkDocs' own tag in mkdocs.yml.
        "yaml.customTags": ["!ENV scalar", "!ENV sequence"],
    }
    extensions = {"recommendations": ["redhat.vscode-yaml"]}
    return {EDITOR_SETTINGS: _json(settings), EXTENSIONS_FILE: _json(extensions)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
