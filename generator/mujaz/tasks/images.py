"""The images that the pages of a site show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.edges import site_images

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.model import ImageFile
    from mujaz.tasks.site import BuiltSite


def shown_images(site: BuiltSite) -> dict[str, ImageFile]:
    """Return the files of the images that a site's briefings show, by name."""
    named = (record.value.image for record in site.dossier.briefings)
    files = (site.dossier.image_file(image) for image in named if image)
    return {file.name: file for file in files if file}


def image_places(site: BuiltSite) -> frozenset[str]:
    """Return where a site's images are, as paths in it."""
    return frozenset(file.place(width) for file in shown_images(site).values() for width in file.widths)


def image_files(site: BuiltSite, root: Path) -> dict[str, bytes]:
    """Return the images of a site, path in it to bytes; what was made before is taken from the cache.

    Args:
        site: the pages.
        root: the site's folder.

    Raises:
        OSError: one cannot be read, or is no longer what it was when it was checked.
    """
    return site_images(root, shown_images(site).values())
