"""Texts that are cut short or empty are found; codes with a comment behind them are not."""

from __future__ import annotations

import pytest

from tiny import said

B, E, V, R = "briefings/bridge.yml", "briefings/entities.yml", "briefings/events.yml", "seeds/s-1.yml"

CUT = {
    "a title": (
        B,
        "{ar: جسر في مدينة النور, en: A bridge in Nur}",
        "\n  ar: جسر في مدينة النور\n  en: Bridge #2 in Nur",
        "Bridge #2",
    ),
    "a title in braces": (B, "en: A bridge in Nur}", "en: Bridge #2\n  }", "Bridge #2"),
    "a text of two lines": (B, "en: A bridge in Nur}", "en: A bridge\n    in #2\n  }", "A bridge\n"),
    "a text in a list": (
        B,
        "{ar: يقول مصدر مطلع إن الجسر طوله 70 مترًا., en: An",
        "{ar: يقول مصدر مطلع إن الجسر طوله 70 مترًا. #x\n    , en: An",
        "يقول",
    ),
    "an excerpt": (
        B,
        "excerpt: اتفاقية بناء جسر طوله 70 مترًا,",
        "excerpt: اتفاقية بناء جسر طوله 70 مترًا #\n      ,",
        "اتفاقية بناء",
    ),
    "a headline": (
        R,
        "headline: خبر من المدينة القديمة",
        "headline: خبر من المدينة القديمة # 1",
        "خبر من المدينة القديمة # 1",
    ),
    "a spelling": (E, "text: Salem Amer,", "text: Salem Amer #\n    ,", "Salem"),
    "a reason": (V, "en: It follows from the text}}", "en: It follows from the text\t# yes\n    }}", "It follows"),
}


@pytest.mark.parametrize("name", CUT)
def test_a_text_that_a_comment_cuts_short_is_found(name, tiny, tmp_path):
    file, old, new, at = CUT[name]
    tiny.change(file, old, new)
    assert f"{tiny.place(file, at)} MJZ010" in said(tiny.report(tmp_path).findings)


KEPT = {
    "a status": (B, "status: published", "status: published # or draft"),
    "an id": (B, "slug: bridge", "slug: bridge # as in the address"),
    "a kind": (B, "kind: report", "kind: report # told as fact"),
    "an attribution": (B, "attribution: article", "attribution: article # itself"),
    "a quoted text": (B, "en: A bridge in Nur}", "en: 'A bridge in Nur' # a title\n  }"),
    "a number sign inside a word": (B, "en: A bridge in Nur}", "en: A bridge in Nur#}"),
    "a comment behind the braces": (B, "en: A bridge in Nur}", "en: A bridge in Nur} # a title"),
    "a comment of its own line": (B, "en: A bridge in Nur}", "en: A bridge in Nur\n  # a title\n  }"),
    "a date": (V, '"2025-12~"', "2025-12~ # about"),
    "a language": (R, "language: ar", "language: ar # Arabic"),
}


@pytest.mark.parametrize("name", KEPT)
def test_a_comment_that_cuts_nothing_is_no_mistake(name, tiny, tmp_path):
    assert said(tiny.change(*KEPT[name]).report(tmp_path).findings) == []


def test_a_string_of_a_language_file_that_a_comment_cuts_short_is_found(tiny, tmp_path):
    from tongues import FILES  # noqa: PLC0415 - the files of languages

    (path,) = [path for path in FILES if path.stem == "en"]
    file, text = "languages/en.yml", path.read_text(encoding="utf-8")
    tiny.files[file] = text.replace("  missing: This text", "  missing: No #1 text", 1)
    found = [finding for finding in said(tiny.report(tmp_path).findings) if "MJZ010" in finding]
    assert found == [f"{tiny.place(file, 'No #1')} MJZ010"]


@pytest.mark.parametrize(
    "empty", ["'   '", "''", "' \u00a0 '", '"\\u200b\\u200f"', "'* *'", "'[ ]{ar}'", '"\\t\\n"', "\u3164", ">-\n", "#2"]
)
def test_a_text_with_nothing_to_see_in_it_is_empty(empty, tiny, tmp_path):
    tiny.change(B, "{ar: جسر في مدينة النور, en: A bridge in Nur}", f"\n  ar: جسر في مدينة النور\n  en: {empty}")
    (finding,) = tiny.report(tmp_path).findings
    assert finding.code == "MJZ105"


def test_what_a_source_is_called_is_something_to_see(tiny, tmp_path):
    tiny.change(B, "en: A bridge in Nur}", "en: '[](s-1)'}").change(B, "ar: جسر في مدينة النور", "ar: '[](s-1)'")
    assert "MJZ105" not in [finding.code for finding in tiny.report(tmp_path).findings]


def test_the_rest_of_a_text_with_a_comma_is_named(tiny, tmp_path):
    tiny.change(B, "en: A bridge in Nur}", "en: A bridge in Nur, long awaited}")
    (finding,) = tiny.report(tmp_path).findings
    assert "comma" in finding.hint
