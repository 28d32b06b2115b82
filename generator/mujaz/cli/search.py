"""`mujaz search`: answers from the index of a built site, as the site itself does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mujaz import tasks
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail
from mujaz.cli.tongue import note, plain_line
from mujaz.messages import listed, say
from mujaz.search import KINDS, BrokenIndexError

if TYPE_CHECKING:
    from mujaz.search import Engine, Hit

LIMIT = 10
"""Hits that are shown where no other number is asked for."""


@command()
@click.argument("query")
@option("--lang", "tag", help="Tag of the language whose results come first.  [default: the site's first]")
@option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only this kind; may be repeated.")
@option("--limit", type=click.IntRange(min=1), default=LIMIT, show_default=True, help="How many hits to show.")
@option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder of the built site.",
)
def search(query: str, tag: str | None, kinds: tuple[str, ...], limit: int, site: Path, *, as_json: bool) -> None:  # noqa: PLR0913 - click hands over each option
    """Search a built site for QUERY, with the ranking that its readers get.

    The hits of one language come first, those of the others after them. To find nothing is no error.
    """
    engine = _engine(site)
    tag = tag or engine.tags[0]
    if tag not in engine.tags:
        fail(
            say("the site has no language '{tag}'", tag=tag),
            say("its languages are {tags}", tags=listed(engine.tags)),
            option="--lang",
        )
    try:
        answer = engine.answer(query, tag, kinds)
    except BrokenIndexError as error:
        fail(say("{error}", error=error), say("build the site anew with `mujaz build`"))
    hits = answer.hits[:limit]
    if answer.read != query:
        note(say("read as it would have been typed in another layout: {query}", query=answer.read))
    if as_json:
        click.echo(json.dumps([_plain(hit) for hit in hits], ensure_ascii=False, indent=2))
        return
    for number, hit in enumerate(hits, 1):
        click.echo(
            f"{number:2}. {_styled(hit.title, bold=True)}\n    {hit.language} · {hit.kind} · {plain_line(hit.url)}"
        )
        words = "".join(_styled(piece.text, bold=piece.marked) for piece in hit.excerpt)
        if words:
            click.echo(f"    {words}")
    if not hits:
        note(say("nothing found"))


def _engine(site: Path) -> Engine:
    try:
        return tasks.search_engine(site)
    except BrokenIndexError as error:
        fail(
            say("{site}: {error}", site=site, error=error),
            say("build the site with `mujaz build`, or name a built one with --site"),
            option="--site",
        )


def _plain(hit: Hit) -> dict[str, Any]:
    return {
        "language": hit.language,
        "kind": hit.kind,
        "url": hit.url,
        "title": hit.title,
        "context": hit.context,
        "excerpt": "".join(piece.text for piece in hit.excerpt),
        "score": round(hit.score, 3),
    }


def _styled(text: str, *, bold: bool) -> str:
    return click.style(plain_line(text), bold=True) if bold else plain_line(text)
