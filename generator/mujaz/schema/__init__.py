"""What editors' programs are told of a site's files: JSON Schemas and how they are wired; and a reference of keys."""

from mujaz.schema.known import Known
from mujaz.schema.marks import written
from mujaz.schema.reference import reference
from mujaz.schema.shapes import baseline_schema, models_of, schema_of
from mujaz.schema.texts import Texts, read_texts
from mujaz.schema.wiring import WiringError, wired, with_modeline

__all__ = [
    "Known",
    "Texts",
    "WiringError",
    "baseline_schema",
    "models_of",
    "read_texts",
    "reference",
    "schema_of",
    "wired",
    "with_modeline",
    "written",
]
