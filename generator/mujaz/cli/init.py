"""`mujaz init`: a new site."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mujaz import tasks
from mujaz.cli.asking import ask, choose, in_language, is_asked, texts, whole
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail, reason, refuse, tell
from mujaz.cli.tongue import note, put
from mujaz.load import SITE
from mujaz.messages import MisuseError, listed, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.languages import Language
    from mujaz.load import Starter

_QUESTIONS = (
    ("name", say("Name of the site")),
    ("summary", say("What it is about, in a sentence")),
    ("publisher", say("Publisher, where one is to be named")),
)
"""What is asked for in each language: the option's name, and the question."""
_TEXTS = ("name", "summary", "months", "digits", "publisher")


@command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@option("--lang", "tags", metavar="TAG", multiple=True, help="The site's languages, the first one first.")
@option("--name", metavar="TAG=TEXT", multiple=True, help="The site's name in a language.")
@option("--summary", metavar="TAG=TEXT", multiple=True, help="What the site is about, in a language.")
@option("--months", metavar="TAG=PROFILE", multiple=True, help="Month names, by their profile's name.")
@option("--digits", metavar="TAG=SET", multiple=True, help="Digits, by the name of their set.")
@option("--address", default="", help="Where the site will be published: https://…/")
@option("--publisher", metavar="TAG=TEXT", multiple=True, help="Who publishes it, in a language.")
@option("--contact", default="", help="How to reach the publisher: https:… or mailto:…")
@option(
    "--host",
    type=click.Choice(tasks.HOSTS),
    default=tasks.HOSTS[0],
    show_default=True,
    help="Where its repository will be hosted: a workflow that checks and publishes it there is written.",
)
@option("--no-example", "has_example", flag_value=False, default=True, help="Leave out the invented example.")
def init(  # noqa: PLR0913 - a command's options are its arguments
    folder: Path,
    tags: tuple[str, ...],
    *,
    address: str,
    contact: str,
    host: str,
    has_example: bool,
    **given: Any,  # noqa: ANN401 - texts, by option
) -> None:
    """Make a site in DIR that builds at once, with an invented example to look at.

    On a terminal this asks for what no option says; in a pipe, the site is in Arabic and English, and has a name to be
    changed. Nothing is overwritten: where a file of the site is there already, nothing is written.
    A language of one's own needs its file DIR/languages/<tag>.yml first.
    """
    try:
        asked = is_asked()
        if asked:
            tasks.hold_free(folder, host)
        known, brought = tasks.beginnings(folder)
        tags = tuple(each for tag in tags for each in _words(tag))
        if not tags:
            tags = tasks.default_languages()
            tags = _ask_for_languages(known, tags) if asked else tags
        tags = tasks.checked_languages(tags, known)
        said = {name: dict(texts(given[name], tags, f"--{name}")) for name in _TEXTS}
        said["publisher"] = {tag: text for tag, text in said["publisher"].items() if text}
        address = tasks.checked_address(address) if address else ""
        if asked:
            for tag in tags:
                _ask_in(said, known[tag], tag, brought)
            _complete_publisher(said["publisher"], known, is_needed=bool(contact or given["publisher"]))
            address = address or _ask_for_address()
        wanted = tasks.Wanted(
            languages=tags,
            names=said["name"],
            summaries=said["summary"],
            months=said["months"],
            digits=said["digits"],
            address=address,
            publisher=said["publisher"],
            contact=contact,
            has_example=has_example,
            host=host,
        )
        begun = _begun(folder, wanted, known, brought) if asked else tasks.init_site(folder, wanted)
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(say("{folder} cannot be written: {reason}", folder=folder, reason=reason(error)))
    except click.Abort:
        fail(say("nothing was written"))
    _tell_of(begun, folder)


def _tell_of(begun: tasks.Begun, folder: Path) -> None:
    for name in begun.files:
        put(say("wrote {file}", file=folder / name))
    if begun.unspoken:
        tell(
            say(
                "there is no example in {tags}: the site has none, and can be built with a briefing",
                tags=listed(begun.unspoken),
            )
        )
    if begun.unread:
        tell(
            say(
                "no outside reader whose language it is has read the whole file of {tags}: "
                "have one read the site's pages, and name them in {file} under {key}",
                tags=listed(begun.unread),
                file=SITE,
                key="readers",
            )
        )
    if begun.unfinished:
        tell(
            say(
                "what was there before has findings, which `mujaz check` lists: {files}",
                files=listed(begun.unfinished),
            )
        )
    note(say("in {folder}: `mkdocs serve` shows the site, `mujaz new ARTICLE.txt` begins a briefing", folder=folder))


def _ask_for_languages(known: Mapping[str, Language], default: Sequence[str]) -> tuple[str, ...]:
    there = listed(f"{tag} ({language.name})" for tag, language in known.items())
    tell(say("there are these languages: {languages}", languages=there))
    answer = ask(
        say("Languages, the first one first"),
        " ".join(default),
        lambda said: tasks.checked_languages(_words(said), known),
    )
    return tuple(_words(answer))


def _words(answer: str) -> list[str]:
    # A list of words has one comma or another, as the keyboard has it.
    return re.findall(r"[^\s,;،؛]+", answer)


def _ask_in(said: dict[str, dict[str, str]], language: Language, tag: str, brought: Mapping[str, Starter]) -> None:
    """Ask for what depends on a language, and add it to what was said."""
    for name, what in _QUESTIONS:
        if tag not in said[name]:
            said[name][tag] = ask(in_language(what, language), _default(name, tag, brought))
    for name, what in (("months", say("Month names")), ("digits", say("Digits"))):
        profiles = list(getattr(language, name))
        if tag not in said[name] and len(profiles) > 1:
            said[name][tag] = choose(in_language(what, language), profiles, profiles[0])


def _default(name: str, tag: str, brought: Mapping[str, Starter]) -> str:
    """Return what is taken in a language where a question is not answered."""
    return str(getattr(brought.get(tag), name, ""))


def _complete_publisher(publisher: dict[str, str], known: Mapping[str, Language], *, is_needed: bool) -> None:
    """Ask again for the publisher's name where it was given in some languages and not in others.

    Args:
        publisher: its name, by language.
        known: the languages.
        is_needed: whether an option names or needs one, so that there is no doing without.
    """
    named = [tag for tag, text in publisher.items() if text]
    missing = [tag for tag, text in publisher.items() if not text]
    if not named and not is_needed:
        publisher.clear()
    if not missing or not publisher:
        return
    there, absent = (listed(known[tag].name for tag in tags) for tags in (named, missing))
    if not named:
        tell(say("the publisher has no name"))
    elif is_needed:
        tell(say("the publisher has a name in {there}, and none in {absent}", there=there, absent=absent))
    else:
        tell(
            say(
                "the publisher has a name in {there}, and none in {absent}: "
                "where one stays empty, none is named at all",
                there=there,
                absent=absent,
            )
        )
    for tag in missing:
        publisher[tag] = ask(
            in_language(say("Publisher"), known[tag]), check=_hold_to_a_name if is_needed else lambda _: None
        )
        if not publisher[tag]:
            publisher.clear()
            return


def _hold_to_a_name(answer: str) -> None:
    if not answer.strip():
        message = say("the publisher has no name")
        raise MisuseError(message)


def _begun(
    folder: Path, wanted: tasks.Wanted, known: Mapping[str, Language], brought: Mapping[str, Starter]
) -> tasks.Begun:
    """Make the site; say what is wrong with answers, and ask for these again."""
    while True:
        try:
            return tasks.init_site(folder, wanted)
        except tasks.RefusedAnswersError as error:
            tell(whole(error))
            wanted = _asked_again(wanted, error.answers, known, brought)


def _asked_again(
    wanted: tasks.Wanted,
    answers: Sequence[tuple[str, str]],
    known: Mapping[str, Language],
    brought: Mapping[str, Starter],
) -> tasks.Wanted:
    said = {"name": dict(wanted.names), "summary": dict(wanted.summaries), "publisher": dict(wanted.publisher)}
    address = wanted.address
    for name, tag in answers:
        if name == "address":
            address = _ask_for_address()
        else:
            # What was refused is no default: whoever presses Enter would be asked for ever.
            question = in_language(dict(_QUESTIONS)[name], known[tag])
            said[name][tag] = ask(question, _default(name, tag, brought))
    return replace(wanted, names=said["name"], summaries=said["summary"], publisher=said["publisher"], address=address)


def _ask_for_address() -> str:
    answer = ask(
        say("Address at which it will be published, where it is known (https://…/)"),
        check=lambda said: tasks.checked_address(said) if said.strip() else None,
    )
    return tasks.checked_address(answer) if answer else ""
