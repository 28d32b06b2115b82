"""What stands round the content of every page, as templates get it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mujaz import __version__, tasks
from mujaz.mkdocs_plugin.artifacts import moved_file
from mujaz.mkdocs_plugin.following import Following
from mujaz.mkdocs_plugin.heads import Heads
from mujaz.mkdocs_plugin.manifest import DARK_PAPER, PAPER, ROOT_MANIFEST, manifest_path
from mujaz.mkdocs_plugin.offline import keeps
from mujaz.mkdocs_plugin.pages import LANDING
from mujaz.mkdocs_plugin.private import config_for_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from mujaz.mkdocs_plugin.pages import SitePages
    from mujaz.mkdocs_plugin.printing import Printing
    from mujaz.mkdocs_plugin.private import MaterialFiles
    from mujaz.mkdocs_plugin.typefaces import SiteFonts

_STEPS = {
    **dict.fromkeys(("briefing", "name", "parallel"), "step"),
    **dict.fromkeys(("differences", "home", "topic"), "step.other"),
}
"""What keys lead through on a type of page, by the end of what says so: its statements, or points and differences."""


@dataclass(frozen=True)
class Frame:
    """What the pages of one build have round them.

    Attributes:
        site: the site.
        configs: MkDocs' configuration as pages of each language see it, by tag.
        fonts: the typefaces.
        material: the theme's own files.
        pages: MkDocs' pages.
        printing: the printed documents.
    """

    site: tasks.BuiltSite
    configs: Mapping[str, MkDocsConfig]
    fonts: SiteFonts
    material: MaterialFiles
    pages: SitePages
    printing: Printing

    @property
    def first(self) -> str:
        """Tag of the site's first language."""
        return next(iter(self.site.wordings))

    def of_page(self, context: TemplateContext, page: Page) -> TemplateContext:
        """Give a page the configuration and navigation of its language, and its alternates."""
        tag = self.pages.language.get(page.url) or self.first
        is_landing = page.file.src_uri == LANDING
        home = self.pages.navigation[tag].homepage
        alternates = self.pages.alternates[home.url if is_landing and home else page.url]
        own = next((alternate.url for alternate in alternates if alternate.is_same), "")
        default = "" if self.pages.kind.get(page.url) == "home" or is_landing else own
        table = self.pages.tables.get(page.url)
        return self._worded(
            context,
            tag,
            alternates=alternates,
            x_default=default,
            kind=self.pages.kind.get(page.url, ""),
            prints=self.printing.links.get(page.file.src_uri, ()),
            moved=None if table is None else moved_file(table),
            head=self._heads.of_page(page),
            proof=self._proof(page),
            proof_words=tasks.proof_words_path(tag),
            **self._following.of_page(
                tag, self.pages.kind.get(page.url, ""), page.file.src_uri, page.url, is_root=is_landing
            ),
            **({"manifest": ROOT_MANIFEST} if is_landing else {}),
            cite=self._cite(page, tag),
            kept=tasks.kept_list(self.site, tag, page.file.src_uri) if self._is_kept else "",
            reporting=self._reporting(page, tag),
            data=tasks.data_listing(self.site, tag) if self.pages.kind.get(page.url) == "data" else (),
        )

    def own(self, page: Page, built: tasks.BuiltPage) -> tuple[object, ...]:
        """Return what stands round one page and follows neither from what it says nor from what other pages there are.

        Args:
            page: the page.
            built: the same, as it was built.
        """
        card = self.printing.cards.of(built, self.site)
        return (
            self.printing.links.get(page.file.src_uri, ()),
            card and (card.place, card.words),
            self.pages.alternates[page.url],
            self.pages.tables.get(page.url),
        )

    def of_template(self, context: TemplateContext) -> TemplateContext:
        """Give templates that are no pages, the 404 page above all, the first language and links to all."""
        home = self.pages.navigation[self.first].homepage
        alternates = self.pages.alternates[home.url] if home else ()
        return self._worded(
            context,
            self.first,
            alternates=alternates,
            x_default="",
            kind="",
            prints=(),
            moved=None,
            head=None,
            proof="",
            **self._following.of_page(self.first, "", "", ""),
            cite=None,
            kept="",
            reporting=None,
            data=(),
        )

    @cached_property
    def _following(self) -> Following:
        return Following(self.site, is_published=bool(self.configs[self.first].site_url))

    @cached_property
    def _heads(self) -> Heads:
        config = next(iter(self.configs.values()))
        return Heads(self.site, self.pages, self.printing.cards, config.site_url)

    def _proof(self, page: Page) -> str:
        """Return where the proof of a page's briefing is; nothing where it is another page."""
        is_briefing = self.pages.kind.get(page.url) == "briefing"
        return tasks.proof_path(PurePosixPath(page.file.src_uri).stem) if is_briefing else ""

    def _cite(self, page: Page, tag: str) -> tasks.CitedPage | None:
        """Return how the briefing or topic of a page is cited; None where it is another page."""
        kind = self.pages.kind.get(page.url, "")
        return self.citing.page(kind, PurePosixPath(page.file.src_uri).stem, tag)

    def _reporting(self, page: Page, tag: str) -> Callable[[str], str] | None:
        """Return what completes the links of a page that report an error; None where it has none."""
        is_briefing = self.pages.kind.get(page.url) == "briefing"
        if not is_briefing or not self.site.dossier.site.value.report:
            return None
        return partial(self._reports.completed, slug=PurePosixPath(page.file.src_uri).stem, tag=tag)

    @cached_property
    def _reports(self) -> tasks.Reporting:
        return tasks.Reporting(self.site, self.pages.urls, self.configs[self.first].site_url)

    @cached_property
    def _is_kept(self) -> bool:
        return keeps(self.site, self.configs[self.first])

    @cached_property
    def citing(self) -> tasks.Citing:
        """How the site's briefings and topics are cited."""
        return tasks.Citing(self.site, self.pages.urls, self.configs[self.first].site_url)

    def _worded(self, context: TemplateContext, tag: str, **values: Any) -> TemplateContext:  # noqa: ANN401
        """Give a template what all of them have.

        Besides MkDocs' own names that is `mujaz`, with: the `tag` of the page's language, and what the `language` says
        of itself; `names` of the site as text, and as HTML in `marked_names`, `wordings`, `navigations` and `feet` of
        all languages, by tag; `t`, which words a string; `material`, the theme's files; `fonts` that are wanted at
        once; the `manifest` of the language, the `papers`, colours of a light and a dark page, and the `card_size` of
        pictures; the pages at the `foot`, and the `imprint`; and for each page its `kind`, what keys lead through on it
        in `steps`, its `head`, its `alternates` in all languages, the address `x_default` for any other, its `prints`,
        the table of anchors that have `moved`, the `proof` of a briefing, with the `proof_words` of the script that
        reads it, how a briefing or a topic is to `cite`, what completes the links of a briefing for `reporting`,
        whether pages are `is_kept` for offline reading, with the list of what is `kept` with this one, and the files of
        the open `data`, with what each is; and what `Following` says of it.
        """
        wording = self.site.wordings[tag]
        context["config"] = self.configs[tag]
        context["nav"] = self.pages.navigation[tag]
        # MkDocs lets plugins add to the context.
        context["mujaz"] = {  # type: ignore[typeddict-unknown-key]
            "version": __version__,
            "tag": tag,
            "language": wording.language,
            "names": self.site.names,
            "marked_names": self.pages.names,
            "wordings": self.site.wordings,
            "navigations": self.pages.navigation,
            "t": wording.text,
            "material": self.material,
            "fonts": self.fonts.preloads[tag],
            "separator": wording.language.list_separator,
            "colon": wording.language.colon,
            "manifest": manifest_path(tag),
            "papers": (PAPER, DARK_PAPER),
            "card_size": tasks.CARD_SIZE,
            "feet": self.pages.foot,
            "imprint": self.pages.imprints[tag],
            "is_kept": self._is_kept,
            "steps": _STEPS.get(values["kind"], ""),
            **values,
        }
        return context


def language_configs(site: tasks.BuiltSite, config: MkDocsConfig) -> dict[str, MkDocsConfig]:
    """Return MkDocs' configuration as pages of each language see it, by tag."""
    return {
        # `alternate` makes the header show its language switch; the theme would list links only if it were a list.
        tag: config_for_language(
            config,
            tag,
            site.names[tag],
            {"theme_strings": wording.language.theme, "homepage": f"{tag}/", "alternate": True},
        )
        for tag, wording in site.wordings.items()
    }
