"""What Mujaz says to editors, and how another language says it: templates with values, and catalogues of templates."""

from mujaz.messages.catalogue import ENGLISH, Catalogue
from mujaz.messages.said import NOTHING, Listed, Message, either, listed, say, series, told_apart

__all__ = ["ENGLISH", "NOTHING", "Catalogue", "Listed", "Message", "either", "listed", "say", "series", "told_apart"]
