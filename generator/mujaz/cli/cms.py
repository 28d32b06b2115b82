"""`mujaz cms`: forms for a site's files, in a browser."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.commands import FINDINGS, root_option
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail, refuse
from mujaz.cli.tongue import note, put
from mujaz.cms import backend
from mujaz.cms.backend import HOSTS
from mujaz.edges import packed_command
from mujaz.messages import MisuseError, say


@command()
@click.argument(
    "folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path), default=None
)
@root_option
@option("--backend", "host", type=click.Choice(HOSTS), default=None, help="The git host that editors sign in to.")
@option("--repo", metavar="OWNER/NAME", default="", help="The repository there.")
@option("--branch", default="", show_default="the repository's own", help="Its branch.")
@option("--base-url", metavar="URL", default="", help="Address of a git host of one's own.")
@option(
    "--packages",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with the archives of what the page runs, which are copied beside it when their digests are right.",
)
@option("--check", "is_check", is_flag=True, help="Write nothing; say which files would change, and exit with 1.")
def cms(  # noqa: PLR0913, PLR0917 - an option each
    folder: Path | None,
    root: Path,
    host: str | None,
    repo: str,
    branch: str,
    base_url: str,
    packages: Path | None,
    *,
    is_check: bool,
) -> None:
    """Write a page with forms for briefings, topics, records and registers, for editors who do not use git.

    DIR is `admin` in the site's folder where no other is named; it is not part of the built site. Sveltia CMS shows the
    forms, in the languages of the site, with a text's languages side by side. Without --backend it edits a folder on
    the editor's own machine, in a browser of Chromium's kind. What it saves is laid out as `mujaz fmt` does.
    """
    try:
        kept_in = backend(host or "", repo, branch, base_url)
        out = folder or root / tasks.EDITOR
        written = tasks.write_editor(root, out, kept_in, packages, is_check=is_check)
    except MisuseError as error:
        refuse(error, "--packages")
    except (OSError, UnicodeDecodeError) as error:
        fail(say("the page cannot be written: {reason}", reason=error))
    for name in written.changed:
        file = (out / name).as_posix()
        put(say("would change {file}", file=file) if is_check else say("wrote {file}", file=file))
    if not written.changed:
        note(say("the page is up to date"))
    if not written.is_whole:
        fetch = packed_command()
        note(say("what the page runs is not beside it: `{command}`, then `mujaz cms --packages .`", command=fetch))
    for file in written.remarked:
        note(say("{file} has comments between brackets: a form that changes what stands there drops them", file=file))
    if written.changed and is_check:
        sys.exit(FINDINGS)
