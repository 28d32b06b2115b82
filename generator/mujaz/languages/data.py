"""The base of what a language file says."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Data(BaseModel):
    """Base of all parts of a language file: strict, frozen, and no key that it does not know."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
