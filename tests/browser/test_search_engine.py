"""The site's JavaScript against the Python: the same forms for the same text, the same results for the same query."""

from __future__ import annotations

import json

import pytest
import yaml

from mujaz import tasks
from mujaz.search import rules_text
from tiny import REPOSITORY

pytestmark = pytest.mark.browser

SCRIPTS = REPOSITORY / "site-theme" / "assets" / "mujaz" / "search"
VECTORS = json.loads((REPOSITORY / "tests" / "search" / "vectors.json").read_text("utf-8"))
QUERIES = [
    (query["q"], query["at"])
    for name in ("queries.yml", "blind.yml", "reader.yml", "variants.yml")
    for query in yaml.safe_load((REPOSITORY / "tests" / "bench" / "search" / name).read_text("utf-8"))
]
ODD = [
    "",
    " ",
    "\u202e",
    "x" * 2000,
    "(.*[",
    "و",
    "the",
    "حف",
    "haf",
    "ليب ",
    "Hiftar zzzz",
    "من هو حفتر؟",
    "2025-12-17",
    "17th of Dec, 2025",
    "17 كانون الأول 2025",
    "2020-13-45",
    "JF17",
    "JF-17 jets",
    "cybersecurity",
    "cease-fire",
    "وقف اطلاقالنار",
    "آي إس بي آر",
    "U.N. Security Council",
    "Haftar2019",
    "17=12 ~x *y",
    "ا" * 400,
    "علي",
    "who",
    "WHO said so",
    "هو",
    "1,500",
    "who signed the agreement",
    "من وقع الاتفاقية",
    "متى زار صدام حفتر باكستان؟",
    "is it?",
    "17 كانون 1",
    "خاص",
    "الخاص",
    "alqaeda elestiklal",
    "al Estiklaly",
    "عبدالحميد الدبيبة",
    "أبي الراقية",
    "gdfdh",
    "GDFDH fh;sjhk",
    "مهلاغش",
    "لاثىلاشئه",
    "ليبيـــا حَفتر",
    "حُفتر",
]

FORMS = """([rules, texts]) => {
  const analyser = new Analyser(rules);
  return texts.map((text) => ({ text, words: analyser.words(text).map((word) => ({
    word, forms: Object.fromEntries(analyser.forms(word)), core: analyser.core(word), frame: analyser.frame(word),
    sound: analyser.sound(word), stop: analyser.isStop(word), openings: analyser.openings(word), itself: analyser.itself(word),
  })) }));
}"""

RESULTS = """async ([base, queries]) => {
  const read = async (name) => (await fetch(base + name)).json();
  const engine = new Engine(await read("rules.json"), read);
  const answers = [];
  for (const [text, tag] of queries) {
    const hits = [];
    await engine.search(text, tag, [], (language, found) => hits.push(...found));
    answers.push(await Promise.all(hits.slice(0, 40).map(async (hit) => {
      const shown = await engine.shown(hit);
      return [shown.language, shown.kind, shown.url, shown.excerpt];
    })));
  }
  return answers;
}"""


@pytest.fixture
def page(tabs, site):
    page = tabs.open()
    page.goto(site.url)
    for name in ("dates", "marks", "analyser", "reader", "compounds", "matching", "understood", "engine"):
        page.add_script_tag(path=SCRIPTS / f"{name}.js")
    return page


def test_javascript_gives_the_forms_of_the_vectors(page):
    rules = (REPOSITORY / "generator" / "mujaz" / "search" / "rules.json").read_text("utf-8")
    texts = [vector["text"] for vector in VECTORS]
    assert page.evaluate(FORMS, [json.loads(rules_text(rules, ["ar", "en"])), texts]) == VECTORS


def test_javascript_and_python_give_the_same_results_in_the_same_order(page, site, built):
    queries = [*QUERIES, *((query, tag) for query in ODD for tag in ("ar", "en"))]
    engine = tasks.search_engine(built)
    answers = page.evaluate(RESULTS, [f"{site.url}search/", queries])
    for (query, tag), answer in zip(queries, answers, strict=True):
        hits = engine.search(query, tag)[:40]
        expected = [[h.language, h.kind, h.url, [[p.text, p.marked] for p in h.excerpt]] for h in hits]
        assert answer == expected, (query, tag)
