"""The Data Package that describes a site's data (Frictionless Data Package 1), and the licence as text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mujaz.render.open_data.texts import in_all, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Dossier
    from mujaz.render.open_data.tables import Table

LICENCE_FILE = "licence.txt"
"""Name of the file that says what may be done with the data."""


@dataclass(frozen=True)
class Resource:
    """A file of data.

    Attributes:
        name: its name for programs.
        path: its path inside the folder of data.
        title: what it holds.
        mediatype: its media type.
        table: the table that it is, where it is one.
    """

    name: str
    path: str
    title: str
    mediatype: str
    table: Table | None = None


def data_package(dossier: Dossier, address: str, resources: Sequence[tuple[Resource, int, str]]) -> str:
    """Return the package as JSON.

    Args:
        dossier: what is published.
        address: address of the site; empty where it is not known.
        resources: each file, how many bytes it has, and its SHA-256 in hexadecimal digits.
    """
    site = dossier.site.value
    names, summaries = said(site.name, dossier) or {}, said(site.summary, dossier) or {}
    publisher = in_all(said(site.publisher.name, dossier) or {}) if site.publisher else None
    whole: dict[str, Any] = {
        "profile": "data-package",
        "name": "mujaz-data",
        "title": in_all(names) or "Mujaz",
        "description": in_all(summaries),
        "languages": list(dossier.tags),
    }
    if address:
        whole["homepage"] = address
    if site.licence:
        title = in_all(said(site.licence.name, dossier) or {})
        whole["licenses"] = [{"path": site.licence.url or LICENCE_FILE, "title": title}]
    if publisher:
        whole["contributors"] = [{"title": publisher, "role": "publisher"}]
    whole["resources"] = [_resource(*each) for each in resources]
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _resource(resource: Resource, size: int, digest: str) -> dict[str, Any]:
    table = resource.table
    return {
        "name": resource.name,
        "path": resource.path,
        "profile": "tabular-data-resource" if table else "data-resource",
        "title": resource.title,
        "format": resource.path.rpartition(".")[2],
        "mediatype": resource.mediatype,
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        **({"dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True}} if table else {}),
        **({"schema": table.schema} if table else {}),
    }


def licence_text(dossier: Dossier, unknown: dict[str, str], excerpts: dict[str, str]) -> str:
    """Return what may be done with the data, in all languages of the site.

    Args:
        dossier: what is published.
        unknown: what is said where the site gives no licence, by language.
        excerpts: whose the excerpts are, by language.
    """
    licence = dossier.site.value.licence
    names = said(licence.name, dossier) if licence else None
    lines: list[str] = []
    for tag in dossier.tags:
        lines += [names.get(tag, "") if names else unknown[tag], excerpts[tag], ""]
    return "\n".join([*lines, *([licence.url, ""] if licence and licence.url else [])])
