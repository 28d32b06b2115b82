"""The picture that stands for a page where a link to it is shown: site, kind, title, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Standing, Status
from mujaz.views.parts.references import joined, source_facts

if TYPE_CHECKING:
    from mujaz.model import Briefing, Dossier, Topic
    from mujaz.wording import Phrase, Wording

_LONGEST_TITLE, _LONGEST_NAME = 45, 14
"""Words of a title and of a site's name; who has more to say is cut off."""
_NO_BREAK = "\u00a0"
_SOURCES = 2
"""Sources that are named."""


@dataclass(frozen=True)
class Card:
    """The picture of a page.

    Attributes:
        site: name of the site; empty where that is the title.
        kind: what sort of page it is.
        title: its title.
        facts: where it is from, and its days or how its points stand, in a line each.
        name: name of its language.
    """

    site: Phrase
    kind: str
    title: Phrase
    facts: tuple[Phrase, ...]
    name: str

    @property
    def words(self) -> str:
        """What it shows, in words."""
        shown = (self.site, self.kind, self.title, *self.facts)
        return " · ".join(filter(None, map(str, shown)))


def briefing_card(briefing: Briefing, dossier: Dossier, wording: Wording) -> Card:
    """Return the picture of a briefing."""
    named = briefing.sources[:_SOURCES]
    known = [joined(source_facts(name, dossier.source.get(name), wording), " · ") for name in named]
    more = len(briefing.sources) - len(named)
    sources = [*known, *([wording.words(wording.text("more", n=more))] if more else [])]
    days = (("briefing.published", briefing.published), ("briefing.revised", briefing.revised))
    said = [wording.text(key, date=wording.date(day)) for key, day in days if day]
    if briefing.status is not Status.PUBLISHED:
        said.insert(0, wording.text(briefing.status.value))
    facts = [joined(sources, wording.language.group_separator)]
    facts += [wording.words(wording.language.list_separator.join(said))] if said else []
    return _card(wording.text("search.kind.briefing"), wording.phrase(briefing.title), facts, dossier, wording)


def topic_card(topic: Topic, dossier: Dossier, wording: Wording) -> Card:
    """Return the picture of a topic: how many of its points stand how, and when that was weighed."""
    standings = [point.standing for point in topic.points]
    labels = {each: wording.text(f"standing.{each.value}") for each in Standing if each in standings}
    counts = [
        f"{label}{wording.language.colon} {wording.number(standings.count(standing))}".replace(" ", _NO_BREAK)
        for standing, label in labels.items()
    ]
    facts = [
        joined([wording.words(count) for count in counts], " · "),
        wording.words(wording.text("topic.as-of", date=wording.date(topic.as_of))),
    ]
    return _card(wording.text("card.topic"), wording.phrase(topic.title), facts, dossier, wording)


def site_card(dossier: Dossier, wording: Wording) -> Card:
    """Return the picture of all other pages: the site's name, and what it is about."""
    site = dossier.site.value
    summary = wording.phrase(site.summary).shortened(_LONGEST_TITLE)
    return Card(
        wording.words(""), "", wording.phrase(site.name).shortened(_LONGEST_TITLE), (summary,), wording.language.name
    )


def _card(kind: str, title: Phrase, facts: list[Phrase], dossier: Dossier, wording: Wording) -> Card:
    site = wording.phrase(dossier.site.value.name).shortened(_LONGEST_NAME)
    shown = tuple(fact.shortened(_LONGEST_TITLE) for fact in facts)
    return Card(site, kind, title.shortened(_LONGEST_TITLE), shown, wording.language.name)
