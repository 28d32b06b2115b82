"""The home page: what leads its latest events."""

from __future__ import annotations

from mujaz.model.places import places
from mujaz.views.pages.home import home_pages
from mujaz.wording import Wording

B, V = "briefings/bridge.yml", "briefings/events.yml"


def latest(tiny, root, *dates: str) -> list[str]:
    tiny.files[V] = "".join(
        f'- id: e-{n}\n  date: "{date}"\n  text: {{ar: حدث, en: It happened}}\n' for n, date in enumerate(dates)
    )
    names = ", ".join(f"e-{n}" for n in range(len(dates)))
    dossier = tiny.change(B, "events: [arrival]", f"events: [{names}]").report(root).dossier
    (page,) = home_pages(dossier, Wording.of(dossier, "en", places(dossier)))
    return [str(event.date) for event in page.view.events]


def test_what_is_known_to_the_year_alone_does_not_lead_the_latest_events(tiny, tmp_path):
    found = latest(tiny, tmp_path, "2025", "202X", "2025-12", "2025-12-17", "2024-05-01", "2025-36")
    assert found == ["December 2025", "17 December 2025", "1 May 2024"]


def test_where_nothing_is_known_better_the_years_are_the_latest(tiny, tmp_path):
    assert latest(tiny, tmp_path, "2024", "2025", "19XX") == ["2025", "2024", "the 20th century"]
