"""Findings in another language: on a terminal, in a pipe, for programs."""

from __future__ import annotations

import json

import pytest

from messages.extraction import TAGS
from mujaz import tasks
from mujaz.edges import catalogue
from mujaz.findings import Finding, Rule, Severity, Span
from mujaz.messages import MisuseError, say
from mujaz.render import as_explanation, as_rules, as_text
from mujaz.render.findings import as_github, as_json
from reading_order import seen

AR = catalogue("ar")
SPAN = Span("briefings/x.yml", 3, 5)
KEY = Rule("MJZ101", "").at(
    SPAN, say("the key '{key}' is not known here", key="evidenc"), say("did you mean '{word}'?", word="evidence")
)
DATE = Rule("MJZ876", "", Severity.WARNING).at(
    SPAN,
    say("the newest amendment is of {date}, and 'revised' does not say so", date="2026-12-03"),
    say("write 'revised: {date}'", date="2026-12-03"),
)


def test_text_in_a_pipe_is_translated_and_has_no_isolates():
    assert as_text([KEY], catalogue=AR) == (
        "briefings/x.yml:3:5: MJZ101 المفتاح «evidenc» غير معروف هنا\n    تلميح: أتقصد «evidence»؟\n"
    )


def test_a_warning_about_a_draft_says_so():
    draft = Finding(DATE.code, DATE.severity, DATE.span, DATE.message, is_draft=True)
    assert "MJZ876 مسودة: تحذير: أحدث تعديل بتاريخ 2026-12-03، و«revised» لا يذكره\n" in as_text([draft], catalogue=AR)
    assert "MJZ876 draft: warning: the newest amendment" in as_text([draft])


def test_on_a_terminal_the_place_stands_in_front_and_the_message_reads_from_right_to_left():
    first, second = as_text([DATE], catalogue=AR, isolated=True).splitlines()
    assert seen(first, "ltr") == (
        "briefings/x.yml:3:5: MJZ876 "
        + seen("تحذير: أحدث تعديل بتاريخ \u2066DATE\u2069، و«\u2066revised\u2069» لا يذكره", "rtl")
    ).replace("DATE", "2026-12-03")
    assert seen(second, "ltr").lstrip() == seen("تلميح: اكتب «\u2066KEY\u2069»", "rtl").replace(
        "KEY", "revised: 2026-12-03"
    )


def test_a_value_cannot_break_out_of_its_isolate():
    evil = Rule("MJZ101", "").at(SPAN, say("the key '{key}' is not known here", key="a\u2069\u202eb\x1b[2J\nc"))
    (line,) = as_text([evil], catalogue=AR, isolated=True).splitlines()
    assert not set("\u202e\x1b") & set(line)
    assert "\\u2069\\u202eb\\u001b[2J\\u000ac" in line
    assert line.count("\u2069") == sum(map(line.count, "\u2066\u2067\u2068"))


def test_programs_get_the_english_message_and_the_translated_one_where_it_is_asked_for():
    (english,) = json.loads(as_json([KEY]))
    assert english["message"] == "the key 'evidenc' is not known here"
    assert "translation" not in english
    (told,) = json.loads(as_json([KEY], ".", AR))
    assert told == english | {
        "translation": {"language": "ar", "message": "المفتاح «evidenc» غير معروف هنا", "hint": "أتقصد «evidence»؟"}
    }


def test_github_annotates_in_the_language():
    assert as_github([KEY], ".", AR).endswith("::المفتاح «evidenc» غير معروف هنا (أتقصد «evidence»؟)\n")


def test_a_finding_is_translated_for_a_page():
    told = tasks.translated(KEY, "ar")
    assert (told.code, told.span, told.message) == (KEY.code, KEY.span, "المفتاح «evidenc» غير معروف هنا")
    with pytest.raises(MisuseError):
        tasks.translated(KEY, "xx")


@pytest.mark.parametrize("rule", tasks.RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("tag", TAGS)
def test_every_rule_is_explained_in_every_language_with_its_examples(rule, tag):
    told = as_explanation(rule, str, catalogue(tag))
    assert catalogue(tag).tell(rule.title) in told
    for paragraph in rule.paragraphs:
        assert not paragraph[0].isspace() or paragraph in told


def test_english_explanations_are_as_the_rule_has_them():
    rule = tasks.RULES[0]
    assert rule.explanation in as_explanation(rule, str)
    assert f"{rule.code}  error    {rule.title}\n" in as_rules([rule], str)


def test_lines_of_an_explanation_are_isolated_each_by_itself():
    for rule in tasks.RULES:
        for line in as_explanation(rule, str, AR, isolated=True).splitlines():
            assert line.count("\u2069") == sum(map(line.count, "\u2066\u2067\u2068")), line
