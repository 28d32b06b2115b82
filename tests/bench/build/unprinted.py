"""`mujaz build` without print: the site, and none of its PDFs, as `mkdocs serve` makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.cli import main
from mujaz.mkdocs_plugin import plugin
from mujaz.mkdocs_plugin.printing import Printing

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz import tasks


def unprinted(site: tasks.BuiltSite, root: Path, address: tasks.SiteAddress | None, **_: bool) -> Printing:
    """Print nothing: no document was made before."""
    return Printing(site, root, address, only_made=True)


if __name__ == "__main__":
    plugin.Printing = unprinted
    main()
