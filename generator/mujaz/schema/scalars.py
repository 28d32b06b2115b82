"""JSON Schema of what the loader reads: pydantic's own, but for scalars.

YAML programs read `003` as a number and `2026-11-22`, some of them, as a date; Mujaz keeps every scalar as the text
that was written (see `mujaz.load.tree`). So where pydantic expects a text, any scalar is right, and numbers and `yes`
are right as texts too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

if TYPE_CHECKING:
    from pydantic_core import core_schema

TEXT = ("string", "number", "boolean")
"""The types that a YAML program gives what is written as a text."""
NOTHING = "null"
YES, NO = "yes", "no"


class Generator(GenerateJsonSchema):
    """Makes the JSON Schema of a model as the loader reads it."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Return the schema of a text; one that may be empty may also be left out behind its key."""
        types = TEXT if schema.get("min_length") else (*TEXT, NOTHING)
        return {**super().str_schema(schema), "type": [*types]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Return the schema of a whole number."""
        least = schema.get("ge", 0)
        digits = "^[0-9]{1,9}$" if not least else "^0*[1-9][0-9]{0,8}$"
        return {"type": ["integer", "string"], "minimum": least, "pattern": digits}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        """Return the schema of a number."""
        found = super().float_schema(schema)
        return {**found, "type": ["number", "string"], "pattern": "^[0-9]+([.][0-9]+)?$"}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002 - pydantic's own signature
        """Return the schema of a yes or no."""
        return {"enum": [YES, NO]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema of what may be left out: where its key stands, it stands too."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of what has a default, with that where it is a word."""
        found, default = self.generate_inner(schema["schema"]), schema.get("default")
        if isinstance(default, bool):
            return {**found, "default": YES if default else NO}
        return {**found, "default": str(default)} if isinstance(default, str) and default else found

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's own signature
        """Tell that keys have no titles: what is said of them is their description."""
        return False
