"""The plugin: what it does at each of MkDocs' events."""

from __future__ import annotations

import contextlib
import itertools
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File

from mujaz import tasks
from mujaz.edges import CONVERTING, OutputFolder, Settings, Theme, Workers, advance, phase, site_output
from mujaz.messages import say
from mujaz.mkdocs_plugin.artifacts import files_beside
from mujaz.mkdocs_plugin.cache import ready_cache
from mujaz.mkdocs_plugin.content import checked_site
from mujaz.mkdocs_plugin.contents import mark_contents
from mujaz.mkdocs_plugin.conversions import Conversions
from mujaz.mkdocs_plugin.defaults import add_theme, bring_along, settings_of
from mujaz.mkdocs_plugin.faults import check_frame
from mujaz.mkdocs_plugin.frame import Frame, language_configs
from mujaz.mkdocs_plugin.images import made_images, with_widths
from mujaz.mkdocs_plugin.last_site import LastSite
from mujaz.mkdocs_plugin.offline import finish_scripts, offer_page
from mujaz.mkdocs_plugin.pages import add_pages, marked
from mujaz.mkdocs_plugin.preview import Preview
from mujaz.mkdocs_plugin.printing import Printing, address_of
from mujaz.mkdocs_plugin.private import LastBuild, material_files, strict_warnings
from mujaz.mkdocs_plugin.published import is_published
from mujaz.mkdocs_plugin.typefaces import STYLE_SHEET, SiteFonts, made_typefaces
from mujaz.mkdocs_plugin.writing import write_beside, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


class MujazConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this hook of its own untyped
    """The plugin has no options in `mkdocs.yml`: what holds for the site stands in `briefings/site.yml`."""


class MujazPlugin(BasePlugin[MujazConfig]):  # type: ignore[no-untyped-call] # the same hook
    """Builds the pages of all languages inside one `mkdocs build`, and nothing where content has errors.

    Attributes:
        handed: the site, where whoever runs MkDocs has read and checked it already.
        output: the folder of the site, where whoever runs MkDocs has opened it already, and will finish it.
        workers: who does a part of the work; whoever runs MkDocs may have some already, and will end them.
    """

    def __init__(self) -> None:
        self.output: OutputFolder | None = None
        self._own: OutputFolder | None = None
        self.handed: tasks.BuiltSite | None = None
        self.workers: Workers | None = None
        self._own_workers: Workers | None = None
        self._preview: Preview | None = None
        self._site: tasks.BuiltSite
        self._fonts: SiteFonts
        self._conversions: Conversions
        self._printing: Printing
        self._search: tasks.SearchRun
        self._nav: Navigation
        self._frame: Frame | None = None
        self._last: LastSite | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Begin a preview where the site is served; MkDocs then keeps this plugin from one build to the next."""
        if command == "serve":
            self._preview = Preview()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check all content, build its pages, and let MkDocs write beside the site that is there.

        What a build that was killed has left is set right first, whatever the content is like.

        Raises:
            PluginError: the content or a template has errors, the cache cannot be where it is said to be, or the site
                cannot be written; the one that is there stays as it is. While it is served for the first time, there is
                then no site, and this is no error.
        """
        root = Path(config.config_file_path).parent
        ready_cache(root)
        bring_along(config)
        settings = settings_of(config)
        theme = Theme.of(root, settings)
        config.watch.extend(map(str, (root / "briefings", root / "seeds", root / "languages", *theme.folders)))
        config.theme.static_templates.discard("sitemap.xml")  # its dates are the day's; ours has none
        self._frame = None
        if self._preview is not None:
            self._preview.begin(config, theme)
        elif self.output is None:
            self._end()
            self._own = site_output(config, logging.getLogger("mkdocs.plugins.mujaz").info)
            with writing():
                self._own.open()
        try:
            self._prepare(root, config, settings, theme)
        except PluginError as error:
            if self._preview is None or not self._preview.bear(error, config):
                raise
            return config
        output = self.output or self._own
        if output is not None:
            with writing():
                config.site_dir = str(output.begin())
        return config

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> Any:  # noqa: ANN401
        """Serve the preview instead of what MkDocs serves: findings are shown, and what was saved is seen at once."""
        return self._preview.serve(server, config, builder, self) if self._preview is not None else server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take out what is not for readers, and add the pages.

        Raises:
            PluginError: the theme is not Material.
        """
        for file in list(files):
            if self._is_without_site or not is_published(file, config):
                files.remove(file)
        if self._is_without_site:
            return files
        material = material_files(files)
        own = {name: text.encode() for name, text in tasks.style_files(self._site).items()}
        for path, content in {**self._fonts.files, **self._images, **own}.items():
            files.append(File.generated(config, path, content=content))
        pages = add_pages(self._site, files, config, self._conversions)
        configs = language_configs(self._site, config)
        self._frame = Frame(self._site, configs, self._fonts, material, pages, self._printing)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Return the first language's navigation; each page gets its own language's with its context."""
        self._nav = nav
        if self._frame is not None:
            self._nav = next(iter(self._frame.pages.navigation.values()), nav)
            # All files are there, and it is settled where they are.
            self._conversions.begin(self._site, config, files, self._able)
            self._search = tasks.SearchRun(self._site, self._frame.pages.urls, self._able)
            phase(say("converting pages"), len(self._frame.pages.urls))
        return self._nav

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Take in the printed documents, which pages link to; what pages say to scripts is written shortest."""
        env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
        if self._frame is not None:
            self._printing.finish(Path(config.site_dir))
            phase(say("writing pages"), len(self._frame.pages.urls))
            if self._preview is not None:
                self._preview.has_written(self._frame, LastBuild(config, files, self._nav, env))
            elif (output := self.output or self._own) is not None:
                self._last = LastSite(output.target, config, self._frame, files)
                self._last.take_pages(self._frame)
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Word the links of headings in the page's language, and make HTML of what templates show of the page.

        MkDocs' templates do not escape; `Markup` is text that is escaped already and is not escaped twice.
        """
        for name in ("title", "description"):
            if name in page.meta:
                page.meta[name] = escape(page.meta[name])
        if self._preview is not None:
            self._preview.heed()
        tag = self.frame.pages.language.get(page.url)
        wording = self.frame.site.wordings[tag] if tag else None
        page.title = marked(page.title, wording) if wording else escape(page.title)
        if wording and "toc" in config.mdx_configs:
            config.mdx_configs["toc"]["permalink_title"] = wording.text("permalink")
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give the page's contents the languages and directions of its headings, and images all of their widths."""
        mark_contents(page.toc, html)
        return with_widths(html)

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
        if self._preview is not None:
            self._preview.heed()
        advance()
        return self.frame.of_page(context, page)

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,  # noqa: ARG002
    ) -> TemplateContext:
        """Give templates that are no pages, the 404 page above all, the first language and links to all."""
        return self.frame.of_template(context)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Let go of what a build that fails has begun."""
        self._end()

    def on_shutdown(self) -> None:
        """Let go of what a build that was interrupted has begun."""
        self._end()

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site and put it in the place of the one that is there."""
        if self._frame is None:
            if self._preview is not None:
                self._preview.write(Path(config.site_dir))
            return
        self._conversions.finish()
        phase(say("making the search index"))
        beside = files_beside(self._site, self._frame.pages, config)
        write_beside(Path(config.site_dir), itertools.chain(self._search.files(), beside), self._last)
        finish_scripts(self._site, self._frame.pages.urls, config, Path(config.site_dir))
        if self._own is not None and not strict_warnings():
            with writing():
                self._own.finish()
            config.site_dir = str(self._own.target)
            self._own = None

    @property
    def frame(self) -> Frame:
        """What the pages of this build have round them."""
        assert self._frame is not None  # noqa: S101 - `on_files` makes it, and pages come later
        return self._frame

    @contextlib.contextmanager
    def framed(self, frame: Frame) -> Iterator[None]:
        """Let pages that are made inside this context have a frame of their own."""
        before, self._frame = self._frame, frame
        try:
            yield
        finally:
            self._frame = before

    @property
    def _is_without_site(self) -> bool:
        return self._preview is not None and self._preview.is_broken

    def _prepare(self, root: Path, config: MkDocsConfig, settings: Settings, theme: Theme) -> None:
        """Make all that is not MkDocs' own of a site.

        Raises:
            PluginError: the content has errors, or something cannot be made.
        """
        serving = self._preview is not None
        if self.handed is None and not serving and self.workers is None:
            self._own_workers = tasks.local_workers(root, CONVERTING)
        self._site = self.handed or checked_site(root, settings, self._able, self._preview, strict=bool(config.strict))
        self._printing = Printing(self._site, root, address_of(config), only_made=serving, workers=self._able)
        config.extra["theme_strings"] = next(iter(self._site.wordings.values())).language.theme
        add_theme(config, theme)
        offer_page(self._site, config)
        if serving:
            check_frame(config, theme)
        phase(say("making typefaces and images"))
        self._fonts = made_typefaces(root, theme, self._site)
        self._images = made_images(root, self._site)
        self._conversions = Conversions.of(root, self._site.names)
        if STYLE_SHEET not in config.extra_css:
            config.extra_css.insert(0, STYLE_SHEET)

    def _end(self) -> None:
        """Drop documents that nobody will see, and the folder in which the site is built."""
        if self._own_workers is not None:
            self._own_workers.close()
            self._own_workers = None
        if hasattr(self, "_printing"):
            self._printing.cancel()
        if self._own is not None:
            with writing():
                self._own.close()
            self._own = None

    @property
    def _able(self) -> Workers:
        """Who does a part of the work: nobody else while the site is served, when this process knows most of it."""
        return self.workers or self._own_workers or Workers()
