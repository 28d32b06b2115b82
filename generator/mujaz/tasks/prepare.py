"""From a site's files to its pages, or to the findings that stand in the way."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.edges import SiteFiles, read_site
from mujaz.findings import Finding, in_order
from mujaz.load import no_briefing
from mujaz.render import TemplateError
from mujaz.tasks.check import Report, report
from mujaz.tasks.site import BuiltSite, build_pages

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Prepared:
    """A site that is ready to be written, or what is wrong with it.

    Attributes:
        report: everything that was read, and all findings, those of the templates too.
        site: the pages; None where findings stand in the way.
    """

    report: Report
    site: BuiltSite | None


def prepare(files: SiteFiles, *, drafts: bool = False, strict: bool = False) -> Prepared:
    """Check the files of a site, and build its pages where they have no errors.

    Args:
        files: the files.
        drafts: whether briefings that are not published get pages too.
        strict: whether warnings stand in the way too.
    """
    found = report(files)
    if found.errors or (strict and found.findings):
        return Prepared(found, None)
    try:
        site = build_pages(found.dossier, files.templates, drafts=drafts)
    except TemplateError as fault:
        finding = fault.finding
        file = files.template_files.get(posixpath.basename(finding.span.file), finding.span.file)
        return _failed(found, replace(finding, span=replace(finding.span, file=file)))
    if not any(built.kind == "briefing" for built in site.pages):
        return _failed(found, no_briefing("no briefing is published", "set the status of one to published"))
    return Prepared(found, site)


def prepare_folder(root: Path, *, strict: bool = False) -> Prepared:
    """Read and check a site's folder, and build its published pages; see `prepare`."""
    return prepare(read_site(root), strict=strict)


def _failed(found: Report, finding: Finding) -> Prepared:
    return Prepared(replace(found, findings=tuple(in_order((*found.findings, finding)))), None)
