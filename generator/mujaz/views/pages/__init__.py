"""The pages of a site, one module a type: what each shows, in one language."""

from mujaz.views.pages.about import about_pages
from mujaz.views.pages.az import az_pages
from mujaz.views.pages.briefing import briefing_pages
from mujaz.views.pages.coverage import coverage_pages
from mujaz.views.pages.data import data_pages
from mujaz.views.pages.differences import differences_pages
from mujaz.views.pages.glossary import glossary_pages
from mujaz.views.pages.home import home_pages
from mujaz.views.pages.index import index_pages
from mujaz.views.pages.lineage import lineage_pages
from mujaz.views.pages.name import name_pages
from mujaz.views.pages.parallel import parallel_pages
from mujaz.views.pages.registers import register_pages
from mujaz.views.pages.sources import sources_pages
from mujaz.views.pages.timeline import timeline_pages
from mujaz.views.pages.topic import topic_pages
from mujaz.views.pages.who import who_pages

__all__ = [
    "about_pages",
    "az_pages",
    "briefing_pages",
    "coverage_pages",
    "data_pages",
    "differences_pages",
    "glossary_pages",
    "home_pages",
    "index_pages",
    "lineage_pages",
    "name_pages",
    "parallel_pages",
    "register_pages",
    "sources_pages",
    "timeline_pages",
    "topic_pages",
    "who_pages",
]
