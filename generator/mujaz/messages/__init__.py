"""What Mujaz says to editors, and how another language says it: templates with values, and catalogues of templates."""

from mujaz.messages.catalogue import ENGLISH, Catalogue
from mujaz.messages.misuse import MisuseError
from mujaz.messages.said import NOTHING, Listed, Message, by_rule, either, listed, plain, say, series, some, told_apart

__all__ = [
    "ENGLISH",
    "NOTHING",
    "Catalogue",
    "Listed",
    "Message",
    "MisuseError",
    "by_rule",
    "either",
    "listed",
    "plain",
    "say",
    "series",
    "some",
    "told_apart",
]
