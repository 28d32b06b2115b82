"""Links out of the site, and other addresses of content."""

from __future__ import annotations

import pytest

from tiny import said

B, S, R, V = "briefings/bridge.yml", "briefings/site.yml", "seeds/s-1.yml", "briefings/events.yml"
TEXT = "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}\n    evidence"
LINKS = [
    "http://example.org/a",
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org/a",
    "https://user:pass@example.org/",
    "https://example.org/%0a",
    "https://exаmple.org/",
    "www.example.org",
    "mailto:desk@example.org",
    "../sources",
]


def linked(tiny, arabic, english):
    texts = f'text: {{ar: "وصل سالم عامر إلى {arabic}.", en: "Salim Amir arrived in {english}."}}\n    evidence'
    return tiny.change(B, TEXT, texts)


def test_a_link_out_of_the_site_is_no_mistake(tiny, tmp_path):
    link = "[{}](https://example.org/a_(b)?c=1)"
    linked(tiny, link.format("مدينة النور"), link.format("Nur"))
    assert not tiny.report(tmp_path).findings


@pytest.mark.parametrize("address", LINKS)
def test_a_link_that_must_not_be_is_found_at_its_text_in_each_language(tiny, tmp_path, address):
    linked(tiny, f"[مدينة النور]({address})", f"[Nur]({address})")
    found = tiny.report(tmp_path).findings
    assert said(found) == [
        f"{tiny.place(B, text)} MJZ421" for text in ('"وصل سالم عامر إلى [', '"Salim Amir arrived in [')
    ]
    assert all(address[:20] in str(finding.message) and finding.hint for finding in found)


def test_no_page_is_made_of_it(tiny, tmp_path, run):
    linked(tiny, "[مدينة النور](javascript:alert(1))", "[Nur](javascript:alert(1))")
    done = run("mujaz", "build", cwd=tiny.write(tmp_path))
    assert done.returncode == 1
    assert not (tmp_path / "site").exists()


def test_brackets_in_an_address_are_pairs(tiny, tmp_path):
    linked(tiny, "[مدينة النور](https://example.org/a)", "[Nur](https://example.org/a(b)")
    found = tiny.report(tmp_path).findings
    assert said(found) == [f"{tiny.place(B, chr(34) + 'Salim Amir arrived in [')} MJZ405"]


def test_a_link_has_words(tiny, tmp_path):
    linked(tiny, "مدينة النور [](https://example.org/a)", "Nur [](https://example.org/a)")
    assert {finding.code for finding in tiny.report(tmp_path).findings} == {"MJZ421"}


@pytest.mark.parametrize(
    "words", ["https://example.org/a", "see www.example.org", "[https://example.org/a](https://example.org/a)"]
)
def test_an_address_in_the_place_of_words_is_found(tiny, tmp_path, words):
    linked(tiny, "[مدينة النور](https://example.org/a)", f"Nur, {words}")
    (finding,) = [f for f in tiny.report(tmp_path).findings if f.code == "MJZ860"]
    assert "[words](https://…)" in str(finding.hint)


@pytest.mark.parametrize(
    ("arabic", "english", "is_found"),
    [
        ("[مدينة النور](https://example.org/a)", "Nur", True),
        ("مدينة النور", "[Nur](https://example.org/a)", True),
        ("[مدينة النور](https://example.org/a)", "[Nur](https://example.org/b)", True),
        ("[مدينة النور](https://example.org/a)", "[Nur](https://example.net/a)", True),
        (
            "[مدينة](https://example.org/a) [النور](https://example.org/b)",
            "[Nur](https://example.org/b) [town](https://example.org/a)",
            False,
        ),
        ("[مدينة النور](https://ar.example.org/نور)", "[Nur](https://en.example.org/Nur)", False),
        ("[مدينة النور](https://example.org/ar/1)", "[Nur](https://example.org/en/2)", False),
        ("[مدينة النور](https://example.org/ar/1)", "[Nur](https://example.net/en/1)", True),
        ("[مدينة النور](https://example.org/en/1)", "[Nur](https://example.org/en/2)", True),
    ],
)
def test_both_languages_lead_to_the_same(tiny, tmp_path, arabic, english, is_found):
    linked(tiny, arabic, english)
    place = f"{tiny.place(B, chr(34) + 'Salim Amir arrived in ')} MJZ422"
    assert said(tiny.report(tmp_path).findings) == ([place] if is_found else [])


@pytest.mark.parametrize(
    ("file", "old", "new", "at"),
    [
        (R, "strand: bridge\n", "url: javascript:alert(1)\nstrand: bridge\n", "javascript:"),
        (R, "strand: bridge\n", "archived: //archive.example/x\nstrand: bridge\n", "//archive"),
        (
            S,
            "summary: ",
            "licence: {name: {ar: رخصة, en: Licence}, url: 'javascript:alert(1)'}\nsummary: ",
            "'javascript:",
        ),
        (S, "summary: ", "corrections: http://example.org/\nsummary: ", "http:"),
        (S, "summary: ", "report: javascript:alert(1)\nsummary: ", "javascript:"),
        (S, "summary: ", "report: mailto:desk@example.org?subject=x\nsummary: ", "mailto:"),
        (S, "summary: ", "report: data:text/html,x\nsummary: ", "data:"),
        (S, "summary: ", "publisher: {name: {ar: ناشر, en: Publisher}, contact: desk@example.org}\nsummary: ", "desk@"),
    ],
)
def test_addresses_of_records_and_of_the_site_are_read_by_the_same_rule(tiny, tmp_path, file, old, new, at):
    tiny.change(file, old, new)
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(file, at)} MJZ421"]


def test_an_article_may_stand_at_an_address_of_former_days(tiny, tmp_path):
    tiny.change(R, "strand: bridge\n", "url: http://example.org/a\nstrand: bridge\n")
    tiny.change(S, "summary: ", "corrections: mailto:desk@example.org\nreport: http://example.org/form\nsummary: ")
    assert not tiny.report(tmp_path).findings
