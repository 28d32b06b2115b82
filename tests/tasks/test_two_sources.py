"""A briefing of an Arabic and an English source of different days: who says what is exact wherever it is shown."""

from __future__ import annotations

import json
import re

import pytest

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.model.places import places
from mujaz.render import record_json
from mujaz.render.print import document_side
from mujaz.render.record import FORMAT, OF_SEVERAL
from mujaz.search.documents import documents
from mujaz.views.pages.coverage import coverage_pages
from mujaz.views.print import booklet, brief
from mujaz.wording import Wording
from tiny import TOPIC
from two_sources import BRIEFING, of_two

T = "briefings/topics/bridge-of-nur.yml"
FIRST = {"ar": "الخبر غير الموقّع", "en": "The unsigned item"}
SECOND = {"ar": "صحيفة الميناء", "en": "The Harbour Paper"}
TAGS = pytest.mark.parametrize("tag", ["ar", "en"])


class Site:
    """The tiny site with its second source, a topic, and what is made of them."""

    def __init__(self, tiny, root, strand="harbour") -> None:
        self.tiny = of_two(tiny, strand=strand)
        self.tiny.files[T] = TOPIC.replace("standing: reported\n", "standing: agreed\n", 1).replace(
            "rests_on: [bridge/s1]", "rests_on: [bridge/s1, bridge/s3]"
        )
        self.root = root
        self.report = self.tiny.report(root)
        self.dossier = self.report.dossier
        self.briefing = self.dossier.briefings[0].value

    @property
    def pages(self):
        built = tasks.build_pages(self.dossier, read_site(self.root).templates)
        return {(page.kind, page.page.language): page.markdown for page in built.pages}

    def wording(self, tag):
        return tasks.wordings_of(self.dossier)[tag]


@pytest.fixture
def site(tiny, tmp_path):
    found = Site(tiny, tmp_path)
    assert found.report.findings == ()
    return found


def plain(markdown: str) -> str:
    return re.sub(r"<[^>]+>|\[|\]\([^)]*\)|[\u2066-\u2069]|\\", "", markdown)


def headings(markdown: str) -> dict[str, str]:
    """Return what is said above each statement, by its id."""
    return {
        found[2]: plain(found[1])
        for found in re.finditer(r"^### (<span class=\"mjz-number\">.*) \{#(s\d)\}$", markdown, re.MULTILINE)
    }


@TAGS
def test_each_statement_names_the_source_that_it_rests_on(site, tag):
    found = headings(site.pages["briefing", tag])
    assert sorted(found) == ["s1", "s2", "s3", "s4", "s5"]
    for name, source, other in [(n, *each) for n in ("s1", "s2") for each in [(FIRST, SECOND)]] + [
        (n, SECOND, FIRST) for n in ("s3", "s4", "s5")
    ]:
        assert found[name].count(source[tag]) == 1, found[name]
        assert other[tag] not in found[name]


@TAGS
def test_the_page_begins_with_both_sources_and_tells_about_each(site, tag):
    text = site.pages["briefing", tag]
    kickers = [
        line for line, mark in zip(text.splitlines(), text.splitlines()[1:], strict=False) if "mjz-kicker" in mark
    ]
    assert [FIRST[tag] in plain(kickers[0]), SECOND[tag] in plain(kickers[1]), len(kickers)] == [True, True, 2]
    record = text[text.index("{#source}") :]
    folds = [plain(each) for each in re.findall("<summary>(.*)</summary>", record)]
    assert folds[:2] == [FIRST[tag], SECOND[tag]]
    for shown in ("خبر من المدينة القديمة", "Nur to get its first bridge"):
        assert shown in plain(record)
    # What the article says in its own voice is each source's, and whom it leaves unnamed too.
    voices = plain(text[text.index("{#voices}") : text.index("{#statements}")])
    assert voices.count(FIRST[tag]) == 2
    assert voices.count(SECOND[tag]) == 2
    unknown = plain(text[text.index("{#not-known}") : text.index("{#voices}")])
    assert SECOND[tag] in unknown


@TAGS
def test_a_copied_statement_takes_its_own_source_along(site, tag):
    text = site.pages["briefing", tag]
    origins = re.findall(r'mjz-statement [^>]*data-mjz-source="([^"]*)"', text)
    assert [FIRST[tag] in plain(origin) for origin in origins] == [True, True, False, False, False]
    assert [SECOND[tag] in plain(origin) for origin in origins] == [False, False, True, True, True]


def test_a_page_of_one_source_says_nothing_of_this(tiny, tmp_path):
    root = tiny.write(tmp_path)
    dossier = tiny.report(root).dossier
    built = tasks.build_pages(dossier, read_site(root).templates)
    (text,) = (page.markdown for page in built.pages if page.kind == "briefing" and page.page.language == "en")
    assert "data-mjz-source" not in text
    assert text.count("mjz-kicker") == 1


@TAGS
def test_languages_side_by_side_name_the_source_in_each(site, tag):
    text = plain(site.pages["parallel", tag])
    text = text[text.rindex("{#statements}") :]
    for names in (FIRST, SECOND):
        assert text.count(names["ar"]) == text.count(names["en"]) >= 2
    assert site.wording(tag).text("article") not in text


@pytest.mark.parametrize(("strand", "accounts"), [("harbour", 2), ("bridge", 1)])
def test_accounts_are_counted_by_the_strands_of_statements(tiny, tmp_path, strand, accounts):
    site = Site(tiny, tmp_path, strand)
    codes = [finding.code for finding in site.report.findings]
    assert codes == ([] if accounts == 2 else ["MJZ701"])
    (page,) = coverage_pages(site.dossier, Wording.of(site.dossier, "en", places(site.dossier)))
    (row,) = page.view.rows
    assert [cell.words.runs[0].target for cell in row.cells] == ["briefings/bridge.md#s1", "briefings/bridge.md#s3"]
    assert (str(row.strands), row.strands.runs[0].target) == (str(accounts), "events/arrival.md")
    home = plain(site.pages["home", "en"])
    assert ("From 2 separate accounts" in home) == (accounts == 2)
    record = plain(site.pages["briefing", "en"])
    assert record.count("The only event is also reported in another, separate account") == (2 if accounts == 2 else 0)
    assert record.count("Carries the same material as") == (0 if accounts == 2 else 2)


@TAGS
def test_the_lists_and_the_page_of_sources_name_both(site, tag):
    assert FIRST[tag] in plain(site.pages["index", tag])
    assert SECOND[tag] in plain(site.pages["index", tag])
    sources = plain(site.pages["sources", tag])
    assert sources.count(site.wording(tag).plain(site.briefing.title)) >= 2


@TAGS
def test_print_names_the_source_of_each_statement_and_note(site, tag):
    view = brief(site.briefing, site.dossier, site.wording(tag))
    said = {entry.number: str(entry.attribution) for entry in view.statements}
    numbers = [site.wording(tag).number(n) for n in range(1, 6)]
    assert [FIRST[tag].casefold() in said[n].casefold() for n in numbers] == [True, True, False, False, False]
    assert [SECOND[tag].casefold() in said[n].casefold() for n in numbers] == [False, False, True, True, True]
    places_of = [str(note.pieces[0].place) for note in view.notes]
    assert all(FIRST[tag] in place or SECOND[tag] in place for place in places_of)
    assert [str(entry.record.title) for entry in view.sources] == [FIRST[tag], SECOND[tag]]
    assert FIRST[tag] in str(view.front.kicker)
    assert SECOND[tag] in str(view.front.kicker)
    labels = document_side(view, site.wording(tag))["labels"]
    assert labels["print.method.text"] == site.wording(tag).text("print.method.text.several")
    whole = booklet(site.dossier, site.wording(tag))
    assert [chapter.several for chapter in whole.briefings] == [True]
    assert len(whole.sources) == 2


def test_a_record_says_of_each_statement_on_which_source_it_rests(site):
    record = json.loads(
        record_json(site.dossier, ["bridge"], sort="brief", stem="", languages=["ar", "en"], paper="a4")
    )
    assert record["format"] == OF_SEVERAL != FORMAT
    (told,) = record["briefings"]
    assert told["source"] == ["s-1", "s-2"]
    assert [statement["source"] for statement in told["statements"]] == ["s-1", "s-1", "s-2", "s-2", "s-2"]
    assert [source["id"] for source in record["sources"]] == ["s-1", "s-2"]


def test_a_record_of_one_source_is_of_a_format_of_its_own(tiny, tmp_path):
    dossier = tiny.report(tmp_path).dossier
    record = json.loads(record_json(dossier, ["bridge"], sort="brief", stem="", languages=["ar"], paper="a4"))
    assert record["format"] == FORMAT
    assert record["briefings"][0]["source"] == "s-1"
    assert all("source" not in statement for statement in record["briefings"][0]["statements"])


@TAGS
def test_search_finds_a_statement_under_its_source(site, tag):
    wording = site.wording(tag)
    found = {each.target: each for each in documents(site.dossier, wording, []) if each.kind == "statement"}
    assert len(found) == 5
    for name, own, other in (("s1", FIRST, SECOND), ("s3", SECOND, FIRST), ("s5", SECOND, FIRST)):
        (title,) = (each.title for target, each in found.items() if target.endswith(f"#{name}"))
        assert own[tag] in title
        assert other[tag] not in title
        assert wording.text("article") not in title
    quoted = {
        name
        for name in ("s1", "s3")
        for t, each in found.items()
        if t.endswith(name) and re.search("وصل القائد|Commander Salim", each.aside)
    }
    assert quoted == ({"s1"} if tag == "ar" else {"s3"})
    (whole,) = (each for each in documents(site.dossier, wording, []) if each.kind == "briefing")
    assert FIRST[tag] in whole.context
    assert SECOND[tag] in whole.context


def test_a_draft_that_does_not_say_on_what_a_statement_rests_can_be_looked_at(tiny, tmp_path):
    tiny = of_two(tiny)
    tiny.change(BRIEFING, "status: published", "status: draft")
    tiny.change(BRIEFING, "  - id: s4\n    source: s-2\n", "  - id: s4\n")
    root = tiny.write(tmp_path)
    report = tasks.report_folder(root)
    assert report.errors == ()
    built = tasks.build_pages(report.dossier, read_site(root).templates, drafts=True)
    (text,) = (page.markdown for page in built.pages if page.kind == "briefing" and page.page.language == "en")
    assert "The article" in headings(text)["s4"]


def test_what_was_compared_stays_so_when_a_source_is_added(tiny, tmp_path):
    before = {u.name: u for u in tiny.report(tmp_path / "a").dossier.reviewed["bridge"].units}
    after = {u.name: u for u in of_two(tiny).report(tmp_path / "b").dossier.reviewed["bridge"].units}
    for name in ("s1", "s2"):
        assert (before[name].speaker, before[name].evidence, before[name].source) == (
            after[name].speaker,
            after[name].evidence,
            after[name].source,
        )
    assert (after["s1"].source, after["s3"].source) == ("ar", "en")
    tiny.change(BRIEFING, "s3\n    source: s-2", "s3\n    source: s-1")
    moved = {u.name: u for u in tiny.report(tmp_path / "c").dossier.reviewed["bridge"].units}
    assert moved["s3"].speaker != after["s3"].speaker


def test_a_synthesis_weighs_each_source(site, tmp_path):
    site.tiny.change(T, "rests_on: [bridge/s1, bridge/s3]", "rests_on: [bridge/s1]")
    site.tiny.change(T, "standing: agreed\n", "standing: reported\n")
    (finding,) = site.tiny.report(tmp_path).findings
    assert (finding.code, str(finding.message)) == (
        "MJZ709",
        "no point rests on what source s-2 says in the briefing 'bridge'",
    )
    site.tiny.change(T, "open_question:", "considered: [bridge]\nopen_question:")
    assert site.tiny.report(tmp_path).findings == ()
