"""Images as they come to a site: made and without notes of a camera, at addresses that lead to them."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import html5lib
import pytest

from mujaz.mkdocs_plugin.images import with_widths
from photographs import ALT, BRIEFING, NOTED, drawn, encoded, put, with_image
from tiny import TinySite

TAGS = ("ar", "en")


@pytest.fixture
def built(run, tmp_path):
    """Build a tiny site with an image, with pages in folders or not."""

    def built(*, folders=True):
        root = tmp_path / f"site-{folders}"
        put(root)
        with_image(TinySite()).write(root)
        if not folders:
            text = (root / "mkdocs.yml").read_text("utf-8")
            (root / "mkdocs.yml").unlink()
            (root / "mkdocs.yml").write_text(f"{text}\nuse_directory_urls: false\n", "utf-8")
        done = run("mkdocs", "build", "--quiet", "--strict", cwd=root)
        assert done.returncode == 0, done.stderr
        return root / "site"

    return built


def pictures(page):
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    return [image for image in tree.iter("img") if "mjz-photo-image" in image.get("class", "")]


@pytest.mark.parametrize("folders", [True, False])
def test_every_address_of_an_image_leads_to_it_in_each_language(folders, built):
    site = built(folders=folders)
    for tag in TAGS:
        page = f"{tag}/briefings/bridge/index.html" if folders else f"{tag}/briefings/bridge.html"
        (image,) = pictures(site / page)
        assert image.get("alt") == ALT[tag]
        assert (image.get("width"), image.get("height"), image.get("loading")) == ("1280", "800", "lazy")
        widths = dict(part.split() for part in image.get("srcset").split(", "))
        assert list(widths.values()) == ["400w", "800w", "1280w"]
        for address in (image.get("src"), *widths):
            path = urljoin(f"/{page}", address).removeprefix("/")
            assert (site / path).read_bytes()[8:12] == b"WEBP", address
    served = [path for path in site.rglob("*") if path.is_file()]
    assert not [path for path in served if path.suffix in {".jpg", ".jpeg"}]
    assert not [path for path in served if NOTED.encode() in path.read_bytes()]


def test_an_image_that_is_changed_has_another_address_and_one_that_no_page_shows_has_none(run, tmp_path):
    put(tmp_path)
    tiny = with_image(TinySite())
    tiny.write(tmp_path)
    names = []
    for content in (encoded(drawn()), encoded(drawn(1500, 900)), None):
        if content is None:
            tiny.files[BRIEFING] = TinySite().files[BRIEFING]
            tiny.write(tmp_path)
        else:
            put(tmp_path, content)
        assert run("mkdocs", "build", "--quiet", cwd=tmp_path).returncode == 0
        names.append({path.name for path in (tmp_path / "site" / "assets" / "images").glob("bridge-*")})
    assert len(names[0]) == len(names[1]) == 3
    assert not names[0] & names[1]
    assert not names[2]


def test_an_export_has_its_images_beside_its_pages(run, tmp_path):
    put(tmp_path)
    with_image(TinySite()).write(tmp_path)
    done = run("mujaz", "export", "--out", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for tag in TAGS:
        page = tmp_path / "out" / tag / "briefings" / "bridge.md"
        (address,) = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text("utf-8"))
        assert (page.parent / address).resolve().read_bytes()[8:12] == b"WEBP"
        assert (page.parent / address).resolve().is_relative_to(tmp_path / "out" / tag)
        assert "srcset" not in page.read_text("utf-8")


def test_what_is_no_image_of_a_briefing_stays_as_it_is():
    html = '<img src="a/b.png" srcset="c 1x"><p>mjz-photo-image</p>'
    assert with_widths(html) == html
