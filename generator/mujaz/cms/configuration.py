"""The configuration of Sveltia CMS for a site, in one language of those who write."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import yaml

from mujaz.cms.fields import Fields
from mujaz.model.files import KINDS
from mujaz.schema import schema_of

if TYPE_CHECKING:
    from mujaz.cms.backend import Backend
    from mujaz.model.files import FileKind
    from mujaz.schema import Known, Texts

FORMAT = "mujaz"
"""The file format that `editor.js` registers: YAML as Mujaz reads and lays it out."""
FILE = "mujaz-file"
"""The hidden field that says from which file an entry was read, so that it is written back into its layout."""
REGISTERS = "registers"

_FOLDERS = {"briefing": ("slug", "status"), "topic": ("id", "as_of"), "source": ("id", "strand")}
"""Kinds of files of which a folder has many: the key that names one, and one that only they have."""
_SOMETHING = "^(?!null$)"
"""Sveltia CMS takes what is not there for `null` when it filters."""
_FILES = ("entities", "events", "glossary", "differences", "site", "waivers")
"""Kinds of files of which there is one."""


@dataclass(frozen=True)
class Choices:
    """What a site decides of its forms.

    Attributes:
        name: the site's name, in the language of the forms.
        backend: where what is edited is kept.
        mark: what tells the site from others that are edited at the same address, such as one's own machine.
    """

    name: str
    backend: Backend
    mark: str


def configuration(known: Known, tag: str, choices: Choices) -> str:
    """Return the configuration, as YAML.

    Args:
        known: what the site decides of its files.
        tag: language to say it in, one of `known.texts`.
        choices: what else it decides.
    """
    known = replace(known, texts={tag: known.texts[tag]})
    kinds = {kind.name: kind for kind in KINDS}
    shown = tag if tag in known.languages else next(iter(known.languages))
    texts = known.texts[tag]

    def fields(kind: FileKind) -> list[dict[str, Any]]:
        # Texts stand in the site's order of languages in every form; what names an entry is in the form's own.
        made = Fields(kind.model, schema_of(kind, known), texts, known.languages, shown)
        return [*made.of_file(), {"name": FILE, "widget": "hidden"}]

    collections: list[dict[str, Any]] = [
        _folder(kinds[name], keys, texts, fields(kinds[name]), shown) for name, keys in _FOLDERS.items()
    ]
    files = [
        {
            "name": name,
            "label": texts.kinds[name].title,
            "file": f"{kinds[name].folder}/{kinds[name].file}",
            "format": FORMAT,
            "fields": fields(kinds[name]),
        }
        for name in _FILES
    ]
    collections.append({"name": REGISTERS, "label": texts.words["registers"], "format": FORMAT, "files": files})
    whole = {
        "backend": choices.backend.settings(choices.mark, choices.name),
        "app_title": choices.name,
        # Content has no pictures; Sveltia CMS wants a folder for them all the same.
        "media_folder": "media",
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "collections": collections,
    }
    return _yaml(whole)


def _folder(
    kind: FileKind, keys: tuple[str, str], texts: Texts, fields: list[dict[str, Any]], tag: str
) -> dict[str, Any]:
    (key, telling), said = keys, texts.kinds[kind.name]
    heading = next(name for name in ("title", "short_name") if any(field["name"] == name for field in fields))
    # A record is made by `mujaz seed add`, which takes the article's fingerprint.
    is_made_here = not any(field["name"] == "fingerprint" for field in fields)
    return {
        "name": kind.name,
        "label": texts.words[f"many_{kind.name}"],
        "label_singular": said.title,
        "description": said.text,
        "folder": kind.folder,
        "extension": "yml",
        "format": FORMAT,
        "create": is_made_here,
        "delete": is_made_here,
        "slug": f"{{{{fields.{key}}}}}",
        "identifier_field": key,
        "summary": f"{{{{{heading}.{tag}}}}}",
        # Files of other kinds lie in the same folder, or below it.
        "filter": {"field": telling, "pattern": _SOMETHING},
        "fields": fields,
    }


def _yaml(value: object) -> str:
    return yaml.dump(
        json.loads(json.dumps(value, ensure_ascii=False)),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=float("inf"),
    )


class _Dumper(yaml.SafeDumper):
    """Writes what stands twice twice."""

    def ignore_aliases(self, _: Any) -> bool:  # noqa: ANN401 - as in the base
        """Have no aliases."""
        return True
