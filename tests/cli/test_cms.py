"""`mujaz cms` as whoever keeps a site runs it."""

from __future__ import annotations

import json
import shutil

import pytest
import yaml

from mujaz.edges import packed_command
from tiny import REPOSITORY

SITE = "briefings/site.yml"
LANGUAGES = REPOSITORY / "generator" / "mujaz" / "languages"


def configured(path):
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def test_it_writes_a_page_and_a_configuration_for_each_language_once(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    asked = run("mujaz", "cms", "--check", cwd=site)
    assert asked.returncode == 1
    assert "would change admin/config.yml" in asked.stdout
    assert not (site / "admin").exists()
    done = run("mujaz", "cms", cwd=site)
    assert done.returncode == 0
    assert packed_command() in done.stderr, "what the page runs is fetched by whoever wants it"
    assert {path.name for path in (site / "admin").iterdir()} == {
        *("index.html", "before.js", "editor.js", "format.js", "editor.css"),
        *("config.yml", "config.en.yml"),
    }
    one, other = (configured(site / "admin" / name) for name in ("config.yml", "config.en.yml"))
    assert (one["app_title"], other["app_title"]) == ("موقع صغير", "A tiny site")
    page = (site / "admin" / "index.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl"' in page
    again = run("mujaz", "cms", "--check", cwd=site)
    assert (again.returncode, again.stdout) == (0, "")
    assert run("mujaz", "check", cwd=site).returncode == 0, "the page is no content"


def test_it_writes_where_it_is_told_and_for_the_host_it_is_told(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    done = run("mujaz", "cms", "out/forms", "--backend", "github", "--repo", "o/n", "--branch", "main", cwd=site)
    assert done.returncode == 0
    assert configured(site / "out/forms/config.yml")["backend"] == {"name": "github", "repo": "o/n", "branch": "main"}
    assert 'data-host="github"' in (site / "out/forms/index.html").read_text("utf-8")
    assert run("mujaz", "cms", "out/forms", "--check", cwd=site).returncode == 1, "another host is another page"


def test_a_name_with_marks_of_html_stays_a_name(tiny, tmp_path, run):
    named = tiny.files[SITE].replace("A tiny site", '"</title><script>\'&\\""').replace("موقع صغير", '"<b>\\"\'"')
    tiny.files[SITE] = named
    site = tiny.write(tmp_path)
    assert run("mujaz", "cms", cwd=site).returncode == 0
    page = (site / "admin" / "index.html").read_text("utf-8")
    assert "<b>" not in page
    assert configured(site / "admin/config.en.yml")["app_title"] == "</title><script>'&\""


def test_a_site_in_a_language_in_which_nothing_is_told_of_keys_has_forms_too(tiny, tmp_path, run):
    tiny.files[SITE] = "languages: [qaa]\nname: {qaa: A site}\nsummary: {qaa: A site}\n"
    site = tiny.write(tmp_path)
    (site / "languages").mkdir(exist_ok=True)
    shutil.copy(LANGUAGES / "en.yml", site / "languages" / "qaa.yml")
    done = run("mujaz", "cms", cwd=site)
    assert done.returncode == 0, done.stderr
    briefing = configured(site / "admin/config.yml")["collections"][0]
    title = next(field for field in briefing["fields"] if field["name"] == "title")
    assert [field["name"] for field in title["fields"]] == ["qaa"]
    assert not (site / "admin/config.en.yml").exists()


@pytest.mark.parametrize("name", ["sveltia-cms-0.221.1.tgz", None])
def test_what_is_not_the_pinned_package_is_refused_and_nothing_is_written(tiny, tmp_path, run, name):
    site = tiny.write(tmp_path / "site")
    packages = tmp_path / "packages"
    packages.mkdir()
    if name:
        pinned = json.loads((REPOSITORY / "generator/mujaz/cms/packages.json").read_text("utf-8"))[0]
        assert name == f"sveltia-cms-{pinned['version']}.tgz"
        (packages / name).write_bytes(b"something else")
    done = run("mujaz", "cms", "--packages", str(packages), cwd=site)
    assert done.returncode == 2
    assert "--packages" in done.stderr
    assert ("fetch it again" if name else packed_command()) in done.stderr
    assert not (site / "admin").exists()


@pytest.mark.parametrize(
    ("options", "wrong"),
    [(["--repo", "o/n"], "--repo"), (["--backend", "gitlab"], "--repo"), (["--backend", "cvs"], "--backend")],
)
def test_options_that_do_not_go_together_are_misuse(tiny, tmp_path, run, options, wrong):
    site = tiny.write(tmp_path)
    done = run("mujaz", "cms", *options, cwd=site)
    assert done.returncode == 2
    assert wrong in done.stderr
    assert not (site / "admin").exists()


def test_files_with_comments_that_a_form_may_drop_are_named(tiny, tmp_path, run):
    tiny.files[SITE] += "months: {\n  # why\n  ar: gregorian,\n  en: english # and\n}\n"
    site = tiny.write(tmp_path)
    done = run("mujaz", "cms", cwd=site)
    assert "briefings/site.yml has comments between brackets" in done.stderr
    assert "bridge.yml" not in done.stderr


def test_it_speaks_the_language_of_the_locale(tiny, tmp_path, run):
    site = tiny.write(tmp_path)
    done = run("mujaz", "cms", cwd=site, LC_ALL="ar.UTF-8")
    assert "كُتب admin/config.yml" in done.stdout
    wrong = run("mujaz", "cms", "--repo", "o/n", cwd=site, LC_ALL="ar.UTF-8")
    assert "هذا الخيار لخادم git" in wrong.stderr


def test_the_readme_names_the_versions_that_are_pinned():
    assert packed_command() in (REPOSITORY / "README.md").read_text("utf-8")
