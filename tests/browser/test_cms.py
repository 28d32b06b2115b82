"""The forms of `mujaz cms`, as an editor without git uses them: Sveltia CMS itself, on real files."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from editor import contents, opened
from mujaz.load.tree import read_tree
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

    from editor import Editor

pytestmark = pytest.mark.browser

REGISTERS = ("entities", "events", "glossary", "differences", "site", "waivers")


@pytest.fixture
def begun(run: Callable, tmp_path: Path) -> Path:
    """A site as `mujaz init` makes it."""
    done = run("mujaz", "init", "site", "--lang", "ar", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    return tmp_path / "site"


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """The repository's own content."""
    for name in ("briefings", "seeds"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    return tmp_path


def said(text: str) -> object:
    tree, findings = read_tree("a.yml", text.encode())
    assert tree is not None
    assert not findings
    return tree.plain()


def leaves(value: object, path: str = "") -> dict[str, object]:
    if isinstance(value, dict):
        return {k: v for key, each in value.items() for k, v in leaves(each, f"{path}/{key}").items()}
    if isinstance(value, list):
        return {k: v for key, each in enumerate(value) for k, v in leaves(each, f"{path}/{key}").items()}
    return {path: value}


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"(?:^|\s)(# .*)", text))


def is_right(site: Path, run: Callable) -> None:
    for command in (("fmt", "--check"), ("check",)):
        done = run("mujaz", *command, cwd=site)
        assert done.returncode == 0, done.stdout + done.stderr


def put(site: Path, files: dict[str, str]) -> None:
    for file, text in files.items():
        (site / file).write_text(text, "utf-8")


@pytest.mark.parametrize("locale", ["ar", "en-US"])
def test_every_collection_and_file_opens(browser: Browser, begun: Path, run: Callable, locale: str):
    with opened(browser, begun, run, locale=locale) as editor:
        for name, count in (("briefing", 1), ("source", 1)):
            assert editor.collection(name).count() == count
            entry = "example"
            editor.open(name, entry)
            assert editor.page.locator("[data-key-path]").count() > 10
        for name in REGISTERS:
            editor.open("registers", name)
            assert editor.page.get_by_text("mujaz-file").count() == 0
            assert editor.page.locator(".sui.alert").count() == 0
        word = {"ar": "الإفادات", "en-US": "Statements"}[locale]
        editor.open("briefing", "example")
        assert word in editor.field("statements").locator("h4").first.inner_text()
        assert editor.faults == []


@pytest.mark.parametrize("locale", ["ar", "en-US"])
def test_a_text_has_its_languages_side_by_side_each_in_its_direction(browser, begun, run, locale):
    with opened(browser, begun, run, locale=locale) as editor:
        editor.open("briefing", "example")
        arabic, english = (editor.field(f"title.{tag}").locator("textarea") for tag in ("ar", "en"))
        directions = [each.evaluate("each => getComputedStyle(each).direction") for each in (arabic, english)]
        assert directions == ["rtl", "ltr"]
        assert [each.get_attribute("lang") for each in (arabic, english)] == ["ar", "en"]
        one, other = arabic.bounding_box(), english.bounding_box()
        assert one["y"] == other["y"]
        assert one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
        # Ids and dates are of no language, and a source's own words are of a language that the form does not know.
        assert editor.field("slug").locator("input").get_attribute("dir") == "ltr"
        editor.page.set_viewport_size({"width": 390, "height": 9000})
        one, other = arabic.bounding_box(), english.bounding_box()
        assert one["y"] + one["height"] <= other["y"]
        assert max(one["width"], other["width"]) <= 390


STATED = {
    "kind": "report",
    "attribution": "article",
    "text": {"ar": "صارت المنارة مكتبة عامة.", "en": "The lighthouse became a public library."},
    "evidence": [
        {"paragraph": "2", "excerpt": "بعد أن صارت مكتبة عامة", "gloss": {"en": "had become a public library"}}
    ],
}


def state(editor: Editor, place: int, name: str) -> None:
    """Add a statement to a briefing."""
    path = f"statements.{place}"
    editor.add("statements")
    editor.fill(f"{path}.id", name)
    editor.field(f"{path}.kind").get_by_role("radio").first.click()
    editor.field(f"{path}.attribution").get_by_role("button", name="Add").click()
    editor.page.get_by_role("menuitem", name="The article itself").click()
    for tag, text in STATED["text"].items():
        editor.fill(f"{path}.text.{tag}", text)
    editor.add(f"{path}.evidence")
    (evidence,) = STATED["evidence"]
    editor.fill(f"{path}.evidence.0.paragraph", evidence["paragraph"])
    editor.fill(f"{path}.evidence.0.excerpt", evidence["excerpt"])
    editor.field(f"{path}.evidence.0.gloss").get_by_role("checkbox").click()
    editor.fill(f"{path}.evidence.0.gloss.en", evidence["gloss"]["en"])


def test_what_is_edited_passes(browser, begun, run):
    with opened(browser, begun, run) as editor:
        editor.open("briefing", "example")
        titles = {tag: editor.value(f"title.{tag}") for tag in ("ar", "en")}
        editor.fill("title.ar", titles["ar"].replace("القديمة ", ""))
        editor.fill("title.en", titles["en"].replace("old ", ""))
        state(editor, 8, "s9")
        editor.unfold("themes", 0)
        editor.add("themes.0.statements")
        editor.fill("themes.0.statements.2", "s9")
        (file, text), *others = editor.save().items()
        assert not others
        assert editor.faults == []
    put(begun, {file: text})
    is_right(begun, run)
    before, after = editor.before[file], text
    assert comments(before) == comments(after)
    found = said(after)
    assert found["statements"][8] == STATED | {"id": "s9"}
    gone = set(before.splitlines()) - set(after.splitlines())
    assert len(gone) == 3, "the two titles and the theme"


def test_a_briefing_is_begun_in_a_form(browser, begun, run):
    with opened(browser, begun, run) as editor:
        editor.begin("briefing")
        editor.field("source").get_by_role("checkbox").first.click()
        editor.fill("slug", "a-new-one")
        editor.field("status").get_by_role("radio").first.click()
        words = {"title.ar": "عنوان جديد", "title.en": "A new title", "summary.ar": "خلاصة", "summary.en": "A summary"}
        for path, text in words.items():
            editor.fill(path, text)
        state(editor, 0, "s1")
        saved = editor.save()
        assert editor.faults == []
    assert list(saved) == ["briefings/a-new-one.yml"]
    put(begun, saved)
    done = run("mujaz", "fmt", "--check", cwd=begun)
    assert done.returncode == 0, done.stdout
    assert said(saved["briefings/a-new-one.yml"]) == {
        "source": "example",
        "slug": "a-new-one",
        "status": "draft",
        "title": {"ar": "عنوان جديد", "en": "A new title"},
        "summary": {"ar": "خلاصة", "en": "A summary"},
        "statements": [STATED | {"id": "s1"}],
    }


def test_nothing_of_real_files_is_lost(browser, real, run):
    changes = {
        **{("briefing", path.stem): f"briefings/{path.name}" for path in sorted((real / "briefings").glob("2*.yml"))},
        **{("topic", path.stem): f"briefings/topics/{path.name}" for path in (real / "briefings/topics").glob("*.yml")},
        **{("source", path.stem): f"seeds/{path.name}" for path in sorted((real / "seeds").glob("*.yml"))},
        **{("registers", name): f"briefings/{name}.yml" for name in REGISTERS if name != "waivers"},
    }
    assert set(changes.values()) == {file for file in contents(real) if "reviews" not in file}
    first = {"briefing": "title", "topic": "title", "source": "short_name", "site": "name"}
    inside = {"entities": "name", "events": "text", "glossary": "name", "differences": "title"}
    with opened(browser, real, run, viewport={"width": 1280, "height": 3000}) as editor:
        for (collection, entry), file in changes.items():
            editor.open(collection, entry)
            if entry in inside:
                editor.unfold("entries", 0)
                path = f"entries.0.{inside[entry]}.en"
            else:
                path = f"{first.get(entry) or first[collection]}.en"
            editor.fill(path, f"{editor.value(path)}x")
            saved = editor.save()
            assert list(saved) == [file]
            put(real, saved)
            one, other = leaves(said(editor.before[file])), leaves(said(saved[file]))
            assert one.keys() == other.keys()
            changed = {key: (one[key], other[key]) for key in one if one[key] != other[key]}
            assert [f"{before}x" == after for before, after in changed.values()] == [True], changed
            assert comments(editor.before[file]) == comments(saved[file])
        assert editor.faults == []
    done = run("mujaz", "fmt", "--check", cwd=real)
    assert done.returncode == 0, done.stdout
