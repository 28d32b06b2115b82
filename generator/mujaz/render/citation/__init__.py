"""Citations become files for programs that manage references, and documents in which each can be copied."""

from mujaz.render.citation.document import (
    CitationFile,
    SinceThen,
    citation_document,
    cited_html,
    earlier_document,
)
from mujaz.render.citation.frame import OtherLanguage, Surroundings
from mujaz.render.citation.references import bibtex, csl_json, ris
from mujaz.render.citation.versions import VersionsShown

__all__ = [
    "CitationFile",
    "OtherLanguage",
    "SinceThen",
    "Surroundings",
    "VersionsShown",
    "bibtex",
    "citation_document",
    "cited_html",
    "csl_json",
    "earlier_document",
    "ris",
]
