"""The other builders, each with the pages that `mujaz export` writes, and as near to our site as its own means go.

MkDocs and Zensical take a configuration for each language, with the Markdown extensions of ours, the theme Material, its
search, and a navigation that lists no briefings and names, as ours does not: with all of them in it, each page grows with
the archive. Hugo builds both languages at once, with a theme of our own that has a frame and no search.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from bench.build.cost import Cost, Limit, cost

if TYPE_CHECKING:
    from collections.abc import Callable

BIN = Path(sys.executable).parent
_HUGO = Path(__file__).with_name("hugo")
_ALONE = {"kind", "lang", "hide"}
"""Keys of a page that mean something else to Hugo."""


def mkdocs(export: Path, limit: Limit) -> Cost:
    """Build an export with stock MkDocs and Material, one language after the other."""
    return _each(export, lambda file: [BIN / "mkdocs", "build", "--quiet", "-f", file], limit)


def zensical(export: Path, limit: Limit) -> Cost:
    """Build an export with Zensical, one language after the other."""
    return _each(export, lambda file: [BIN / "zensical", "build", "--clean", "-f", file], limit)


def hugo(export: Path, limit: Limit) -> Cost:
    """Build an export with Hugo."""
    shutil.copytree(_HUGO, export, dirs_exist_ok=True)
    for tag in _tags(export):
        for path in (export / tag).rglob("*"):
            if path.is_file():
                name = path.relative_to(export)
                target = export / "content" / name.with_name(name.name.replace("index.md", "_index.md"))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(
                    _plain(path.read_text("utf-8")).encode() if path.suffix == ".md" else path.read_bytes()
                )
    return cost(
        [BIN / "hugo", "--quiet", "--noBuildLock", "-d", "site"],
        export,
        {"HUGO_CACHEDIR": str(export / "cache")},
        limit,
    )


OTHERS = {"MkDocs and Material": mkdocs, "Zensical": zensical, "Hugo": hugo}


def _tags(export: Path) -> list[str]:
    return sorted(path.name.split(".")[1] for path in export.glob("mkdocs.*.yml"))


def _plain(page: str) -> str:
    """Return a page with those of its keys that Hugo has no other use for."""
    head, mark, text = page.removeprefix("---\n").partition("\n---\n")
    kept = [line for line in head.splitlines() if line.partition(":")[0] not in _ALONE]
    return "---\n" + "\n".join(kept) + mark + text


def _each(export: Path, command: Callable[[str], list[str | Path]], limit: Limit) -> Cost:
    total = Cost(0, 0, 0)
    for tag in _tags(export):
        file = export / f"stock.{tag}.yml"
        pages = sorted((export / tag).glob("*.md"), key=lambda path: (path.stem != "index", path.name))
        configuration = {
            "site_name": "Mujaz",
            "site_url": f"https://mujaz.example/{tag}/",
            "docs_dir": tag,
            "site_dir": f"site/{tag}",
            "theme": {"name": "material", "language": tag, "font": False},
            "plugins": [{"search": {"lang": [tag]}}],
            "markdown_extensions": [
                "attr_list",
                "md_in_html",
                "tables",
                {"toc": {"permalink": "¶", "toc_depth": "2-2"}},
            ],
            "nav": [page.name for page in pages]
            + [f"{path.name}/index.md" for path in sorted((export / tag).iterdir()) if (path / "index.md").exists()],
            "validation": {"nav": {"omitted_files": "ignore"}},
        }
        file.write_text(yaml.safe_dump(configuration, allow_unicode=True, sort_keys=False), "utf-8")
        total = total.then(cost(command(file.name), export, {"NO_MKDOCS_2_WARNING": "1"}, limit))
    return total
