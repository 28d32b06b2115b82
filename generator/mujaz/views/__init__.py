"""What pages show: the dossier turned into plain values in one language, ready for a renderer."""

from mujaz.views.about import AboutView, about_pages
from mujaz.views.briefing import BriefingView, briefing_pages
from mujaz.views.home import HomeView, home_pages
from mujaz.views.index import IndexView, index_pages
from mujaz.views.page import Page
from mujaz.views.phrase import Phrase, Run
from mujaz.views.wording import Wording

__all__ = [
    "AboutView",
    "BriefingView",
    "HomeView",
    "IndexView",
    "Page",
    "Phrase",
    "Run",
    "Wording",
    "about_pages",
    "briefing_pages",
    "home_pages",
    "index_pages",
]
