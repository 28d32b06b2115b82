"""The theme of a site, file by file: its own before the installed one."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.edges import Theme, read_settings, read_site
from tiny import REPOSITORY

SOURCE = REPOSITORY / "site-theme"


def own_theme(tiny, root, files: dict[str, str], name: str = "theme"):
    """Write a site with a folder of its own for a few files of the theme, named in `mkdocs.yml`."""
    root = tiny.write(root)
    (root / "site-theme").unlink()
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(
        f"site_name: X\ndocs_dir: briefings\ntheme: {{name: material, custom_dir: {name}}}\nplugins: [mujaz]\n",
        encoding="utf-8",
    )
    for file, text in files.items():
        path = root / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("name", ["theme", "site-theme", "a/deep/folder"])
def test_one_template_of_a_sites_own_stands_before_ours_and_the_others_are_there(name, tiny, tmp_path):
    root = own_theme(tiny, tmp_path, {"pages/about.md.j2": "# Our own words {#top}\n"}, name)
    files = read_site(root)
    assert files.unreadable == {}
    assert set(files.templates) == {path.name for path in (SOURCE / "pages").glob("*.md.j2")}
    prepared = tasks.prepare(files)
    assert prepared.report.findings == ()
    pages = {(built.kind, built.page.language): built.markdown for built in prepared.site.pages}
    assert "# Our own words {#top}" in pages["about", "en"]
    assert "{#glance}" in pages["briefing", "en"]


def test_a_broken_template_is_named_as_it_is_seen_from_the_site(tiny, tmp_path):
    root = own_theme(tiny, tmp_path, {"pages/about.md.j2": "x\n{% if %}\n"})
    (finding,) = tasks.prepare(read_site(root)).report.findings
    assert (str(finding.span), finding.code) == ("theme/pages/about.md.j2:2:1", "MJZ009")


def test_a_template_that_is_not_text_is_named_as_it_is_seen_from_the_site(tiny, tmp_path):
    root = own_theme(tiny, tmp_path, {})
    (root / "theme" / "pages").mkdir(parents=True)
    (root / "theme" / "pages" / "about.md.j2").write_bytes(b"\xff")
    assert [str(finding.span) for finding in tasks.report_folder(root).findings] == ["theme/pages/about.md.j2:1:1"]


def test_a_list_of_typefaces_alone_is_taken(tiny, tmp_path, run):
    faces = (SOURCE / "fonts.yml").read_text(encoding="utf-8").replace("Mujaz Plex Sans", "Own Sans")
    root = own_theme(tiny, tmp_path, {"fonts.yml": faces})
    done = run("mkdocs", "build", cwd=root)
    assert done.returncode == 0, done.stderr
    styles = "".join(path.read_text(encoding="utf-8") for path in (root / "site" / "assets").rglob("*.css"))
    assert "Own Sans" in styles
    assert "Mujaz Plex Serif" in styles
    assert (root / "site" / "assets" / "mujaz" / "mujaz.css").is_file()


def test_one_template_of_print_is_taken_and_the_others_are_there(tiny, tmp_path, run):
    own = (SOURCE / "print" / "statement.typ").read_text(encoding="utf-8")
    begins = "#let statement(faces, base, s, anchored: true) = {"
    marked = own.replace(begins, f"{begins}\n  [OWN WORDS]", 1)
    assert marked != own, "the template has another beginning"
    root = own_theme(tiny, tmp_path, {"print/statement.typ": marked})
    for out in ("first", "second"):
        done = run("mujaz", "pdf", "--lang", "en", "--out", out, cwd=root)
        assert done.returncode == 0, done.stderr
    assert (root / "first" / "briefs" / "bridge.en.pdf").is_file() or list((root / "first").rglob("*.pdf"))


def test_without_a_folder_of_its_own_a_site_has_the_installed_theme(tiny, tmp_path):
    root = own_theme(tiny, tmp_path, {})
    assert Theme.of(root).folders == (SOURCE,)
    assert Theme.of(tmp_path / "nowhere").folders == (SOURCE,)


def test_the_first_folder_that_has_a_file_counts(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, names in ((one, "a b"), (other, "b c")):
        (folder / "x").mkdir(parents=True)
        for name in names.split():
            (folder / "x" / name).write_text(folder.name, encoding="utf-8")
    theme = Theme(tmp_path, (one, other))
    assert {name: path.read_text() for name, path in theme.files("x", "*").items()} == {
        "a": "one",
        "b": "one",
        "c": "other",
    }
    assert theme.file("x/c") == other / "x" / "c"
    assert theme.file("x/d") == other / "x" / "d"
    whole = theme.whole("x", "*", tmp_path / "made")
    assert {path.name: path.read_text() for path in whole.iterdir()} == {"a": "one", "b": "one", "c": "other"}
    (whole / "b").write_text("spoilt", encoding="utf-8")
    assert theme.whole("x", "*", tmp_path / "made") == whole
    assert (whole / "b").read_text() == "one"
    (one / "x" / "b").write_text("changed", encoding="utf-8")
    assert theme.whole("x", "*", tmp_path / "made") != whole


SETTINGS = [
    ("site_url: https://x.org/\n", ("https://x.org/", 1, 11), None),
    ("a: 1\ntheme:\n  custom_dir: own # ours\n  name: material\n", None, ("own", 3, 15)),
    ("theme: {name: material, custom_dir: 'own'}\nsite_url: x", ("x", 2, 11), ("own", 1, 37)),
    ("site_url: !ENV SITE_URL\n", None, None),
    ("site_url: !ENV [SITE_URL, x]\ntheme: material\n", None, None),
    ("extra: {site_url: x, theme: {custom_dir: y}}\n", None, None),
    ("plugins:\n  - site_url: x\n  - site_url\n  - x\nsite_url: y\n", ("y", 5, 11), None),
    ("a: &x {site_url: n}\nb: *x\n? [site_url]\n: c\nsite_url: y\n", ("y", 5, 11), None),
    ("markdown_extensions:\n  - x: !!python/name:os.path\nsite_url: y\n", ("y", 3, 11), None),
    ("", None, None),
    ("- site_url\n- x\n", None, None),
    ("site_url: y\nb: [\n", ("y", 1, 11), None),
    ("site_url: y\nb: " + "[" * 5_000, ("y", 1, 11), None),
]


@pytest.mark.parametrize(("text", "site_url", "custom_dir"), SETTINGS)
def test_what_mkdocs_yml_says_is_found_at_its_place(text, site_url, custom_dir, tmp_path):
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = read_settings(tmp_path / "mkdocs.yml")
    for setting, expected in ((found.site_url, site_url), (found.custom_dir, custom_dir)):
        assert (setting and (setting.value, setting.line, setting.column)) == expected


def test_a_configuration_that_is_no_text_says_nothing(tmp_path):
    (tmp_path / "mkdocs.yml").write_bytes(b"site_url: \xff\n")
    assert read_settings(tmp_path / "mkdocs.yml").keys == frozenset()
    assert read_settings(tmp_path / "nowhere.yml").keys == frozenset()
