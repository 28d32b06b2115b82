"""Checking a site: everything that is wrong with it, in one report."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz import checks, load, render
from mujaz.edges import SETTINGS, SiteFiles, Workers, advance, content_size, phase, read_site
from mujaz.findings import Finding, Severity, Span, in_order
from mujaz.messages import say
from mujaz.model import Record
from mujaz.tasks import verdict
from mujaz.tasks.earlier import Earlier
from mujaz.tasks.unjudged import Unjudged

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mujaz.load import KnownFiles, Loaded
    from mujaz.messages import Message
    from mujaz.model import Dossier

RULES = tuple(sorted((*load.RULES, *checks.RULES, render.RULE, *verdict.RULES), key=lambda rule: rule.code))
"""All rules, by code."""

WORK = "mujaz.tasks.portions"
"""The module of what workers do."""

_BY_CODE = {rule.code: rule for rule in RULES}


@dataclass(frozen=True)
class Report:
    """What was read, and everything that is wrong with it.

    Attributes:
        dossier: everything that could be read.
        findings: what is wrong, by file, line and column.
        files: how many files were read.
    """

    dossier: Dossier
    findings: tuple[Finding, ...]
    files: int

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop every build."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def stopping(self) -> tuple[Finding, ...]:
        """The findings that stop a build which publishes: errors, and warnings of what is not a draft."""
        return tuple(f for f in self.findings if f.severity is not Severity.NOTE and not f.is_draft)

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that ask an editor for something."""
        return tuple(finding for finding in self.findings if finding.severity is not Severity.NOTE)

    @property
    def notes(self) -> tuple[Message, ...]:
        """What was not compared, for want of words in a language's file."""
        return tuple(checks.unchecked(self.dossier))


def loaded_files(files: SiteFiles, known: KnownFiles | None = None) -> Loaded:
    """Load the files of a site, and check nothing.

    Args:
        files: the files.
        known: files that were read before, which is added to.
    """
    return load.load_dossier(
        files.content,
        files.languages,
        files.texts,
        files.unreadable,
        files.printable,
        drawable=files.drawable,
        images=files.images,
        known=known,
    )


def report(
    files: SiteFiles,
    heed: Callable[[], None] = lambda: None,
    earlier: Earlier | None = None,
    workers: Workers | None = None,
) -> Report:
    """Load and check the files of a site.

    Args:
        files: the files.
        heed: called before each check; what it raises ends the work.
        earlier: what earlier runs found out, which is added to.
        workers: who checks a part of them.
    """
    earlier = earlier or Earlier()
    phase(say("reading content"), len(files.content))
    loaded = loaded_files(files, earlier.files)
    advance(len(files.content))
    dossier = replace(loaded.dossier, address=_address(files))
    unjudged = Unjudged(dossier)
    found = (each for each in earlier.findings(dossier, files, heed, workers) if not unjudged.holds(each))
    every = in_order((*loaded.findings, *found))
    return Report(dossier, tuple(in_order(verdict.weighed(dossier, every, _BY_CODE))), len(files.content))


def _address(files: SiteFiles) -> Record[str] | None:
    address = files.settings.site_url
    if address is None:
        return None
    return Record(SETTINGS, address.value, {(): Span(SETTINGS, address.line, address.column)})


def report_folder(root: Path, earlier: Earlier | None = None, workers: Workers | None = None) -> Report:
    """Read, load and check a site's folder.

    Args:
        root: the folder.
        earlier: what earlier runs found out, which is added to; that of the folder's cache where this is not given.
        workers: who checks a part of it; processes of this machine, where the site is big and this is not given.
    """
    with contextlib.nullcontext(workers) if workers else local_workers(root) as able:
        return report(read_site(root), earlier=earlier or Earlier.of(root), workers=able)


def local_workers(root: Path, *modules: str) -> Workers:
    """Return processes of this machine for the work on a site, where it is big enough for them.

    Args:
        root: the site's folder.
        modules: modules with what they will do besides what is done here.
    """
    return Workers.local(content_size(root), WORK, *modules)
