"""A synthesis says what its statements say, and no more; each rule finds its mistake at its place, and nothing else."""

from __future__ import annotations

import pytest

from mujaz.load import fingerprint_yaml
from tiny import KEY, TinySite, said

T, B2, D = "briefings/topics/bridge.yml", "briefings/second.yml", "briefings/differences.yml"

ARTICLE = """\
خبر ثانٍ من مدينة النور

أعلنت البلدية أن القائد سالم عامر وصل إلى المدينة في ديسمبر مع خمسين مهندسًا.

ويرى كاتب الخبر أن الجسر سيغيّر حياة الصيادين في المدينة كلها خلال سنوات قليلة.

وكانت في المدينة سوق قديمة يقصدها أهل القرى من ضفتي النهر في أول كل شهر، وكان التجار ينتظرون القوارب ساعات طويلة قبل أن يعبروا إلى الضفة الأخرى ببضائعهم ودوابهم.
"""

SOURCE = f"""\
id: s-2
short_name: {{ar: الخبر الثاني, en: the second item}}
headline: خبر ثانٍ من مدينة النور
outlet:
  note: {{ar: لا يظهر في النص, en: The text shows none}}
genre: report
language: ar
date_shown:
  note: {{ar: لا يظهر في النص, en: The text shows none}}
strand: other
{fingerprint_yaml(ARTICLE, KEY)}"""

BRIEFING = f"""\
source: s-2
slug: second
status: published
published: 2026-11-20
title: {{ar: وصول المهندسين إلى مدينة النور, en: The engineers arrive in Nur}}
summary:
  ar: {" ".join(["وصل القائد إلى المدينة مع المهندسين كما أعلنت البلدية"] * 8)}
  en: {" ".join(["The commander arrived with engineers as the municipality announced it"] * 7)}
key_events: [arrival]
statements:
  - id: t1
    kind: report
    attribution: article
    text:
      ar: وصل سالم عامر إلى مدينة النور في ديسمبر مع 50 مهندسًا.
      en: Salim Amir arrived in Nur in December with 50 engineers.
    evidence:
      - {{paragraph: 2, excerpt: سالم عامر وصل إلى المدينة في ديسمبر مع خمسين مهندسًا, gloss: {{en: Salim Amir arrived in the town in December with fifty engineers}}}}
    events: [arrival]
    entities: [salim-amir, nur]
  - id: t2
    kind: opinion
    attribution: article
    text: {{ar: سيغيّر الجسر حياة الصيادين., en: The bridge will change the fishermen’s lives.}}
    evidence:
      - {{paragraph: 3, excerpt: الجسر سيغيّر حياة الصيادين في المدينة, gloss: {{en: the bridge will change the lives of the fishermen}}}}
"""

BOTTOM_AR = " ".join(["وصل القائد إلى المدينة مع المهندسين واتفقوا على بناء الجسر"] * 5)
BOTTOM_EN = " ".join(["The commander came to the town and they agreed to build the bridge"] * 5)

TOPIC = f"""\
id: bridge-of-nur
title: {{ar: جسر النور, en: The bridge of Nur}}
summary: {{ar: عن جسر في مدينة النور., en: On a bridge in Nur.}}
as_of: 2026-11-25
bottom_line:
  ar: {BOTTOM_AR}
  en: {BOTTOM_EN}
key_events: [arrival]
protagonists: [salim-amir]
points:
  - id: arrived
    standing: agreed
    text: {{ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}}
    rests_on: [bridge/s1, second/t1]
  - id: engineers
    standing: reported
    text: {{ar: "وفق [](s-2) كان معه 50 مهندسًا.", en: "According to [](s-2), 50 engineers came with him."}}
    rests_on: [second/t1]
  - id: signed
    standing: disputed
    text: {{ar: يختلف من وقّع., en: Who signed is disputed.}}
    rests_on: [bridge/s2]
    differences: [who-signed]
  - id: cost
    standing: unknown
    text: {{ar: لا تُعرف كلفة الجسر., en: The cost of the bridge is not known.}}
"""


@pytest.fixture
def site(tiny: TinySite) -> TinySite:
    tiny.files |= {"seeds/s-2.yml": SOURCE, B2: BRIEFING, T: TOPIC}
    # The two passages of the difference are about the signing, which no event of the tiny site is.
    tiny.change(
        D,
        "      paragraph: 2\n      excerpt: وصل القائد سالم عامر إلى مدينة النور",
        "      paragraph: 5\n      excerpt: ولم تعلن البلدية موعد بدء العمل",
    )
    tiny.change(
        D,
        "gloss: {en: Commander Salim Amir arrived in Nur}",
        "gloss: {en: the municipality did not announce when work begins}",
    )
    return tiny


@pytest.mark.parametrize(("ar", "en", "is_said"), [
    ("في عام 2031", "in 2031", False),
    ("في أغسطس", "in August", False),
    ("نادر أمين", "Nadir Amin", False),
    ("مع 50 مهندسًا", "with 50 engineers", True),
    ("في ديسمبر", "in December", True),
    ("سالم عامر", "Salim Amir", True),
])  # fmt: skip
def test_a_summary_says_nothing_that_no_statement_says(ar, en, is_said, site, tmp_path):
    site.files["briefings/entities.yml"] += (
        "- id: nadir-amin\n  type: person\n  name: {ar: نادر أمين, en: Nadir Amin}\n"
    )
    site.files[B2] = site.files[B2].replace("كما أعلنت البلدية", f"كما أعلنت البلدية {ar}", 1)
    site.files[B2] = site.files[B2].replace(
        "as the municipality announced it", f"as the municipality announced it {en}", 1
    )
    found = [f for f in site.report(tmp_path).findings if f.code == "MJZ713"]
    assert [str(f.span) for f in found] == ([] if is_said else [site.place(B2, "ar: وصل القائد")])


def test_a_point_that_a_draft_hides_with_what_is_published_is_found(site, tmp_path):
    site.change(B2, "status: published", "status: review")
    (finding,) = [f for f in site.report(tmp_path).findings if f.code == "MJZ712"]
    assert str(finding.span) == site.place(T, "second/t1")
    assert finding.message.startswith("'second' is not published")
    assert finding.message.endswith(": arrived")
    # What rests on drafts alone waits for them.
    site.change("briefings/bridge.yml", "status: published", "status: draft")
    assert "MJZ712" not in [f.code for f in site.report(tmp_path).findings]


def test_a_synthesis_that_holds_has_no_finding(site, tmp_path):
    assert said(site.report(tmp_path).findings) == []


@pytest.mark.parametrize(
    ("code", "old", "new", "at"),
    [
        ("MJZ701", "rests_on: [bridge/s1, second/t1]", "rests_on: [bridge/s1]", "agreed\n"),
        ("MJZ702", "[bridge/s1, second/t1]", "[bridge/s1, second/t1, second/t2]", "second/t2"),
        ("MJZ703", "    differences: [who-signed]\n  - id: cost\n    standing: unknown", "    differences: [who-signed]\n  - id: cost\n    rests_on: [bridge/s2]\n    standing: unknown", "- id: cost"),
        ("MJZ704", '"According to [](s-2), 50 engineers', '"There were 50 engineers', '"There were'),
        ("MJZ705", "The cost of the bridge is not known.", "The cost of the bridge’s ٣ parts is not known.", "The cost of the bridge’s"),
        ("MJZ706", "Salim Amir arrived in Nur.", "Salim Amir arrived in Nur in November.", "Salim Amir arrived in Nur in"),
        ("MJZ706", "وصل سالم عامر إلى مدينة النور., en", "وصل سالم عامر إلى مدينة النور في تشرين الثاني., en", "وصل سالم عامر إلى مدينة النور في"),
        ("MJZ707", "The cost of the bridge", "The cost of Salim Amir’s bridge", "The cost of Salim"),
        ("MJZ707", "لا تُعرف كلفة الجسر", "لا تُعرف كلفة جسر سالم عامر", "لا تُعرف"),
        ("MJZ707", "Who signed is disputed.", '"Who signed, says [](s-2), is disputed."', '"Who signed, says'),
        ("MJZ708", "    rests_on: [second/t1]\n", "", "- id: engineers"),
        ("MJZ708", "    differences: [who-signed]\n", "", "- id: signed"),
        ("MJZ710", "as_of: 2026-11-25", "as_of: 2026-11-19", None),
        ("MJZ711", "Who signed is disputed.", " ".join(["word", "more"] * 18), "word more"),
        ("MJZ711", "key_events: [arrival]", "key_events: []", "[]\nprot"),
        ("MJZ711", BOTTOM_EN, "Too short.", "Too short."),
    ],
)  # fmt: skip
def test_a_mistake_is_found_at_its_place(site, tmp_path, code, old, new, at):
    site.change(T, old, new)
    findings = tuple(
        f for f in site.report(tmp_path).findings if f.code.startswith("MJZ7")
    )  # the other language lacks what was changed
    if code == "MJZ708":  # a point that rests on nothing also lacks what its text has, and what it is disputed about
        findings = tuple(f for f in findings if f.code not in {"MJZ703", "MJZ705", "MJZ707"})
    if at is None:
        assert {f.code for f in findings} == {code}
        return
    place = site.place(T, at)
    line, column = place.rsplit(":", 2)[1:]
    if at.startswith("- "):
        place = f"{T}:{line}:{int(column) + 2}"
    assert said(findings) == [f"{place} {code}"]
