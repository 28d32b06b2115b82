"""What MkDocs is given besides the written pages: references of keys, checks and commands, and Mujaz's own looks.

The references are made of the installed program at each build, so that they say what it does.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

import benchmarks
import looks
import reference

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

REPOSITORY = Path(__file__).resolve().parent.parent
COMMANDS = "commands.md"
ENGLISH = "en"
"""The language of what a command says where nobody has translated it."""

_TOLD = re.compile(r"<(p|td)>(.*?)</\1>", re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the references, the typefaces with all letters that the pages have, and the site's tokens and icon."""
    tag = config.extra["tag"]
    made = {
        "keys.md": reference.keys(REPOSITORY, tag),
        "checks.md": reference.checks(tag),
        COMMANDS: reference.commands(tag),
    }
    for name, text in made.items():
        files.append(File.generated(config, name, content=text))
    written = "".join(file.content_string for file in files.documentation_pages())
    for name, content in looks.fonts(REPOSITORY, set(written)).items():
        files.append(File.generated(config, name, content=content))
    for name in ("tokens.css", "icon.svg"):
        path = REPOSITORY / "site-theme" / "assets" / "mujaz" / name
        files.append(File.generated(config, f"assets/mujaz/{name}", abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, config: MkDocsConfig, **_: object) -> str:
    """Put the figures of the benchmark where a page has them."""
    if benchmarks.MARK not in markdown:
        return markdown
    return markdown.replace(benchmarks.MARK, benchmarks.tables(reference.all_words(config.extra["tag"])["benchmarks"]))


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Say of code that it is read from left to right, without a style sheet too."""
    html = re.sub(r"<(code|pre)(?=[ >])(?![^>]* dir=)", r'<\1 dir="ltr"', html)
    return (
        html if page.file.src_uri != COMMANDS or config.theme["language"] == ENGLISH else re.sub(_TOLD, _marked, html)
    )


def _marked(block: re.Match[str]) -> str:
    """Say of a text that a command has in English alone that it is in English."""
    tag, content = block[1], block[2]
    words = re.sub(r"<code.*?</code>|<[^>]+>", "", content)
    is_english = re.search(r"[A-Za-z]{2}", words) and not re.search(r"[\u0600-\u06ff]", words)
    return f'<{tag} lang="{ENGLISH}" dir="ltr">{content}</{tag}>' if is_english else block[0]


def on_post_page(output: str, config: MkDocsConfig, **_: object) -> str:
    """Name the box of the search, which the theme does not, to those who hear pages."""
    box = '<div class="md-search" data-md-component="search" role="dialog"'
    return output.replace(box, f'{box} aria-label="{reference.word(config.extra["tag"], "search")}"')


def on_post_build(config: MkDocsConfig) -> None:
    """Lead from the folder of both languages into them."""
    looks.write_landing(Path(config.site_dir).parent)
