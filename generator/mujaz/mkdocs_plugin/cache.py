"""The cache of a build where MkDocs itself was called."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz.edges import CACHE_LOG, cache_store, preferred_catalogue
from mujaz.messages import MisuseError
from mujaz.mkdocs_plugin.logged import OURS

if TYPE_CHECKING:
    from pathlib import Path


class _Told(logging.Handler):
    """Says what is said of the cache in MkDocs' log, where it is no warning: it stops no strict build."""

    def emit(self, record: logging.LogRecord) -> None:
        told = preferred_catalogue().tell(record.msg, isolated=sys.stderr.isatty())
        logging.getLogger(OURS).info("%s", told)


def ready_cache(root: Path) -> None:
    """See to it that a build hears of its cache, and has one that can be.

    Args:
        root: the site's folder.

    Raises:
        PluginError: the address of the cache cannot be one here.
    """
    log = logging.getLogger(CACHE_LOG)
    if not log.handlers:
        log.addHandler(_Told())
    try:
        cache_store(root, "")
    except MisuseError as error:
        message = f"{error.option}: {error.message}; {error.hint}"
        raise PluginError(message) from error
