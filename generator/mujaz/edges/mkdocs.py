"""MkDocs, run inside this process, so that what was checked is not read and checked again."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from mujaz.edges.settings import read_settings

SITE_NAME = "Mujaz"
"""What MkDocs calls a site that says nothing; pages have the name that the site has in their language."""


class MkDocsError(Exception):
    """MkDocs did not build the site; what there is to say has been said."""


def run_mkdocs(config_file: Path, handed: object, *, strict: bool) -> Path:
    """Build a site with MkDocs, with its output on our error stream.

    Args:
        config_file: the site's `mkdocs.yml`, which has the plugin `mujaz`.
        handed: the site that the plugin takes instead of reading and checking the content itself.
        strict: whether a warning of MkDocs stops the build.

    Returns:
        The folder of the site.

    Raises:
        MkDocsError: the configuration has mistakes, or the build stopped.
    """
    # The theme prints an advertisement of its successor on each run, on the error stream of a quiet build too.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build  # noqa: PLC0415 - takes half a second, which other commands do not need
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    logger, stream = logging.getLogger("mkdocs"), logging.StreamHandler()
    stream.setFormatter(logging.Formatter("%(levelname)-7s  %(message)s"))
    # Counted are warnings that pass the logger; in a pipe only errors are shown.
    logger.setLevel(logging.INFO)
    stream.setLevel(logging.INFO if sys.stderr.isatty() else logging.WARNING if strict else logging.ERROR)
    logger.propagate = False
    logger.addHandler(stream)
    try:
        config = load_config(str(config_file.absolute()), strict=strict or None, **_defaults(config_file))
        plugin = config.plugins.get("mujaz")
        if plugin is None:
            logger.error("%s does not name the plugin mujaz", config_file)
            raise MkDocsError
        plugin.handed = handed
        target = config.site_dir
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        logger.error("%s", error)  # noqa: TRY400 - it is for the user, who has no use for a traceback
        raise MkDocsError from error
    finally:
        logger.removeHandler(stream)
    return Path(target)


def _defaults(config_file: Path) -> dict[str, str]:
    """Return what MkDocs cannot do without, as far as a site's `mkdocs.yml` does not say it."""
    keys = read_settings(config_file).keys
    if "INHERIT" in keys:
        return {}
    found = {} if "site_name" in keys else {"site_name": SITE_NAME}
    # Our pages are on no disk; the folder is one that is there.
    return found if "docs_dir" in keys else {**found, "docs_dir": str(config_file.absolute().parent / "briefings")}
