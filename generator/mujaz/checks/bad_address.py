"""An address is none, or one that no link may lead to.

Why: readers follow a link because they trust the site. `http:` can be changed on the way, `javascript:` and `data:` are
programs, `//example.org` is something else on each page, a name before an `@` and letters that look like others hide
where a link leads.

Example:

    text: {ar: "…", en: "The [full text](http://example.org/treaty) is public."}

Fix: write `[words](https://…)`, with the address as the browser's address bar has it. In it, brackets are pairs, or
`%28` and `%29`. The record of a source may have `http:` too, who is to be reached `mailto:`, and where
reports of errors go (`report` in `site.yml`) both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import inline_parts
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import AddressError, Briefing, Outside, Site, Source, read_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ421", __doc__, fixed=Fixed.REFERENCE)

_PAGE, _ARTICLE, _CONTACT = ("https",), ("https", "http"), ("https", "mailto")
_REPORT = ("https", "http", "mailto")
_MOST = 60


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each address that is none, or that no link may lead to."""
    for record in dossier.records:
        for path, part in inline_parts(record):
            if isinstance(part, Outside) and not part.text:
                message = say("the link to '{address}' has no words", address=_shown(part.address))
                yield RULE.at(record.span(*path), message, say("say between the brackets what it leads to"))
    for record, path, address, schemes in _addresses(dossier):
        try:
            read_address(address, schemes)
        except AddressError as error:
            message = say("the address '{address}' {reason}", address=_shown(address), reason=error.reason)
            yield RULE.at(record.span(*path), message, error.hint)


def _addresses(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str, tuple[str, ...]]]:
    """Yield every address: its record, its place there, itself, and what it may begin with."""
    for record in dossier.records:
        for path, part in inline_parts(record):
            if isinstance(part, Outside):
                yield record, path, part.address, _PAGE
        for path, address, schemes in _keys(record.value):
            if address is not None:
                yield record, path, address, schemes


def _keys(value: object) -> Iterator[tuple[Path, str | None, tuple[str, ...]]]:
    if isinstance(value, Source):
        yield ("url",), value.url, _ARTICLE
        yield ("archived",), value.archived, _ARTICLE
    elif isinstance(value, Briefing) and value.image:
        yield ("image", "licence", "url"), value.image.licence.url, _PAGE
    elif isinstance(value, Site):
        yield ("licence", "url"), value.licence.url if value.licence else None, _PAGE
        yield ("publisher", "contact"), value.publisher.contact if value.publisher else None, _CONTACT
        yield ("corrections",), value.corrections, _CONTACT
        yield ("report",), value.report, _REPORT


def _shown(address: str) -> str:
    return address if len(address) <= _MOST else f"{address[:_MOST]}…"
