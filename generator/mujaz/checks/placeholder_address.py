"""The site's address is one that nobody can reach.

Why: `site_url` in `mkdocs.yml` stands in the sitemap, in the address that search engines are to use for each page, and
in the links between languages. Names that end in `.example`, `.test`, `.invalid` or `.localhost`, and `example.com` and
its like, are kept free for examples (RFC 2606, RFC 6761), and `localhost` is the reader's own machine.

Example:

    site_url: https://mujaz.example/

Fix: write the address at which the site is published, or leave `site_url` out: the site then has no sitemap.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ751", __doc__, Severity.WARNING)

_RESERVED = (".example", ".test", ".invalid", ".localhost", ".example.com", ".example.net", ".example.org")
"""Endings of names that are kept free: top-level domains of RFC 2606, section 2, and domains of section 3."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding where the address of the site is kept free for examples, or is the reader's own machine."""
    address = dossier.address
    if address is None:
        return
    try:
        host = (urlsplit(address.value).hostname or "").rstrip(".")
    except ValueError:  # MkDocs says so
        return
    if f".{host}".endswith(_RESERVED) or _is_own_machine(host):
        message = say("'{address}' is the address of no published site", address=address.value)
        yield RULE.at(address.span(), message, say("write the address at which it is published, or leave site_url out"))


def _is_own_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name
        return False
