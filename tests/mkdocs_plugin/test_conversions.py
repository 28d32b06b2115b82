"""Pages that were converted before are taken from the cache, and a site from a warm cache is that from a cold one."""

from __future__ import annotations

import itertools
import json
import os
import shutil
from pathlib import Path

import pytest

from mujaz.edges import FolderStore, KeptFiles
from tiny import REPOSITORY


@pytest.fixture
def build(tiny, tmp_path, run):
    """Build the tiny site, with a cache of its own for pages; return the files of the site, and what was said."""
    root = tiny.write(tmp_path / "site-root")
    # What no page uses, and what is not converted the short way for it.
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(f"{settings}markdown_extensions: [footnotes]\n", "utf-8")
    (tmp_path / "cache").mkdir()
    for name in ("fonts", "print"):
        shared = Path(os.environ["MUJAZ_CACHE"]) / name
        shared.mkdir(parents=True, exist_ok=True)
        (tmp_path / "cache" / name).symlink_to(shared)

    def build(*arguments: str) -> dict[str, bytes]:
        tiny.write(tmp_path / "site-root")
        # Of the site that was built before, pages would be taken as they are.
        shutil.rmtree(root / "site", ignore_errors=True)
        done = run("mkdocs", "build", *arguments, cwd=root, MUJAZ_CACHE=str(tmp_path / "cache"))
        assert done.returncode == 0, done.stderr
        site = root / "site"
        files = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
        return files | {"said": done.stderr.encode()}

    return build


@pytest.fixture
def kept(tmp_path):
    return lambda: sorted((tmp_path / "cache" / "pages").glob("*.json"))


def site(files):
    return {name: content for name, content in files.items() if name != "said"}


def changed(folder, change) -> None:
    """Change what is kept of each page, as if it had been kept so."""
    for file in sorted(folder.glob("*.json")):
        content = change(file.read_bytes())
        file.unlink()
        KeptFiles(FolderStore(folder), "json").keep(file.name.partition(".")[0], content)


def test_a_page_that_was_converted_before_is_not_converted_again(build, tmp_path):
    build()
    changed(tmp_path / "cache" / "pages", lambda kept: kept.replace(b"</p>", b"</p><p>from the cache</p>", 1))
    assert b"<p>from the cache</p>" in build()["en/briefings/bridge/index.html"]


def test_a_warm_cache_gives_the_same_bytes_as_a_cold_one(build, kept, tiny, tmp_path):
    build()
    tiny.change("briefings/bridge.yml", "A bridge in Nur", "A bridge over Nur’s river")
    warm = site(build("--strict"))
    assert "A bridge over Nur’s river" in warm["en/briefings/bridge/index.html"].decode()
    assert len(kept()) > 0
    shutil.rmtree(tmp_path / "cache" / "pages")
    assert site(build("--strict")) == warm


PAGE = {"content": "<p>not ours</p>", "toc": [], "title": None, "anchors": [], "links": {}}
ODD = {
    "nothing": b"",
    "half": b'{"content": "<p>not ours</p>"',
    "another shape": b"[]",
    "a number": b"7",
    "no key": b'{"content": "<p>not ours</p>"}',
    "a page that is gone": json.dumps(PAGE | {"links": {"gone.md": {}}}).encode(),
    "numbers for anchors": json.dumps(PAGE | {"anchors": [1, [2]]}).encode(),
    "a word for contents": json.dumps(PAGE | {"toc": "not ours"}).encode(),
    "a heading without a level": json.dumps(PAGE | {"toc": [{"name": "x", "id": "x", "children": []}]}).encode(),
    "a word for a level": json.dumps(PAGE | {"toc": [{"name": "x", "id": "x", "level": "2", "children": []}]}).encode(),
    "headings without end": json.dumps(PAGE)[:-1].encode() + b', "more": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "other bytes than UTF-8": json.dumps(PAGE).encode().replace(b"not ours", b"\xe3"),
}


def test_what_has_another_shape_is_made_again(build, tmp_path):
    """Even if it was kept so, by another version, say."""
    good, folder = site(build()), tmp_path / "cache" / "pages"
    odd = itertools.cycle(ODD.values())
    changed(folder, lambda _: next(odd))
    assert len(list(folder.iterdir())) >= len(ODD)
    assert site(build()) == good


def test_what_was_changed_on_disk_is_made_again(build, kept):
    good = site(build())
    for file in kept():
        file.write_text(json.dumps(PAGE))
    assert site(build()) == good
    assert all(json.loads(file.read_bytes())["content"] != PAGE["content"] for file in kept())


def test_a_page_that_mkdocs_warns_of_is_converted_and_warned_of_each_time(build, tiny, tmp_path):
    root = tiny.write(tmp_path / "site-root")
    pages = root / "site-theme" / "pages"
    theme = (root / "site-theme").resolve()
    (root / "site-theme").unlink()
    shutil.copytree(theme, root / "site-theme")
    about = pages / "about.md.j2"
    about.write_text(f"{about.read_text('utf-8')}\n\n[nowhere](nowhere.md)\n", "utf-8")
    for _ in range(2):
        assert b"nowhere.md" in build()["said"]


def test_pages_that_went_the_short_way_are_taken_again_and_are_those_of_a_cold_cache(build, tiny, tmp_path):
    (tmp_path / "site-root" / "mkdocs.yml").write_text((REPOSITORY / "mkdocs.yml").read_text("utf-8"), "utf-8")
    folder = tmp_path / "cache" / "html"
    build()
    before = {file.name for file in folder.iterdir()}
    tiny.change("briefings/bridge.yml", "A bridge in Nur", "A bridge over Nur’s river")
    warm = site(build("--strict"))
    assert "A bridge over Nur’s river" in warm["en/briefings/bridge/index.html"].decode()
    assert before & {file.name for file in folder.iterdir()}
    for file in list(folder.iterdir()):
        file.write_bytes(file.read_bytes()[:-1])
    assert site(build("--strict")) == warm
    shutil.rmtree(folder)
    assert site(build("--strict")) == warm
