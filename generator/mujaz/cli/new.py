"""`mujaz new`: a new briefing in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mujaz import tasks
from mujaz.cli.article import show_paragraphs
from mujaz.cli.commands import root_option
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail, refuse
from mujaz.cli.seed import article_argument, known_of, record_options
from mujaz.cli.tongue import note, step
from mujaz.edges import Progress
from mujaz.messages import MisuseError, say

if TYPE_CHECKING:
    from pathlib import Path


@command()
@article_argument
@option("--slug", help="Name of the page in its address.  [default: made of the file's name]")
@option("--lang", "tag", metavar="TAG", default="", help="Language of the comments.  [default: the site's first]")
@option("--briefing", metavar="SLUG", help="Add the article to the sources of this briefing; there is no draft.")
@record_options
@root_option
def new(  # noqa: PLR0913, PLR0917 - a command's options are its arguments
    file: Path, slug: str | None, tag: str, briefing: str | None, root: Path, given: dict[str, Any]
) -> None:
    """Begin a briefing of the article in FILE (UTF-8 text), and print its numbered paragraphs.

    This writes the record of the article to seeds/, as `mujaz seed add` does, and a draft with every key and what it
    is for to briefings/. Nothing is overwritten. While the draft is one, what is missing in it stops no build; `mujaz
    check` names it.

    With --briefing the article becomes one more source of a briefing that is there: its `source` is a list then, each
    of its statements names the source that it rests on, and what the article says is still to be written.
    """
    if briefing is not None and (slug is not None or tag):
        fail(say("--briefing names a briefing that is there: leave --slug and --lang out"))
    try:
        with Progress() as progress:
            step(progress, say("checking content"))
            site = tasks.ground(root)
            known = known_of(given, site.dossier.tags)
            if briefing is None:
                made = tasks.begin_briefing(site, file, known, slug=slug, tag=tag)
            else:
                made = tasks.add_source(site, file, known, briefing)
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(str(error))
    show_paragraphs(made.text)
    for name in made.files:
        note(say("wrote {file}", file=root / name))
    whole = root / made.files[-1]
    if briefing is None:
        note(say("fill in {file}; `mujaz check` names what is missing", file=whole))
    else:
        key = f'source: "{made.source_id}"'
        note(say("add statements with `{key}` to {file}; `mujaz check` names what is missing", key=key, file=whole))
