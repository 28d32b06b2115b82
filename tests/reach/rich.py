"""The tiny site with all that linked data can tell of: dates of every sort, an image, a publisher, a source that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photographs import put, with_image
from tiny import TinySite

if TYPE_CHECKING:
    from pathlib import Path

DATES = {
    "day": ("2025-07-18", "2025-07-18", ""),
    "month": ("2025-07", "2025-07", ""),
    "year": ("2014", "2014", ""),
    "interval": ("2019-04/2020-06-30", "2019-04", "2020-06-30"),
    "since": ("2020/..", "2020", ""),
    "open": ("../2020-02", "", "2020-02"),
    "roughly": ("1974~", "", ""),
    "perhaps": ("2011-02?", "", ""),
    "vague": ("2011~/2012-05", "", "2012-05"),
    "decade": ("197X", "", ""),
    "century": ("19XX", "", ""),
    "spring": ("2020-21", "", ""),
    "unsure": ("2020-03%", "", ""),
}
"""Events by id: date, and what linked data may say of its start and end."""


def rich() -> TinySite:
    """Return the site."""
    tiny = with_image(TinySite().with_topic()).unchecked("MJZ404", "MJZ833", "MJZ854", "MJZ860")
    tiny.files["briefings/site.yml"] += (
        "publisher:\n  name: {ar: دار النهر, en: River House}\n  contact: mailto:desk@river.example\n"
        "corrections: https://river.example/corrections\n"
        "licence:\n  name: {ar: رخصة النهر, en: River licence}\n  url: https://river.example/licence\n"
    )
    tiny.change(
        "briefings/bridge.yml",
        "status: published\n",
        "status: published\npublished: 2026-10\nrevised: 2026-11-20\n"
        "amendments:\n  - {date: 2026-11-24, note: {ar: صُحح الطول., en: The length was corrected.}}\n",
    )
    more = ", ".join(["arrival", "article", *DATES])
    tiny.change("briefings/bridge.yml", "    events: [arrival]", f"    events: [{more}]")
    tiny.files["briefings/events.yml"] += "".join(
        f'- id: {name}\n  date: "{date}"\n  title: {{ar: حدث في المدينة, en: Event {name}}}\n'
        "  text: {ar: حدث في المدينة شيء., en: Something happened in the town.}\n"
        for name, (date, _, _) in DATES.items()
    )
    tiny.files["briefings/events.yml"] += (
        '- id: article\n  report: yes\n  date: "2026"\n  text: {ar: نُشر مقال., en: An article was published.}\n'
    )
    tiny.change(
        "seeds/s-1.yml",
        "outlet:\n",
        "url: https://paper.example/a?b=1&c=2\narchived: https://archive.example/1\npublished: 2025-12~\n"
        "outlet:\n  name: {ar: الجريدة, en: The Paper}\n",
    )
    return tiny


def written(root: Path) -> Path:
    """Write the site and its image into a folder."""
    put(root)
    return rich().write(root)
