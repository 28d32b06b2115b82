"""Each statement has a link that reports an error in it, where the site says where reports go; it needs no script."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from mujaz.model.address import LONGEST
from tiny import ADDRESS, TinySite

MAIL, FORM = "mailto:desk@harbour.example", "https://forge.example/desk/issues/new?labels=error#form"
SITE = "summary: {ar: موقع للاختبار"
LONG = "يقول مصدر مطلع لموقع Nur News إن الجسر طوله 70 مترًا، " * 10
LINE = "يقول مصدر مطلع إن الجسر طوله 70 مترًا."


@pytest.fixture
def links(run, tmp_path):
    """Build a tiny site that says where reports go; return the link of each statement by language."""

    def links(to, *, text=None, address=ADDRESS):
        tiny = TinySite()
        if to:
            tiny.change("briefings/site.yml", SITE, f"report: {to}\n{SITE}")
        if text:
            tiny.change("briefings/bridge.yml", LINE, f'"{text}"')
        tiny.write(tmp_path)
        done = run("mkdocs", "build", "--quiet", cwd=tmp_path, SITE_URL=address)
        assert done.returncode == 0, done.stderr
        found = {}
        for tag in ("ar", "en"):
            page = html.parse(tmp_path / "site" / tag / "briefings" / "bridge" / "index.html").getroot()
            assert page.xpath("//@data-mjz-report") == []
            found[tag] = {
                link.get("aria-describedby"): link.get("href")
                for link in page.xpath(
                    "//section[contains(@class, 'mjz-statement')]/details//p[contains(@class, 'mjz-report')]/a"
                )
            }
        return found

    return links


def query(link):
    assert link.isascii()
    return {name: value for name, (value,) in parse_qs(urlsplit(link).query, strict_parsing=True).items()}


def test_a_mail_names_the_page_and_the_statement_and_has_its_text(links):
    found = links(MAIL)
    assert set(found["ar"]) == set(found["en"]) == {"s1", "s2"}
    for tag, text in (("ar", "وصل سالم عامر إلى مدينة النور."), ("en", "Salim Amir arrived in Nur.")):
        link = found[tag]["s1"]
        assert link.startswith(f"{MAIL}?subject=")
        assert "+" not in link  # in a mail's address that is no blank (RFC 6068, 5)
        said = query(link)
        assert "bridge#s1" in said["subject"]
        lines = said["body"].split("\r\n")
        assert lines[:3] == [f"{ADDRESS}{tag}/briefings/bridge/#s1", "", text]
        assert "\n" not in "".join(lines)
    # What runs the other way is isolated: the name in the Arabic subject.
    assert "\u2066bridge#s1\u2069" in query(found["ar"]["s1"])["subject"]


def test_a_form_on_the_web_keeps_what_its_address_has(links):
    link = links(FORM)["en"]["s2"]
    assert link.startswith("https://forge.example/desk/issues/new?labels=error&title=")
    assert link.endswith("#form")
    said = query(link)
    assert said["labels"] == "error"
    assert "bridge#s2" in said["title"]
    assert "An informed source says the bridge is 70 metres long." in said["body"]
    assert "\r" not in said["body"]


def test_a_long_text_is_cut_where_programs_take_no_more(links):
    link = links(MAIL, text=LONG.strip())["ar"]["s2"]
    assert len(link) <= LONGEST
    assert len(link) > LONGEST - 200
    text = query(link)["body"].split("\r\n")[2]
    assert text.endswith("…")
    assert text.count("\u2066") == text.count("\u2069") > 0


def test_without_an_address_of_the_site_the_place_in_it_stands_there(links):
    said = query(links(MAIL, address="")["ar"]["s1"])
    assert said["body"].split("\r\n")[0] == "ar/briefings/bridge/#s1"


def test_a_site_that_does_not_say_so_has_no_such_link(links):
    assert links("") == {"ar": {}, "en": {}}


def test_what_programs_read_of_a_page_has_no_such_link(links, tmp_path):
    assert links(MAIL)["ar"]
    assert "desk@harbour" not in (tmp_path / "site" / "ar" / "briefings" / "bridge" / "index.md").read_text("utf-8")
