"""`mujaz init`: a new site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mujaz import tasks
from mujaz.cli.asking import ask, choose, is_asked, texts
from mujaz.cli.output import fail, tell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.languages import Language

_TEXTS = ("name", "summary", "months", "digits", "publisher")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--lang", "tags", metavar="TAG", multiple=True, help="The site's languages, the first one first.")
@click.option("--name", metavar="TAG=TEXT", multiple=True, help="The site's name in a language.")
@click.option("--summary", metavar="TAG=TEXT", multiple=True, help="What the site is about, in a language.")
@click.option("--months", metavar="TAG=PROFILE", multiple=True, help="Month names, by their profile's name.")
@click.option("--digits", metavar="TAG=SET", multiple=True, help="Digits, by the name of their set.")
@click.option("--address", default="", help="Where the site will be published: https://…/")
@click.option("--publisher", metavar="TAG=TEXT", multiple=True, help="Who publishes it, in a language.")
@click.option("--contact", default="", help="How to reach the publisher: https:… or mailto:…")
@click.option("--no-example", "has_example", flag_value=False, default=True, help="Leave out the invented example.")
def init(folder: Path, tags: tuple[str, ...], *, address: str, contact: str, has_example: bool, **given: Any) -> None:  # noqa: ANN401 - texts, by option
    """Make a site in DIR that builds at once, with an invented example to look at.

    On a terminal this asks for what no option says; in a pipe, the site is in all languages that Mujaz brings along,
    and has a name to be changed. Nothing is overwritten: where a file of the site is there already, nothing is written.
    A language of one's own needs its file DIR/languages/<tag>.yml first.
    """
    try:
        asked = is_asked()
        if asked:
            tasks.hold_free(folder)
        known, brought = tasks.beginnings(folder)
        tags = tuple(each for tag in tags for each in _words(tag))
        if not tags:
            tags = tuple(tag for tag in known if tag in brought)
            tags = _ask_for_languages(known, tags) if asked else tags
        tags = tasks.checked_languages(tags, known)
        said = {name: dict(texts(given[name], tags, f"--{name}")) for name in _TEXTS}
        address = tasks.checked_address(address) if address else ""
        if asked:
            for tag in tags:
                default = brought.get(tag)
                _ask_in(said, known[tag], tag, (default.name, default.summary) if default else ("", ""))
            address = address or _ask_for_address()
        wanted = tasks.Wanted(
            languages=tags,
            names=said["name"],
            summaries=said["summary"],
            months=said["months"],
            digits=said["digits"],
            address=address,
            publisher={tag: text for tag, text in said["publisher"].items() if text},
            contact=contact,
            has_example=has_example,
        )
        begun = tasks.init_site(folder, wanted)
    except tasks.InitError as error:
        fail(str(error), error.hint, option=error.option)
    except OSError as error:
        fail(f"{folder} cannot be written: {error.strerror or error}")
    except click.Abort:
        fail("nothing was written")
    _tell_of(begun, folder)


def _tell_of(begun: tasks.Begun, folder: Path) -> None:
    for name in begun.files:
        click.echo(f"wrote {folder / name}")
    if begun.unspoken:
        tell(f"there is no example in {', '.join(begun.unspoken)}: the site has none, and can be built with a briefing")
    if begun.unfinished:
        tell(f"what was there before has findings, which `mujaz check` lists: {', '.join(begun.unfinished)}")
    click.echo(f"in {folder}: `mkdocs serve` shows the site, `mujaz new ARTICLE.txt` begins a briefing", err=True)


def _ask_for_languages(known: Mapping[str, Language], default: Sequence[str]) -> tuple[str, ...]:
    there = ", ".join(f"{tag} ({language.name})" for tag, language in known.items())
    tell(f"there are these languages: {there}")
    answer = ask(
        "Languages, the first one first", " ".join(default), lambda said: tasks.checked_languages(_words(said), known)
    )
    return tuple(_words(answer))


def _words(answer: str) -> list[str]:
    return answer.replace(",", " ").split()


def _ask_in(said: dict[str, dict[str, str]], language: Language, tag: str, defaults: tuple[str, str]) -> None:
    """Ask for what depends on a language, and add it to what was said."""
    for name, what, default in (
        ("name", "Name of the site", defaults[0]),
        ("summary", "What it is about, in a sentence", defaults[1]),
        ("publisher", "Publisher, where one is to be named", ""),
    ):
        if tag not in said[name]:
            said[name][tag] = ask(f"{what} ({language.name})", default)
    for name, what in (("months", "Month names"), ("digits", "Digits")):
        profiles = list(getattr(language, name))
        if tag not in said[name] and len(profiles) > 1:
            said[name][tag] = choose(f"{what} ({language.name})", profiles, profiles[0])


def _ask_for_address() -> str:
    answer = ask(
        "Address at which it will be published, where it is known (https://…/)",
        check=lambda said: tasks.checked_address(said) if said.strip() else None,
    )
    return tasks.checked_address(answer) if answer else ""
