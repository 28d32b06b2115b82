"""Exporting a site: the Markdown tree, for another builder.

MkDocs and its themes put what the metadata of a page and the configuration say into HTML as it is, so the words there
are escaped for HTML. (Our plugin does that itself, where pages come from it.)
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from mujaz.edges import EXPORT, OutputFolder, keep_outs, write_tree
from mujaz.render import escape_html
from mujaz.tasks.images import image_files
from mujaz.tasks.styles import style_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mujaz.tasks.site import BuiltPage, BuiltSite

_CONFIGURATION = """\
# A plain MkDocs site of the exported pages. `mkdocs build -f {file}` needs nothing but MkDocs.
site_name: {name}
docs_dir: {tag}
site_dir: site/{tag}
theme:
  name: mkdocs
markdown_extensions:
  - attr_list
  - md_in_html
  - tables
extra_css: [{styles}]
"""

_SHOWN = frozenset({"title", "description"})
"""Metadata that templates show."""


def export_folder(root: Path, out: Path, say: Callable[[str], None]) -> OutputFolder:
    """Return the folder that a site is exported to.

    Args:
        root: the site's folder.
        out: the folder, as the user names it.
        say: called with what the user should know of it.
    """
    return OutputFolder(out, EXPORT, keep_outs(root), say)


def export_site(site: BuiltSite, out: OutputFolder, root: Path) -> int:
    """Write the Markdown tree of a site: a folder of pages and an MkDocs configuration for each language.

    Args:
        site: the pages.
        out: the folder, which is open; what was in it goes.
        root: the site's folder.

    Returns:
        The number of pages.

    Raises:
        RefusedError: the folder holds what is no earlier export.
        OSError: something cannot be written; what was in the folder is then as it was.
    """
    # The page about the data lists files that only the built site has.
    pages = [built for built in site.pages if built.kind != "data"]
    files: dict[str, str | bytes] = {built.file: _standing_alone(built, site) for built in pages}
    styles = style_files(site)
    beside: dict[str, str | bytes] = {**styles, **image_files(site, root)}
    for tag, name in site.names.items():
        file = f"mkdocs.{tag}.yml"
        files |= {f"{tag}/{path}": content for path, content in beside.items()}
        shown = json.dumps(escape_html(name), ensure_ascii=False)
        files[file] = _CONFIGURATION.format(file=file, name=shown, tag=tag, styles=", ".join(styles))
    write_tree(out, files)
    return len(pages)


def _standing_alone(built: BuiltPage, site: BuiltSite) -> str:
    # Another builder's theme may know nothing of direction, so the page brings its own.
    head, _, body = built.markdown.partition("\n---\n\n")
    tag = built.page.language
    direction = site.wordings[tag].language.direction
    body = _IMAGE.sub(lambda found: f"]({found[1]}assets/{found[2]}", _WIDTHS.sub("", body))
    head = "\n".join(map(_escaped, head.split("\n")))
    return f'{head}\n---\n\n<div lang="{tag}" dir="{direction}" markdown="1">\n\n{body}\n</div>\n'


_WIDTHS = re.compile(r' srcset="[^"]*" sizes="[^"]*"(?= width="\d+" height="\d+" loading)')
"""The widths of an image, whose addresses no other builder turns into those of the page."""
_IMAGE = re.compile(r"\]\(((?:\.\./)*)\.\./assets/(images/[a-z0-9-]+\.webp\))")
"""Where an image is; in an export each language has a folder of its own for them, as for styles."""


def _escaped(line: str) -> str:
    """Return a line of metadata with its words escaped for HTML."""
    key, _, value = line.partition(": ")
    return f"{key}: {json.dumps(escape_html(json.loads(value)), ensure_ascii=False)}" if key in _SHOWN else line
