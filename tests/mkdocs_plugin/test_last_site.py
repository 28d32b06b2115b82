"""Pages that would be made as they are in the site are taken from it, and the site is that of a build with no other."""

from __future__ import annotations

import shutil

import pytest

from archive import write_archive
from tiny import REPOSITORY

ADDRESS = "https://briefings.nur-archive.net/"


@pytest.fixture(scope="module")
def built(tmp_path_factory, run):
    """A site of four briefings that was built, with the cache that this has left, by which builds make no print."""
    folder = tmp_path_factory.mktemp("last")
    root = folder / "root"
    root.mkdir()
    write_archive(root, 4)
    settings = root / "briefings" / "site.yml"
    settings.write_text(f"{settings.read_text('utf-8')}print: {{brief: no, bilingual: no, booklet: no}}\n", "utf-8")
    configuration = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"{configuration}site_url: {ADDRESS}\n", "utf-8")
    shutil.copytree(REPOSITORY / "site-theme", root / "site-theme")
    made(run("mujaz", "build", cwd=root, MUJAZ_CACHE=str(folder / "cache")))
    return folder


@pytest.fixture
def build(built, tmp_path, run):
    """Build the site after an edit, and a copy of it of which there is nothing yet; then set the site right again."""
    root, undone = built / "root", []

    def build(file: str, old: str, new: str, program: str = "mujaz") -> tuple[dict[str, bytes], set[str]]:
        path = root / file
        text = path.read_text("utf-8")
        assert old in text
        undone.append((path, text))
        path.write_text(text.replace(old, new, 1), "utf-8")
        shutil.copytree(root, tmp_path / "copy", ignore=shutil.ignore_patterns("site"))
        made(run(program, "build", cwd=tmp_path / "copy", MUJAZ_CACHE=str(tmp_path / "cache")))
        before = inodes(root / "site")
        made(run(program, "build", cwd=root, MUJAZ_CACHE=str(built / "cache")))
        site, after = files(root / "site"), inodes(root / "site")
        assert site == files(tmp_path / "copy" / "site")
        return site, {name for name in before if after.get(name) == before[name]}

    yield build
    for path, text in undone:
        path.write_text(text, "utf-8")
        made(run("mujaz", "build", cwd=root, MUJAZ_CACHE=str(built / "cache")))


def made(done):
    assert done.returncode == 0, done.stderr


def files(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def inodes(site):
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in site.rglob("*") if path.is_file()}


def briefing(built) -> tuple[str, str]:
    """Return the file of a briefing, and the end of its first statement in English."""
    path = sorted((built / "root" / "briefings").glob("*-*.yml"))[1]
    said = path.read_text("utf-8").partition("\nstatements:")[2].partition("  en: ")[2].splitlines()[0]
    return f"briefings/{path.name}", said[-20:]


@pytest.mark.parametrize("program", ["mujaz", "mkdocs"])
def test_after_an_edit_of_prose_other_pages_are_taken_and_all_is_as_it_would_be_made(program, build, built):
    file, end = briefing(built)
    site, taken = build(file, end, end.replace(" ", " also ", 1), program)
    pages = {name for name in site if name.endswith("/index.html")}
    assert len(pages & taken) > len(pages) / 2
    assert len({name for name in site if name.endswith("/index.md")} & taken) > len(pages) / 2
    cited = {name for name in site if name.startswith("cite/ar/") and "/topics/" not in name}
    assert len(cited & taken) > len(cited) / 2


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("mkdocs.yml", ADDRESS, "https://nur-archive.net/site/"),
        ("site-theme/base.html", "</body>", "<!-- of our own --></body>"),
        ("briefings/entities.yml", "\n- id: ", "\n# moved\n- id: "),
    ],
    ids=["the address", "the theme", "nothing that counts"],
)
def test_what_stands_round_pages_counts_for_all_of_them(file, old, new, build):
    site, taken = build(file, old, new)
    pages = {name for name in site if name.endswith("/index.html")}
    assert bool(pages & taken) == new.startswith("\n# moved")
