"""The addresses that readers have been given."""

from __future__ import annotations

from pydantic import RootModel

from mujaz.model.fields import Id


class Addresses(RootModel[list[Id]]):
    """Slugs under which briefings have been published: what readers have linked to has to lead on."""
