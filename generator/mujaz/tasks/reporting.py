"""Reporting errors: the links at the statements of a briefing's page, which name the page's address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import escape

from mujaz.model.places import briefing_path
from mujaz.views.parts.report import report_link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.tasks.site import BuiltSite

_LINK = re.compile(r'href="[^"]*" data-mjz-report="([^"]*)"')
"""A link of the template, which leads to the bare address; see `site-theme/pages/_parts.md.j2`."""


class Reporting:
    """Completes the links of pages that report an error.

    Pages are written before it is known where they are, and what they were converted to is kept whatever that is.

    Args:
        site: the site.
        urls: address of each page relative to the site, by its path in the Markdown tree.
        site_url: address of the site, with a slash at its end; None where it is not known.
    """

    def __init__(self, site: BuiltSite, urls: Mapping[str, str], site_url: str | None) -> None:
        self._site, self._urls, self._site_url = site, urls, site_url
        to = site.dossier.site.value.report
        self._briefings = {record.value.slug: record.value for record in site.dossier.briefings} if to else {}
        self._to = to or ""

    def completed(self, html: str, slug: str, tag: str) -> str:
        """Return the HTML of a briefing's page with its links completed.

        Args:
            html: the HTML.
            slug: slug of the briefing.
            tag: tag of the page's language.
        """
        briefing = self._briefings.get(slug)
        if briefing is None:
            return html
        page = f"{self._site_url or ''}{quote(self._urls[f'{tag}/{briefing_path(briefing)}'])}"
        statements = {each.id: each for each in briefing.statements}
        wording = self._site.wordings[tag]

        def link(found: re.Match[str]) -> str:
            return f'href="{escape(report_link(self._to, briefing, statements[found[1]], page, wording))}"'

        return _LINK.sub(link, html)
