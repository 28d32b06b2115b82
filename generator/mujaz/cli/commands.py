"""The commands. Exit codes: 0 good, 1 findings, 2 misuse; where a signal ends one, 128 and the signal's number."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from mujaz import __version__, tasks
from mujaz.cli.cluster import cluster_option, workers_of
from mujaz.cli.helping import Option, option
from mujaz.cli.output import Program, fail, lang_option, reason, refuse, show, tell
from mujaz.cli.timing import profile_option, profiled, shown
from mujaz.cli.tongue import Tongue, is_terminal, note, step
from mujaz.cli.watch import watch
from mujaz.edges import (
    CONVERTING,
    BuiltFrom,
    MkDocsError,
    MkDocsRun,
    Progress,
    RefusedError,
    cache_folder,
)
from mujaz.findings import closest
from mujaz.messages import say
from mujaz.render import FORMATS, as_explanation, as_rules

if TYPE_CHECKING:
    from mujaz.edges import Phases, Workers
    from mujaz.tasks import Report

FINDINGS = 1
"""Exit code where content has findings."""


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 good, 1 findings, 2 misuse, 128 and its number for a signal that ends a command. "
    "The documentation, in docs/ of Mujaz's repository, begins with a tutorial and says how a briefing is written.",
)
@click.version_option(__version__, prog_name="mujaz", cls=Option, help="Show the version and exit.")
@lang_option
def main(tongue: Tongue) -> None:
    """Bilingual briefing sites whose every statement is checked against its source."""
    del tongue  # each command asks for it


root_option = option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="this folder",
    help="The site's folder: the one with briefings/ and seeds/.",
)
_format = option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="Shape of the findings.",
)


@main.command()
@root_option
@_format
@option("--watch", "is_watched", is_flag=True, help="Check again at each save, and say what has changed.")
@cluster_option
@profile_option
@lang_option
def check(  # noqa: PLR0913 - a command's options are its arguments
    root: Path, form: str, tongue: Tongue, cluster: str | None, *, is_watched: bool, is_profiled: bool
) -> None:
    """Check all content and list every finding.

    Each finding is a line `file:line:column: CODE message`, with a hint below. `mujaz explain CODE` says more.
    """
    if is_watched and cluster:
        fail(say("--watch checks here what was saved, and has nothing for a cluster to do"), option="--cluster")
    if is_watched:
        watch(root, form, tongue)
    with (
        profiled(is_asked=is_profiled) as phases,
        workers_of(cluster, lambda: tasks.local_workers(root)) as workers,
    ):
        phases.elsewhere = lambda: workers.seconds
        report = checked(root, form, tongue, phases, workers)
        for each in report.notes:
            note(say("note: {message}", message=each))
    if report.open:
        sys.exit(FINDINGS)


@main.command(name="build")
@root_option
@option("--strict", is_flag=True, help="Stop at warnings about drafts, and of MkDocs, too.")
@cluster_option
@profile_option
@lang_option
def build_command(root: Path, tongue: Tongue, cluster: str | None, *, strict: bool, is_profiled: bool) -> None:
    """Check all content, then build the site into site/.

    The site is built beside the old one and takes its place when it is whole: whatever fails, the last good site stays.
    While another build of the same site is at work, this one waits. A folder that is no earlier build is never
    replaced, nor one of content or the theme; hidden files in it, such as .git, stay. Errors and warnings about what
    is published stop the build; what is wrong with drafts is listed and does not.
    """
    config_file = root / "mkdocs.yml"
    if not config_file.is_file():
        fail(
            say("{config_file} is missing", config_file=config_file),
            say("two lines are enough: 'theme: material' and 'plugins: [mujaz]'"),
        )
    with profiled(is_asked=is_profiled) as phases:
        _build(root, config_file, tongue, cluster, phases, strict=strict)


@main.command()
@root_option
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("export"),
    show_default=True,
    help="The folder to write: an earlier export, which is replaced, or an empty or missing one.",
)
@lang_option
def export(root: Path, out: Path, tongue: Tongue) -> None:
    """Write the Markdown tree of the site, for another builder.

    There is a folder of pages and an MkDocs configuration for each language; `mkdocs build -f mkdocs.ar.yml` builds one
    with nothing but MkDocs.
    """
    try:
        with tasks.export_folder(root, out, tell) as output:
            site = _site(root, tongue)
            with Progress() as progress:
                step(progress, say("writing pages"))
                count = tasks.export_site(site, output, root)
    except RefusedError as error:
        refuse(error, "--out")
    except OSError as error:
        fail(say("{folder} cannot be written: {reason}", folder=out, reason=reason(error)), option="--out")
    note(say("wrote {count} pages to {folder}", count=count, folder=out))


@main.command()
@root_option
@option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@option("--pages", is_flag=True, help="Count the words of each page that are seen before anything is opened.")
@lang_option
def stats(root: Path, tongue: Tongue, *, as_json: bool, pages: bool) -> None:
    """Count what the site holds: statements by kind, excerpts proven, entities, events, terms, differences, words."""
    report = _read(root)
    counts = tasks.page_words(_site(root, tongue, tasks.Hurdle.ERRORS)) if pages else tasks.counts(report)
    if as_json:
        click.echo(json.dumps(counts, ensure_ascii=False, indent=2))
    else:
        width = max(map(len, counts))
        for name, number in counts.items():
            click.echo(f"{name:{width}}  {number:7,}")
    if report.open:
        note(say("the content has findings ({n}); `mujaz check` lists them", n=len(report.open)))
        sys.exit(FINDINGS)


@main.command()
@click.argument("code", required=False)
@lang_option
def explain(code: str | None, tongue: Tongue) -> None:
    """Explain the rule behind a finding: what is wrong, why it matters, and how to fix it.

    Without CODE, list all rules.
    """
    rules = {rule.code: rule for rule in tasks.RULES}
    if code is None:
        click.echo(as_rules(rules.values(), _bold, tongue.catalogue, isolated=is_terminal()), nl=False)
        return
    found = rules.get(code.upper())
    if found is None:
        fail(
            say("there is no rule {code}", code=code),
            closest(code.upper(), rules) or say("`mujaz explain` lists them all"),
        )
    click.echo(as_explanation(found, _bold, tongue.catalogue, isolated=is_terminal()), nl=False)


def _build(  # noqa: PLR0913 - what the command is asked
    root: Path, config_file: Path, tongue: Tongue, cluster: str | None, phases: Phases, *, strict: bool
) -> None:
    try:
        with MkDocsRun(config_file, strict=strict) as mkdocs, mkdocs.output(tell) as output:
            last, inputs = BuiltFrom(cache_folder(root, "built"), output.target), mkdocs.inputs()
            if inputs is not None and last.is_of(inputs):
                note(say("{folder} is as it should be: nothing has changed since it was built", folder=output.target))
                return
            hurdle = tasks.Hurdle.ALL if strict else tasks.Hurdle.PUBLISHED
            with workers_of(cluster, lambda: tasks.local_workers(root, CONVERTING)) as workers:
                phases.elsewhere = lambda: workers.seconds
                site, found = _checked_site(root, tongue, hurdle, workers, phases)
                output.begin()
                with shown(phases):
                    mkdocs.build(site, output, workers)
            output.finish()
            # What there is to say is said by each build.
            if inputs is not None and not (found.findings or mkdocs.has_warned) and inputs == mkdocs.inputs():
                last.keep(inputs)
    except MkDocsError:
        sys.exit(FINDINGS)
    except RefusedError as error:
        refuse(error)
    except OSError as error:
        fail(say("the site cannot be written: {reason}", reason=error))
    note(say("built {folder}", folder=output.target))


def checked(
    root: Path, form: str, tongue: Tongue, phases: Phases | None = None, workers: Workers | None = None
) -> Report:
    """Check a site, show the findings, and return the report."""
    report = _read(root, phases, workers)
    show(report, form, root, tongue)
    return report


def _bold(text: str) -> str:
    return click.style(text, bold=True)


def _read(root: Path, phases: Phases | None = None, workers: Workers | None = None) -> Report:
    with shown(phases):
        return tasks.report_folder(root, workers=workers)


def _site(root: Path, tongue: Tongue, hurdle: tasks.Hurdle = tasks.Hurdle.PUBLISHED) -> tasks.BuiltSite:
    """Return a site's pages; see `_checked_site`."""
    return _checked_site(root, tongue, hurdle)[0]


def _checked_site(
    root: Path,
    tongue: Tongue,
    hurdle: tasks.Hurdle,
    workers: Workers | None = None,
    phases: Phases | None = None,
) -> tuple[tasks.BuiltSite, Report]:
    """Read, check and build a site's pages; list the findings, and end where they stand in the way."""
    with shown(phases):
        prepared = tasks.prepare_folder(root, hurdle, workers)
    show(prepared.report, "text", root, tongue)
    if prepared.site is None:
        _end_unwritten(prepared.report)
    return prepared.site, prepared.report


def stop_at(hurdle: tasks.Hurdle, report: Report) -> None:
    """End where findings stand in the way."""
    if hurdle.of(report):
        _end_unwritten(report)


def _end_unwritten(report: Report) -> NoReturn:
    if not report.errors:
        note(say("warnings stop what is published: mend them, or waive them in briefings/waivers.yml"))
    note(say("nothing was written; what was there is as it was"))
    sys.exit(FINDINGS)
