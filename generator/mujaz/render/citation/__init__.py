"""Citations become files for programs that manage references, and a document in which each can be copied."""

from mujaz.render.citation.document import CitationFile, CitedState, citation_document
from mujaz.render.citation.references import bibtex, csl_json, ris

__all__ = ["CitationFile", "CitedState", "bibtex", "citation_document", "csl_json", "ris"]
