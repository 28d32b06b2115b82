"""Sites in the languages that Mujaz brings along besides those of its first site, as `mujaz init` makes them."""

from __future__ import annotations

import html
import re

import pypdfium2
import pytest
import yaml

from mujaz.tasks import search_engine
from new_site import look_at
from once import once

SITES = {
    "fr": ("fr",),
    "ur-he": ("ur", "he"),
    "he-fr": ("he", "fr"),
    "ar-en-ur": ("ar", "en", "ur"),
}
BEGINNINGS = [("fr", "ar"), ("ar", "en", "fr"), ("ar", "en", "he"), ("en", "ur"), ("fr", "en", "ur", "he", "ar")]
LIGHTHOUSE = "briefings/lighthouse-of-port-amal"


@pytest.fixture(scope="module")
def site_of(run, tmp_path_factory):
    """Return the folder of a site of SITES, built strictly, once for all tests."""

    def site_of(name):
        with once(tmp_path_factory, f"tongues-{name}") as (folder, is_first):
            if is_first:
                wanted = [f"--lang={tag}" for tag in SITES[name]]
                done = run("mujaz", "init", "x", *wanted, cwd=folder)
                assert done.returncode == 0, done.stderr
                done = run("mujaz", "build", "--strict", cwd=folder / "x")
                assert done.returncode == 0, done.stdout + done.stderr
        return folder / "x"

    return site_of


@pytest.mark.parametrize("tags", BEGINNINGS, ids=" ".join)
def test_a_new_site_in_any_of_the_languages_has_an_example_without_findings(tags, tmp_path, run):
    done = run("mujaz", "init", "x", "--lang", ",".join(tags), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"read the whole file of {', '.join(tags)}" in done.stderr
    assert (tmp_path / "x/briefings/example.yml").is_file()
    checked = run("mujaz", "check", cwd=tmp_path / "x")
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.parametrize("locale", ["fr_FR.UTF-8", "he_IL.UTF-8", "ur_PK.UTF-8"])
def test_what_is_said_to_editors_is_english_where_there_is_no_translation(locale, tiny, tmp_path, run):
    tiny.change("briefings/bridge.yml", "slug: bridge", "slug: Bridge!")
    done = run("mujaz", "check", cwd=tiny.write(tmp_path), LC_ALL=locale)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "hint: " in done.stdout


def test_a_site_says_who_has_read_the_file_of_a_language(tmp_path, run):
    assert run("mujaz", "init", "x", "--lang=fr,he", cwd=tmp_path).returncode == 0
    assert "has read the whole file of: fr, he" in run("mujaz", "status", cwd=tmp_path / "x").stdout
    site = tmp_path / "x/briefings/site.yml"
    site.write_text(site.read_text("utf-8") + "readers:\n  fr: {by: A reader, on: 2026-11-27}\n", "utf-8")
    assert run("mujaz", "check", cwd=tmp_path / "x").returncode == 0
    assert "has read the whole file of: he" in run("mujaz", "status", cwd=tmp_path / "x").stdout


@pytest.mark.parametrize("name", SITES)
def test_its_pages_are_right_in_each_language(name, site_of):
    site = site_of(name) / "site"
    look_at(site, *SITES[name])
    assert {path.name for path in site.iterdir() if path.is_dir() and (path / "briefings").is_dir()} == {*SITES[name]}
    for tag in SITES[name]:
        brief = site / "print" / "briefs" / f"lighthouse-of-port-amal.{tag}.pdf"
        assert "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(brief)).strip()


def test_french_pages_have_its_marks(site_of):
    page = (site_of("fr") / "site" / "fr" / LIGHTHOUSE / "index.html").read_text("utf-8")
    body = re.sub(r"<(script|style)\b.*?</\1>", "", page[page.index("<body") :], flags=re.DOTALL)
    text = html.unescape(re.sub(r"<[^>]+>", "", body))
    assert "Ce que favorise la formulation\u00a0:" in text
    assert "4\u00a0000\u00a0livres" in text
    assert not re.search("« |[^ ] (?=[;:!?»])", text)


@pytest.mark.parametrize(
    ("name", "scripts"), [("fr", set()), ("he-fr", {"Ruhl", "Heebo"}), ("ur-he", {"Amiri", "Ruhl"})]
)
def test_a_site_has_the_faces_of_its_scripts_and_no_others(name, scripts, site_of):
    sheet = (site_of(name) / "site" / "assets" / "fonts" / "fonts.css").read_text("utf-8")
    for family in ("Amiri", "Plex Arabic", "Ruhl", "Heebo"):
        is_there = f'"Mujaz {family}"' in sheet or f'"Mujaz Frank {family}"' in sheet
        assert is_there or family not in scripts, family
        if family in {"Amiri", "Plex Arabic"} and name in {"fr", "he-fr"}:
            assert not is_there, family
        if family in {"Ruhl", "Heebo"} and name == "fr":
            assert not is_there, family


QUERIES = {
    ("fr", "fr"): ["bibliothèques", "l'enfant", "mairie d’Amal", "4000", "4 000 livres", "2 mars", "qu'inondée"],
    ("he-fr", "he"): ["לספריות", "הילד", "שהמגדלור", "2 במרץ", "בנמל", "vndskur"],
    ("ur-he", "ur"): ["کتابوں", "مہینہ", "بچہ", "2 مارچ", "كتب خانے", "قاری"],
    ("ar-en-ur", "ur"): ["کتابوں", "مہینہ"],
    ("ar-en-ur", "ar"): ["المكتبات"],
}


@pytest.mark.parametrize(
    ("name", "tag", "query"), [(*where, query) for where, queries in QUERIES.items() for query in queries], ids=ascii
)
def test_words_of_the_language_are_found_in_any_of_their_forms(name, tag, query, site_of):
    hits = search_engine(site_of(name) / "site").search(query, tag)
    assert hits
    assert hits[0].language == tag


def test_another_word_is_not_found(site_of):
    assert search_engine(site_of("he-fr") / "site").search("לוב", "he") == []


def test_a_broken_file_of_the_site_does_not_ask_for_languages_that_it_is_not_in(tiny, tmp_path):
    tiny.files["briefings/site.yml"] = "languages: [ar, en\n"
    found = tiny.report(tmp_path).findings
    assert {finding.span.file for finding in found} == {"briefings/site.yml"}


def test_the_examples_are_invented_in_each_language(site_of):
    seeds = {name: yaml.safe_load((site_of(name) / "seeds/example.yml").read_text("utf-8")) for name in SITES}
    assert {name: record["language"] for name, record in seeds.items()} == {
        name: tags[0] for name, tags in SITES.items()
    }
