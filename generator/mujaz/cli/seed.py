"""`mujaz seed`: records of source articles."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mujaz import tasks
from mujaz.cli.article import show_paragraphs
from mujaz.cli.asking import ask, choose, in_language, is_asked, numbers, texts
from mujaz.cli.commands import root_option
from mujaz.cli.helping import group, option
from mujaz.cli.output import fail, refuse, tell
from mujaz.cli.tongue import put
from mujaz.messages import Message, MisuseError, say
from mujaz.model import fingerprint
from mujaz.model.source import Genre

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

article_argument = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))

_OPTIONS = (
    option(
        "--id",
        "source_id",
        help="Id of the source, such as 003.  [default: the next number, or a name in seeds/texts/]",
    ),
    option("--language", default="", help="Tag of the article's language.  [default: by its letters]"),
    option("--short-name", metavar="TAG=TEXT", multiple=True, help="What texts call it, in a language."),
    option("--headline", help="Its headline.  [default: the first paragraph]"),
    option("--outlet", metavar="TAG=TEXT", multiple=True, help="Who published it, in a language."),
    option("--outlet-note", metavar="TAG=TEXT", multiple=True, help="Where the text shows that."),
    option("--genre", type=click.Choice([genre.value for genre in Genre]), help="What sort of article it is."),
    option("--date-shown", metavar="DAY", help="The date that the text itself shows (EDTF)."),
    option("--date-note", metavar="TAG=TEXT", multiple=True, help="What the text shows of its date."),
    option("--day", metavar="DAY", help="Day of publication (EDTF), where it is known."),
    option("--url", help="Its address."),
    option("--archived", metavar="URL", help="Address of an archived copy."),
    option("--retrieved", metavar="DAY", help="Day on which the text was retrieved (EDTF)."),
    option("--strand", help="Id of the strand: sources with the same material share one.  [default: the id]"),
    option("--exclude", metavar="N,…", multiple=True, help="Paragraphs that are not the article: 1,4-6."),
)


def record_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a record; it takes what was given as one mapping, `given`."""
    names = ["source_id", "language", "short_name", "headline", "outlet", "outlet_note", "genre", "date_shown"]
    names += ["date_note", "day", "url", "archived", "retrieved", "strand", "exclude"]

    @functools.wraps(command)
    def gathered(**options: Any) -> Any:  # noqa: ANN401 - options are of all sorts
        given = {name: options.pop(name) for name in names}
        said = {name: value for name, value in given.items() if value or (name == "source_id" and value is not None)}
        return command(given=said, **options)

    wrapped: Callable[..., Any] = gathered
    for give in reversed(_OPTIONS):
        wrapped = give(wrapped)
    return wrapped


@group()
def seed() -> None:
    """Make records of source articles, which hold a fingerprint and not the text."""


@seed.command(name="add")
@article_argument
@record_options
@root_option
def seed_add(file: Path, root: Path, given: dict[str, Any]) -> None:
    """Write seeds/<id>.yml for the article in FILE (UTF-8 text).

    The record holds the fingerprint of each paragraph, so that excerpts can be proven without the text. On a terminal
    this asks for what no option says; an empty answer leaves it to be filled in. Fill in what the text shows of its
    outlet, date and genre; `mujaz check` names what is missing.
    """
    try:
        site, text = tasks.ground(root), tasks.article_text(file)
        if is_asked():
            show_paragraphs(text)
            _ask_for(given, site, file, text)
        path = tasks.add_seed(site, file, known_of(given, site.dossier.tags))
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(str(error))
    except click.Abort:
        fail(say("nothing was written"))
    put(say("wrote {file}; fill in what the text shows, then run `mujaz check`", file=path))


@seed.command(name="show")
@click.argument("name", metavar="FILE|ID")
@root_option
def seed_show(name: str, root: Path) -> None:
    """Print the paragraphs of an article with their numbers, as evidence counts them.

    FILE is a text in UTF-8; of ID, the text lies in seeds/texts/. In a pipe each paragraph is one line: the number, a
    tab, the text.
    """
    try:
        text = tasks.text_of(root, name, Path(name))
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(str(error))
    show_paragraphs(text)


@seed.command(name="fingerprint")
@article_argument
def seed_fingerprint(file: Path) -> None:
    """Print a new fingerprint of the article in FILE, to take the place of a record's."""
    try:
        click.echo(tasks.refreshed_fingerprint(file), nl=False)
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(str(error))


def known_of(given: Mapping[str, Any], tags: Sequence[str]) -> tasks.Known:
    """Return what options say of a source.

    Args:
        given: the options that were given.
        tags: tags of the site's languages.
    """

    def said(name: str) -> Mapping[str, str]:
        return texts(given.get(name, ()), tags, f"--{name.replace('_', '-')}")

    values: dict[str, object] = {}
    if "short_name" in given:
        values["short_name"] = said("short_name")
    if "headline" in given:
        values["headline"] = given["headline"]
    if "outlet" in given or "outlet_note" in given:
        name = {"name": said("outlet")} if "outlet" in given else {}
        values["outlet"] = {**name, "note": said("outlet_note") or dict.fromkeys(tags, "")}
    if "date_shown" in given or "date_note" in given:
        date = {"date": given["date_shown"]} if "date_shown" in given else {}
        values["date_shown"] = {**date, "note": said("date_note") or dict.fromkeys(tags, "")}
    if "exclude" in given:
        values["boilerplate"] = numbers(given["exclude"], "--exclude")
    keys = {"genre": "genre", "day": "published", "strand": "strand"}
    keys |= {name: name for name in ("url", "archived", "retrieved")}
    values |= {key: given[name] for name, key in keys.items() if name in given}
    return tasks.Known(given.get("source_id"), given.get("language", ""), values)


def _ask_for(given: dict[str, Any], site: tasks.Ground, file: Path, text: str) -> None:
    """Ask for what no option says, and add it to what was given."""
    languages = site.dossier.languages
    found: dict[str, Any] = {}
    tell(say("an empty answer leaves it to be filled in later"))

    def each(option: str, what: Message) -> None:
        if option not in given:
            answers = {tag: ask(in_language(what, language)) for tag, language in languages.items()}
            found[option] = tuple(f"{tag}={answer}" for tag, answer in answers.items() if answer)

    def once(option: str, what: Message, default: str = "") -> None:
        if option not in given:
            found[option] = ask(what, default)

    once("source_id", say("Id of the source"), tasks.free_id(site, file))
    once("language", say("Tag of the article's language"), tasks.likely_language(languages, text))
    each("short_name", say("What texts call it, such as its outlet"))
    each("outlet", say("Outlet, where the text shows one"))
    each("outlet_note", say("Where the text shows it, or that it does not"))
    if "genre" not in given:
        found["genre"] = choose(say("Genre"), [genre.value for genre in Genre], Genre.REPORT.value)
    each("date_note", say("What the text shows of its date"))
    once("day", say("Day of publication, where it is known (2026, 2026-03 or 2026-03-02)"))
    once("url", say("Address, where it is known"))
    once("strand", say("Strand"), given.get("source_id") or found.get("source_id", ""))
    if "exclude" not in given:
        last = len(fingerprint.paragraphs(text))
        answer = ask(
            say("Paragraphs that are not the article, of 1-{last}", last=last),
            check=lambda said: numbers([said], "numbers"),
        )
        found["exclude"] = (answer,)
    given.update({name: value for name, value in found.items() if value})
