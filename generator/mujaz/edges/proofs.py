"""The proofs of briefings that a site has published, read from its folder or from its address."""

from __future__ import annotations

import html
import re
import urllib.error
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from mujaz.messages import MisuseError, say

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "proof"
"""Folder of a built site that has the proofs of its briefings."""

_LARGEST = 20_000_000
"""Bytes that are read from an address at most."""

_SECONDS = 30
"""Seconds for which an address may keep silent."""

_NAMED = re.compile(r"""<script\b[^>]*\bdata-proof=(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""")
"""How the page of a briefing names its proof: site-theme/base.html."""


def is_address(target: str) -> bool:
    """Tell whether something is an address on the web."""
    return urlsplit(target).scheme in {"http", "https"}


def published_proof(address: str) -> str:
    """Return the proof of the briefing whose page is at an address, or that is at the address itself.

    Raises:
        MisuseError: it cannot be read, or is no page of a briefing.
    """
    text, where = _fetched(address)
    if text.startswith("{"):
        return text
    name = named_proof(text)
    if not name:
        message = say("{address} is no page of a briefing that can be compared", address=address)
        raise MisuseError(message, say("give the address of a briefing's page"))
    return _fetched(urljoin(where, name))[0]


def named_proof(page: str) -> str:
    """Return where a page says that its proof is, as seen from the page; nothing where it does not."""
    found = _NAMED.search(page)
    return html.unescape(next(filter(None, found.groups()), "")) if found else ""


def built_proofs(folder: Path) -> list[str]:
    """Return the proofs in the folder of a built site, or that of the briefing whose page is in the folder.

    Raises:
        OSError: one cannot be read.
        ValueError: one is not UTF-8.
    """
    if (folder / FOLDER).is_dir():
        return [path.read_text("utf-8") for path in sorted((folder / FOLDER).glob("*.json"))]
    page = folder / "index.html"
    name = named_proof(page.read_text("utf-8")) if page.is_file() else ""
    return [(folder / name).read_text("utf-8")] if name else []


def _fetched(address: str) -> tuple[str, str]:
    """Return what is at an address, and the address to which it led."""
    try:
        request = urllib.request.Request(address, headers={"User-Agent": "mujaz"})  # noqa: S310 - http, or https
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - the same
            content, where = answer.read(_LARGEST + 1), answer.geturl()
        text = content.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error) if isinstance(error, urllib.error.URLError) else error
        message = say("{address} cannot be read: {reason}", address=address, reason=str(reason))
        raise MisuseError(message, say("is the address right, and the network there?")) from error
    if len(content) > _LARGEST or not is_address(where):
        message = say("{address} cannot be read: {reason}", address=address, reason=say("it is too large"))
        raise MisuseError(message, say("give the address of a briefing's page"))
    return text, where
