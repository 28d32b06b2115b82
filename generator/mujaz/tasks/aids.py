"""What helps to read: the words of its help in each language, loaded when a reader opens it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.tasks.site import BuiltSite

AIDS_FOLDER = "assets/mujaz/aids"
"""Folder of a built site that holds the scripts of what helps to read; see `site-theme/assets/mujaz/aids`."""

_WORDS = (
    "aids",
    "aids.key.close",
    "aids.key.evidence",
    "aids.key.help",
    "aids.key.language",
    "aids.key.page",
    "aids.key.step",
    "aids.key.step.other",
    "aids.keys",
    "aids.keys.note",
    "aids.keys.on",
    "aids.size",
    "aids.size.large",
    "aids.size.larger",
    "aids.size.largest",
    "aids.size.normal",
    "search.open",
    "theme.close",
)


def aids_files(site: BuiltSite) -> dict[str, str]:
    """Return the words of the help in each language: text by path inside the site.

    They are scripts: a page that was opened as a file can load a script, and can read no other file.
    """
    return {
        f"{AIDS_FOLDER}/{tag}.js": f'"use strict";\nglobalThis.mjzAids = {_words(wording.language.strings)};\n'
        for tag, wording in site.wordings.items()
    }


def _words(strings: Mapping[str, object]) -> str:
    return json.dumps({key: strings[key] for key in _WORDS}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
