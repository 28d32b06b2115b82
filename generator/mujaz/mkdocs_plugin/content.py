"""The pages of a site, read and checked where MkDocs itself was called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.mkdocs_plugin.logged import log_findings, wrong_with

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.edges import Settings, Workers
    from mujaz.mkdocs_plugin.preview import Preview


def checked_site(
    root: Path, settings: Settings, workers: Workers, preview: Preview | None, *, strict: bool
) -> tasks.BuiltSite:
    """Return the pages of a site.

    Args:
        root: its folder.
        settings: what its `mkdocs.yml` says.
        workers: who does a part of the work.
        preview: the preview, where the site is served: it has drafts, and is told of what was found.
        strict: whether warnings about what is published stop a build.

    Raises:
        PluginError: the content has errors, or in a strict build warnings about what is published.
    """
    files, serving = read_site(root, settings), preview is not None
    hurdle = tasks.Hurdle.PUBLISHED if strict and not serving else tasks.Hurdle.ERRORS
    known = preview.earlier if preview else tasks.Earlier.of(root)
    reported = (lambda _: None) if serving else tasks.put_by
    prepared = tasks.prepare(files, hurdle, drafts=serving, reported=reported, earlier=known, workers=workers)
    log_findings(prepared.report, serving=serving, strict=hurdle is tasks.Hurdle.PUBLISHED)
    if preview is not None:
        preview.found(files, prepared.report)
    if prepared.site is None:
        message = f"the content has {wrong_with(prepared.report)}; the site was not built and stays as it was"
        raise PluginError(message)
    return prepared.site
