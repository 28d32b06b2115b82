"""An address that nobody can reach is found in `mkdocs.yml`."""

from __future__ import annotations

import pytest

from tiny import said


def findings(tiny, root, text: str) -> list[str]:
    root = tiny.write(root)
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return said(tiny.report(root).findings)


@pytest.mark.parametrize(
    "address",
    ["https://mujaz.example/", "https://example.com/", "https://www.example.org/x/", "http://localhost:8000/", "http://127.0.0.1/",
     "http://[::1]:8000/", "https://site.test/", "https://a.invalid", "https://EXAMPLE.COM/", "https://x.example./"],
)  # fmt: skip
def test_an_address_that_is_kept_free_is_found(address, tiny, tmp_path):
    assert findings(tiny, tmp_path, f"site_name: X\nsite_url: {address}\n") == ["mkdocs.yml:2:11 MJZ751"]


@pytest.mark.parametrize(
    "address",
    ["https://mujaz.org/", "https://example.github.io/repo/", "https://news.ly/", "https://myexample.com/", "!ENV SITE_URL", "https://[x/",
     "https://10.0.0.1/", "", "https://مثال.إختبار.com/"],
)  # fmt: skip
def test_other_addresses_are_no_mistake(address, tiny, tmp_path):
    assert findings(tiny, tmp_path, f"site_name: X\nsite_url: {address}\n") == []


def test_the_first_site_has_no_placeholder():
    from mujaz import tasks  # noqa: PLC0415
    from tiny import REPOSITORY  # noqa: PLC0415

    assert [finding for finding in tasks.report_folder(REPOSITORY).findings if finding.code == "MJZ751"] == []
