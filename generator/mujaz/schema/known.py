"""What a site decides of its files: its languages, and the words that they and the rules define."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.languages import Language
    from mujaz.schema.texts import Texts


@dataclass(frozen=True)
class Known:
    """What schemas are made for.

    Attributes:
        texts: what is said of keys, by language tag.
        languages: the site's languages, in its order, by tag.
        standard: the languages that Mujaz brings along; their strings are those that a language file can have.
        codes: titles of rules, by code.
    """

    texts: Mapping[str, Texts]
    languages: Mapping[str, Language]
    standard: Sequence[Language]
    codes: Mapping[str, str]
