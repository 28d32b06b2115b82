"""Open data: the content of a site for programs, in the folder `data/` of the built site."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mujaz import __version__
from mujaz.edges import Pieces
from mujaz.model import Status
from mujaz.model.publication import visible
from mujaz.render import phrase_html
from mujaz.render.markdown import escape_html
from mujaz.render.open_data import (
    EVIDENCE,
    GLOSSARY,
    SOURCES,
    STATEMENTS,
    DataAddresses,
    Resource,
    data_package,
    dossier_json,
    dossier_schema,
    glossary_skos,
    glossary_tbx,
    licence_text,
    translation_memory,
)
from mujaz.render.open_data.dossier_schema import SCHEMA_FILE
from mujaz.render.open_data.package import LICENCE_FILE
from mujaz.views.pages.data import FORMATS
from mujaz.views.parts.size import file_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mujaz.model import Dossier
    from mujaz.render.open_data import Table
    from mujaz.tasks.site import BuiltSite

DATA_FOLDER = "data"
"""Folder of a built site that holds its data."""
PACKAGE_FILE = "datapackage.json"

_FILES = '<div class="mjz-files"></div>'
"""Where the page about the data has its list of files."""
_SIZE = re.compile(r'(<td data-mjz-size="([^"]*)"[^>]*>)[^<]*(?:<(?!/td>)[^<]*)*</td>')
"""Where its theme has the size of a file."""


@dataclass(frozen=True)
class DataFile:
    """A file of data.

    Attributes:
        key: the string that says on the page what it holds.
        format: what its format is called.
        use: the string that says what it is good for.
        resource: the file as the Data Package names it.
        pieces: yields its text.
    """

    key: str
    format: str
    use: str
    resource: Resource
    pieces: Callable[[Dossier, DataAddresses], Iterable[str]]


def _table(table: Table, key: str) -> DataFile:
    resource = Resource(table.name, f"{table.name}.csv", table.title, "text/csv", table)
    return DataFile(key, "CSV", "data.for.spreadsheets", resource, table.csv)


def _licence_place(dossier: Dossier) -> str:
    """Return where the licence is: its address, else the file beside the others; empty where the site gives none."""
    licence = dossier.site.value.licence
    return (licence.url or LICENCE_FILE) if licence else ""


DATA_FILES = (
    DataFile(
        "data.dossier",
        "JSON",
        "data.for.programs",
        Resource("dossier", "dossier.json", "All that the site publishes", "application/json"),
        dossier_json,
    ),
    DataFile(
        "data.schema",
        "JSON Schema",
        "data.for.programs",
        Resource("dossier-schema", SCHEMA_FILE, "JSON Schema of the dossier", "application/schema+json"),
        lambda _dossier, _addresses: dossier_schema(),
    ),
    _table(STATEMENTS, "data.statements"),
    _table(EVIDENCE, "data.evidence"),
    _table(SOURCES, "data.sources"),
    _table(GLOSSARY, "data.glossary"),
    DataFile(
        "data.tbx",
        "TBX-Basic",
        "data.for.translation",
        Resource("glossary-tbx", "glossary.tbx", "The glossary as TBX-Basic", "application/x-tbx+xml"),
        lambda dossier, _addresses: glossary_tbx(dossier, _licence_place(dossier)),
    ),
    DataFile(
        "data.skos",
        "SKOS, Turtle",
        "data.for.libraries",
        Resource("glossary-skos", "glossary.ttl", "The glossary as SKOS in Turtle", "text/turtle"),
        lambda dossier, _addresses: glossary_skos(dossier, _licence_place(dossier)),
    ),
    DataFile(
        "data.tmx",
        "TMX",
        "data.for.translation",
        Resource("memory", "memory.tmx", "Texts in all languages, side by side, as TMX", "application/x-tmx+xml"),
        lambda dossier, _addresses: translation_memory(dossier, __version__, _licence_place(dossier)),
    ),
)
"""The files, in the order in which the page lists them."""

_OF_GLOSSARY = frozenset({GLOSSARY.name, "glossary-tbx", "glossary-skos"})
"""Files that a site without a glossary does not have: a TBX file has an entry at least."""


@dataclass(frozen=True)
class ListedData:
    """A file of data as the page lists it.

    Attributes:
        path: its path inside the site.
        what: what it holds, as HTML.
        format: what its format is called.
        use: what it is good for, in words.
        size: how large it is, in words; empty as long as it is not written.
    """

    path: str
    what: Markup
    format: str
    use: str
    size: str = ""


def data_listing(site: BuiltSite, tag: str, sizes: Mapping[str, int] | None = None) -> list[ListedData]:
    """Return what the page about the data lists.

    Args:
        site: the site.
        tag: tag of the page's language.
        sizes: how many bytes each file has, by its path inside the site, where they are written.
    """
    if not site.dossier.site.value.data:
        return []
    files = [(each.resource.path, each.key, each.format, each.use) for each in _wanted(site.dossier)]
    files += [
        (PACKAGE_FILE, "data.package", "Data Package", "data.for.programs"),
        (LICENCE_FILE, "data.licence", "TXT", "data.for.people"),
    ]
    wording = site.wordings[tag]
    found = []
    for name, key, kind, use in files:
        path = f"{DATA_FOLDER}/{name}"
        what = Markup(phrase_html(wording.words(wording.text(key, **FORMATS))))  # noqa: S704 - escaped by it
        size = file_size(sizes[path], wording) if sizes and path in sizes else ""
        found.append(ListedData(path, what, kind, wording.text(use), size))
    return found


def with_sizes(page: str, site: BuiltSite, tag: str, sizes: Mapping[str, int]) -> str:
    """Return the page about the data as HTML, with the sizes of the files, which are written behind the pages.

    Args:
        page: the page as the theme wrote it, or as this returned it.
        site: the site.
        tag: tag of the page's language.
        sizes: how many bytes each file has, by its path inside the site.
    """
    wording = site.wordings[tag]

    def filled(found: re.Match[str]) -> str:
        size = sizes.get(html.unescape(found[2]))
        return found[0] if size is None else f"{found[1]}{phrase_html(wording.words(file_size(size, wording)))}</td>"

    return _SIZE.sub(filled, page)


def with_listing(markdown: str, site: BuiltSite, file: str, sizes: Mapping[str, int] | None = None) -> str:
    """Return the page about the data with its list of files, which the theme puts there for those who read HTML.

    Args:
        markdown: the page as its template wrote it.
        site: the site.
        file: path of the page in the Markdown tree.
        sizes: as `data_listing` has them.
    """
    wording = site.wordings[file.partition("/")[0]]
    up, t = "../" * file.count("/"), wording.text
    head = "".join(f"<th>{escape_html(t(f'data.column.{name}'))}</th>" for name in ("what", "format", "size", "use"))
    rows = "".join(
        f'<tr><td><a href="{up}{each.path}">{each.path.rpartition("/")[2]}</a>{wording.language.colon} {each.what}</td>'
        f"<td>{each.format}</td><td>{escape_html(each.size)}</td><td>{escape_html(each.use)}</td></tr>\n"
        for each in data_listing(site, wording.tag, sizes)
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>"
    return markdown.replace(_FILES, f"<h2>{phrase_html(wording.words(t('data.files')))}</h2>\n{table}\n")


def data_files(site: BuiltSite, urls: Mapping[str, str], site_url: str | None) -> dict[str, Iterable[str]]:
    """Return the files of data: text by path inside the site, made piece by piece while it is written.

    Args:
        site: the site.
        urls: address of each page relative to the site, by its path in the Markdown tree.
        site_url: address of the site, with a slash at its end; None where it is not known.
    """
    if not site.dossier.site.value.data:
        return {}
    dossier = site.dossier
    if any(record.value.status is not Status.PUBLISHED for record in dossier.briefings):
        dossier = visible(dossier, drafts=False)  # a preview shows drafts, and data is for others
    addresses = DataAddresses(site_url or "", urls)
    made = [(each.resource, Pieces(_pieces(each, dossier, addresses))) for each in _wanted(dossier)]
    licence = Pieces(lambda: iter([_licence(site, dossier)]))
    # It says how long the others are, so that it is written behind them.
    package = Pieces(
        lambda: iter([data_package(dossier, addresses.site, [(file, *text.measured) for file, text in made])])
    )
    files: dict[str, Iterable[str]] = {f"{DATA_FOLDER}/{file.path}": text for file, text in made}
    return {**files, f"{DATA_FOLDER}/{LICENCE_FILE}": licence, f"{DATA_FOLDER}/{PACKAGE_FILE}": package}


def _wanted(dossier: Dossier) -> tuple[DataFile, ...]:
    return tuple(each for each in DATA_FILES if dossier.terms or each.resource.name not in _OF_GLOSSARY)


def _pieces(file: DataFile, dossier: Dossier, addresses: DataAddresses) -> Callable[[], Iterator[str]]:
    return lambda: iter(file.pieces(dossier, addresses))


def _licence(site: BuiltSite, dossier: Dossier) -> str:
    unknown = {tag: wording.text("data.licence.none") for tag, wording in site.wordings.items()}
    excerpts = {tag: wording.text("data.licence.excerpts") for tag, wording in site.wordings.items()}
    return licence_text(dossier, unknown, excerpts)
