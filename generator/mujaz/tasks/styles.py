"""Style sheets that follow from the content of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.render import filter_sheet
from mujaz.views.pages.timeline import TimelineView

if TYPE_CHECKING:
    from mujaz.tasks.site import BuiltSite

FILTERS = "assets/mujaz/timeline-filters.css"
"""The rules of the timeline's filters; `base.html` names it on the pages of timelines."""


def style_files(site: BuiltSite) -> dict[str, str]:
    """Return the style sheets of a site's own content: text by path inside the site."""
    # What other pages show may have been made elsewhere.
    views = [built.page.view for built in site.pages if built.kind == "timeline"]
    facets = [facet for view in views if isinstance(view, TimelineView) for facet in view.facets]
    return {FILTERS: filter_sheet(option for facet in facets for option in facet.options)}
