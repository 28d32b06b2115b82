"""A text leads out of the site in one language and not in another, or elsewhere.

Why: readers of one language would lack what those of the other are given to read on.

Example:

    text: {ar: "نُشر [النص](https://example.org/treaty).", en: "The text was published."}

Fix: write the same links in each language. Pages that a site has in several languages count as the same where the
address names the language of the text, as `en.example.org` and `example.org/ar/` do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model import AddressError, MarkupError, Outside, parse_markup, read_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier

RULE = Rule("MJZ422", __doc__, Severity.WARNING)

_PARTS = re.compile(r"[./?#&=]")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose addresses differ between two languages."""
    for record in dossier.records:
        for path, text in record.localised:
            read = ((tag, _addresses(text.root[tag])) for tag in dossier.tags if tag in text.root)
            linked = {tag: addresses for tag, addresses in read if addresses is not None}
            first = next(iter(linked), "")
            for tag, addresses in linked.items():
                here = _without(addresses, tag, linked[first], first)
                there = _without(linked[first], first, addresses, tag)
                if tag != first and (here or there):
                    message = say(
                        "{tag} leads to {here} where {first} leads to {there}",
                        tag=tag,
                        here=listed(here) or say("nothing"),
                        first=first,
                        there=listed(there) or say("nothing"),
                    )
                    yield RULE.at(record.span(*path, tag), message, say("both languages have the same links"))
                    break


def _addresses(text: str) -> list[str] | None:
    """Return where a text leads; None where that cannot be told, which other rules say."""
    try:
        return [read_address(part.address).link for part in parse_markup(text) if isinstance(part, Outside)]
    except (AddressError, MarkupError):
        return None


def _without(addresses: Sequence[str], tag: str, others: Sequence[str], other: str) -> list[str]:
    """Return the addresses of a text that another does not have."""
    left = list(others)
    alone = []
    for address in addresses:
        same = next((each for each in left if each == address), None)
        same = same or next((each for each in left if _host(each, other) == _host(address, tag) != ""), None)
        if same is None:
            alone.append(address)
        else:
            left.remove(same)
    return alone


def _host(address: str, tag: str) -> str:
    """Return the host of an address that names its language, without that; else nothing."""
    if tag not in _PARTS.split(address):
        return ""
    host = address.split("/")[2]
    return ".".join(label for label in host.split(".") if label != tag)
