"""What somebody wants a new site to be, and what of it cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mujaz.findings import closest
from mujaz.messages import MisuseError, say, told_apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.languages import Language


GITHUB, GITLAB, ELSEWHERE = "github", "gitlab", "none"
HOSTS = (GITHUB, GITLAB, ELSEWHERE)
"""Where a site's repository can be hosted, by the name that an option takes."""


@dataclass(frozen=True)
class Wanted:
    """What a new site is to be; what is empty is taken from what Mujaz brings along.

    Attributes:
        languages: tags of its languages, the first for readers who have chosen none.
        names: its name, by language.
        summaries: what it is about, by language.
        months: month-name profile, by language.
        digits: digit set, by language.
        address: where it will be published.
        publisher: who publishes it, by language.
        contact: how to reach the publisher.
        has_example: whether it is to begin with the invented example.
        host: where its repository will be hosted, of `HOSTS`; that decides what checks and publishes it.
    """

    languages: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    summaries: Mapping[str, str] = field(default_factory=dict)
    months: Mapping[str, str] = field(default_factory=dict)
    digits: Mapping[str, str] = field(default_factory=dict)
    address: str = ""
    publisher: Mapping[str, str] = field(default_factory=dict)
    contact: str = ""
    has_example: bool = True
    host: str = GITHUB


def checked_languages(tags: Sequence[str], known: Mapping[str, Language]) -> tuple[str, ...]:
    """Return the languages of a new site.

    Args:
        tags: the tags that are wanted.
        known: the languages that there are.

    Raises:
        MisuseError: there is no such language, or it stands twice.
    """
    for tag in tags:
        if tag not in known:
            more = say(
                "another language needs a file languages/<tag>.yml in the site's folder first; "
                "the documentation says how (add-a-language)"
            )
            message = say("there is no language file for '{tag}'", tag=tag)
            raise MisuseError(message, told_apart(each for each in (closest(tag, known), more) if each), "--lang")
    if len(set(tags)) < len(tags):
        message = say("a language stands twice")
        raise MisuseError(message, option="--lang")
    return tuple(tags)


def checked_address(address: str) -> str:
    """Return the address of a site, with a slash at its end.

    Raises:
        MisuseError: it is no address of a site.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:  # of the port, or of an address of IPv6
        host, parts = None, urlsplit("")
    if parts.scheme not in {"https", "http"} or not host or re.search(r"[\s\"<>\\]", address):
        bare = re.fullmatch(r"[\w.-]+\.\w+(?:/\S*)?", address)
        hint = (
            say("write https://{address}", address=address)
            if bare
            else say("write the whole address, such as https://…/")
        )
        message = say("'{address}' is no address of a site", address=address)
        raise MisuseError(message, hint, "--address")
    if parts.query or parts.fragment:
        message = say("'{address}' has more than a path", address=address)
        raise MisuseError(message, say("leave out what follows ? or #"), "--address")
    return address if address.endswith("/") else f"{address}/"


def hold_to(tags: Sequence[str], said: Mapping[str, str], name: str) -> None:
    """Refuse what is said in a language that a site does not have.

    Args:
        tags: tags of the site's languages.
        said: what is said, by language.
        name: of which field of `Wanted` it is.

    Raises:
        MisuseError: a language is not the site's.
    """
    for tag in said:
        if tag not in tags:
            options = {"names": "--name", "summaries": "--summary"}
            message = say("'{tag}' is no language of this site", tag=tag)
            raise MisuseError(message, closest(tag, tags), options.get(name, f"--{name}"))
