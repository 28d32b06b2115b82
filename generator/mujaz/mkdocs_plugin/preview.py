"""The preview: the site while it is being written, with what is wrong with it on every page.

What was saved is shown in two steps. First the pages that readers have before them are made anew, from content that is
read and not checked, and what is only copied is copied. Then everything is checked, which changes the banner, and
built, beside the site that is shown; when that is whole, it takes its place. A save in the meantime begins anew.
"""

from __future__ import annotations

import http
import logging
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.exceptions import Abort

from mujaz import tasks
from mujaz.edges import Answer, LiveServer, SiteFiles, Theme, Watch, answer_from, read_site, write_text
from mujaz.mkdocs_plugin.at_once import AtOnce, Made
from mujaz.mkdocs_plugin.faults import faults_of
from mujaz.mkdocs_plugin.logged import Heard, log_findings, wrong_with

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.exceptions import PluginError
    from mkdocs.livereload import LiveReloadServer

    from mujaz.findings import Finding
    from mujaz.mkdocs_plugin.frame import Frame
    from mujaz.mkdocs_plugin.plugin import MujazPlugin
    from mujaz.mkdocs_plugin.private import LastBuild

_log = logging.getLogger("mkdocs.plugins.mujaz")

_NO_SITE = http.HTTPStatus.SERVICE_UNAVAILABLE

_START = re.compile(rb"<body\b[^>]*>(?:.*?(?=<header\b))?", re.DOTALL)
"""A page up to where the banner stands: behind the link that skips what every page has, which must come first."""

_FOLDERS = (".preview-a", ".preview-b")
"""Folders in MkDocs' temporary one: in one of them is the site that is shown, in the other the next one is built."""


class SupersededError(BaseException):
    """Something was saved while a site was being built, which nobody waits for any more.

    It is no `Exception`, as a keyboard interrupt is none: nothing has gone wrong that MkDocs should report.
    """


@dataclass(frozen=True)
class _Shown:
    """What is shown: it changes as a whole, because others read it while the next one is made.

    Attributes:
        folder: the site; None where there is none.
        notices: what is said of the findings, by language tag.
    """

    folder: Path | None = None
    notices: Mapping[str, tasks.Notice] = field(default_factory=dict)


class Preview:
    """What is served, and what is wrong with it.

    Attributes:
        is_broken: whether the build that is at work has no site to build.
        earlier: what earlier builds found out.
    """

    earlier: tasks.Earlier

    def __init__(self) -> None:
        self.is_broken = False
        self._made: Made | None = None
        self._making: Made | None = None
        self._shown = _Shown()
        self._files = SiteFiles(Path(), {}, {})
        self._report: tasks.Report | None = None
        self._faults: tuple[Finding, ...] = ()
        self._temporary = self._folder = Path()
        self._mount, self._theme = "/", Theme(Path(), ())
        self._watch = Watch()
        self._server: LiveServer | None = None
        self._heard = Heard(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._heard)

    def begin(self, config: MkDocsConfig, theme: Theme) -> None:
        """Begin a build: choose its folder, and watch what it is made of.

        Args:
            config: MkDocs' configuration, which changes.
            theme: the theme.
        """
        self.is_broken = False
        self._theme, self._mount = theme, urlsplit(config.site_url or "/").path.rstrip("/") + "/"
        if self._server is None:
            self._temporary = self._folder = Path(config.site_dir)
            # What is saved while this build is at work must not be missed.
            self._watch = Watch(Path(path) for path in config.watch)
            self.earlier = tasks.Earlier.of(Path(config.config_file_path).parent)
            return
        self._folder = next(path for name in _FOLDERS if (path := self._temporary / name) != self._shown.folder)
        config.site_dir = str(self._folder)
        for watched in config.watch:
            self._server.watch(watched)

    def found(self, files: SiteFiles, report: tasks.Report) -> None:
        """Take in what was found in the content."""
        self._files, self._report = files, report
        self._say()

    def has_written(self, frame: Frame, last: LastBuild) -> None:
        """Take in what a build is about to write its pages with."""
        self._making = Made(frame, last, self._folder)

    def bear(self, error: PluginError, config: MkDocsConfig) -> bool:
        """Let a site be served though it cannot be built, where that is MkDocs' first build; tell whether it is."""
        if self._server is not None:
            return False
        _log.error("%s", error)
        if self._report is None or not self._report.errors:
            self._faults = faults_of(error, (), self._theme)
        self.is_broken = True
        config.theme.static_templates.clear()
        config.extra_templates.clear()
        return True

    def write(self, folder: Path) -> None:
        """Write the page of findings where there is no site, for those who serve without loading pages anew."""
        self._say()
        for notice in list(self._shown.notices.values())[:1]:
            for name in ("index.html", "404.html"):
                write_text(folder / name, notice.page)

    def serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any], plugin: MujazPlugin
    ) -> LiveServer:
        """Return the server that takes the place of MkDocs' own."""
        server.server_close()
        self._plugin, self._build = plugin, builder
        self._at_once = AtOnce(plugin, self.earlier)
        host, port = config.dev_addr
        live = LiveServer(
            host,
            port,
            self._mount,
            script=tasks.preview_renderer(self._theme).script,
            answer=self.answer,
            renew=self.renew,
            say=_log.info,
            files=self._watch,
        )
        for path in (config.docs_dir, config.config_file_path, *config.theme.dirs):
            live.watch(path)
        self._server = live
        said = self._heard.drain()
        if not self.is_broken:
            self._faults = faults_of(None, said, self._theme)
            self._made, self._shown = self._making, _Shown(self._folder)
        self._say()
        return live

    def heed(self) -> None:
        """Give a build up where something was saved since it began.

        Raises:
            SupersededError: something was.
        """
        if self._server is not None and self._server.files.is_changed():
            raise SupersededError

    def renew(self, saved: frozenset[Path]) -> None:
        """Show what was saved.

        Args:
            saved: the files.
        """
        if self._server is None:
            return
        is_shown = False
        if self._made is not None and self._is_latest:
            is_shown = self._at_once.show(self._made, saved, self._server.open_pages(), self._theme)
        if is_shown:
            self._server.tell(everyone=True)
        try:
            self._renew()
        except SupersededError:
            return
        self._server.tell(everyone=not is_shown)

    def answer(self, path: str) -> Answer | None:
        """Return the answer to a path below the site's; None where there is none."""
        shown = self._shown
        first, _, rest = path.partition("/")
        tag = first if first in shown.notices else next(iter(shown.notices), "")
        if first == tasks.FINDINGS:
            notice = shown.notices.get(rest.rstrip("/"))
            if notice is not None and path.endswith("/"):
                return Answer(notice.page.encode())
            to = f"{tasks.FINDINGS}/{rest if notice else tag}/"
            return Answer(b"", status=http.HTTPStatus.FOUND, location=to)
        if shown.folder is None:
            is_page = Path(path).suffix in {"", ".html"} and shown.notices
            return Answer(shown.notices[tag].page.encode(), status=_NO_SITE) if is_page else None
        found = answer_from(shown.folder, path)
        if found is None or not shown.notices or not found.kind.startswith("text/html"):
            return found
        banner = shown.notices[tag].banner.encode()
        return replace(found, content=_START.sub(lambda start: start[0] + banner, found.content, count=1))

    def _renew(self) -> None:
        """Check everything and build it.

        Raises:
            SupersededError: something was saved meanwhile.
        """
        root = self._files.root
        self._heard.drain()
        files = read_site(root)
        prepared = tasks.prepare(
            files,
            tasks.Hurdle.ERRORS,
            drafts=True,
            heed=self.heed,
            reported=lambda report: self._told(files, report),
            earlier=self.earlier,
        )
        log_findings(prepared.report, serving=True, strict=False)
        self._files, self._report = files, prepared.report
        if prepared.site is None:
            _log.error("the content has %s; %s", wrong_with(prepared.report), self._meanwhile)
            self._faults = ()
            self._at_once.undo()
            self._say()
            return
        self._plugin.handed = prepared.site
        error: BaseException | None = None
        try:
            self._build()
        except (Exception, SystemExit) as fault:  # noqa: BLE001 - whatever it is, the site goes on being served
            error = fault
            if not isinstance(fault, Abort):
                _log.error("%s: %s", type(fault).__name__, fault)
            _log.error("the site cannot be built; %s", self._meanwhile)
        self._faults = faults_of(error, self._heard.drain(), self._theme)
        if error is None:
            self._made, self._shown = self._making, replace(self._shown, folder=self._folder)
            self._at_once.settle()
        else:
            self._at_once.undo()
        self._say()

    def _told(self, files: SiteFiles, report: tasks.Report) -> None:
        """Show what is wrong before the pages are built."""
        if self._server is not None:
            self._files, self._report = files, report
            self._say()
            self._server.tell(everyone=False)

    @property
    def _is_latest(self) -> bool:
        """Whether the site that is shown is of the content as it was: pages of two contents would not fit together."""
        return self._report is None or not self._report.errors

    @property
    def _meanwhile(self) -> str:
        if self._shown.folder is None:
            return "it is served when they are mended"
        return "the last good site is served until they are mended"

    def _say(self) -> None:
        """Word what is wrong, for the page of findings and the banner."""
        if self._report is None:
            return
        findings = (*self._faults, *self._report.findings)
        made = tasks.notices(
            tasks.preview_renderer(self._theme),
            self._report.dossier,
            findings,
            self._files,
            self._mount,
            has_site=self._shown.folder is not None,
        )
        self._shown = replace(self._shown, notices=made)
