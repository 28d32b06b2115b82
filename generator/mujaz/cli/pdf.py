"""The command `mujaz pdf`: printed briefs and booklets."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz import tasks
from mujaz.cli.cluster import cluster_option, workers_of
from mujaz.cli.commands import FINDINGS, checked, root_option, stop_at
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail, reason
from mujaz.cli.tongue import Tongue, note, step
from mujaz.edges import Progress, write_whole
from mujaz.findings import closest
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier


@command()
@click.argument("slugs", metavar="[SLUG]...", nargs=-1)
@root_option
@option("--lang", "tags", metavar="TAG", multiple=True, help="Only this language; may be given several times.")
@option("--brief", "sorts", flag_value="brief", multiple=True, help="Briefs in one language: the default.")
@option("--bilingual", "sorts", flag_value="bilingual", multiple=True, help="Briefs in two languages, facing.")
@option("--booklet", "sorts", flag_value="booklet", multiple=True, help="The booklets of the topics.")
@option("--paper", type=click.Choice(list(tasks.PAPERS)), default="a4", show_default=True, help="Size of the paper.")
@cluster_option
@option("--drafts", is_flag=True, help="Print briefings that are not published too; they are marked as drafts.")
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("pdf"),
    show_default=True,
    help="The folder to write to; other files in it stay.",
)
def pdf(  # noqa: PLR0913, PLR0917 - a command's options are its arguments
    slugs: tuple[str, ...],
    root: Path,
    tags: tuple[str, ...],
    sorts: tuple[str, ...],
    paper: str,
    cluster: str | None,
    out: Path,
    *,
    drafts: bool,
) -> None:
    """Print briefs as PDF: those of the briefings that SLUG names, or of all.

    Without --bilingual or --booklet, briefs in one language each; with one of them, that instead; the three may be
    combined. A booklet is that of a topic: with SLUG, of the topic that the briefing belongs to. Drafts are never
    printed unless --drafts asks for them.
    """
    # Processes that check are not there while documents are set: these have some of their own.
    workers = click.get_current_context().with_resource(workers_of(cluster)) if cluster else None
    report = checked(root, "text", Tongue.current(), workers=workers)
    stop_at(tasks.Hurdle.ERRORS if drafts else tasks.Hurdle.PUBLISHED, report)
    dossier = tasks.shown(report.dossier, drafts=drafts)
    _know_slugs(slugs, dossier, report.dossier)
    wordings = tasks.wordings_of(dossier)
    for tag in tags:
        if tag not in wordings:
            fail(say("the site has no language '{tag}'", tag=tag), closest(tag, wordings), option="--lang")
    wanted = {tag: wording for tag, wording in wordings.items() if not tags or tag in tags}
    try:
        press, cache = tasks.press_of(root)
    except OSError as error:
        fail(str(error))
    with Progress() as progress:
        step(progress, say("preparing"))
        documents = list(
            tasks.printables(
                dossier,
                wanted,
                press.families,
                sorts=sorts or ("brief",),
                slugs=slugs or None,
                paper=paper,
                address=tasks.address_of(root),
            )
        )
    if not documents:
        fail(
            say("there is nothing to print"),
            say("a bilingual brief needs two languages, and a brief a published briefing"),
        )
    failed = []
    with _writing(out), Progress() as progress, tasks.PrintRun(documents, press, cache, workers=workers) as run:
        step(progress, say("printing {n} documents", n=len(documents)))
        for number, printed in enumerate(run, 1):
            file = printed.document.file
            step(progress, say("printed {number} of {n}: {file}", number=number, n=len(documents), file=file))
            if printed.pdf is None:
                failed.append(printed)
                continue
            write_whole(out / printed.document.file, printed.pdf)
    for printed in failed:
        note(say("{file}: {error}", file=printed.document.file, error=printed.error))
    done, n = len(documents) - len(failed), len(documents)
    note(say("printed {done} of {n} documents to {folder}", done=done, n=n, folder=out))
    if failed:
        sys.exit(FINDINGS)


@contextlib.contextmanager
def _writing(out: Path) -> Iterator[None]:
    """Make a folder before there is anything to write; fail where it or a file in it cannot be written."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        file = error.filename2 or error.filename or out
        fail(say("{file} cannot be written: {reason}", file=file, reason=reason(error)))


def _know_slugs(slugs: tuple[str, ...], shown: Dossier, everything: Dossier) -> None:
    """Fail where a slug is that of no briefing, or of one that is not to be printed."""
    ready = {record.value.slug for record in shown.briefings}
    known = {record.value.slug for record in everything.briefings}
    for slug in slugs:
        if slug in known - ready:
            fail(say("'{slug}' is not published", slug=slug), say("--drafts prints it all the same, marked as a draft"))
        if slug not in ready:
            fail(say("there is no briefing '{slug}'", slug=slug), closest(slug, ready))
