"""Pages become Markdown: one template and one row in the table for each type of page."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import jinja2

from mujaz.render.broken_template import fault
from mujaz.render.markdown import FILTERS, clean
from mujaz.render.svg import phrase_svg
from mujaz.views.pages import (
    about_pages,
    az_pages,
    briefing_pages,
    coverage_pages,
    data_pages,
    differences_pages,
    glossary_pages,
    home_pages,
    index_pages,
    lineage_pages,
    name_pages,
    parallel_pages,
    register_pages,
    sources_pages,
    timeline_pages,
    topic_pages,
    who_pages,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jinja2.bccache import Bucket

    from mujaz.model import Dossier
    from mujaz.views.parts import Page
    from mujaz.wording import Wording


@dataclass(frozen=True)
class PageType:
    """A type of page.

    Attributes:
        name: its name; its template is `<name>.md.j2`, and CSS finds its pages by it.
        pages: yields its pages in one language.
        wide: whether no contents stand beside its text: a table or picture needs the room, or it is itself a list.
    """

    name: str
    pages: Callable[[Dossier, Wording], Iterator[Page]]
    wide: bool = False


PAGE_TYPES = (
    PageType("home", home_pages, wide=True),
    PageType("topic", topic_pages, wide=True),
    PageType("index", index_pages, wide=True),
    PageType("briefing", briefing_pages, wide=True),
    PageType("parallel", parallel_pages, wide=True),
    PageType("timeline", timeline_pages, wide=True),
    PageType("lineage", lineage_pages, wide=True),
    PageType("who", who_pages, wide=True),
    PageType("name", name_pages),
    PageType("register", register_pages),
    PageType("glossary", glossary_pages, wide=True),
    PageType("differences", differences_pages),
    PageType("coverage", coverage_pages, wide=True),
    PageType("sources", sources_pages),
    PageType("az", az_pages, wide=True),
    PageType("about", about_pages),
    PageType("data", data_pages, wide=True),
)
"""All types of page, in the order of the navigation."""


def _named(templates: Mapping[str, str]) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    """Return a loader that gives each template its name as file name, by which a traceback names it."""
    return lambda name: (templates[name], name, lambda: True) if name in templates else None


class _Compiled(jinja2.BytecodeCache):
    """Templates as they were compiled in this process: while one is edited, the others are not compiled again."""

    kept: ClassVar[dict[tuple[str, str], bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same text, if anything was."""
        known = self.kept.get((bucket.key, bucket.checksum))
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


class PageRenderer:
    """Turns pages into Markdown files.

    Args:
        templates: file name of each template to its text.
    """

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.FunctionLoader(_named(templates)),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            comment_start_string="<#",  # {#id} is an anchor in Markdown
            comment_end_string="#>",
            bytecode_cache=_Compiled(),
            autoescape=False,  # noqa: S701 - pages are Markdown; its own filters escape, see mujaz.render.markdown
        )
        self._environment.filters.update(FILTERS, svg=phrase_svg)

    def markdown(self, page_type: PageType, page: Page, wording: Wording) -> str:
        """Return a page as Markdown, with its metadata in front.

        Args:
            page_type: the type of page.
            page: the page.
            wording: wording of its language.

        Raises:
            TemplateError: the template is missing, is broken, or asks for what its view does not have.
        """
        name = f"{page_type.name}.md.j2"
        try:
            body = self._environment.get_template(name).render(
                page=page.view,
                here=page.path,
                t=wording.text,
                words=wording.words,
                number=wording.number,
                separator=wording.language.list_separator,
                colon=wording.language.colon,
                direction=wording.language.direction,
            )
        except Exception as error:  # a template's expressions can raise anything
            raise fault(name, error) from error
        return self._front_matter(page_type, page, wording) + re.sub(r"\n{3,}", "\n\n", body.strip()) + "\n"

    @staticmethod
    def _front_matter(page_type: PageType, page: Page, wording: Wording) -> str:
        # JSON strings are YAML strings too, but for controls; with one, MkDocs takes the whole for text of the page.
        fields = {
            "title": page.title,
            "description": page.description,
            "lang": wording.tag,
            "dir": wording.language.direction,
            "kind": page_type.name,
        }
        hidden = ["hide: [toc]"] if page_type.wide else []
        lines = [f"{key}: {json.dumps(clean(value), ensure_ascii=False)}" for key, value in fields.items() if value]
        return "---\n" + "\n".join([*lines, *hidden]) + "\n---\n\n"
