"""What a site publishes as data, piece by piece, so that no whole is held in memory.

That is its dossier as JSON with a schema, tables as CSV, the glossary as TBX and SKOS, texts side by side as TMX, and a
Data Package that describes them.
"""

from mujaz.render.open_data.dossier_schema import DOSSIER_FORMAT, dossier_schema
from mujaz.render.open_data.glossary import glossary_skos, glossary_tbx
from mujaz.render.open_data.memory import translation_memory
from mujaz.render.open_data.package import Resource, data_package, licence_text
from mujaz.render.open_data.record import dossier_json
from mujaz.render.open_data.tables import EVIDENCE, GLOSSARY, SOURCES, STATEMENTS, Table
from mujaz.render.open_data.texts import DataAddresses

__all__ = [
    "DOSSIER_FORMAT",
    "EVIDENCE",
    "GLOSSARY",
    "SOURCES",
    "STATEMENTS",
    "DataAddresses",
    "Resource",
    "Table",
    "data_package",
    "dossier_json",
    "dossier_schema",
    "glossary_skos",
    "glossary_tbx",
    "licence_text",
    "translation_memory",
]
