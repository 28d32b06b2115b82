"""The glossary for programs of translators and librarians: TBX-Basic (ISO 30042:2019, style DCA) and SKOS in Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from mujaz.render.open_data.texts import in_all, said, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.model import Dossier, Form, Term

_STATUSES = {"name": "preferredTerm-admn-sts", "forms": "admittedTerm-admn-sts", "forbidden": "deprecatedTerm-admn-sts"}
"""Values of /administrativeStatus/ in TBX-Basic."""


def glossary_tbx(dossier: Dossier, licence: str) -> Iterator[str]:
    """Yield the glossary as TBX-Basic; nothing where it has no entry, for a TBX file has one.

    Args:
        dossier: what is published.
        licence: address of the licence, or the name of the file beside this one that has it; empty where none is given.
    """
    first = dossier.tags[0]
    site = dossier.site.value
    name = in_all(said(site.name, dossier) or {})
    # TBX has no field for a licence; how a file is published is told in paragraphs (ISO 30042:2019, publicationStmt).
    rights = f"<publicationStmt><p>License: {escape(licence)}</p></publicationStmt>" if licence else ""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tbx style="dca" type="TBX-Basic" xml:lang={quoteattr(first)} xmlns="urn:iso:std:iso:30042:ed-2">\n'
        f"<tbxHeader>\n<fileDesc>\n<titleStmt><title>{escape(name)}</title></titleStmt>{rights}\n"
        f"<sourceDesc><p>{escape(name)}</p></sourceDesc>\n</fileDesc>\n</tbxHeader>\n<text>\n<body>\n"
    )
    for record in dossier.terms:
        yield _concept(record.value, dossier)
    yield "</body>\n</text>\n</tbx>\n"


def _concept(term: Term, dossier: Dossier) -> str:
    definitions = said(term.definition, dossier) or {}
    parts = [f"<conceptEntry id={quoteattr(f'term-{term.id}')}>\n"]
    for tag, names in _labels(term, dossier).items():
        parts.append(f"<langSec xml:lang={quoteattr(tag)}>\n")
        if tag in definitions:
            parts.append(f'<descrip type="definition">{escape(definitions[tag])}</descrip>\n')
        parts.extend(
            f"<termSec><term>{escape(name)}</term>"
            f'<termNote type="administrativeStatus">{_STATUSES[status]}</termNote></termSec>\n'
            for name, status in names.items()
        )
        parts.append("</langSec>\n")
    return "".join([*parts, "</conceptEntry>\n"])


def _labels(term: Term, dossier: Dossier) -> dict[str, dict[str, str]]:
    """Return what a concept is called in each language that names it: words to how they stand with this site.

    Words stand once, as what they are first: SKOS lets no label be preferred and another one at once (S13).
    """
    found: dict[str, dict[str, str]] = {tag: {name: "name"} for tag, name in (said(term.name, dossier) or {}).items()}

    def add(forms: Iterable[Form], status: str) -> None:
        for form in forms:
            if form.language in found:
                found[form.language].setdefault(verbatim(form.text), status)

    add(term.forms, "forms")
    add(term.forbidden, "forbidden")
    return found


_LABELS = {"name": "skos:prefLabel", "forms": "skos:altLabel", "forbidden": "skos:hiddenLabel"}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def glossary_skos(dossier: Dossier, licence: str) -> Iterator[str]:
    """Yield the glossary as SKOS in Turtle 1.1.

    A concept is the place of its id in this file, so that it has an address wherever the file is published.

    Args:
        dossier: what is published.
        licence: address of the licence, or the name of the file beside this one that has it; empty where none is given.
    """
    site = dossier.site.value
    facts = ["a skos:ConceptScheme"]
    facts += [f"dct:title {_literal(text, tag)}" for tag, text in (said(site.name, dossier) or {}).items()]
    publisher = said(site.publisher.name, dossier) if site.publisher else None
    facts += [f"dct:publisher {_literal(text, tag)}" for tag, text in (publisher or {}).items()]
    facts += [f"dct:license <{_iri(licence)}>"] if licence else []
    rights = said(site.licence.name, dossier) if site.licence else None
    facts += [f"dct:rights {_literal(text, tag)}" for tag, text in (rights or {}).items()]
    yield (
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n\n"
        f"<> {_facts(facts)}"
    )
    for record in dossier.terms:
        yield f"\n{_skos(record.value, dossier)}"


def _skos(term: Term, dossier: Dossier) -> str:
    facts = ["a skos:Concept", "skos:inScheme <>", "skos:topConceptOf <>"]
    for tag, names in _labels(term, dossier).items():
        facts += [f"{_LABELS[status]} {_literal(name, tag)}" for name, status in names.items()]
    facts += [f"skos:definition {_literal(text, tag)}" for tag, text in (said(term.definition, dossier) or {}).items()]
    return f"<#{_iri(term.id)}> {_facts(facts)}"


def _facts(facts: list[str]) -> str:
    return " ;\n  ".join(facts) + " .\n"


def _literal(text: str, tag: str) -> str:
    return f'"{text.translate(_ESCAPES)}"@{tag}'


def _iri(text: str) -> str:
    """Return what stands in an IRI (Turtle 1.1, IRIREF): what may not stand there is percent-encoded."""
    return "".join(f"%{ord(c):02X}" if c in '<>"{}|^`\\' or c <= " " else c for c in text)
