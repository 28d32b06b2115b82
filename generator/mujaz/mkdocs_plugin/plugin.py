"""The plugin: what it does at each of MkDocs' events."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File

from mujaz import __version__, tasks
from mujaz.edges import (
    KeptFiles,
    OutputFolder,
    Settings,
    Theme,
    cache_folder,
    read_site,
    site_output,
    write_text,
)
from mujaz.mkdocs_plugin.artifacts import redirects, sitemap
from mujaz.mkdocs_plugin.contents import mark_contents
from mujaz.mkdocs_plugin.conversions import Conversions
from mujaz.mkdocs_plugin.defaults import add_theme, bring_along, settings_of
from mujaz.mkdocs_plugin.logged import log_findings
from mujaz.mkdocs_plugin.pages import LANDING, SitePages, add_pages, marked
from mujaz.mkdocs_plugin.printing import Printing, address_of
from mujaz.mkdocs_plugin.private import (
    MaterialFiles,
    config_for_language,
    is_unused,
    material_files,
    strict_warnings,
)
from mujaz.mkdocs_plugin.typefaces import STYLE_SHEET, SiteFonts, made_typefaces
from mujaz.mkdocs_plugin.writing import join_scripts, writing

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


class MujazConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this hook of its own untyped
    """The plugin has no options in `mkdocs.yml`: what holds for the site stands in `briefings/site.yml`."""


_log = logging.getLogger("mkdocs.plugins.mujaz")

NOT_FOR_READERS = (".j2", ".typ", ".yml")
"""Endings of the theme's files that are not published: templates of pages and of printed documents, and data."""

NOT_PUBLISHED = frozenset({"sitemap.xml"})
"""Templates of the theme that we write something else for, or nothing: a sitemap has whole addresses, or is none."""


class MujazPlugin(BasePlugin[MujazConfig]):  # type: ignore[no-untyped-call] # the same hook
    """Builds the pages of all languages inside one `mkdocs build`, and nothing where content has errors.

    Attributes:
        handed: the site, where whoever runs MkDocs has read and checked it already.
        output: the folder of the site, where whoever runs MkDocs has opened it already, and will finish it.
    """

    def __init__(self) -> None:
        self._serving = False
        self.output: OutputFolder | None = None
        self._own: OutputFolder | None = None
        self.handed: tasks.BuiltSite | None = None
        self._good: tasks.BuiltSite | None = None
        self._site: tasks.BuiltSite
        self._fonts: SiteFonts
        self._material: MaterialFiles
        self._conversions: Conversions
        self._pages: SitePages
        self._configs: dict[str, MkDocsConfig]
        self._printing: Printing

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether the site is served; MkDocs then keeps this plugin from one build to the next."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check all content, build its pages, and let MkDocs write beside the site that is there.

        What a build that was killed has left is set right first, whatever the content is like.

        Raises:
            PluginError: the content or a template has errors, or the site cannot be written; the one that is there
                stays as it is.
        """
        root = Path(config.config_file_path).parent
        bring_along(config)
        settings = settings_of(config)
        theme = Theme.of(root, settings)
        if not self._serving and self.output is None:
            self._end()
            self._own = site_output(config, _log.info)
            with writing():
                self._own.open()
        self._site = self._content(root, settings, strict=bool(config.strict))
        self._printing = Printing(self._site, root, address_of(config), only_made=self._serving)
        self._configs = {tag: self._config(tag, config) for tag in self._site.wordings}
        config.extra["theme_strings"] = next(iter(self._site.wordings.values())).language.theme
        add_theme(config, theme)
        self._fonts = made_typefaces(root, theme, self._site)
        self._conversions = Conversions(KeptFiles(cache_folder(root, "pages"), "json"))
        if STYLE_SHEET not in config.extra_css:
            config.extra_css.insert(0, STYLE_SHEET)
        watched = (root / "briefings", root / "seeds", root / "languages", *theme.folders)
        config.watch.extend(str(path) for path in watched if path.exists())
        config.theme.static_templates.discard("sitemap.xml")  # its dates are the day's; ours has none
        output = self.output or self._own
        if output is not None:
            with writing():
                config.site_dir = str(output.begin())
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take out what is not for readers, and add the pages.

        Raises:
            PluginError: the theme is not Material.
        """
        for file in list(files):
            is_ours = file.src_dir != config.docs_dir and file.src_uri not in NOT_PUBLISHED
            if not is_ours or file.src_uri.endswith(NOT_FOR_READERS) or is_unused(file):
                files.remove(file)
        self._material = material_files(files)
        own = {name: text.encode() for name, text in tasks.style_files(self._site).items()}
        for path, content in {**self._fonts.files, **own}.items():
            files.append(File.generated(config, path, content=content))
        self._pages = add_pages(self._site, files, config, self._conversions)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Return the first language's navigation; each page gets its own language's with its context."""
        return next(iter(self._pages.navigation.values()), nav)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:  # noqa: ARG002
        """Take in the printed documents, which pages link to."""
        self._printing.finish(Path(config.site_dir))
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Word the links of headings in the page's language, and make HTML of what templates show of the page.

        MkDocs' templates do not escape; `Markup` is text that is escaped already and is not escaped twice.
        """
        for name in ("title", "description"):
            if name in page.meta:
                page.meta[name] = escape(page.meta[name])
        tag = self._pages.language.get(page.url)
        page.title = marked(page.title, self._site.wordings[tag]) if tag else escape(page.title)
        if tag and "toc" in config.mdx_configs:
            config.mdx_configs["toc"]["permalink_title"] = self._site.wordings[tag].text("permalink")
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give the page's contents the languages and directions of its headings."""
        mark_contents(page.toc, html)
        return html

    @event_priority(100)
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give a page the configuration and navigation of its language, and its alternates."""
        tag = self._pages.language.get(page.url) or next(iter(self._site.wordings))
        is_landing = page.file.src_uri == LANDING
        home = self._pages.navigation[tag].homepage
        alternates = self._pages.alternates[home.url if is_landing and home else page.url]
        default = "" if self._pages.kind.get(page.url) == "home" or is_landing else alternates[0].url
        return self._worded(
            context,
            tag,
            alternates=alternates,
            x_default=default,
            kind=self._pages.kind.get(page.url, ""),
            prints=self._printing.links.get(page.file.src_uri, ()),
        )

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,  # noqa: ARG002
    ) -> TemplateContext:
        """Give templates that are no pages, the 404 page above all, the first language and links to all."""
        tag = next(iter(self._site.wordings))
        home = self._pages.navigation[tag].homepage
        alternates = self._pages.alternates[home.url] if home else ()
        return self._worded(context, tag, alternates=alternates, x_default="", kind="", prints=())

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Let go of what a build that fails has begun."""
        self._end()

    def on_shutdown(self) -> None:
        """Let go of what a build that was interrupted has begun."""
        self._end()

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site and put it in the place of the one that is there."""
        site_dir = Path(config.site_dir)
        self._conversions.tidy()
        moved = redirects(self._site, self._pages, config.site_url)
        for name, text in {**tasks.search_files(self._site, self._pages.urls), **moved}.items():
            write_text(site_dir / name, text)
        join_scripts(site_dir / tasks.SCRIPTS_FOLDER)
        if config.site_url:
            write_text(site_dir / "sitemap.xml", sitemap(self._pages, config.site_url, next(iter(self._site.wordings))))
        if self._own is not None and not strict_warnings():
            with writing():
                self._own.finish()
            config.site_dir = str(self._own.target)
            self._own = None

    def _end(self) -> None:
        """Drop documents that nobody will see, and the folder in which the site is built."""
        if hasattr(self, "_printing"):
            self._printing.cancel()
        if self._own is not None:
            with writing():
                self._own.close()
            self._own = None

    def _content(self, root: Path, settings: Settings, *, strict: bool) -> tasks.BuiltSite:
        """Return the pages of a site; while it is served and has errors, the last ones without.

        Raises:
            PluginError: the content has errors, or in a strict build warnings about what is published.
        """
        if self.handed is not None:
            return self.handed
        hurdle = tasks.Hurdle.PUBLISHED if strict and not self._serving else tasks.Hurdle.ERRORS
        prepared = tasks.prepare(read_site(root, settings), hurdle, drafts=self._serving)
        log_findings(prepared.report, serving=self._serving, strict=hurdle is tasks.Hurdle.PUBLISHED)
        self._good = prepared.site or self._good
        wrong = f"errors ({len(prepared.report.errors)})"
        if not prepared.report.errors:
            wrong = f"warnings ({len(prepared.report.stopping)})"
        if self._good is None:
            message = f"the content has {wrong}; the site was not built and stays as it was"
            raise PluginError(message)
        if prepared.site is None:
            _log.error("the content has %s; the last good site is served until they are mended", wrong)
        return self._good

    def _config(self, tag: str, config: MkDocsConfig) -> MkDocsConfig:
        language = self._site.wordings[tag].language
        # `alternate` makes the header show its language switch; the theme would list links only if it were a list.
        extra = {"theme_strings": language.theme, "homepage": f"{tag}/", "alternate": True}
        return config_for_language(config, tag, self._site.names[tag], extra)

    def _worded(self, context: TemplateContext, tag: str, **values: Any) -> TemplateContext:  # noqa: ANN401
        """Give a template what all of them have.

        Besides MkDocs' own names that is `mujaz`, with: the `tag` of the page's language, and what the `language` says
        of itself; `names` of the site as text, and as HTML in `marked_names`, `wordings`, `navigations` and `feet` of
        all languages, by tag; `t`, which words a string; `material`, the theme's files; `fonts` that are wanted at
        once; the pages at the `foot`, and the `imprint`; and for each page its `kind`, its `alternates` in all
        languages, the address `x_default` for any other, and its `prints`.
        """
        wording = self._site.wordings[tag]
        context["config"] = self._configs[tag]
        context["nav"] = self._pages.navigation[tag]
        # MkDocs lets plugins add to the context.
        context["mujaz"] = {  # type: ignore[typeddict-unknown-key]
            "version": __version__,
            "tag": tag,
            "language": wording.language,
            "names": self._site.names,
            "marked_names": self._pages.names,
            "wordings": self._site.wordings,
            "navigations": self._pages.navigation,
            "t": wording.text,
            "material": self._material,
            "fonts": self._fonts.preloads[tag],
            "separator": wording.language.list_separator,
            "feet": self._pages.foot,
            "imprint": self._pages.imprints[tag],
            **values,
        }
        return context
