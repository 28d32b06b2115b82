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
@record_options
@root_option
def new(file: Path, slug: str | None, tag: str, root: Path, given: dict[str, Any]) -> None:
    """Begin a briefing of the article in FILE (UTF-8 text), and print its numbered paragraphs.

    This writes the record of the article to seeds/, as `mujaz seed add` does, and a draft with every key and what it
    is for to briefings/. Nothing is overwritten. While the draft is one, what is missing in it stops no build; `mujaz
    check` names it.
    """
    try:
        with Progress() as progress:
            step(progress, say("checking content"))
            site = tasks.ground(root)
            made = tasks.begin_briefing(site, file, known_of(given, site.dossier.tags), slug=slug, tag=tag)
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(str(error))
    show_paragraphs(made.text)
    for name in made.files:
        note(say("wrote {file}", file=root / name))
    note(say("fill in {file}; `mujaz check` names what is missing", file=root / made.files[-1]))
