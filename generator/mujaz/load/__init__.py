"""From bytes to the typed dossier, with everything that could not be read as findings."""

from mujaz.load.dossier import SITE, Loaded, load_dossier, no_briefing
from mujaz.load.review import review_yaml
from mujaz.load.rules import RULES
from mujaz.load.source import fingerprint_yaml, source_record

__all__ = ["RULES", "SITE", "Loaded", "fingerprint_yaml", "load_dossier", "no_briefing", "review_yaml", "source_record"]
