"""`mujaz search`, as an editor calls it, on the repository's own site."""

from __future__ import annotations

import json
import shutil

import pytest


@pytest.fixture
def search(run, built, tmp_path):
    def search(*arguments, site=built):
        return run("mujaz", "search", "--site", str(site), *arguments, cwd=tmp_path)

    return search


def test_it_finds_what_readers_find(search):
    done = search("هافتار", "--lang", "ar", "--json", "--limit", "2")
    assert done.returncode == 0, done.stderr
    hits = json.loads(done.stdout)
    assert {hit["url"] for hit in hits} == {"ar/names/khalifa-haftar/", "ar/names/saddam-haftar/"}
    assert {key for hit in hits for key in hit} == {"language", "kind", "url", "title", "context", "excerpt", "score"}


def test_the_sites_first_language_is_the_default(search):
    assert json.loads(search("Benghazi", "--json").stdout)[0]["url"] == "ar/names/benghazi/"
    assert json.loads(search("Benghazi", "--lang", "en", "--json").stdout)[0]["url"] == "en/names/benghazi/"


def test_people_get_lines_without_control_characters(search):
    done = search("arms embargo", "--lang", "en", "--kind", "term")
    assert done.returncode == 0
    assert done.stdout.startswith(" 1. arms embargo\n    en · term · en/glossary/#arms-embargo\n    A ban on ")
    assert done.stdout.replace("\n", "").isprintable()


def test_nothing_found_is_no_error(search):
    done = search("qqqqqq")
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing found" in done.stderr
    assert json.loads(search("qqqqqq", "--json").stdout) == []


def test_misuse_has_a_message_and_a_hint(search, built, tmp_path):
    for done in (
        search("x", "--lang", "xx"),
        search("x", site=tmp_path / "nowhere"),
        search("x", "--limit", "0"),
        search("x", "--kind", "y"),
    ):
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert done.stderr
    assert "mujaz build" in search("x", site=tmp_path / "nowhere").stderr
    broken = tmp_path / "broken"
    shutil.copytree(built / "search", broken / "search")
    for shard in broken.glob("search/ar-*/p*.json"):
        shard.write_text("[")
    done = search("حفتر", site=broken)
    assert done.returncode == 2
    assert "missing or damaged" in done.stderr


@pytest.mark.parametrize("query", ["x" * 2000, "(.*[", "\u202eabc", "' --", "--", "٪"])
def test_any_query_is_answered(search, query):
    done = search("--", query)
    assert done.returncode == 0, done.stderr
