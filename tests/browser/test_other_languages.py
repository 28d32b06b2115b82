"""The search of sites in French, Hebrew and Urdu: the page's JavaScript reads words as Python does, and finds them."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from mujaz.search import Analyser, read_rules, rules_text
from tiny import REPOSITORY

pytestmark = pytest.mark.browser

SCRIPTS = REPOSITORY / "site-theme" / "assets" / "mujaz" / "search"
RULES = (REPOSITORY / "generator" / "mujaz" / "search" / "rules.json").read_text("utf-8")

TEXTS = {
    (
        "fr",
        "en",
    ): "l'accord d’accords Jusqu'ici journaux armée signées 100 000 1er mars 2026 the agreements O'Brien U.N. aujourd'hui",
    ("he",): 'הסכמים ההסכם ולהסכמי ספריות צה"ל לצה״ל ג׳ורג׳ שלום 17 בדצמבר 1,200 “ציטוט” צבאיים',
    ("ur", "ar"): "معاہدوں معاہدہ کتابیں كتابوں ٹیم 17 دسمبر ۱۲۰۰ والجيش الاتفاقية لیبیا",
    ("he", "fr"): "הספרייה l'enfant mairies",
}

FORMS = """([rules, text]) => {
  const analyser = new Analyser(rules);
  return analyser.words(text).map((word) => [word, Object.fromEntries(analyser.forms(word)), analyser.core(word), analyser.sound(word),
    analyser.isStop(word), analyser.openings(word), analyser.itself(word), analyser.articles(word)]);
}"""


@pytest.mark.parametrize("tags", TEXTS, ids="-".join)
def test_javascript_reads_words_as_python_does(tags, browser):
    rules = rules_text(RULES, tags)
    one = Analyser(read_rules(rules))
    wanted = [
        [
            word,
            one.forms(word),
            one.core(word),
            one.sound(word),
            one.is_stop(word),
            one.openings(word),
            list(one.itself(word)),
            list(one.articles(word)),
        ]
        for word in one.words(TEXTS[tags])
    ]
    page = browser.new_page()
    for name in ("dates", "marks", "analyser"):
        page.add_script_tag(path=SCRIPTS / f"{name}.js")
    assert page.evaluate(FORMS, [json.loads(rules), TEXTS[tags]]) == wanted
    page.close()


@pytest.mark.parametrize(
    ("tags", "queries"),
    [("fr", ["l’enfant", "bibliothèques", "4 000"]), ("he,ur", ["לספריות", "ילד"])],
    ids=["fr", "he-ur"],
)
def test_readers_find_words_in_the_box(tags, queries, tmp_path, run, browser, serve):
    root = tmp_path / "x"
    assert run("mujaz", "init", "x", f"--lang={tags}", cwd=tmp_path).returncode == 0
    assert run("mujaz", "build", "--strict", cwd=root).returncode == 0
    tag = tags.split(",")[0]
    with serve(root / "site") as site:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{site.url}{tag}/about/")
        for query in queries:
            page.get_by_role("searchbox").fill(query)
            expect(page.locator('.mjz-search-list a[href*="lighthouse-of-port-amal"]').first).to_be_visible()
        page.close()
