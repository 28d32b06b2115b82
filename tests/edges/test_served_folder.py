"""A folder as a web server answers from it."""

from __future__ import annotations

import pytest

from mujaz.edges import answer_from


@pytest.fixture
def folder(tmp_path):
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    (site / "index.html").write_text("front")
    (site / "en" / "index.html").write_text("english")
    (site / "style.css").write_text("a {}")
    (site / "404.html").write_text("nothing here")
    (tmp_path / "secret.html").write_text("secret")
    (tmp_path / "site-of-others").mkdir()
    (tmp_path / "site-of-others" / "index.html").write_text("secret")
    return site


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [
        ("", b"front", "text/html; charset=utf-8"),
        ("en/", b"english", "text/html; charset=utf-8"),
        ("style.css", b"a {}", "text/css; charset=utf-8"),
    ],
)
def test_files_and_folders_are_answered(path, content, kind, folder):
    answer = answer_from(folder, path)
    assert (answer.status, answer.content, answer.kind) == (200, content, kind)


def test_a_folder_without_its_slash_leads_on(folder):
    assert (answer_from(folder, "en").status, answer_from(folder, "en").location) == (302, "en/")


@pytest.mark.parametrize(
    "path",
    ["nowhere", "../secret.html", "en/../../secret.html", "../site-of-others/", "/etc/passwd", "a\0b", "x" * 5000],
)
def test_what_is_not_in_it_is_not_answered(path, folder):
    answer = answer_from(folder, path)
    assert (answer.status, answer.content) == (404, b"nothing here")
    (folder / "404.html").unlink()
    assert answer_from(folder, path) is None
