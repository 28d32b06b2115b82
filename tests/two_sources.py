"""The tiny site's briefing with a second source: an English article of another day, in words of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.load import fingerprint_yaml

if TYPE_CHECKING:
    from tiny import TinySite

BRIEFING, SECOND = "briefings/bridge.yml", "seeds/s-2.yml"

KEY = "fedcba9876543210fedcba9876543210"

ARTICLE = """\
Nur to get its first bridge

Commander Salim Amir came to Nur on Sunday with a large team of engineers, the harbour office said.

The town and the team signed a deal on Monday for a bridge 70 metres long, according to a clerk of the town hall.

A ferry has crossed the river twice a day since last spring, and its owner is thinking of selling it, now that people
will soon be able to walk across whenever they like, in any weather and at any hour of the day or the night.

The council will hear the engineers in the new year. Until then nothing will be dug, said the clerk, and nobody has told
the fishermen where their boats are to lie, or who is going to pay for the new moorings on the other side.

The deal leaves open when the work begins, what it costs, and who builds the road that has to lead to it from the market.
"""

SOURCE = f"""\
id: s-2
short_name: {{ar: صحيفة الميناء, en: the Harbour Paper}}
headline: Nur to get its first bridge
outlet:
  name: {{ar: صحيفة الميناء, en: The Harbour Paper}}
  note: {{ar: يظهر في النص, en: The text shows it}}
genre: analysis
language: en
date_shown:
  date: 2025-12-17
  note: {{ar: يظهر في النص, en: The text shows it}}
strand: harbour
stance: {{ar: تميل الصياغة إلى الجسر., en: The wording favours the bridge.}}
{fingerprint_yaml(ARTICLE, KEY)}"""

STATEMENTS = """\
  - id: s3
    source: s-2
    kind: report
    attribution: article
    text: {ar: جاء سالم عامر إلى مدينة النور مع المهندسين., en: Salim Amir came to Nur with engineers.}
    evidence:
      - {paragraph: 2, excerpt: Commander Salim Amir came to Nur on Sunday, gloss: {ar: جاء القائد سالم عامر إلى النور يوم الأحد}}
    events: [arrival]
    entities: [salim-amir, nur]
  - id: s4
    source: s-2
    kind: claim
    attribution: {unnamed: {ar: موظف في البلدية, en: a clerk of the town hall}}
    text: {ar: يقول الموظف إن طول الجسر 70 مترًا., en: The clerk says the bridge is 70 metres long.}
    not_stated: {ar: لا يُذكر موعد بدء العمل., en: It does not say when the work begins.}
    evidence:
      - {paragraph: 3, excerpt: signed a deal on Monday for a bridge 70 metres long, gloss: {ar: وقّعا يوم الاثنين اتفاقًا على جسر طوله 70 مترًا}}
  - id: s5
    source: s-2
    kind: claim
    attribution: salim-amir
    text: {ar: يقول سالم عامر إنه جاء مع المهندسين., en: Salim Amir says he came with the engineers.}
    evidence:
      - {paragraph: 2, excerpt: with a large team of engineers, gloss: {ar: مع فريق كبير من المهندسين}}
    entities: [salim-amir]
"""


def of_two(tiny: TinySite, *, strand: str = "harbour") -> TinySite:
    """Add the second source to the briefing of the tiny site.

    Args:
        tiny: the site.
        strand: strand of the second source; that of the first is `bridge`.
    """
    tiny.files[SECOND] = SOURCE.replace("strand: harbour", f"strand: {strand}")
    tiny.change("seeds/s-1.yml", "strand: bridge", "published: 2025-12-15\nstrand: bridge")
    tiny.change(BRIEFING, "source: s-1\n", "source: [s-1, s-2]\npublished: 2026-01-05\n")
    tiny.change(BRIEFING, "  - id: s1\n", "  - id: s1\n    source: s-1\n")
    tiny.change(BRIEFING, "  - id: s2\n", "  - id: s2\n    source: s-1\n")
    tiny.change(BRIEFING, "terms: [delegation]\n", f"{STATEMENTS}terms: [delegation]\n")
    return tiny
