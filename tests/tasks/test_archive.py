"""No page grows with the archive: its lists are cut, nothing is lost by that, and everything is three steps from home.

The archive is small, and so are the sizes at which its lists are cut, in the same proportion.
"""

from __future__ import annotations

import posixpath
import re
from collections import deque
from dataclasses import fields, replace

import pytest

from archive import laws, write_archive
from mujaz import tasks
from mujaz.conversion import Permalink, converted
from mujaz.edges import read_site
from mujaz.model.sizes import Size, Sizes
from mujaz.render import PAGE_TYPES
from mujaz.tasks.check import loaded_files
from tiny import REPOSITORY

BRIEFINGS, SMALLER = 15, 8
LIMIT = 150_000
"""Bytes of Markdown that no page of an archive exceeds."""
PICTURE = 60_000
"""Bytes of the picture of all years, which has no more marks however many events there are."""

SMALL = replace(
    Sizes(),
    **{
        each.name: Size(own.whole // SMALLER, own.part // SMALLER)
        for each in fields(Sizes)
        if isinstance(own := getattr(Sizes(), each.name), Size)
    },
    newest=3,
    names=20,
    foremost=2,
    listed=1500,
    shown=2,
    grounds=5,
    reporters=4,
)

LINK = re.compile(r"\]\(([^)\s]+\.md)?(#[^)\s]+)?(?: \"[^\"]*\")?\)")
ANCHOR = re.compile(r"\{#([\w-]+)[ }]|\bid=\"([^\"]+)\"")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """What an archive of three topics shows."""
    folder = tmp_path_factory.mktemp("archive")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(laws, "TOPIC", BRIEFINGS // 3)
        write_archive(folder, BRIEFINGS)
    loaded = loaded_files(read_site(folder))
    assert not loaded.findings
    return tasks.shown(loaded.dossier, drafts=False)


@pytest.fixture(scope="module")
def templates():
    return read_site(REPOSITORY).templates


@pytest.fixture(scope="module")
def whole(dossier, templates):
    """The archive as it would be if no list were cut."""
    never = Size(10**9, 10**9)
    sizes = {each.name: never if each.type == "Size" else 10**9 for each in fields(Sizes)}
    return tasks.build_pages(replace(dossier, sizes=Sizes(**sizes)), templates)


@pytest.fixture(scope="module")
def cut(dossier, templates):
    return tasks.build_pages(replace(dossier, sizes=SMALL), templates)


def by_file(site):
    return {built.file: built for built in site.pages}


def links(built) -> set[tuple[str, str]]:
    """Return where the links of a page lead: file and anchor."""
    folder = posixpath.dirname(built.file)
    found = LINK.findall(built.markdown)
    return {
        (posixpath.normpath(f"{folder}/{path}") if path else built.file, anchor.removeprefix("#"))
        for path, anchor in found
        if path or anchor
    }


def anchors(built) -> set[str]:
    return {a or b for a, b in ANCHOR.findall(built.markdown)}


def test_every_list_that_grows_is_cut(cut):
    parts = {built.page.list for built in cut.pages if built.page.part_of}
    assert {
        "briefings/years.md", "timeline.md", "differences.md", "sources.md", "coverage.md", "glossary.md", "a-z.md",
        "people.md", "organisations.md",
    } <= parts  # fmt: skip
    assert any(path.startswith("topics/") for path in parts)
    assert any(path.startswith("names/") for path in parts)


def test_pages_of_lists_are_no_longer_than_their_part_is_allowed(cut):
    longest = max(getattr(SMALL, each.name).part for each in fields(Sizes) if each.type == "Size")
    kinds = {"index", "timeline", "differences", "coverage", "sources", "glossary", "az", "register"}
    single = 9_000  # an entry that is longer than a page, and the table of the parts
    assert {
        built.file: len(built.markdown.encode())
        for built in cut.pages
        if built.kind in kinds
        and len(built.markdown.encode()) > (PICTURE if built.page.path == "timeline.md" else longest + single)
    } == {}


def test_estimates_hold_what_pages_have(cut, dossier):
    """A page whose estimate is 90,000 bytes has at most the 150,000 that are allowed."""
    known = by_file(cut)
    cuts = replace(dossier, sizes=SMALL).cuts
    weighed = {
        part.path: sum(weigh(each) for each in part.entries)
        for parts, weigh in ((cuts.events, cuts.event_weight), (cuts.differences, cuts.difference_weight))
        for part in parts
    }
    assert len(weighed) > BRIEFINGS // 3
    for path, weight in weighed.items():
        for tag in ("ar", "en"):
            assert len(known[f"{tag}/{path}"].markdown.encode()) < weight * 1.3 + 6000, path


def test_no_page_of_a_briefing_repeats_what_other_pages_have(cut, whole):
    before, after = by_file(whole), by_file(cut)
    briefings = [file for file, built in before.items() if built.kind == "briefing"]
    assert len(briefings) == 2 * BRIEFINGS
    for file in briefings:
        assert len(after[file].markdown.encode()) < LIMIT
        assert anchors(before[file]) - anchors(after[file]) == set()


def test_everything_is_three_steps_from_home(cut):
    known = by_file(cut)
    for tag in cut.wordings:
        # What no list leads to stands in the navigation or at the foot of every page.
        doors = {file for file, built in known.items() if built.page.language == tag and built.page.parent is None}
        steps, queue = {f"{tag}/index.md": 0}, deque([f"{tag}/index.md"])
        while queue:
            file = queue.popleft()
            for other in sorted({path for path, _ in links(known[file])} | doors):
                if other not in steps:
                    steps[other] = steps[file] + 1
                    queue.append(other)
        pages = {file for file, built in known.items() if built.page.language == tag}
        assert pages - steps.keys() == set()
        assert {file: number for file, number in steps.items() if number > 3} == {}


def test_every_link_leads_to_a_place_that_is_there(cut):
    known = by_file(cut)
    have = {file: anchors(built) for file, built in known.items()}
    for file, built in known.items():
        for path, anchor in links(built):
            assert path in known, (file, path)
            assert not anchor or anchor in have[path], (file, path, anchor)


def test_every_anchor_that_a_page_had_is_there_or_is_led_on(cut, whole):
    known = by_file(cut)
    have = {file: anchors(built) for file, built in known.items()}
    gone = re.compile(r"(letter-\d+|scope-\w+|only_all|wide_\w+|tall_\w+|mjz-filter|background)$")
    for file, built in by_file(whole).items():
        for anchor in anchors(built) - have[file]:
            if gone.match(anchor) or built.kind == "topic":
                continue
            place = known[file].page.moved.get(anchor)
            assert place, (file, anchor)
            path, _, there = place.partition("#")
            # A filter by a name leads to its page; it has a list of events if it had any of its own.
            filtered = anchor.startswith("only_entity_") and path in {key[3:] for key in have}
            assert filtered or there in have[f"{built.page.language}/{path}"], (file, anchor)


def test_what_is_cut_by_year_or_topic_has_the_same_addresses_in_all_languages(cut):
    paths = {
        tag: {
            built.page.path
            for built in cut.pages
            if built.page.language == tag and built.kind not in {"glossary", "az", "register"}
        }
        for tag in cut.wordings
    }
    assert paths["ar"] == paths["en"]


def test_letters_are_those_of_the_language(cut):
    letters = {
        tag: {
            built.page.path for built in cut.pages if built.page.language == tag and built.page.part_of == "glossary.md"
        }
        for tag in cut.wordings
    }
    assert all("/arabic-" in path for path in letters["ar"])
    assert all(re.match(r"glossary/[a-z](/|\.md)", path) for path in letters["en"])


def test_nothing_is_lost(cut, whole):
    """Each text of an entry stands on some page still."""
    for tag in cut.wordings:
        text = "\n".join(built.markdown for built in cut.pages if built.page.language == tag)
        for kind in ("timeline", "differences", "sources", "glossary", "index"):
            (page,) = (built for built in whole.pages if built.kind == kind and built.page.language == tag)
            headings = re.findall(r"^#{2,3} .*\{#([\w-]+)\}$", page.markdown, re.MULTILINE)
            missing = [name for name in headings if not re.search(rf"\{{#{name}\}}", text)]
            assert [name for name in missing if not re.match(r"year-|letter-|scope-|reports", name)] == []


def test_the_first_site_is_whole():
    """What is cut begins at sizes that a site of a few briefings does not have."""
    dossier = tasks.shown(loaded_files(read_site(REPOSITORY)).dossier, drafts=False)
    assert not dossier.cuts.is_archive
    pages = [
        page
        for wording in tasks.wordings_of(dossier).values()
        for page_type in PAGE_TYPES
        for page in page_type.pages(dossier, wording)
    ]
    assert {page.path for page in pages if page.part_of is None and not page.moved} == {page.path for page in pages}


def test_pages_of_parts_are_converted_the_short_way(cut):
    """One page of each list, whole and part: what the templates write for them is read without Python-Markdown."""
    chosen = {(built.kind, built.page.part_of is None, built.page.path[:6]): built for built in cut.pages}
    for built in chosen.values():
        body = built.markdown.split("\n---\n", 1)[1].lstrip("\n")
        assert converted(body, lambda url: url, Permalink("¶", "Here")).html
