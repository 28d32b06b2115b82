"""From bytes to the typed dossier, with everything that could not be read as findings; and new files for editors."""

from mujaz.load.another_source import with_source
from mujaz.load.briefing import new_briefing
from mujaz.load.committed import committed_briefing, committed_topic
from mujaz.load.dossier import SITE, Loaded, load_dossier, no_briefing
from mujaz.load.layout import LayoutError, has_remarks_in_brackets, laid_out
from mujaz.load.prose import is_prose
from mujaz.load.reader import REGISTERS, KnownFiles
from mujaz.load.review import review_yaml
from mujaz.load.rules import RULES
from mujaz.load.source import fingerprint_yaml, source_record
from mujaz.load.starter import Example, Starter, example, starter
from mujaz.load.writing import Later, document, entries

__all__ = [
    "REGISTERS",
    "RULES",
    "SITE",
    "Example",
    "KnownFiles",
    "Later",
    "LayoutError",
    "Loaded",
    "Starter",
    "committed_briefing",
    "committed_topic",
    "document",
    "entries",
    "example",
    "fingerprint_yaml",
    "has_remarks_in_brackets",
    "is_prose",
    "laid_out",
    "load_dossier",
    "new_briefing",
    "no_briefing",
    "review_yaml",
    "source_record",
    "starter",
    "with_source",
]
