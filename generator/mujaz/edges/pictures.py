"""Images read, and made into what a site serves: WebP in a few widths, with nothing of what a camera noted in them.

A file is not trusted. It is decoded as PNG, JPEG or WebP only, not before its size is known to be bearable, and wholly,
so that one that is cut off is found when it is checked and not when it is looked at.
"""

from __future__ import annotations

import functools
import hashlib
import io
import json
import stat
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import PIL
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError, features

from mujaz.edges.cache import cache_store
from mujaz.edges.kept import KeptFiles
from mujaz.messages import NOTHING, Message, say
from mujaz.model.image import FOLDER, ImageFile

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES = 20 * 1024 * 1024
"""Bytes of a file: more than any camera's JPEG, and little enough for a repository."""
MOST_PIXELS = 50_000_000
"""Pixels of an image, 150 MB in memory; a small file can claim many more."""
LONGEST_SIDE = 4
"""How many times as long as the other a side of an image may be."""
BUDGETS = {400: 25_000, 800: 60_000, 1280: 120_000}
"""Bytes that an image has in each width, at most, wherever the lowest quality allows it."""

_QUALITIES = (80, 70, 60, 50, 40, 30)
_FORMATS = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WEBP": (".webp",)}
_NAMED = {ending: name for name, endings in _FORMATS.items() for ending in endings}
_SVG = (".svg", ".svgz")
_START = 1024


class PictureError(ValueError):
    """An image that cannot be shown.

    Attributes:
        reason: what is wrong with its file.
        hint: what to do about it.
    """

    def __init__(self, reason: Message, hint: Message = NOTHING) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


def read_images(root: Path) -> dict[str, ImageFile]:
    """Return the images of a site by name, those that cannot be shown too.

    Args:
        root: the site's folder.
    """
    folder = root / "briefings" / FOLDER
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return {}
    found = {}
    for path in paths:
        name = f"{FOLDER}/{path.name.encode('utf-8', 'surrogateescape').decode('utf-8', 'replace')}"
        try:
            found[name] = _read(path, name, root)
        except PictureError as error:
            found[name] = ImageFile(name, fault=error.reason, hint=error.hint)
        except OSError:
            found[name] = ImageFile(name, fault=say("cannot be read"))
    return found


def site_images(root: Path, images: Iterable[ImageFile]) -> dict[str, bytes]:
    """Return images as a site serves them, path in the site to bytes; the same file makes the same bytes.

    Args:
        root: the site's folder.
        images: the images, all of which can be shown.

    Raises:
        OSError: one cannot be read, or is no longer what it was when it was checked.
    """
    kept, found = KeptFiles(cache_store(root, "images"), "webp"), dict[str, bytes]()
    for image in images:
        made = {width: kept.find(_key(image, width)) for width in image.widths}
        if None in made.values():
            content = (root / "briefings" / image.name).read_bytes()
            if hashlib.sha256(content).hexdigest() != image.digest:
                message = f"briefings/{image.name} was changed while the site was built"
                raise OSError(message)
            made |= _made(content, image)
            for width, webp in made.items():
                kept.keep(_key(image, width), webp or b"")
        found |= {image.place(width): webp or b"" for width, webp in made.items()}
    kept.tidy()
    return found


def _read(path: Path, name: str, root: Path) -> ImageFile:
    home = (root / "briefings" / FOLDER).resolve()
    if path.is_symlink() and not path.exists():
        raise PictureError(say("is a link that leads nowhere"))
    if not home.is_relative_to(root.resolve()) or path.resolve().parent != home:
        raise PictureError(
            say("is a link that leads out of the folder of images"), say("put the image itself into the folder")
        )
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        raise PictureError(say("is not a file"), say("images lie in {folder} itself", folder=f"briefings/{FOLDER}/"))
    if path.suffix.lower() in _SVG:
        raise _svg()
    if state.st_size > MOST_BYTES:
        raise PictureError(
            say("has {size} MB, and {most} are the most", size=-(-state.st_size // 2**20), most=MOST_BYTES // 2**20),
            say("make it smaller: pages show it {width} pixels wide at most", width=max(BUDGETS)),
        )
    # A file is the same as long as its time and size are: a preview reads them at each save.
    return _known(path, name, root, (state.st_size, state.st_mtime_ns, state.st_ino))


@functools.lru_cache(maxsize=4096)
def _known(path: Path, name: str, root: Path, _state: tuple[int, ...]) -> ImageFile:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    kept, key = KeptFiles(cache_store(root, "images"), "json"), hashlib.sha256(f"{digest} {_PROGRAM}".encode())
    known = kept.find(key.hexdigest())
    sort, width, height = json.loads(known) if known else _measured(content)
    if not known:
        kept.keep(key.hexdigest(), json.dumps([sort, width, height]).encode())
    if path.suffix.lower() not in _FORMATS[sort]:
        raise PictureError(
            say("is named otherwise than what it is, {sort}", sort=sort),
            say("name it {name}", name=Path(name).with_suffix(_FORMATS[sort][0]).name),
        )
    return ImageFile(name, digest, width, height)


def _measured(content: bytes) -> tuple[str, int, int]:
    """Return the format of an image and its size as it is shown; all of it is decoded."""
    image = _opened(content)
    sort = "JPEG" if image.format == "MPO" else str(image.format)
    if sort != "JPEG" and getattr(image, "is_animated", False):
        raise PictureError(say("moves"), say("take a single image out of it"))
    if image.width * image.height > MOST_PIXELS:
        raise _too_many()
    if max(image.size) > LONGEST_SIDE * min(image.size):
        raise PictureError(
            say("has one side more than {most} times as long as the other", most=LONGEST_SIDE),
            say("cut out what it is about"),
        )
    try:
        image.load()
        shown = ImageOps.exif_transpose(image)
    except Exception as error:  # a decoder of what is damaged can raise anything
        raise PictureError(say("is cut off or damaged"), say("take it from where it came from again")) from error
    return sort, shown.width, shown.height


def _opened(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of many pixels we say so ourselves
            return Image.open(io.BytesIO(content), formats=tuple(_FORMATS))
    except Image.DecompressionBombError as error:
        raise _too_many() from error
    except UnidentifiedImageError as error:
        if b"<svg" in content[:_START]:
            raise _svg() from error
        reason = say("is no PNG, JPEG or WebP") if content else say("is empty")
        raise PictureError(reason, say("save it as one of these; the ending of its name is not enough")) from error
    except Exception as error:  # as above
        raise PictureError(say("is cut off or damaged"), say("take it from where it came from again")) from error


def _svg() -> PictureError:
    return PictureError(
        say("is SVG, which can hold programs and lead to other sites"), say("save it as PNG, {width} wide", width=1280)
    )


def _too_many() -> PictureError:
    return PictureError(
        say("has more than {most} million pixels", most=MOST_PIXELS // 10**6),
        say("make it smaller: pages show it {width} pixels wide at most", width=max(BUDGETS)),
    )


def _made(content: bytes, image: ImageFile) -> dict[int, bytes]:
    whole = _plain(_opened(content))
    return {width: _webp(whole, width, image.height_at(width)) for width in image.widths}


def _plain(image: Image.Image) -> Image.Image:
    """Return an image upright, in sRGB and on white, and nothing else of what its file says."""
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I"):  # 16 bits a pixel
        upright = upright.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if upright.mode in {"RGBA", "LA", "PA", "P"}:
        clear = upright.convert("RGBA")
        upright = Image.new("RGB", clear.size, "white")
        upright.paste(clear, mask=clear.getchannel("A"))
    if profile and upright.mode in {"RGB", "L", "CMYK"}:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            ours = ImageCms.createProfile("sRGB")
            upright = ImageCms.profileToProfile(upright, own, ours, outputMode="RGB") or upright
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile of another colour space, or none: the colours are taken as they are
    plain = Image.new("RGB", upright.size)
    plain.paste(upright.convert("RGB"))
    return plain


def _webp(image: Image.Image, width: int, height: int) -> bytes:
    sized = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0) if image.width > width else image
    budget = next(bytes_ for most, bytes_ in BUDGETS.items() if width <= most)
    webp = b""
    for quality in _QUALITIES:
        made = io.BytesIO()
        sized.save(made, "WEBP", quality=quality, method=4)
        webp = made.getvalue()
        if len(webp) <= budget:
            break
    return webp


_VERSIONS = (PIL.__version__, *(features.version(name) or "" for name in ("webp", "jpg", "zlib")))
_PROGRAM = hashlib.sha256("\0".join(_VERSIONS).encode() + Path(__file__).read_bytes()).hexdigest()
"""What has a say in the bytes that are made of an image, besides its own."""


def _key(image: ImageFile, width: int) -> str:
    return hashlib.sha256(f"{image.digest} {width} {_PROGRAM}".encode()).hexdigest()
