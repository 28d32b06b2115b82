"""Articles that tell of one event, in words of our own."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from mujaz import tasks
from mujaz.model.lineage import lineage
from mujaz.tasks.shown import shown, wordings_of
from mujaz.views.pages.lineage import lineage_pages
from tiny import SOURCE, SUMMARY_AR, SUMMARY_EN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mujaz.model import Dossier
    from mujaz.model.lineage import Lineage
    from mujaz.views.pages.lineage import LineageView
    from mujaz.views.parts import Page
    from mujaz.wording import Wording
    from tiny import TinySite

EVENT = """\
- id: landing
  date: "2025-12-14"
  place: nur
  title: {ar: نزول الجنود في النور, en: Soldiers land in Nur}
  text: {ar: نزل جنود في مدينة النور., en: Soldiers landed in Nur.}
"""

SOLDIERS = {"ar": "نزل جنود في المدينة.", "en": "Soldiers landed in the town."}


@dataclass
class Told:
    """A site of articles about one event.

    Attributes:
        tiny: the site's files.
        folder: where they are written.
        articles: the ids of the articles so far.
    """

    tiny: TinySite
    folder: Path
    articles: list[str] = field(default_factory=list)

    def article(
        self,
        name: str,
        strand: str,
        text: Mapping[str, str] | None = None,
        *,
        kind: str = "report",
        attribution: object = "article",
        shows: str = "",
        published: str = "",
        genre: str = "report",
        called: str = "",
        entities: tuple[str, ...] = (),
    ) -> Told:
        """Add an article, and a briefing of it with one statement that reports the event."""
        called = called or f"paper {name}"
        source = SOURCE.replace("id: s-1\n", f"id: {name}\n")
        source = source.replace(
            "short_name: {ar: الخبر غير الموقّع, en: the unsigned item}",
            f"short_name: {json.dumps({'ar': called, 'en': called}, ensure_ascii=False)}",
        )
        source = source.replace("strand: bridge", f"strand: {strand}").replace("genre: report", f"genre: {genre}")
        source = source.replace("date_shown:\n", f"date_shown:\n  date: {shows}\n" if shows else "date_shown:\n")
        source += f"published: {published}\n" if published else ""
        self.tiny.files[f"seeds/{name}.yml"] = source
        statement = {
            "id": "s1",
            "kind": kind,
            "attribution": attribution,
            "text": dict(text or SOLDIERS),
            "evidence": [{"paragraph": 2, "excerpt": "وصل القائد سالم عامر", "gloss": {"en": "Commander Salim Amir"}}],
            "events": ["landing"],
            "entities": list(entities),
        }
        briefing = {
            "source": name,
            "slug": f"of-{name}",
            "status": "published",
            "title": {"ar": f"موجز {called}", "en": f"Briefing of {called}"},
            "summary": {"ar": SUMMARY_AR, "en": SUMMARY_EN},
            "statements": [statement],
        }
        self.tiny.files[f"briefings/of-{name}.yml"] = json.dumps(briefing, ensure_ascii=False)
        self.articles.append(name)
        return self

    def rank(self, name: str, ar: str, en: str, *, kind: str = "rank", paragraph: int = 2) -> Told:
        """Let an article give Salim Amir a rank or post."""
        post = {
            "source": name,
            "kind": kind,
            "text": {"ar": ar, "en": en},
            "paragraph": paragraph,
            "excerpt": "وصل القائد سالم عامر",
            "gloss": {"en": "Commander Salim Amir"},
        }
        written = f"    - {json.dumps(post, ensure_ascii=False)}\n"
        self.tiny.change("briefings/entities.yml", "- id: nur\n", f"{written}- id: nur\n")
        return self

    @property
    def dossier(self) -> Dossier:
        """What is shown of it."""
        return shown(tasks.report_folder(self.tiny.write(self.folder)).dossier, drafts=False)

    def lineage(self) -> Lineage:
        """Return who reports the event."""
        dossier = self.dossier
        return lineage(dossier.event["landing"], dossier)

    def views(self) -> dict[str, LineageView]:
        """Return what the event's page shows, by language."""
        return {tag: view for tag, (view, _) in self.shown().items()}

    def shown(self) -> dict[str, tuple[LineageView, Wording]]:
        """Return what the event's page shows and the wording of its language, by language."""
        dossier = self.dossier
        return {tag: (_page(dossier, wording).view, wording) for tag, wording in wordings_of(dossier).items()}


def _page(dossier: Dossier, wording: Wording) -> Page:
    return next(page for page in lineage_pages(dossier, wording) if page.path == "events/landing.md")


@pytest.fixture
def told(tiny, tmp_path) -> Told:
    tiny.files["briefings/events.yml"] += EVENT
    return Told(tiny, tmp_path)
