"""`mujaz init` as strangers run it: what it makes builds, is right, and takes the place of nothing."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest
import yaml

from mujaz import tasks
from mujaz.load import Starter, example, starter
from mujaz.model import Briefing
from new_site import look_at
from terminal import said, talk
from tiny import REPOSITORY

GIT = shutil.which("git") or "git"
STARTER = REPOSITORY / "generator" / "mujaz" / "starter"
LANGUAGES = REPOSITORY / "generator" / "mujaz" / "languages"


def files_of(root):
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


@pytest.mark.parametrize("tags", [("ar", "en"), ("en", "ar"), ("ar",), ("en",)], ids=" ".join)
def test_a_new_site_has_no_finding_in_any_order_of_languages(tags, tmp_path, run):
    done = run("mujaz", "init", "x", *(f"--lang={tag}" for tag in tags), cwd=tmp_path)
    assert done.returncode == 0, said(done)
    done = run("mujaz", "check", cwd=tmp_path / "x")
    assert (done.returncode, done.stdout) == (0, "")
    site = yaml.safe_load((tmp_path / "x" / "briefings" / "site.yml").read_text(encoding="utf-8"))
    assert tuple(site["languages"]) == tuple(site["name"]) == tags
    (source,) = tasks.report_folder(tmp_path / "x").dossier.sources
    assert source.value.language == tags[0]


def test_a_new_site_has_all_that_it_needs_and_says_so(tmp_path, run):
    done = run("mujaz", "init", "x", cwd=tmp_path)
    assert done.returncode == 0, said(done)
    assert files_of(tmp_path / "x") == sorted([
        ".github/workflows/site.yml", ".gitignore", ".pre-commit-config.yaml", ".vscode/extensions.json", ".vscode/settings.json",
        *tasks.schema_paths(),
        *(f"briefings/{name}.yml" for name in ("differences", "entities", "events", "example", "glossary", "site")),
        "mkdocs.yml", "seeds/example.yml", "seeds/texts/.gitignore", "seeds/texts/example.txt",
    ])  # fmt: skip
    assert sorted(re.findall(r"^wrote x/(.*)$", done.stdout, re.MULTILINE)) == files_of(tmp_path / "x")
    # Editors find the schemas, and what is written is laid out as `mujaz fmt` does.
    assert run("mujaz", "schema", "--check", cwd=tmp_path / "x").returncode == 0
    assert run("mujaz", "fmt", "--check", cwd=tmp_path / "x").returncode == 0


def test_the_example_shows_every_kind_of_statement_and_a_difference(tmp_path, run):
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 0
    dossier = tasks.report_folder(tmp_path / "x").dossier
    (briefing,) = dossier.briefings
    assert {s.kind.value for s in briefing.value.statements} == {
        "report",
        "claim",
        "quotation",
        "opinion",
        "conjecture",
    }
    assert briefing.value.status.value == "published"
    assert dossier.differences
    # The text is at hand, so that its proof is checked against it too.
    assert dossier.texts["example"].startswith(briefing.value.title.get("ar").partition(": ")[2][:20])


def test_git_sees_no_text_of_an_article(tmp_path, run):
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 0
    subprocess.run([GIT, "init", "-q"], cwd=tmp_path / "x", check=True)
    subprocess.run([GIT, "add", "-A"], cwd=tmp_path / "x", check=True)
    listed = subprocess.run([GIT, "ls-files"], cwd=tmp_path / "x", check=True, capture_output=True, text=True).stdout
    assert "seeds/texts/.gitignore" in listed
    assert "example.txt" not in listed
    (tmp_path / "x" / ".gitignore").unlink()
    subprocess.run([GIT, "add", "-A"], cwd=tmp_path / "x", check=True)
    listed = subprocess.run([GIT, "ls-files"], cwd=tmp_path / "x", check=True, capture_output=True, text=True).stdout
    assert "example.txt" not in listed


def test_the_editor_reads_utf_8_and_has_a_place_for_schemas(tmp_path, run):
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 0
    settings = json.loads((tmp_path / "x/.vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["files.encoding"] == "utf8"
    assert isinstance(settings["yaml.schemas"], dict)
    extensions = json.loads((tmp_path / "x/.vscode/extensions.json").read_text(encoding="utf-8"))
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]


AWKWARD = [
    "He said: \"no\" #1 {x} [y] 'z' & *a* %b @c !d",
    "yes",
    "2026-11-27",
    "- a: b",
    "tab\there",
    "a \\ b",
    "long " * 60,
]


@pytest.mark.parametrize("name", AWKWARD)
def test_a_name_is_what_was_given_whatever_it_has_in_it(name, tmp_path, run):
    done = run(
        "mujaz", "init", "x", "--lang=en", "--name", name, "--publisher", name, "--contact=mailto:a@b.c", cwd=tmp_path
    )
    site = tmp_path / "x" / "briefings" / "site.yml"
    if done.returncode == 2:  # the markup of texts, or a character, is not one that content may have
        assert re.search(r"MJZ\d{3}", said(done))
        assert not (tmp_path / "x").exists()
        return
    assert done.returncode == 0, said(done)
    assert yaml.safe_load(site.read_text(encoding="utf-8"))["name"] == {"en": name}
    assert yaml.safe_load((tmp_path / "x/mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == name
    assert run("mujaz", "check", cwd=tmp_path / "x").returncode == 0


def test_settings_are_taken_from_options(tmp_path, run):
    done = run(
        "mujaz", "init", "x", "--lang=en", "--lang=ar", "--name=en=Harbour notes: “new”", "--name=ar=أخبار الميناء",
        "--summary=en=On a harbour.", "--summary=ar=عن ميناء.", "--months=ar=levantine", "--digits=ar=arab",
        "--address=https://notes.press/port", "--publisher=en=We", "--publisher=ar=نحن", "--contact=https://notes.press/", cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, said(done)
    site = yaml.safe_load((tmp_path / "x/briefings/site.yml").read_text(encoding="utf-8"))
    assert site["name"] == {"en": "Harbour notes: “new”", "ar": "أخبار الميناء"}
    assert (site["months"]["ar"], site["digits"]["ar"]) == ("levantine", "arab")
    assert site["publisher"] == {"name": {"en": "We", "ar": "نحن"}, "contact": "https://notes.press/"}
    mkdocs = yaml.safe_load((tmp_path / "x/mkdocs.yml").read_text(encoding="utf-8"))
    assert mkdocs["site_url"] == "https://notes.press/port/"
    assert run("mujaz", "check", cwd=tmp_path / "x").returncode == 0


@pytest.mark.parametrize("name", ["a folder", "مجلد جديد", "a/b/c", ".", "it's {x} #1"])
def test_the_folder_may_be_called_and_lie_as_it_likes(name, tmp_path, run):
    done = run("mujaz", "init", name, cwd=tmp_path)
    assert done.returncode == 0, said(done)
    assert run("mujaz", "check", "--root", name, cwd=tmp_path).returncode == 0


def test_a_folder_that_is_there_keeps_what_it_has(tmp_path, run):
    subprocess.run([GIT, "init", "-q", "x"], cwd=tmp_path, check=True)
    (tmp_path / "x" / "README.md").write_text("mine", encoding="utf-8")
    done = run("mujaz", "init", "x", cwd=tmp_path)
    assert done.returncode == 0, said(done)
    assert (tmp_path / "x" / "README.md").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "x" / ".git" / "HEAD").is_file()


def test_a_site_without_an_example_has_empty_registers(tmp_path, run):
    done = run("mujaz", "init", "x", "--no-example", cwd=tmp_path)
    assert done.returncode == 0, said(done)
    assert not (tmp_path / "x/briefings/example.yml").exists()
    codes = {finding.code for finding in tasks.report_folder(tmp_path / "x").findings}
    assert codes == {"MJZ006"}, "there is no briefing yet"


def test_a_language_of_ones_own_has_a_site_too_and_no_example(tmp_path, run):
    own = tmp_path / "x" / "languages" / "de.yml"
    own.parent.mkdir(parents=True)
    text = (
        (LANGUAGES / "en.yml")
        .read_text(encoding="utf-8")
        .replace("tag: en\n", "tag: de\n")
        .replace("language: en\n", "language: de\n")
    )
    own.write_text(text, encoding="utf-8")
    untold = run("mujaz", "init", "x", "--lang=de", "--lang=ar", cwd=tmp_path)
    assert untold.returncode == 2
    assert "the site's name is missing in 'de'" in said(untold)
    done = run("mujaz", "init", "x", "--lang=de", "--name=Hafennotizen", "--summary=Zu einem Hafen.", cwd=tmp_path)
    assert done.returncode == 0, said(done)
    assert "there is no example in de" in said(done)
    assert "has findings, which `mujaz check` lists: languages/de.yml" in said(done), "it was not translated yet"
    assert not (tmp_path / "x/briefings/example.yml").exists()
    site = yaml.safe_load((tmp_path / "x/briefings/site.yml").read_text(encoding="utf-8"))
    assert (site["languages"], site["name"]) == (["de"], {"de": "Hafennotizen"})
    (tmp_path / "port.txt").write_text("Ein Titel\n\nEin Absatz.\n", encoding="utf-8")
    assert run("mujaz", "new", "../port.txt", cwd=tmp_path / "x").returncode == 0
    assert "# Id of the record" in (tmp_path / "x/briefings/port.yml").read_text(encoding="utf-8")


def test_on_a_terminal_it_asks_and_asks_again_after_a_wrong_answer(tmp_path):
    answers = ["en de", "en", "Harbour notes", "", "", "notes.press", "https://notes.press/"]
    code, shown, left = talk(tmp_path, ["init", "x"], answers)
    assert (code, left) == (0, []), shown
    assert "no language file for 'de'" in shown
    assert "write https://notes.press" in shown
    site = yaml.safe_load((tmp_path / "x/briefings/site.yml").read_text(encoding="utf-8"))
    assert (site["languages"], site["name"]) == (["en"], {"en": "Harbour notes"})
    assert "publisher" not in site
    assert yaml.safe_load((tmp_path / "x/mkdocs.yml").read_text(encoding="utf-8"))["site_url"] == "https://notes.press/"


def settings_of(root):
    return yaml.safe_load((root / "briefings/site.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("answer", ["en, ar", "en,ar", "en، ar", "en ; ar", " en  ar, "])
def test_languages_are_parted_by_blanks_or_commas(answer, tmp_path):
    code, shown, _ = talk(tmp_path, ["init", "x"], [answer, *[""] * 9])
    assert code == 0, shown
    assert settings_of(tmp_path / "x")["languages"] == ["en", "ar"]


def test_a_publisher_that_is_named_in_one_language_only_is_asked_for_in_the_other(tmp_path):
    answers = ["en, ar", *["", "", "The Port Press"], *["", "", "", "", ""], "دار الميناء", ""]
    code, shown, left = talk(tmp_path, ["init", "x"], answers)
    assert (code, left) == (0, []), shown
    assert "the publisher has a name in English, and none in" in shown
    assert settings_of(tmp_path / "x")["publisher"] == {"name": {"en": "The Port Press", "ar": "دار الميناء"}}


def test_a_publisher_that_stays_without_a_name_in_one_language_is_not_named(tmp_path):
    answers = ["en ar", *["", "", ""], *["", "", "دار الميناء", "", ""], "", ""]
    code, shown, left = talk(tmp_path, ["init", "x"], answers)
    assert (code, left) == (0, []), shown
    assert "where one stays empty, none is named at all" in shown
    assert "publisher" not in settings_of(tmp_path / "x")


def test_a_publisher_whom_an_option_names_is_asked_for_until_there_is_a_name(tmp_path):
    answers = ["", "", *["", "", "", "", ""], "", "دار الميناء", ""]
    given = ["init", "x", "--lang=en,ar", "--publisher=en=Press", "--contact=mailto:a@press.org"]
    code, shown, left = talk(tmp_path, given, answers)
    assert (code, left) == (0, []), shown
    assert "the publisher has no name" in shown
    assert settings_of(tmp_path / "x")["publisher"]["name"] == {"en": "Press", "ar": "دار الميناء"}


def test_an_answer_that_is_refused_in_the_end_is_asked_for_again_and_the_others_are_kept(tmp_path):
    answers = [
        "en ar",
        "Harbour notes",
        "On a harbour.",
        "",
        *["Notes", "عن الميناء.", "", "", ""],
        "https://notes.example/",
    ]
    code, shown, left = talk(tmp_path, ["init", "x"], [*answers, "أخبار الميناء", "https://notes.press/"])
    assert (code, left) == (0, []), shown
    assert "MJZ407" in shown
    assert "MJZ751" in shown
    site = settings_of(tmp_path / "x")
    assert site["name"] == {"en": "Harbour notes", "ar": "أخبار الميناء"}
    assert site["summary"]["ar"] == "عن الميناء."
    assert yaml.safe_load((tmp_path / "x/mkdocs.yml").read_text(encoding="utf-8"))["site_url"] == "https://notes.press/"


@pytest.mark.parametrize("given", [["--name=ar=Notes"], []])
def test_an_answer_that_was_refused_is_not_taken_where_nothing_is_answered(given, tmp_path):
    answers = ["ar", *([] if given else ["Notes"]), "", "", "", "", ""]
    code, shown, left = talk(tmp_path, ["init", "x", *given], [*answers, ""])
    assert (code, left) == (0, []), shown
    assert shown.count("MJZ407") == 1
    assert settings_of(tmp_path / "x")["name"]["ar"] != "Notes"


def test_what_mujaz_says_to_beginners_is_the_same_in_each_language():
    found: dict[str, Starter] = {
        path.stem: starter(path.read_text(encoding="utf-8")) for path in STARTER.glob("??.yml")
    }
    assert found.keys() == {path.stem for path in LANGUAGES.glob("*.yml")}
    first, *others = found.values()
    for other in others:
        assert other.notes.keys() in (first.notes.keys(), set()), "Mujaz speaks to editors in some languages only"
        assert other.example.keys() == first.example.keys()
    assert found[(STARTER / "guide").read_text(encoding="utf-8").strip()].notes
    assert set((STARTER / "default").read_text(encoding="utf-8").split()) <= found.keys()
    for tags in (["ar", "en"], ["en"], ["he", "fr"]):
        made = example((STARTER / "example.yml").read_text(encoding="utf-8"), found, tags, "2026-11-27")
        assert set(made.briefing) <= set(Briefing.model_fields)


def test_the_pages_of_a_new_site_are_right_in_both_languages(tmp_path, run):
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 0
    done = run("mkdocs", "build", "--strict", cwd=tmp_path / "x")
    assert done.returncode == 0, said(done)
    look_at(tmp_path / "x" / "site")
    for query, tag in (("library", "en"), ("المكتبات", "ar")):
        found = json.loads(run("mujaz", "search", query, "--lang", tag, "--json", cwd=tmp_path / "x").stdout)
        assert any("lighthouse-of-port-amal" in hit["url"] for hit in found), query


def test_the_example_can_be_deleted_as_its_file_says(tiny, tmp_path, run):
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 0
    root = tmp_path / "x"
    # A briefing of one's own, with what it names, takes the example's place.
    own = {name: text for name, text in tiny.files.items() if name != "briefings/site.yml"}
    assert "seeds/example.yml" in (root / "briefings/example.yml").read_text(encoding="utf-8")
    for name in ("briefings/example.yml", "seeds/example.yml", "seeds/texts/example.txt"):
        (root / name).unlink()
    for name, text in own.items():
        (root / name).write_text(text, encoding="utf-8")
    done = run("mujaz", "check", cwd=root)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_register_of_comments_alone_is_found_with_what_to_do(tmp_path, run):
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 0
    (tmp_path / "x/briefings/glossary.yml").write_text("# nothing\n", encoding="utf-8")
    done = run("mujaz", "check", cwd=tmp_path / "x")
    assert (
        "MJZ005 the file has nothing in it\n    hint: delete it, or write its content: [] is a list of nothing"
        in done.stdout
    )


def test_languages_may_be_given_in_one_word(tmp_path, run):
    assert run("mujaz", "init", "x", "--lang", "en,ar", cwd=tmp_path).returncode == 0
    site = yaml.safe_load((tmp_path / "x/briefings/site.yml").read_text(encoding="utf-8"))
    assert site["languages"] == ["en", "ar"]
