"""Images: those that pages show, and the addresses of their widths."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz import tasks

if TYPE_CHECKING:
    from pathlib import Path

_IMAGE = re.compile(r"<img [^>]*\bmjz-photo-image\b[^>]*>")
_SOURCE = re.compile(r'(?<= src=")[^"]*/(?=[^/"]*")')
_SET = re.compile(r'(?<= srcset=")[^"]*')
_FOLDER = re.compile(r"[^\s,]*/")


def made_images(root: Path, site: tasks.BuiltSite) -> dict[str, bytes]:
    """Make the images of a site, or take them from the cache: path in the site to bytes.

    Args:
        root: the site's folder.
        site: the site.

    Raises:
        PluginError: one cannot be made.
    """
    try:
        return tasks.image_files(site, root)
    except OSError as error:
        message = f"the images cannot be made: {error}; the site was not built and stays as it was"
        raise PluginError(message) from error


def with_widths(html: str) -> str:
    """Return a page's HTML with the addresses of each image's widths beside that of its largest.

    MkDocs turns the address of an image, which is relative to the Markdown file, into one that is relative to the page,
    but not those of `srcset`; all of them lie in one folder.
    """
    return _IMAGE.sub(lambda image: _with_widths(image[0]), html)


def _with_widths(image: str) -> str:
    folder = _SOURCE.search(image)
    if folder is None:
        return image
    return _SET.sub(lambda found: _FOLDER.sub(lambda _: folder[0], found[0]), image, count=1)
