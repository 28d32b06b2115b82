"""Images as they are read, and as a site serves them."""

from __future__ import annotations

import io
import os
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from mujaz.edges.pictures import BUDGETS, MOST_BYTES, read_images, site_images
from photographs import NOTED, drawn, encoded, noted, put


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))


def read(root, content, name="bridge.jpg"):
    put(root, content, name)
    return read_images(root)[f"images/{name}"]


def served(root, content, name="bridge.jpg"):
    """Return an image as it is served, by width."""
    file = read(root, content, name)
    assert not file.fault, file.fault
    made = site_images(root, [file])
    return {width: made[file.place(width)] for width in file.widths}


def opened(webp):
    image = Image.open(io.BytesIO(webp))
    image.load()
    return image


def corner(image):
    return image.convert("RGB").getpixel((image.width // 16, image.height // 16))


def is_red(pixel):
    return pixel[0] > 180 and pixel[1] < 70 and pixel[2] < 70


def claimed_png(width, height):
    """Return a PNG of a few bytes that claims a size."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


JPEG, PNG = encoded(drawn()), encoded(drawn(), "PNG")
BAD = {
    "empty": (b"", "bridge.jpg", "empty"),
    "text": (b"Not an image at all.", "bridge.jpg", "no PNG"),
    "html": (b"<!doctype html><title>404</title>", "bridge.jpg", "no PNG"),
    "GIF": (encoded(drawn(100, 80, "P"), "GIF"), "bridge.gif", "no PNG"),
    "TIFF": (encoded(drawn(100, 80), "TIFF"), "bridge.tiff", "no PNG"),
    "BMP as JPEG": (encoded(drawn(100, 80), "BMP"), "bridge.jpg", "no PNG"),
    "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "bridge.svg", "programs"),
    "SVG as PNG": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "bridge.png", "programs"),
    "JPEG cut off": (JPEG[: len(JPEG) // 2], "bridge.jpg", "cut off"),
    "JPEG cut in its head": (JPEG[:30], "bridge.jpg", ""),
    "PNG cut off": (PNG[: len(PNG) // 2], "bridge.png", "cut off"),
    "PNG damaged": (PNG[:60] + b"\0\0\0\0" + PNG[64:], "bridge.png", "cut off"),
    "WebP cut off": (encoded(drawn(), "WEBP")[:200], "bridge.webp", ""),
    "PNG named JPEG": (PNG, "bridge.jpg", "named otherwise"),
    "JPEG named WebP": (JPEG, "bridge.webp", "named otherwise"),
    "JPEG without an ending": (JPEG, "bridge", "named otherwise"),
    "51 million pixels": (claimed_png(8000, 7000), "bridge.png", "million pixels"),
    "a bomb": (claimed_png(60000, 60000), "bridge.png", "million pixels"),
    "a stripe": (encoded(drawn(1000, 100)), "bridge.jpg", "times as long"),
    "moving": (encoded(drawn(80, 80), "PNG", save_all=True, append_images=[drawn(80, 80).rotate(90)]), "bridge.png", "moves"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_shown_is_said_and_never_raised(case, tmp_path):
    content, name, reason = BAD[case]
    file = read(tmp_path, content, name)
    assert file.fault
    assert reason in str(file.fault)
    assert file.hint


def test_a_file_of_too_many_bytes_is_not_read(tmp_path):
    path = put(tmp_path, b"")
    os.truncate(path, MOST_BYTES + 1)
    assert "MB" in str(read_images(tmp_path)["images/bridge.jpg"].fault)


@pytest.mark.parametrize("place", ["elsewhere.jpg", "../../outside.jpg"])
def test_a_link_that_leads_out_of_the_folder_is_not_followed(place, tmp_path):
    root = tmp_path / "site"
    target = (root / "briefings" / "images" / place).resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(JPEG)
    link = root / "briefings" / "images" / "bridge.jpg"
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target)
    file = read_images(root)["images/bridge.jpg"]
    assert bool(file.fault) == place.startswith("..")


def test_a_folder_of_images_elsewhere_a_pipe_and_a_dead_link_are_faults(tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "bridge.jpg").write_bytes(JPEG)
    (tmp_path / "linked" / "briefings").mkdir(parents=True)
    (tmp_path / "linked" / "briefings" / "images").symlink_to(tmp_path / "other")
    assert read_images(tmp_path / "linked")["images/bridge.jpg"].fault
    folder = tmp_path / "own" / "briefings" / "images"
    (folder / "deeper").mkdir(parents=True)
    os.mkfifo(folder / "pipe.jpg")
    (folder / "dead.jpg").symlink_to(folder / "nothing")
    (folder / ".hidden").write_bytes(b"")
    found = read_images(tmp_path / "own")
    assert set(found) == {"images/deeper", "images/pipe.jpg", "images/dead.jpg"}
    assert all(file.fault for file in found.values())


def test_a_site_without_images_has_none(tmp_path):
    assert read_images(tmp_path) == {}


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((1600, 1000), (400, 800, 1280)),
        ((1280, 800), (400, 800, 1280)),
        ((900, 600), (400, 800, 900)),
        ((300, 200), (300,)),
    ],
)
def test_no_width_is_larger_than_the_image(size, widths, tmp_path):
    found = served(tmp_path, encoded(drawn(*size)))
    assert tuple(found) == widths
    for width, webp in found.items():
        assert opened(webp).format == "WEBP"
        assert opened(webp).size == (width, round(size[1] * width / size[0]))


@pytest.mark.parametrize("sort", ["JPEG", "PNG", "WEBP"])
def test_nothing_that_a_camera_noted_is_served(sort, tmp_path):
    content = encoded(drawn(), sort, exif=noted())
    assert NOTED.encode() in content
    name = {"JPEG": "bridge.jpg", "PNG": "bridge.png", "WEBP": "bridge.webp"}[sort]
    for webp in served(tmp_path, content, name).values():
        assert NOTED.encode() not in webp
        assert not opened(webp).getexif()
        assert not {"exif", "icc_profile", "xmp"} & opened(webp).info.keys()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_image_stands_upright_whichever_way_its_camera_was_held(orientation, tmp_path):
    turned = {
        1: (), 2: (0,), 3: (3,), 4: (1,), 5: (5,), 6: (2,), 7: (6,), 8: (4,),
    }[orientation]  # fmt: skip
    image = drawn()
    for each in turned:
        image = image.transpose(Image.Transpose(each))
    file = read(tmp_path, encoded(image, quality=95, exif=noted(orientation)))
    assert (file.width, file.height) == (1600, 1000)
    assert is_red(corner(opened(site_images(tmp_path, [file])[file.place(400)])))


def test_colours_of_another_space_are_those_that_were_meant(tmp_path):
    image = drawn(800, 500)
    lab = ImageCms.createProfile("LAB")
    plain, wrong = (
        served(tmp_path, encoded(image)),
        served(tmp_path, encoded(image, icc_profile=ImageCms.ImageCmsProfile(lab).tobytes())),
    )
    assert plain[400] == wrong[400]
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red, green = (swapped.index(name) for name in (b"rXYZ", b"gXYZ"))
    mixed = bytearray(swapped)
    mixed[red : red + 4], mixed[green : green + 4] = b"gXYZ", b"rXYZ"  # what is called red is green
    pixel = corner(opened(served(tmp_path, encoded(image, icc_profile=bytes(mixed)))[400]))
    assert pixel[1] > 150 > pixel[0]


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "1", "I;16", "CMYK"])
def test_an_image_of_any_sort_of_pixels_is_served(mode, tmp_path):
    sort, name = ("JPEG", "bridge.jpg") if mode == "CMYK" else ("PNG", "bridge.png")
    source = drawn(500, 400, "L").convert("I;16").point(lambda v: v * 256) if mode == "I;16" else drawn(500, 400, mode)
    image = opened(served(tmp_path, encoded(source, sort), name)[400]).convert("RGB")
    right, wanted = image.getpixel((200, 160)), drawn(500, 400, "L").getpixel((250, 200))
    assert all(abs(value - wanted) < 45 for value in right), (right, wanted)


def test_what_is_clear_is_white(tmp_path):
    image = Image.new("RGBA", (500, 400), (0, 0, 0, 0))
    assert min(opened(served(tmp_path, encoded(image, "PNG"), "bridge.png")[400]).convert("RGB").getpixel((9, 9))) > 250


def test_the_same_file_makes_the_same_bytes_with_a_cache_and_without_and_another_file_another_address(
    tmp_path, monkeypatch
):
    first = served(tmp_path, JPEG)
    assert served(tmp_path, JPEG) == first
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "empty"))
    assert served(tmp_path, JPEG) == first
    before = read_images(tmp_path)["images/bridge.jpg"].place(400)
    assert read(tmp_path, encoded(drawn(1200, 900))).place(400) != before


def test_an_image_in_each_width_keeps_to_its_budget(tmp_path):
    noisy = Image.effect_noise((2400, 1600), 15).convert("RGB")
    for width, webp in served(tmp_path, encoded(noisy)).items():
        assert len(webp) <= BUDGETS[width]


def test_a_file_that_changed_after_it_was_checked_is_not_served(tmp_path):
    file = read(tmp_path, JPEG)
    put(tmp_path, encoded(drawn(1200, 900)))
    with pytest.raises(OSError, match="changed"):
        site_images(tmp_path, [file])


@pytest.mark.parametrize(
    ("name", "start"), [("Übung 3.jpg", "ubung-3-"), ("جسر.jpg", "image-"), ("a'b\"<c>.jpg", "a-b-c-")]
)
def test_an_address_is_made_of_plain_letters(name, start, tmp_path):
    file = read(tmp_path, JPEG, name)
    assert file.place(400).startswith(f"assets/images/{start}")
    assert file.place(400).isascii()
