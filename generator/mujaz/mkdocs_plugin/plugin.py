"""The plugin: what it does at each of MkDocs' events."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import TemplateError
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from mujaz import build
from mujaz.edges import building_folder, finish_folder, read_site, recover_folder, take_text, theme_folder, write_text
from mujaz.findings import Severity
from mujaz.mkdocs_plugin.artifacts import SEARCH_INDEX, absolute, sitemap, split_search_index
from mujaz.mkdocs_plugin.pages import LANDING, SitePages, add_pages
from mujaz.mkdocs_plugin.printing import Printing
from mujaz.mkdocs_plugin.private import config_for_language, give_html_a_direction, strict_warnings

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from mujaz.views import Wording


class MujazConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this hook of its own untyped
    """The plugin has no options in `mkdocs.yml`: what holds for the site stands in `briefings/site.yml`."""


_log = logging.getLogger("mkdocs.plugins.mujaz")

NOT_FOR_READERS = (".j2", ".typ")
"""Endings of the theme's files that are not published: templates of pages and of printed documents."""


class MujazPlugin(BasePlugin[MujazConfig]):  # type: ignore[no-untyped-call] # the same hook
    """Builds the pages of all languages inside one `mkdocs build`, and nothing where content has errors."""

    def __init__(self) -> None:
        self._serving = False
        self._target: Path | None = None
        self._site: build.BuiltSite
        self._pages: SitePages
        self._configs: dict[str, MkDocsConfig]
        self._printing: Printing

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether the site is served; MkDocs then keeps this plugin from one build to the next."""
        self._serving = command == "serve"

    @event_priority(100)  # before the search plugin, which asks for strings of the theme
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check all content, build its pages, and let MkDocs write beside the site that is there.

        Raises:
            PluginError: the content has errors, or a template is broken; the site that is there stays as it is.
        """
        root = Path(config.config_file_path).parent
        recover_folder(Path(config.site_dir))
        files = read_site(root)
        report = build.report(files)
        for finding in report.findings:
            level = logging.ERROR if finding.severity is Severity.ERROR else logging.WARNING
            hint = f" ({finding.hint})" if finding.hint else ""
            _log.log(level, "%s: %s %s%s", finding.span, finding.code, finding.message, hint)
        if report.errors:
            message = f"the content has errors ({len(report.errors)}); the site was not built and stays as it was"
            raise PluginError(message)
        try:
            self._site = build.build_pages(report.dossier, files.templates, drafts=self._serving)
        except TemplateError as error:
            message = f"a page template is broken: {error}; the site was not built and stays as it was"
            raise PluginError(message) from error
        if not any(built.kind == "briefing" for built in self._site.pages):
            message = "no briefing is published; the site was not built and stays as it was"
            raise PluginError(message)
        self._printing = Printing(self._site, root, only_made=self._serving)
        self._configs = {tag: self._config(tag, config) for tag in self._site.wordings}
        config.extra["theme_strings"] = next(iter(self._site.wordings.values())).language.theme
        watched = (root / "briefings", root / "seeds", root / "languages", theme_folder(root))
        config.watch.extend(str(path) for path in watched if path.exists())
        config.theme.static_templates.discard("sitemap.xml")  # its dates are the day's; ours has none
        if not self._serving:
            self._target = Path(config.site_dir)
            config.site_dir = str(building_folder(self._target))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take out what is not for readers, and add the pages."""
        for file in list(files):
            if file.src_dir == config.docs_dir or file.src_uri.endswith(NOT_FOR_READERS):
                files.remove(file)
        self._pages = add_pages(self._site, files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Return the first language's navigation; each page gets its own language's with its context."""
        return next(iter(self._pages.navigation.values()), nav)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:  # noqa: ARG002
        """Let the theme's `<html>` carry its direction, and take in the printed documents, which pages link to."""
        give_html_a_direction(env)
        self._printing.finish(Path(config.site_dir))
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Word the links of headings in the page's language, and escape what templates show of the page.

        MkDocs' templates do not escape; `Markup` is text that is escaped already and is not escaped twice.
        """
        for name in ("title", "description"):
            if name in page.meta:
                page.meta[name] = escape(page.meta[name])
        page.title = escape(page.title)
        tag = self._pages.language.get(page.url)
        if tag and "toc" in config.mdx_configs:
            config.mdx_configs["toc"]["permalink_title"] = self._site.wordings[tag].text("permalink")
        return markdown

    @event_priority(100)
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
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
            x_default=absolute(config.site_url or "/", default),
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

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site and put it in the place of the one that is there."""
        site_dir = Path(config.site_dir)
        settings = {tag: _search_settings(wording) for tag, wording in self._site.wordings.items()}
        index = take_text(site_dir / SEARCH_INDEX)
        if index is not None:
            for tag, own in split_search_index(index, settings).items():
                write_text(site_dir / tag / SEARCH_INDEX, own)
        if config.site_url:
            write_text(site_dir / "sitemap.xml", sitemap(self._pages, config.site_url, next(iter(settings))))
        if self._target is not None and not strict_warnings():
            finish_folder(self._target)
            config.site_dir = str(self._target)

    def _config(self, tag: str, config: MkDocsConfig) -> MkDocsConfig:
        language = self._site.wordings[tag].language
        # `alternate` makes the header show its language switch; the theme would list links only if it were a list.
        extra = {"theme_strings": language.theme, "homepage": f"{tag}/", "alternate": True}
        return config_for_language(config, tag, self._site.names[tag], extra)

    def _worded(self, context: TemplateContext, tag: str, **values: Any) -> TemplateContext:  # noqa: ANN401
        context["config"] = self._configs[tag]
        context["nav"] = self._pages.navigation[tag]
        # MkDocs lets plugins add to the context.
        context["mujaz"] = {  # type: ignore[typeddict-unknown-key]
            "tag": tag,
            "names": self._site.names,
            "wordings": self._site.wordings,
            "t": self._site.wordings[tag].text,
            "separator": self._site.wordings[tag].language.list_separator,
            **values,
        }
        return context


def _search_settings(wording: Wording) -> dict[str, object]:
    strings = wording.language.theme
    return {
        "lang": [strings["search.config.lang"]],
        "pipeline": strings["search.config.pipeline"].replace(",", " ").split(),
        "separator": strings["search.config.separator"],
    }
