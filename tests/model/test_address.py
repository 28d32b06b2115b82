"""Addresses that links may lead to, and those that they may not."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model.address import AddressError, is_address, read_address, readable

GOOD = {
    "https://example.org": "https://example.org",
    "https://example.org/a/b?c=d&e=%20f#g": "https://example.org/a/b?c=d&e=%20f#g",
    "https://example.org:8443/": "https://example.org:8443/",
    "https://en.wikipedia.org/wiki/Tobruk_(city)": "https://en.wikipedia.org/wiki/Tobruk_(city)",
    "https://ar.wikipedia.org/wiki/طبرق": "https://ar.wikipedia.org/wiki/%D8%B7%D8%A8%D8%B1%D9%82",
    "https://موقع.وزارة-الاتصالات.مصر/": "https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/",
    "https://bücher.example/": "https://xn--bcher-kva.example/",
    "https://сахар.рф/": "https://xn--80aa2cbv.xn--p1ai/",
    "https://例え.jp/": "https://xn--r8jz45g.jp/",
}
BAD = [
    ("http://example.org", "http:"),
    ("javascript:alert(1)", "begin"),
    ("JavaScript:alert(1)", "begin"),
    ("data:text/html,x", "begin"),
    ("ftp://example.org/", "begin"),
    ("file:///etc/passwd", "begin"),
    ("mailto:desk@example.org", "begin"),
    ("HTTPS://example.org", "begin"),
    ("https:example.org", "begin"),
    ("https:/example.org", "begin"),
    ("//example.org/a", "how it begins"),
    ("\\\\example.org", "how it begins"),
    ("www.example.org", "begin"),
    ("/ar/index", "begin"),
    ("../up", "begin"),
    ("https://", "no site"),
    ("https:///path", "no site"),
    ("https://localhost/", "no site"),
    ("https://intranet/page", "no site"),
    ("https://127.0.0.1/", "no site"),
    ("https://0x7f.1/", "no site"),
    ("https://3232235777/", "no site"),
    ("https://example.org./", "no site"),
    ("https://user:secret@example.org/", "@"),
    ("https://example.org@evil.example/", "@"),
    ("https://example.org:99999/", "port"),
    ("https://example.org:port/", "port"),
    ("https://example..org/", "name of its site"),
    ("https://-a.example.org/", "name of its site"),
    ("https://Example.org/", "name of its site"),
    ("https://a_b.example.org/", "name of its site"),
    ("https://example.org\\@evil.example/", "character"),
    ("https://example.org/a\u0000b", "nobody sees"),
    ("https://example.org/a\u202eb", "nobody sees"),
    ("https://exam\u200dple.org/", "nobody sees"),
    ("https://example.org/a\u00a0b", "nobody sees"),
    ("https://example.org/a\nb", "nobody sees"),
    ("https://example.org/%00", "control"),
    ("https://example.org/%0d%0aSet-Cookie:x", "control"),
    ("https://example.org/100%", "encodes nothing"),
    ('https://example.org/"onclick="x', "character"),
    ("https://example.org/<b>", "character"),
    ("https://[::1]/", "character"),
    ("https://аррӏе.com/", "look like"),  # Cyrillic
    ("https://xn--80ak6aa92e.com/", "look like"),  # the same, as it is registered
    ("https://exаmple.org/", "look like"),  # one Cyrillic letter
    ("https://ονα.com/", "look like"),
    ("https://\uff45xample.org/", "name of its site"),
    ("https://example．org/", "no site"),
    ("https://exam…/", "no site"),
    ("https://a.exam…/", "name of its site"),
    ("https://xn--a.example.org/", "name of its site"),
    ("https://example.org/" + "a" * 2000, "2"),
]


@pytest.mark.parametrize(("written", "link"), GOOD.items())
def test_an_address_is_written_in_ascii_for_programs(written, link):
    assert read_address(written).link == link


@pytest.mark.parametrize(("written", "reason"), BAD)
def test_what_no_link_may_lead_to_is_refused_with_a_reason_and_a_hint(written, reason):
    with pytest.raises(AddressError) as caught:
        read_address(written)
    assert reason in str(caught.value.reason)
    assert caught.value.hint


@pytest.mark.parametrize("written", [written for written, _ in BAD if not written.startswith("https:/e")])
def test_none_of_these_is_taken_for_an_id(written):
    assert is_address(written)


@pytest.mark.parametrize("target", ["munir", "munir-visit", "003", "munir-visit/s4", "A_B"])
def test_an_id_is_no_address(target):
    assert not is_address(target)


def test_records_and_contacts_may_begin_otherwise():
    assert read_address("http://example.org/a", ("https", "http")).link == "http://example.org/a"
    assert read_address("mailto:desk@example.org", ("https", "mailto")).link == "mailto:desk@example.org"
    for wrong in (
        "mailto:desk",
        "mailto:@example.org",
        "mailto:a@b@example.org",
        "mailto:a@example.org?bcc=x",
        "mailto:a b@example.org",
    ):
        with pytest.raises(AddressError):
            read_address(wrong, ("https", "mailto"))


def test_on_paper_letters_are_letters_again_and_what_cannot_be_typed_stays_encoded():
    assert readable(read_address("https://ar.wikipedia.org/wiki/طبرق").link) == "ar.wikipedia.org/wiki/طبرق"
    assert readable("https://example.org/a%20b/") == "example.org/a%20b"
    assert readable("https://example.org/%E2%80%AE") == "example.org/%E2%80%AE"


@given(st.text())
def test_whatever_is_accepted_is_ascii_and_leads_to_the_host_that_it_names(text):
    try:
        address = read_address(f"https://{text}")
    except AddressError:
        return
    assert address.link.isascii()
    parts = urlsplit(address.link)
    assert parts.scheme == "https"
    assert parts.username is None
    assert not set(' "<>\\') & set(address.link)
