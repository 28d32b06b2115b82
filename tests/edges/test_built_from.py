"""A site of which nothing has changed is not built again; whatever changes, it is."""

from __future__ import annotations

import pytest

UNCHANGED = "nothing has changed since it was built"


@pytest.fixture
def root(tiny, tmp_path):
    folder = tiny.write(tmp_path / "site-root")
    # The file itself is the repository's own.
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").unlink()
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return folder


@pytest.fixture
def build(root, run, tmp_path):
    def build(*arguments: str, **environment: str) -> str:
        done = run("mujaz", "build", *arguments, cwd=root, MUJAZ_CACHE=str(tmp_path / "cache"), **environment)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    return build


def changed_word(root):
    file = root / "briefings" / "bridge.yml"
    file.write_text(file.read_text("utf-8").replace("A bridge in Nur", "A bridge over Nur"), "utf-8")


def changed_page(root):
    file = root / "site" / "en" / "index.html"
    file.write_text("changed", "utf-8")


def changed_setting(root):
    file = root / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + "copyright: nobody\n", "utf-8")


CHANGES = {
    "a word": changed_word,
    "a page that was built": changed_page,
    "a page that is gone": lambda root: (root / "site" / "en" / "index.html").unlink(),
    "a file that was added to the site": lambda root: (root / "site" / "more.html").write_text("more"),
    "a setting": changed_setting,
    "a file that is only copied": lambda root: (root / "briefings" / "note.txt").write_text("more"),
}


def test_what_has_not_changed_is_not_built_again_until_something_has(build, root):
    assert UNCHANGED not in build()
    before = (root / "site" / "en" / "index.html").stat().st_ino
    assert UNCHANGED in build()
    assert (root / "site" / "en" / "index.html").stat().st_ino == before
    assert UNCHANGED not in build("--strict")
    for name, change in CHANGES.items():
        change(root)
        assert UNCHANGED not in build("--strict"), name
        assert UNCHANGED in build("--strict"), name


def test_what_there_is_to_say_is_said_again(build, root):
    changed_word(root)
    draft = (root / "briefings" / "bridge.yml").read_text("utf-8")
    (root / "briefings" / "draft.yml").write_text(
        draft.replace("slug: bridge", "slug: draft")
        .replace("status: published", "status: draft")
        .replace(" 70 ", " 71 "),
        "utf-8",
    )
    first = build()
    assert "draft.yml" in first
    assert build() == first


@pytest.mark.parametrize("more", ["hooks: [hook.py]\n\nplugins:\n  - mujaz", "plugins:\n  - mujaz\n  - material/tags"])
def test_where_others_have_a_part_in_a_site_it_is_built_each_time(build, root, more):
    (root / "hook.py").write_text("", "utf-8")
    text = (root / "mkdocs.yml").read_text("utf-8")
    assert "plugins:\n  - mujaz" in text
    (root / "mkdocs.yml").write_text(text.replace("plugins:\n  - mujaz", more), "utf-8")
    build()
    assert UNCHANGED not in build()
