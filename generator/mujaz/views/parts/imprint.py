"""The imprint: who publishes the site, how to reach it, and under which licence its texts may be used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.model import Site
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class ImprintView:
    """The imprint; what is not known is None, or empty.

    Attributes:
        publisher: who publishes the site.
        contact: address at which the publisher can be reached.
        corrections: address at which corrections are received.
        licence: the licence of the texts.
        licence_url: where its text is.
    """

    publisher: Phrase | None
    contact: str
    corrections: str
    licence: Phrase | None
    licence_url: str


def imprint_view(site: Site, wording: Wording) -> ImprintView:
    """Return the imprint of a site in one language."""
    publisher, licence = site.publisher, site.licence
    return ImprintView(
        publisher=wording.phrase(publisher.name) if publisher else None,
        contact=(publisher.contact or "") if publisher else "",
        corrections=site.corrections or "",
        licence=wording.phrase(licence.name) if licence else None,
        licence_url=(licence.url or "") if licence else "",
    )
