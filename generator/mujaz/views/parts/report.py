"""The link by which a reader reports an error in a statement: a mail, or a form on the web, with what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mujaz.model.address import LONGEST, read_address
from mujaz.wording.abridged import abridged
from mujaz.wording.phrase import INITIATORS, POP_ISOLATE, with_isolates

if TYPE_CHECKING:
    from mujaz.model import Briefing, Statement
    from mujaz.wording import Wording

REPORT_SCHEMES = ("https", "http", "mailto")
"""What the address of reports may begin with."""

_MAIL = ("mailto:", "subject", "body", "\r\n")
"""RFC 6068, sections 2 and 5: the fields of a mail, whose lines end with CRLF."""
_FORM = ("", "title", "body", "\n")
"""What the forms for issues of GitHub, Forgejo and Gitea call the same."""
_ISOLATES = frozenset({*INITIATORS.values(), POP_ISOLATE})


def report_link(to: str, briefing: Briefing, statement: Statement, page: str, wording: Wording) -> str:
    """Return the address that reports an error in a statement, percent-encoded.

    It names the statement in its subject, and in its body the page's address and the statement's text, each on lines of
    its own and isolated by characters, so that no program shows them in another order. The text is cut where the whole
    would be longer than programs take.

    Args:
        to: where reports go, as the site says.
        briefing: the briefing.
        statement: the statement.
        page: address of the briefing's page in the language; where the site has none, its place in the site.
        wording: wording of the page's language.

    Raises:
        AddressError: reports cannot go there.
    """
    link = read_address(to, REPORT_SCHEMES).link
    _, subject, body, end = next(form for form in (_MAIL, _FORM) if link.startswith(form[0]))
    link, mark, anchor = link.partition("#")
    name = f"{briefing.slug}#{statement.id}"
    if wording.language.direction == "rtl":
        name = f"{INITIATORS['ltr']}{name}{POP_ISOLATE}"
    about, text = wording.text("report.subject", name=name), with_isolates(wording.phrase(statement.text))
    lines = (f"{page}#{statement.id}", "", "{}", "", wording.text("report.body"), "")
    before, behind = (_encoded(part) for part in end.join(lines).split("{}"))
    before = f"{link}{'&' if '?' in link else '?'}{subject}={_encoded(about)}&{body}={before}"
    behind = f"{behind}{mark}{anchor}"
    room, found = LONGEST - len(before) - len(behind), _encoded(text)
    return f"{before}{found if len(found) <= room else _cut(text, len(found), room, wording)}{behind}"


def _cut(text: str, size: int, room: int, wording: Wording) -> str:
    """Return a text percent-encoded in so many characters, of the many that all of it has, with dots at its end."""
    plain, most, found = "".join(c for c in text if c not in _ISOLATES), len(text) * room // size, ""
    while most and (not found or len(found) > room):
        found = _encoded(abridged(plain, wording, most))
        most = most * 9 // 10
    return found


def _encoded(words: str) -> str:
    return quote(words, safe="")
