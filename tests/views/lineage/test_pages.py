"""The pages that tell who reports an event, as a site has them: where they are reached, and what content cannot do."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from mujaz import tasks
from mujaz.tasks.shown import shown, wordings_of
from mujaz.views.pages import lineage_pages
from tiny import REPOSITORY

HOSTILE = "<b>\"bold\" 'name' & ]( </svg><script>"


@pytest.fixture(scope="module")
def real():
    """What the repository's own site shows."""
    return shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)


def built(told):
    report = tasks.report_folder(told.tiny.write(told.folder))
    templates = {p.name: p.read_text(encoding="utf-8") for p in (REPOSITORY / "site-theme/pages").iterdir()}
    site = tasks.build_pages(report.dossier, templates)
    return {each.file: each.markdown for each in site.pages}


def test_a_page_is_reached_from_the_timeline_the_briefing_and_the_coverage(told):
    pages = built(told.article("a", "x").article("b", "y"))
    for tag in ("ar", "en"):
        assert f"{tag}/events/landing.md" in pages
        assert "](events/landing.md)" in pages[f"{tag}/timeline.md"]
        assert "](events/landing.md)" in pages[f"{tag}/coverage.md"]
        briefing = pages[f"{tag}/briefings/of-a.md"]
        assert "](../events/landing.md)" in briefing[briefing.index("{#statements}") : briefing.index("{#source}")]
        assert "](../timeline.md#landing)" in pages[f"{tag}/events/landing.md"]


def test_an_event_of_one_article_leads_nowhere_else(told):
    pages = built(told.article("a", "x"))
    assert not any("events/landing" in text for text in pages.values())


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as HTMLParser asks
        self.found.append(tag)


def test_content_is_words_and_no_markup(told):
    told.article("a", "x", {"ar": f"{HOSTILE} نص", "en": f"{HOSTILE} text"}, called=HOSTILE, kind="claim",
                 attribution={"unnamed": {"ar": HOSTILE, "en": HOSTILE}}, entities=("salim-amir",))  # fmt: skip
    told.article("b", "x", called="paper", entities=("salim-amir",))
    told.rank("a", HOSTILE, HOSTILE).rank("b", "لواء", "General")
    told.tiny.change("briefings/events.yml", "title: {ar: نزول الجنود في النور, en: Soldiers land in Nur}",
                     f"title: {{ar: {HOSTILE!r}, en: {HOSTILE!r}}}".replace("\\'", "''"))  # fmt: skip
    pages = built(told)
    for tag in ("ar", "en"):
        text = pages[f"{tag}/events/landing.md"].partition("\n---\n")[2]
        tags = _Tags()
        tags.feed(text)
        assert {"b", "script"}.isdisjoint(tags.found)
        assert tags.found.count("svg") == text.count("<svg ")
        assert text.count("&lt;") > 6
        assert not re.search(r'\son\w+="|style="', text)


def test_every_language_of_the_repositorys_own_site_compares_the_same(real):
    shapes = {
        tag: {
            page.path: (
                [[(telling.id, len(telling.said)) for telling in origin.tellings] for origin in page.view.origins],
                [(each.kind, [side.ids for side in each.sides]) for each in page.view.compared],
                len(page.view.picture.signs),
            )
            for page in lineage_pages(real, wording)
        }
        for tag, wording in wordings_of(real).items()
    }
    first, *others = shapes.values()
    assert len(first) == 18
    assert all(other == first for other in others)


def test_what_the_first_site_is_known_to_give_differently_is_found(real):
    views = {p.path: p.view for p in lineage_pages(real, wordings_of(real)["en"])}
    coup = views["events/monarchy-toppled-1969.md"]
    days = next(each for each in coup.compared if each.kind == "day")
    assert [(side.ids, str(side.says)) for side in days.sides] == [(("000",), "1 September 1969"), (("001",), "1969")]
    assert [each.kind for each in coup.compared] == ["voice", "day", "rank"]
