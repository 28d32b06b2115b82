"""What is printed: briefs of one briefing, and booklets of a topic, in one language each.

A bilingual brief is two briefs of the same briefing: both are made by the same rules, so they match part by part.
"""

from mujaz.views.print.address import SiteAddress
from mujaz.views.print.booklet import Booklet, booklet
from mujaz.views.print.brief import Brief, brief
from mujaz.views.print.card import Card, briefing_card, site_card, topic_card
from mujaz.views.print.links import PrintLink, print_link

__all__ = [
    "Booklet",
    "Brief",
    "Card",
    "PrintLink",
    "SiteAddress",
    "booklet",
    "brief",
    "briefing_card",
    "print_link",
    "site_card",
    "topic_card",
]
