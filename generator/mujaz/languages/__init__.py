"""Languages are data: each is one YAML file in this folder, and nothing else in the package knows one by name."""

from mujaz.languages.language import PLURAL_CATEGORIES, Forms, Language
from mujaz.languages.meaning import OPPOSITES
from mujaz.languages.tags import direction_of

__all__ = ["OPPOSITES", "PLURAL_CATEGORIES", "Forms", "Language", "direction_of"]
