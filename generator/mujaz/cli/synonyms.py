"""`mujaz synonyms`: the words that readers ask for and the site does not know."""

from __future__ import annotations

from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.output import fail, plain_line
from mujaz.search import BrokenIndexError


@click.command()
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
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
        fail("the benchmark's queries are not here", "name a file of queries, one a line", option="FILE")
    try:
        queries = [query for each in files for query in tasks.queries_of(each)]
        found = tasks.unknown_words(tasks.search_engine(site), queries)
    except (OSError, UnicodeDecodeError) as error:
        fail(f"the queries cannot be read: {error}", option="FILE")
    except BrokenIndexError as error:
        fail(f"{site}: {error}", "build the site with `mujaz build`, or name a built one with --site", option="--site")
    for each in found:
        click.echo(f"{click.style(plain_line(each.word), bold=True)}\t{plain_line(' | '.join(each.queries))}")
    click.echo(f"{len(found)} words of {len(queries)} queries are not known", err=True)
