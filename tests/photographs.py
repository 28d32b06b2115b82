"""Images for tests, drawn here, and a tiny site that shows one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from pathlib import Path

    from tiny import TinySite

BRIEFING = "briefings/bridge.yml"
ALT = {"ar": "جسر من قوسين فوق نهر عريض", "en": "A bridge of two arches over a wide river"}
CAPTION = {"ar": "الجسر قبل بنائه من جديد", "en": "The bridge before it was built anew"}
IMAGE = f"""\
image:
  file: images/bridge.jpg
  alt: {{ar: {ALT["ar"]}, en: {ALT["en"]}}}
  caption: {{ar: {CAPTION["ar"]}, en: {CAPTION["en"]}}}
  credit: {{ar: ليلى النوري, en: Layla al-Nuri}}
  licence: CC BY 4.0
"""
NOTED = "SECRET-CAMERA"


def drawn(width: int = 1600, height: int = 1000, mode: str = "RGB") -> Image.Image:
    """Return a picture whose left upper corner is red and whose right lower one is blue."""
    image = Image.new("RGB", (width, height), (200, 210, 220))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 4, height // 4), fill=(220, 20, 20))
    draw.rectangle((width * 3 // 4, height * 3 // 4, width, height), fill=(20, 20, 220))
    return image.convert(mode)


def encoded(image: Image.Image, sort: str = "JPEG", **options: object) -> bytes:
    """Return a picture as a file's bytes."""
    file = io.BytesIO()
    image.save(file, sort, **options)
    return file.getvalue()


def noted(orientation: int = 1) -> Image.Exif:
    """Return what a camera notes: who made it, which way up, and where."""
    exif = Image.Exif()
    exif[0x010F], exif[0xA431], exif[0x0112] = NOTED, NOTED, orientation
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (32.0, 53.0, 1.0)
    return exif


def with_image(tiny: TinySite, text: str = IMAGE) -> TinySite:
    """Let the briefing of a tiny site show an image."""
    return tiny.change(BRIEFING, "statements:\n  - id: s1", f"{text}statements:\n  - id: s1")


def put(root: Path, content: bytes | None = None, name: str = "bridge.jpg") -> Path:
    """Put an image into a site's folder."""
    path = root / "briefings" / "images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encoded(drawn(), exif=noted()) if content is None else content)
    return path
