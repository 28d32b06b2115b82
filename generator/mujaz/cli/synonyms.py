"""`mujaz synonyms`: the words that readers ask for and the site does not know."""

from __future__ import annotations

from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail
from mujaz.cli.tongue import note, plain_line
from mujaz.messages import say
from mujaz.search import BrokenIndexError


@command()
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder of the built site.",
)
def synonyms(file: Path | None, site: Path) -> None:
    """List the words of queries that find nothing, each with the queries that have it.

    FILE has a query a line, or is a set of queries as the benchmark's are; without it, the benchmark's are asked. A
    word that readers use for a term of the glossary belongs under the term's `related`.
    """
    files = [file] if file else [path for path in map(Path, tasks.BENCHMARK) if path.is_file()]
    if not files:
        fail(say("the benchmark's queries are not here"), say("name a file of queries, one a line"), option="FILE")
    try:
        queries = [query for each in files for query in tasks.queries_of(each)]
        found = tasks.unknown_words(tasks.search_engine(site), queries)
    except (OSError, UnicodeDecodeError) as error:
        fail(say("the queries cannot be read: {reason}", reason=error), option="FILE")
    except BrokenIndexError as error:
        fail(
            say("{site}: {error}", site=site, error=error),
            say("build the site with `mujaz build`, or name a built one with --site"),
            option="--site",
        )
    for each in found:
        click.echo(f"{click.style(plain_line(each.word), bold=True)}\t{plain_line(' | '.join(each.queries))}")
    note(say("{n} words of {queries} queries are not known", n=len(found), queries=len(queries)))
