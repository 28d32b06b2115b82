"""What is new on a site, and on which day: briefings, significant changes, and topics whose sources were weighed.

Only what the content dates to the day is news: a feed needs a day for each entry, and none is made up. A briefing
without `published` and `revised` and without amendments is in no feed; neither is what is dated to a month or a year.
Of a synthesis the content says when all of it was last weighed (`as_of`), not when a point changed; which points rest
on statements that changed stands in the entry of that change.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.dates import first_day, last_day
from mujaz.model.places import briefing_path, topic_path

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from mujaz.model import Amendment, Briefing, Dossier, Topic


@dataclass(frozen=True)
class News:
    """Something new.

    Attributes:
        id: what names it for ever inside its language, in the form of an address.
        day: the day of it.
        updated: the day on which it last changed.
        topics: ids of the topics that it belongs to.
        subject: the briefing or the topic that it is about.
        amendment: the change that it is, where it is one.
        before: of a change, the briefing as it was before; None where that is not known.
        is_dated: whether the day is that of its publication; else it is known only when it changed.
    """

    id: str
    day: dt.date
    updated: dt.date
    topics: tuple[str, ...]
    subject: Briefing | Topic
    amendment: Amendment | None = None
    before: Briefing | None = None
    is_dated: bool = True


def news(dossier: Dossier) -> tuple[News, ...]:
    """Return all that is new on a site, the newest first; what is of one day is in the order of the site's lists."""
    found = [*_weighed(dossier)]
    for record in reversed(dossier.briefings):  # the names of their files begin with their dates
        topics = tuple(dossier.topical.briefings.get(record.value.slug, ()))
        found += reversed([*_of_briefing(record.value, topics)])
    return tuple(sorted(found, key=lambda each: each.day, reverse=True))


def exact_day(text: str | None) -> dt.date | None:
    """Return the day of an EDTF date; None where there is none, or it says less or more than one day."""
    first = first_day(text)
    return first if first is not None and first == last_day(text) and text == first.isoformat() else None


def changes(briefing: Briefing) -> list[dt.date]:
    """Return the days on which the content says that a briefing was published or changed."""
    return known((briefing.published, briefing.revised, *(each.date for each in briefing.amendments)))


def known(dates: Iterable[str | None]) -> list[dt.date]:
    """Return the days among dates."""
    return [day for day in map(exact_day, dates) if day is not None]


def _weighed(dossier: Dossier) -> Iterator[News]:
    for topic in (record.value for record in dossier.topics):
        day = exact_day(topic.as_of)
        if day is not None:
            # Each weighing is news of its own, so that its day is a part of its name.
            name = topic_path(topic).removesuffix(".md")
            yield News(f"{name}#{day.isoformat()}", day, day, (topic.id,), topic)


def _of_briefing(briefing: Briefing, topics: tuple[str, ...]) -> Iterator[News]:
    # Under its first slug: a reader's program would take one that is called otherwise for a new one.
    first = briefing.model_copy(update={"slug": briefing.aliases[0]}) if briefing.aliases else briefing
    name = briefing_path(first).removesuffix(".md")
    days = changes(briefing)
    if days:
        published = exact_day(briefing.published)
        yield News(name, published or max(days), max(days), topics, briefing, is_dated=published is not None)
    number: Counter[dt.date] = Counter()
    for amendment in briefing.amendments:
        day = exact_day(amendment.date)
        if day is not None:
            number[day] += 1
            behind = f"-{number[day]}" if number[day] > 1 else ""
            yield News(f"{name}#{day.isoformat()}{behind}", day, day, topics, briefing, amendment)
