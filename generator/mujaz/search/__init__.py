"""Search that knows Arabic: the index of a site, and an engine that answers from it."""

from mujaz.search.aliases import Aliases
from mujaz.search.analyser import Analyser
from mujaz.search.documents import Document, documents
from mujaz.search.engine import Answer, Engine, Hit
from mujaz.search.excerpt import Piece
from mujaz.search.index import KINDS, index_files
from mujaz.search.reader import BrokenIndexError
from mujaz.search.rules import Rules, read_rules, rules_text
from mujaz.search.scripts import joined, parts

__all__ = [
    "KINDS",
    "Aliases",
    "Analyser",
    "Answer",
    "BrokenIndexError",
    "Document",
    "Engine",
    "Hit",
    "Piece",
    "Rules",
    "documents",
    "index_files",
    "joined",
    "parts",
    "read_rules",
    "rules_text",
]
