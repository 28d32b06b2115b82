"""Addresses outside the site: which of them a text may lead to, and how they are written for a program.

An address is read more strictly than browsers read it (WHATWG URL): what they would mend, such as a backslash or a
blank, or would show otherwise than it is, such as a name before an `@`, is a mistake here.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from mujaz.messages import NOTHING, Message, say

if TYPE_CHECKING:
    from collections.abc import Collection

HTTPS = "https://"
"""How the address of a link begins."""
LONGEST = 2000
"""Characters of an address; RFC 9110, section 4.1, asks programs for 8,000, and pages that are mailed on keep fewer."""

_ADDRESS = re.compile(r"[:.?@%\\]|^/")
"""What an id has none of; see `mujaz.model.fields`."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")
"""RFC 3986, section 3.1."""
_RESERVED = "!#$&'()*+,/:;=?@~%"
"""Characters that stay as they are where an address is percent-encoded (RFC 3986, sections 2.1 to 2.3)."""
_REFUSED = frozenset('"<>\\^`{|}[]')
"""Printable ASCII that stands in no address unescaped (RFC 3986, appendix A), but for the brackets of IPv6."""
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Co", "Cn"})
_CONTROL = re.compile(r"%(?:[01][0-9A-Fa-f]|7[Ff])")
_ENCODED = re.compile(r"(?:%[0-9A-F]{2})+")
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
"""RFC 1123, section 2.1, in small letters."""
_MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`~-]+")
"""What stands before the `@` of a mail address (RFC 5322, section 3.2.3, `dot-atom`)."""

_LATIN_LOOK = {
    "CYRILLIC": frozenset("асԁеһіјӏорԛѕԝхуъьҽпгѵѡ"),
    "GREEK": frozenset("οναρτυικχωγη"),
    "ARMENIAN": frozenset("ցհոսօզյգքղ"),
}
"""Letters that readers take for Latin ones (UTS #39, `confusables.txt`), by the script that they are of."""
_TOGETHER = ({"CJK", "HIRAGANA", "KATAKANA"}, {"CJK", "HANGUL"}, {"CJK", "BOPOMOFO"})
"""Scripts that one name may have (UTS #39, 5.2, "Highly Restrictive")."""


class AddressError(ValueError):
    """An address that no link may lead to.

    Attributes:
        reason: what is wrong with it.
        hint: what to write instead.
    """

    def __init__(self, reason: Message, hint: Message = NOTHING) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


@dataclass(frozen=True)
class Address:
    """An address outside the site.

    Attributes:
        written: the address as an editor writes it.
        host: its host, in the letters that readers see; of a mail address that behind the `@`.
        link: the address for programs, in ASCII: its host in Punycode (RFC 3492), the rest percent-encoded.
    """

    written: str
    host: str
    link: str


def is_address(target: str) -> bool:
    """Tell whether what a link leads to is meant as an address, and not as an id."""
    return _ADDRESS.search(target) is not None


def read_address(text: str, schemes: Collection[str] = ("https",)) -> Address:
    """Read an address.

    Args:
        text: the address as written.
        schemes: what it may begin with: `https`, `http` or `mailto`, in the order in which they are named to an editor.

    Raises:
        AddressError: no link may lead there.
    """
    wanted = say("write the whole address, which begins with {start}", start=_starts(schemes))
    scheme = (_SCHEME.match(text) or [""])[0]
    if text.startswith(("//", "\\")):
        raise AddressError(say("does not say how it begins"), wanted)
    if scheme == "http" and "https" in schemes and "http" not in schemes:
        raise AddressError(
            say("begins with http:, which anybody on the way can change"),
            say("write https:, and try whether it leads there"),
        )
    if scheme not in schemes:
        raise AddressError(say("does not begin with {start}", start=_starts(schemes)), wanted)
    _refuse_characters(text)
    if scheme == "mailto":
        return _mail(text)
    if not text.startswith(f"{scheme}://"):
        raise AddressError(say("does not begin with {start}", start=_starts(schemes)), wanted)
    rest = text.removeprefix(f"{scheme}://")
    end = next((at for at, c in enumerate(rest) if c in "/?#"), len(rest))
    host, path = _host(rest[:end]), rest[end:]
    port = rest[len(host) : end]
    return Address(text, host, f"{scheme}://{_ascii(host)}{port}{quote(path, safe=_RESERVED)}")


def readable(link: str) -> str:
    """Return an address for programs as it is printed, to be typed: without what every one begins with."""
    return _ENCODED.sub(_decoded, link).removeprefix(HTTPS).removesuffix("/")


def _decoded(found: re.Match[str]) -> str:
    try:
        letters = unquote(found[0], errors="strict")
    except UnicodeDecodeError:
        return found[0]
    return letters if all(not c.isascii() and unicodedata.category(c)[0] in "LMN" for c in letters) else found[0]


def _starts(schemes: Collection[str]) -> str:
    return ", ".join(f"{scheme}:" if scheme == "mailto" else f"{scheme}://" for scheme in schemes)


def _refuse_characters(text: str) -> None:
    if len(text) > LONGEST:
        raise AddressError(say("has more than {most} characters", most=LONGEST), say("find a shorter one"))
    for c in text:
        if unicodedata.category(c) in _UNSEEN:
            shown = f"U+{ord(c):04X}"
            raise AddressError(
                say("has a character that nobody sees, {shown}", shown=shown), say("type the address anew")
            )
        if c in _REFUSED:
            encoded = quote(c, safe="")
            raise AddressError(
                say("has the character {character}", character=c), say("write {encoded} instead", encoded=encoded)
            )
    if _CONTROL.search(text):
        raise AddressError(say("has an encoded control character"), say("take it out"))
    if _BROKEN.search(text):
        raise AddressError(say("has a % that encodes nothing"), say("write %25 for the character itself"))


def _mail(text: str) -> Address:
    name, at, host = text.removeprefix("mailto:").partition("@")
    if not at or not _MAILBOX.fullmatch(name) or host != _host(host):
        raise AddressError(say("is no mail address"), say("for example {example}", example="mailto:desk@example.org"))
    return Address(text, host, f"mailto:{name}@{_ascii(host)}")


def _host(authority: str) -> str:
    """Return the host of an authority (RFC 3986, section 3.2)."""
    if "@" in authority:
        raise AddressError(
            say("has a name before an @, which hides where it leads"), say("take out all up to and with the @")
        )
    host, colon, port = authority.partition(":")
    if colon and not (re.fullmatch(r"[0-9]{1,5}", port) and 0 < int(port) < 1 << 16):
        raise AddressError(say("has '{port}' in the place of a port", port=port), say("take it out"))
    labels = host.split(".")
    if len(labels) == 1 or not labels[-1] or _is_number(host):
        raise AddressError(
            say("leads to '{host}', which is the name of no site", host=host), say("write the site's name")
        )
    for label in labels:
        _refuse_label(label, in_latin=labels[-1].isascii() and not labels[-1].startswith("xn--"))
    return host


def _is_number(host: str) -> bool:
    """Tell whether a host is an IP address, in any of the forms that browsers take for one (WHATWG URL, 3.5)."""
    last = host.rpartition(".")[2]
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return re.fullmatch(r"0[xX][0-9A-Fa-f]*|[0-9]+", last) is not None
    return True


def _refuse_label(label: str, *, in_latin: bool) -> None:
    """Refuse a part of a host's name that is none, or that readers would take for another one (UTS #39, 4 and 5).

    Where the name ends in another script, as in рф, nobody takes its letters for Latin ones.
    """
    shown = label
    if label.startswith("xn--"):
        try:
            shown = label.removeprefix("xn--").encode("ascii").decode("punycode")
        except UnicodeError:
            shown = ""
    if shown.isascii():
        if not _LABEL.fullmatch(label) or shown != label:
            raise AddressError(
                say("has '{label}' in the name of its site", label=label),
                say("names have small letters, digits and hyphens"),
            )
        return
    plain = unicodedata.normalize("NFKC", shown).lower()
    if plain != shown or not all(c.isalnum() or c == "-" or unicodedata.category(c)[0] == "M" for c in shown):
        raise AddressError(
            say("has '{label}' in the name of its site", label=label),
            say("write the letters themselves, small ones: {plain}", plain=plain),
        )
    letters = {c for c in shown if c.isalpha()}
    scripts = {unicodedata.name(c, "").split(" ")[0] for c in letters}
    is_mixed = len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
    mimics = in_latin and any(letters <= _LATIN_LOOK.get(script, frozenset()) for script in scripts)
    if is_mixed or mimics:
        raise AddressError(
            say("has '{label}' in the name of its site, whose letters look like others", label=shown),
            say("write the name that the site is known by"),
        )


def _ascii(host: str) -> str:
    """Return a host's name in ASCII (RFC 5890, A-labels)."""
    labels = (label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in host.split("."))
    return ".".join(labels)
