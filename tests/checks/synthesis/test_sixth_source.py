"""A sixth source contradicts what is agreed: the check names the sentences that no longer hold, in each language."""

from __future__ import annotations

import shutil
from datetime import date, timedelta

import pytest
from mkdocs.utils import yaml_load

from mujaz import tasks
from mujaz.findings import Severity
from mujaz.load import fingerprint_yaml
from tiny import KEY, REPOSITORY

TOPIC = yaml_load((REPOSITORY / "briefings" / "topics" / "libya-pakistan.yml").read_text("utf-8"))
AGREED = [point for point in TOPIC["points"] if point["standing"] == "agreed"]
AS_OF = date.fromisoformat(str(TOPIC["as_of"]))

ARTICLE = """\
نفي التوقيع في بنغازي

قال بيان صدر اليوم إن أي اتفاقية لم توقع في المدينة، وإن ما أعلن سابقًا كان مسودة لم يوافق عليها أحد من الطرفين.

وأضاف البيان أن الطرفين سيلتقيان مرة أخرى لبحث ما بقي من نقاط الخلاف، وأن موعد اللقاء الجديد لم يحدد حتى الآن لأسباب لم تذكر.
"""

SEED = f"""\
id: "005"
short_name: {{ar: البيان الجديد, en: the new statement}}
outlet:
  note: {{ar: لا يظهر في النص, en: The text shows none}}
genre: report
language: ar
date_shown:
  note: {{ar: لا يظهر في النص, en: The text shows none}}
strand: denial
{fingerprint_yaml(ARTICLE, KEY)}"""

BRIEFING = f"""\
source: "005"
slug: denial
status: published
published: {AS_OF + timedelta(days=1)}
title: {{ar: بيان ينفي التوقيع, en: A statement denies the signing}}
summary:
  ar: {" ".join(["ينفي البيان توقيع أي اتفاقية ويقول إن ما أعلن كان مسودة"] * 7)}
  en: {" ".join(["The statement denies that any agreement was signed and calls it a draft"] * 6)}
key_events: [benghazi-agreement-signed]
statements:
  - id: d1
    kind: claim
    attribution: {{unnamed: {{ar: بيان, en: a statement}}}}
    text: {{ar: ينفي بيان توقيع أي اتفاقية., en: A statement denies that any agreement was signed.}}
    evidence:
      - {{paragraph: 2, excerpt: إن أي اتفاقية لم توقع في المدينة, gloss: {{en: that no agreement was signed in the city}}}}
    events: [benghazi-agreement-signed, general-command-announces-agreement]
"""


@pytest.fixture
def root(tmp_path):
    for name in ("briefings", "seeds"):
        shutil.copytree(REPOSITORY / name, tmp_path / name, ignore=shutil.ignore_patterns("texts"))
    for name in ("mkdocs.yml", "site-theme"):
        (tmp_path / name).symlink_to(REPOSITORY / name)
    (tmp_path / "seeds" / "005.yml").write_text(SEED, "utf-8")
    (tmp_path / "briefings" / "2026-11-denial.yml").write_text(BRIEFING, "utf-8")
    return tmp_path


def test_a_source_that_contradicts_what_is_agreed_stops_the_build_and_names_the_sentences(root, run):
    findings = tasks.report_folder(root).findings
    stale = [finding for finding in findings if finding.code == "MJZ710"]
    assert all(finding.severity is Severity.ERROR for finding in stale)
    agreement = [point for point in AGREED if any("munir-visit-concern" in name for name in point["rests_on"])]
    assert agreement
    for point in agreement:
        for tag, text in point["text"].items():
            start = " ".join(text.split()[:2])
            if "[" not in start:
                named = [f for f in stale if f"'{point['id']}' ({tag}: {start}" in f.message]
                assert named, (point["id"], tag)
                assert all("denial/d1" in f.hint for f in named)
    # Beside that the new source is not weighed at all.
    assert [f.code for f in findings if "'denial'" in f.message and f.code == "MJZ709"] == ["MJZ709"]
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 1
    assert "MJZ710" in done.stdout + done.stderr


def test_weighed_again_the_build_goes_on(root):
    topic = root / "briefings" / "topics" / "libya-pakistan.yml"
    text = topic.read_text("utf-8").replace(f"as_of: {AS_OF}", f"as_of: {AS_OF + timedelta(days=1)}")
    topic.write_text(text + "considered: [denial]\n", "utf-8")
    assert [f.code for f in tasks.report_folder(root).findings if f.severity is Severity.ERROR] == []
