"""Open data: the content of a site for programs, in the folder `data/` of the built site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mujaz import __version__
from mujaz.edges import Pieces
from mujaz.model import Status
from mujaz.model.publication import visible
from mujaz.render import phrase_html
from mujaz.render.open_data import (
    EVIDENCE,
    GLOSSARY,
    SOURCES,
    STATEMENTS,
    Addresses,
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


@dataclass(frozen=True)
class DataFile:
    """A file of data.

    Attributes:
        key: the string that says on the page what it holds.
        resource: the file as the Data Package names it.
        pieces: yields its text.
    """

    key: str
    resource: Resource
    pieces: Callable[[Dossier, Addresses], Iterable[str]]


def _table(table: Table, key: str) -> DataFile:
    resource = Resource(table.name, f"{table.name}.csv", table.title, "text/csv", table)
    return DataFile(key, resource, table.csv)


def _licence_address(dossier: Dossier) -> str:
    licence = dossier.site.value.licence
    return (licence.url or "") if licence else ""


def _skos(dossier: Dossier, _addresses: Addresses) -> Iterable[str]:
    return glossary_skos(dossier, _licence_address(dossier))


DATA_FILES = (
    DataFile(
        "data.dossier",
        Resource("dossier", "dossier.json", "All that the site publishes", "application/json"),
        dossier_json,
    ),
    DataFile(
        "data.schema",
        Resource("dossier-schema", SCHEMA_FILE, "JSON Schema of the dossier", "application/schema+json"),
        lambda _dossier, _addresses: dossier_schema(),
    ),
    _table(STATEMENTS, "data.statements"),
    _table(EVIDENCE, "data.evidence"),
    _table(SOURCES, "data.sources"),
    _table(GLOSSARY, "data.glossary"),
    DataFile(
        "data.tbx",
        Resource("glossary-tbx", "glossary.tbx", "The glossary as TBX-Basic", "application/x-tbx+xml"),
        lambda dossier, _addresses: glossary_tbx(dossier),
    ),
    DataFile(
        "data.skos",
        Resource("glossary-skos", "glossary.ttl", "The glossary as SKOS in Turtle", "text/turtle"),
        _skos,
    ),
    DataFile(
        "data.tmx",
        Resource("memory", "memory.tmx", "Texts in all languages, side by side, as TMX", "application/x-tmx+xml"),
        lambda dossier, _addresses: translation_memory(dossier, __version__),
    ),
)
"""The files, in the order in which the page lists them."""

_OF_GLOSSARY = frozenset({GLOSSARY.name, "glossary-tbx", "glossary-skos"})
"""Files that a site without a glossary does not have: a TBX file has an entry at least."""


def data_listing(site: BuiltSite, tag: str) -> list[tuple[str, Markup]]:
    """Return what the page about the data lists: the path of each file inside the site, and what it is, as HTML.

    Args:
        site: the site.
        tag: tag of the page's language.
    """
    if not site.dossier.site.value.data:
        return []
    files = [(each.resource.path, each.key) for each in _wanted(site.dossier)]
    files += [(PACKAGE_FILE, "data.package"), (LICENCE_FILE, "data.licence")]
    wording = site.wordings[tag]
    return [
        (f"{DATA_FOLDER}/{path}", Markup(phrase_html(wording.words(wording.text(key, **FORMATS)))))  # noqa: S704 - escaped by it
        for path, key in files
    ]


def with_listing(markdown: str, site: BuiltSite, file: str) -> str:
    """Return the page about the data with its list of files, which the theme puts there for those who read HTML.

    Args:
        markdown: the page as its template wrote it.
        site: the site.
        file: path of the page in the Markdown tree.
    """
    wording = site.wordings[file.partition("/")[0]]
    up, colon = "../" * file.count("/"), wording.language.colon
    files = "".join(
        f'<li><a href="{up}{path}">{path.rpartition("/")[2]}</a>{colon} {what}</li>\n'
        for path, what in data_listing(site, wording.tag)
    )
    return markdown.replace(_FILES, f"<h2>{phrase_html(wording.words(wording.text('data.files')))}</h2>\n{files}")


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
    addresses = Addresses(site_url or "", urls)
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


def _pieces(file: DataFile, dossier: Dossier, addresses: Addresses) -> Callable[[], Iterator[str]]:
    return lambda: iter(file.pieces(dossier, addresses))


def _licence(site: BuiltSite, dossier: Dossier) -> str:
    unknown = {tag: wording.text("data.licence.none") for tag, wording in site.wordings.items()}
    excerpts = {tag: wording.text("data.licence.excerpts") for tag, wording in site.wordings.items()}
    return licence_text(dossier, unknown, excerpts)
