"""A tiny site for tests, in words of our own: one source of six paragraphs, one briefing of two statements."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz import tasks
from mujaz.load import fingerprint_yaml

if TYPE_CHECKING:
    from mujaz.findings import Finding
    from mujaz.tasks import Report

REPOSITORY = Path(__file__).parent.parent
ADDRESS = "https://mujaz.example/"
"""Where tests publish sites: `mkdocs.yml` takes it from the environment."""
KEY = "0123456789abcdef0123456789abcdef"

ARTICLE = """\
خبر من المدينة القديمة

وصل القائد سالم عامر إلى مدينة النور يوم الأحد على رأس وفد كبير من المهندسين.

قال مصدر مطلع إن الوفد وقّع في اليوم التالي اتفاقية بناء جسر طوله 70 مترًا مع بلدية المدينة.

وتقع المدينة على ضفة نهر عريض، ويعيش فيها صيادون ونجارون، وكان أهلها يعبرون النهر بالقوارب في الصيف والشتاء، ثم صار العبور أصعب بعد أن ارتفع الماء.

ولم تعلن البلدية موعد بدء العمل ولا كلفته، واكتفت بالقول إن لجنة من المهندسين ستدرس الموقع وتقدم تقريرها إلى المجلس في وقت لاحق من العام.

اقرأ أيضًا في موقعنا
"""

SITE = """\
languages: [ar, en]
name: {ar: موقع صغير, en: A tiny site}
summary: {ar: موقع للاختبار, en: A site for tests}
"""

SOURCE = f"""\
id: s-1
short_name: {{ar: الخبر غير الموقّع, en: the unsigned item}}
headline: خبر من المدينة القديمة
outlet:
  note: {{ar: لا يظهر في النص, en: The text shows none}}
genre: report
language: ar
date_shown:
  note: {{ar: لا يظهر في النص, en: The text shows none}}
strand: bridge
boilerplate: [6]
{fingerprint_yaml(ARTICLE, KEY)}"""

SUMMARY_AR = " ".join(["يذكر المقال أن القائد يصل إلى المدينة ثم يوقّع الوفد اتفاقية"] * 6)
SUMMARY_EN = " ".join(["The article says the commander reaches the town and the delegation signs an agreement"] * 6)

BRIEFING = f"""\
source: s-1
slug: bridge
status: published
title: {{ar: جسر في مدينة النور, en: A bridge in Nur}}
summary:
  ar: {SUMMARY_AR}
  en: {SUMMARY_EN}
statements:
  - id: s1
    kind: report
    attribution: article
    text: {{ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}}
    evidence:
      - {{paragraph: 2, excerpt: وصل القائد سالم عامر إلى مدينة النور, gloss: {{en: Commander Salim Amir arrived in Nur}}}}
    events: [arrival]
    entities: [salim-amir, nur]
  - id: s2
    kind: claim
    attribution: {{unnamed: {{ar: مصدر مطلع, en: an informed source}}}}
    text: {{ar: يقول مصدر مطلع إن الجسر طوله 70 مترًا., en: An informed source says the bridge is 70 metres long.}}
    evidence:
      - {{paragraph: 3, excerpt: اتفاقية بناء جسر طوله 70 مترًا, gloss: {{en: an agreement on a bridge of 70 metres}}}}
terms: [delegation]
key_events: [arrival]
"""

ENTITIES = """\
- id: salim-amir
  type: person
  name: {ar: سالم عامر, en: Salim Amir}
  forms: [{text: Salem Amer, language: en, sources: [s-1]}]
  posts:
    - source: s-1
      kind: post
      text: {ar: القائد, en: commander}
      paragraph: 2
      excerpt: وصل القائد سالم عامر إلى مدينة النور
      gloss: {en: Commander Salim Amir arrived in Nur}
- id: nur
  type: place
  name: {ar: مدينة النور, en: Nur}
"""

EVENTS = """\
- id: arrival
  date: "2025-12~"
  inferred: {reason: {ar: يُفهم من النص, en: It follows from the text}}
  place: nur
  text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}
"""

GLOSSARY = """\
- id: delegation
  name: {ar: وفد, en: delegation}
  definition: {ar: جماعة تُرسل لتمثيل غيرها., en: A group sent to represent others.}
"""

DIFFERENCES = """\
- id: who-signed
  scope: inside
  title: {ar: من وقّع, en: Who signed}
  passages:
    - source: s-1
      paragraph: 3
      excerpt: إن الوفد وقّع في اليوم التالي اتفاقية
      gloss: {en: that the delegation signed an agreement on the next day}
      text: {ar: الوفد وقّعها., en: The delegation signed it.}
    - source: s-1
      paragraph: 2
      excerpt: وصل القائد سالم عامر إلى مدينة النور
      gloss: {en: Commander Salim Amir arrived in Nur}
      text: {ar: القائد هو الحاضر., en: The commander is the one present.}
  note: {ar: لا يوفق النص بينهما., en: The text does not reconcile them.}
"""

TOPIC = """\
id: bridge-of-nur
title: {ar: جسر النور, en: The bridge of Nur}
summary: {ar: عن جسر في مدينة النور., en: On a bridge in Nur.}
as_of: 2026-11-25
bottom_line:
  ar: BOTTOM_AR
  en: BOTTOM_EN
points:
  - id: arrived
    standing: reported
    text: {ar: "وفق [](s-1) وصل سالم عامر إلى مدينة النور.", en: "According to [](s-1), Salim Amir arrived in Nur."}
    rests_on: [bridge/s1]
    differences: [who-signed]
  - id: signed
    standing: disputed
    text: {ar: يختلف من وقّع., en: Who signed is disputed.}
    rests_on: [bridge/s2]
    differences: [who-signed]
  - id: cost
    standing: unknown
    text: {ar: لا تُعرف كلفة الجسر., en: The cost of the bridge is not known.}
open_question: who-signed
key_events: [arrival]
protagonists: [salim-amir]
""".replace("BOTTOM_AR", " ".join(["وصل القائد إلى المدينة مع المهندسين واتفقوا على بناء الجسر"] * 5)).replace(
    "BOTTOM_EN", " ".join(["The commander came to the town and they agreed to build the bridge"] * 5)
)


@dataclass
class TinySite:
    """A site's files, to be changed and checked."""

    files: dict[str, str] = field(
        default_factory=lambda: {
            "briefings/site.yml": SITE,
            "briefings/bridge.yml": BRIEFING,
            "briefings/entities.yml": ENTITIES,
            "briefings/events.yml": EVENTS,
            "briefings/glossary.yml": GLOSSARY,
            "briefings/differences.yml": DIFFERENCES,
            "seeds/s-1.yml": SOURCE,
        }
    )

    def change(self, file: str, old: str, new: str) -> TinySite:
        """Replace what stands exactly once in a file."""
        assert self.files[file].count(old) == 1, f"{old!r} stands {self.files[file].count(old)} times in {file}"
        self.files[file] = self.files[file].replace(old, new)
        return self

    def unchecked(self, *codes: str) -> TinySite:
        """Switch rules off, for texts that are odd on purpose."""
        line = f"checks: {{severities: {{{', '.join(f'{code}: off' for code in codes)}}}}}\n"
        self.files["briefings/site.yml"] = self.files["briefings/site.yml"].replace(line, "") + line
        return self

    def with_topic(self, name: str = "bridge-of-nur") -> TinySite:
        """Add a topic; its file is called as it is."""
        self.files[f"briefings/topics/{name}.yml"] = TOPIC.replace("bridge-of-nur", name)
        return self

    def place(self, file: str, text: str) -> str:
        """Return where a text starts, as findings say it."""
        before, found, _ = self.files[file].partition(text)
        assert found, f"{text!r} is not in {file}"
        return f"{file}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"

    def write(self, root: Path) -> Path:
        """Write the files into a folder, with the repository's theme and MkDocs configuration."""
        for name, text in self.files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
        for name in ("mkdocs.yml", "site-theme"):
            if not (root / name).exists():
                (root / name).symlink_to(REPOSITORY / name)
        return root

    def report(self, root: Path) -> Report:
        """Write the files and check them."""
        return tasks.report_folder(self.write(root))


def said(findings: tuple[Finding, ...]) -> list[str]:
    """Return findings as `place code`."""
    return [f"{finding.span} {finding.code}" for finding in findings]
