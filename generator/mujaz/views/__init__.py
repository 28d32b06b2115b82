"""What pages show: the dossier turned into plain values in one language, ready for a renderer."""

from mujaz.views.about import about_pages
from mujaz.views.az import az_pages
from mujaz.views.briefing import briefing_pages
from mujaz.views.coverage import coverage_pages
from mujaz.views.differences import differences_pages
from mujaz.views.glossary import glossary_pages
from mujaz.views.home import home_pages
from mujaz.views.index import index_pages
from mujaz.views.page import Page
from mujaz.views.parallel import parallel_pages
from mujaz.views.phrase import Phrase, Run
from mujaz.views.places import briefing_path, places
from mujaz.views.registers import register_pages
from mujaz.views.sources import sources_pages
from mujaz.views.timeline import timeline_pages
from mujaz.views.wording import Wording

__all__ = [
    "Page",
    "Phrase",
    "Run",
    "Wording",
    "about_pages",
    "az_pages",
    "briefing_pages",
    "briefing_path",
    "coverage_pages",
    "differences_pages",
    "glossary_pages",
    "home_pages",
    "index_pages",
    "parallel_pages",
    "places",
    "register_pages",
    "sources_pages",
    "timeline_pages",
]
