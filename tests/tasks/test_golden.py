"""The Markdown of one page of each type in each language, as it was last looked at.

`MUJAZ_WRITE_GOLDEN=1 pytest tests/tasks/test_golden.py` writes the files anew; look at what git says has changed.
"""

from __future__ import annotations

import os

import pytest

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.render import PAGE_TYPES
from tiny import REPOSITORY, TinySite
from two_sources import of_two

GOLDEN = REPOSITORY / "tests" / "golden"
WRITING = bool(os.environ.get("MUJAZ_WRITE_GOLDEN"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    one = TinySite().with_topic()
    # A topic has a page of its own where there are several.
    two = TinySite().with_topic().with_topic("another")
    two.change("briefings/bridge.yml", "slug: bridge\n", "slug: bridge\ntopics: [bridge-of-nur, another]\n")
    found = {}
    # Who reports an event, a page tells where several articles do.
    told = of_two(TinySite())
    for name, tiny in (("one", one), ("two", two), ("told", told)):
        root = tiny.write(tmp_path_factory.mktemp(name))
        report = tasks.report_folder(root)
        assert report.findings == ()
        for page in tasks.build_pages(report.dossier, read_site(root).templates).pages:
            found.setdefault((page.kind, page.page.language), page)
    return found


@pytest.mark.parametrize("tag", ["ar", "en"])
@pytest.mark.parametrize("kind", [page_type.name for page_type in PAGE_TYPES])
def test_a_page_of_each_type_is_as_it_was_last_looked_at(pages, kind, tag):
    path = GOLDEN / f"{kind}.{tag}.md"
    text = pages[kind, tag].markdown
    if WRITING:
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


def test_no_golden_file_is_left_over():
    assert {path.name for path in GOLDEN.iterdir()} == {
        f"{t.name}.{tag}.md" for t in PAGE_TYPES for tag in ("ar", "en")
    }
