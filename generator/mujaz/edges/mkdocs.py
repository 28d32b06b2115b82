"""MkDocs, run inside this process, so that what was checked is not read and checked again."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from mujaz.edges.built_from import hashed
from mujaz.edges.folders import OutputFolder
from mujaz.edges.installed import program_digest
from mujaz.edges.keep_outs import keep_outs
from mujaz.edges.marks import SITE
from mujaz.edges.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from mujaz.edges.workers import Workers

from mujaz.edges.settings import read_settings

_KNOWN_PLUGINS = frozenset({"mujaz", "search", "material/search"})
"""Plugins that look at nothing but what MkDocs gives them."""

CONVERTING = "mujaz.mkdocs_plugin.converting"
"""The module of what workers do while MkDocs is at work."""

SITE_NAME = "Mujaz"
"""What MkDocs calls a site that says nothing; pages have the name that the site has in their language."""


class MkDocsError(Exception):
    """MkDocs did not build the site; what there is to say has been said."""


class MkDocsRun:
    """A run of MkDocs with the configuration of a site, with its output on our error stream; it is a context.

    Args:
        config_file: the site's `mkdocs.yml`, which has the plugin `mujaz`.
        strict: whether a warning of MkDocs stops the build.
    """

    def __init__(self, config_file: Path, *, strict: bool) -> None:
        self._config_file, self._strict = config_file, strict
        self._logger, self._stream = logging.getLogger("mkdocs"), logging.StreamHandler()
        self._warnings = _Counter(logging.WARNING)
        self._config: MkDocsConfig

    def __enter__(self) -> Self:
        """Read the configuration.

        Raises:
            MkDocsError: it has mistakes, or does not name the plugin.
        """
        # The theme prints an advertisement of its successor on each run, on the error stream of a quiet build too.
        os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
        from mkdocs.config import load_config  # noqa: PLC0415 - takes half a second, which other commands do not need
        from mkdocs.exceptions import MkDocsException, PluginError  # noqa: PLC0415

        clear = "\r\033[K" if sys.stderr.isatty() else ""  # what is being done stands on the last line
        self._stream.setFormatter(_Lines(f"{clear}%(levelname)-7s  %(message)s"))
        # Counted are warnings that pass the logger; in a pipe only errors are shown.
        self._logger.setLevel(logging.INFO)
        quiet = logging.WARNING if self._strict else logging.ERROR
        self._stream.setLevel(logging.INFO if sys.stderr.isatty() else quiet)
        self._logger.propagate = False
        self._logger.addHandler(self._stream)
        self._logger.addHandler(self._warnings)
        try:
            self._config = load_config(
                str(self._config_file.absolute()), strict=self._strict or None, **_defaults(self._config_file)
            )
            if "mujaz" not in self._config.plugins:
                message = f"{self._config_file} does not name the plugin mujaz"
                raise PluginError(message)
        except MkDocsException as error:
            self._logger.error("%s", error)  # noqa: TRY400 - it is for the user, who has no use for a traceback
            self.__exit__()
            raise MkDocsError from error
        return self

    def __exit__(self, *_: object) -> None:
        """Take MkDocs' output off our error stream."""
        self._logger.removeHandler(self._stream)
        self._logger.removeHandler(self._warnings)

    @property
    def has_warned(self) -> bool:
        """Whether MkDocs has said anything that the next build should say again."""
        return self._warnings.count > 0

    def output(self, say: Callable[[str], None]) -> OutputFolder:
        """Return the folder of the site; see `site_output`."""
        return site_output(self._config, say)

    def inputs(self) -> str | None:
        """Return a hash of all that the site is made of; None where that is not known.

        It is not where other plugins and hooks have a part in it, which may look anywhere.
        """
        config, root = self._config, Path(self._config.config_file_path).parent
        content = [root / name for name in ("briefings", "seeds")]
        return _inputs(config, [*content, Path(config.docs_dir)], str(self._strict))

    def build(self, handed: object, output: OutputFolder, workers: Workers) -> None:
        """Build the site in its folder, which is then to be finished.

        Args:
            handed: the site that the plugin takes instead of reading and checking the content itself.
            output: the folder of the site, which is open.
            workers: who does a part of the work.

        Raises:
            MkDocsError: the build stopped.
        """
        from mkdocs.commands.build import build  # noqa: PLC0415 - as above
        from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

        plugin: Any = self._config.plugins["mujaz"]
        plugin.handed, plugin.output, plugin.workers = handed, output, workers
        self._config.plugins.on_startup(command="build", dirty=False)
        try:
            build(self._config)
        except MkDocsException as error:
            self._logger.error("%s", error)  # noqa: TRY400 - as above
            raise MkDocsError from error
        finally:
            self._config.plugins.on_shutdown()


class _Lines(logging.Formatter):
    """Writes what is said so that no line of it begins with `::`, which GitHub's runner takes for a command."""

    def format(self, record: logging.LogRecord) -> str:
        """Return what is said, its lines behind the first marked as such."""
        return super().format(record).replace("\n", "\n| ")


class _Counter(logging.Handler):
    """Counts what is said.

    Attributes:
        count: how much.
    """

    count = 0

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - what was said is shown by others
        """Count a record."""
        self.count += 1


def frame_inputs(config: MkDocsConfig) -> str | None:
    """Return a hash of all but content that the pages of a site are made of; None where that is not known.

    Args:
        config: MkDocs' configuration.
    """
    return _inputs(config, [])


def _inputs(config: MkDocsConfig, folders: Iterable[Path], *words: str) -> str | None:
    file = Path(config.config_file_path)
    root, plugins, written = file.parent, set(config.plugins), read_settings(file).keys
    if not plugins <= _KNOWN_PLUGINS or config.hooks or "INHERIT" in written:
        return None
    every = [*folders, root / "languages", *Theme.of(root).folders]
    try:
        return hashed([program_digest(), str(root), repr(config.user_configs), *words], dict.fromkeys(every))
    except OSError:  # which is said when it is read
        return None


def site_output(config: MkDocsConfig, say: Callable[[str], None]) -> OutputFolder:
    """Return the folder of the site that MkDocs is to build.

    Args:
        config: MkDocs' configuration.
        say: called with what the user should know of it.
    """
    file = Path(config.config_file_path)
    kept = keep_outs(file.parent, (Path(folder) for folder in (config.docs_dir, *config.theme.dirs)))
    return OutputFolder(Path(config.site_dir), SITE, kept, say)


def _defaults(config_file: Path) -> dict[str, str]:
    """Return what MkDocs cannot do without, as far as a site's `mkdocs.yml` does not say it."""
    keys = read_settings(config_file).keys
    if "INHERIT" in keys:
        return {}
    found = {} if "site_name" in keys else {"site_name": SITE_NAME}
    # Our pages are on no disk; the folder is one that is there.
    return found if "docs_dir" in keys else {**found, "docs_dir": str(config_file.absolute().parent / "briefings")}
