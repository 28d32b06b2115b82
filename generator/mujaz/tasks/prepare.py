"""From a site's files to its pages, or to the findings that stand in the way."""

from __future__ import annotations

import contextlib
import enum
import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.edges import SiteFiles, read_site
from mujaz.findings import UNSHOWABLE, Finding, Severity, in_order
from mujaz.load import no_briefing
from mujaz.messages import say
from mujaz.model.remembering import forget
from mujaz.render import TemplateError
from mujaz.tasks.check import RULES, Report, loaded_files, local_workers, report
from mujaz.tasks.earlier import Earlier
from mujaz.tasks.site import BuiltSite, build_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from mujaz.edges import Workers
    from mujaz.load import KnownFiles
    from mujaz.model import Dossier


@dataclass(frozen=True)
class Prepared:
    """A site that is ready to be written, or what is wrong with it.

    Attributes:
        report: everything that was read, and all findings, those of the templates too.
        site: the pages; None where findings stand in the way.
    """

    report: Report
    site: BuiltSite | None


class Hurdle(enum.Enum):
    """Which findings stand in the way of a build.

    Attributes:
        ERRORS: errors only: a preview.
        PUBLISHED: warnings too, but for those of drafts: what readers see has none.
        ALL: all that ask for something, those of drafts too.
    """

    ERRORS = enum.auto()
    PUBLISHED = enum.auto()
    ALL = enum.auto()

    def of(self, found: Report) -> tuple[Finding, ...]:
        """Return the findings of a report that stand in the way."""
        return {Hurdle.ERRORS: found.errors, Hurdle.PUBLISHED: found.stopping, Hurdle.ALL: found.open}[self]


def prepare(  # noqa: PLR0913 - what a preview wants to know besides
    files: SiteFiles,
    hurdle: Hurdle = Hurdle.PUBLISHED,
    *,
    drafts: bool = False,
    heed: Callable[[], None] = lambda: None,
    reported: Callable[[Report], None] = lambda _: None,
    earlier: Earlier | None = None,
    workers: Workers | None = None,
) -> Prepared:
    """Check the files of a site, and build its pages where no finding stands in the way.

    Args:
        files: the files.
        hurdle: which findings do.
        drafts: whether briefings that are not published get pages too, as far as a page can be made of them.
        heed: called now and then; what it raises ends the work, which nobody waits for then.
        reported: called with the report before pages are made.
        earlier: what earlier runs found out, which is added to.
        workers: who does a part of the work.
    """
    found = report(files, heed, earlier, workers)
    reported(found)
    if hurdle.of(found):
        return Prepared(found, None)
    dossier, drafts = _showable(found) if drafts else (found.dossier, False)
    try:
        known = earlier.pages if earlier else None
        site = build_pages(dossier, files.templates, drafts=drafts, heed=heed, workers=workers, known=known)
    except TemplateError as fault:
        finding = fault.finding
        file = files.template_files.get(posixpath.basename(finding.span.file), finding.span.file)
        return _failed(found, replace(finding, span=finding.span._replace(file=file)))
    if not any(built.kind == "briefing" for built in site.pages):
        return _failed(found, no_briefing(say("no briefing is published"), say("set the status of one to published")))
    return Prepared(found, replace(site, root=files.root))


def prepare_folder(root: Path, hurdle: Hurdle = Hurdle.PUBLISHED, workers: Workers | None = None) -> Prepared:
    """Read and check a site's folder, and build its published pages; see `prepare`.

    Args:
        root: the folder.
        hurdle: which findings stand in the way.
        workers: who does a part of the work; processes of this machine, where the site is big and this is not given.
    """
    with contextlib.nullcontext(workers) if workers else local_workers(root) as able:
        return prepare(read_site(root), hurdle, reported=put_by, earlier=Earlier.of(root), workers=able)


def put_by(_: Report) -> None:
    """Let go of what checks remember, where nothing is checked after pages are made."""
    forget()


def pages_at_once(files: SiteFiles, wanted: Mapping[str, str], known: KnownFiles) -> BuiltSite | None:
    """Build single pages of content that is read and not checked, drafts too, for who waits to see what was saved.

    Args:
        files: the files.
        wanted: path of each page in the Markdown tree to the name of its type.
        known: files that were read before, which is added to.

    Returns:
        A site with these pages alone, as far as there are such; None where the content cannot be read.

    Raises:
        Exception: the content has mistakes that checks find, or a template has.
    """
    loaded = loaded_files(files, known)
    if any(finding.severity is Severity.ERROR for finding in loaded.findings):
        return None
    return build_pages(loaded.dossier, files.templates, drafts=True, only=wanted)


def _showable(found: Report) -> tuple[Dossier, bool]:
    """Return a dossier without the drafts that no page can be made of, and whether drafts can be shown at all.

    Where the record of a source is such, these are the briefings that have that source; where an entry of a register is
    that only drafts use, no draft is shown: any of them may rest on it.
    """
    dossier = found.dossier
    unshowable = {rule.code for rule in RULES if rule.severity is Severity.ERROR and rule.fixed in UNSHOWABLE}
    broken = {finding.span.file for finding in found.findings if finding.is_draft and finding.code in unshowable}
    sources = {record.value.id: record.file for record in dossier.sources}
    kept = tuple(
        record
        for record in dossier.briefings
        if broken.isdisjoint((record.file, *(sources.get(name) for name in record.value.sources)))
    )
    return replace(dossier, briefings=kept), broken <= {*dossier.drafts, *sources.values()}


def _failed(found: Report, finding: Finding) -> Prepared:
    return Prepared(replace(found, findings=tuple(in_order((*found.findings, finding)))), None)
