"""From bytes to the typed dossier, with everything that could not be read as findings."""

from mujaz.load.dossier import Loaded, load_dossier
from mujaz.load.rules import RULES
from mujaz.load.source import fingerprint_yaml, source_record

__all__ = ["RULES", "Loaded", "fingerprint_yaml", "load_dossier", "source_record"]
