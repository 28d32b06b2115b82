"""The open data of a site, written into a folder for programs that are not ours."""

from __future__ import annotations

import csv

from mujaz import tasks
from tiny import ADDRESS

TBX = {"t": "urn:iso:std:iso:30042:ed-2"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

HOSTILE = [
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'quoted'",
    '<script>alert(1)</script> & ]]> "x"',
    "a }{ b \\ c % $ # _ ~ ^ &",
    "one\nTY  - BOOK\nER  - ",
    "bell\x07 null\x00 escape\x1b bom\ufeff noncharacter\ufffe",
    'semi; comma, "quotes" and | bars',
    'backslash \\" at the end \\',
]


def site_of(dossier):
    """A site of a dossier, without templates."""
    wordings = tasks.wordings_of(dossier)
    names = {tag: wording.plain(dossier.site.value.name) for tag, wording in wordings.items()}
    return tasks.BuiltSite(wordings, names, (), dossier, {}, frozenset())


def urls_of(dossier):
    return {
        f"{tag}/briefings/{r.value.slug}.md": f"{tag}/briefings/{r.value.slug}/"
        for tag in dossier.tags
        for r in dossier.briefings
    }


def write(dossier, folder):
    """Write the data of a dossier, in the order in which a build does."""
    for name, pieces in tasks.data_files(site_of(dossier), urls_of(dossier), ADDRESS).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(piece.encode() for piece in pieces))
    return folder / "data"


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def unguarded(cell):
    return cell.removeprefix("'")
