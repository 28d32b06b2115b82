"""Where a site is published, as its `mkdocs.yml` says."""

from __future__ import annotations

import pytest

from mujaz.edges import read_settings


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("site_url: https://a.example/\n", "https://a.example/"),
        ("site_url: !ENV PLACE\n", "https://env.example/"),
        ("site_url: !ENV [NOWHERE, PLACE, https://b.example/]\n", "https://env.example/"),
        ("site_url: !ENV [PLACE, https://b.example/]\n", "https://env.example/"),
        ("site_url: !ENV [NOWHERE, https://b.example/]\n", "https://b.example/"),
        ("site_url: !ENV NOWHERE\n", ""),
        ("site_name: A\n", ""),
    ],
)
def test_the_address_comes_from_the_file_or_the_environment_as_mkdocs_has_it(tmp_path, monkeypatch, text, address):
    monkeypatch.setenv("PLACE", "https://env.example/")
    monkeypatch.delenv("NOWHERE", raising=False)
    (tmp_path / "mkdocs.yml").write_text(text)
    assert read_settings(tmp_path / "mkdocs.yml").address == address


@pytest.mark.parametrize(("text", "has_folders"), [("", True), ("use_directory_urls: false\n", False)])
def test_pages_are_folders_unless_it_says_otherwise(tmp_path, text, has_folders):
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\n{text}")
    assert read_settings(tmp_path / "mkdocs.yml").has_folders is has_folders
