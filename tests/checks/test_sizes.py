"""What is too long or too short says by how much, and where; one mistake is one finding."""

from __future__ import annotations

import pytest

from mujaz.model.length import put_right
from tiny import said

B, E, R, S = "briefings/bridge.yml", "briefings/entities.yml", "seeds/s-1.yml", "briefings/site.yml"
WHOLE = "إن الوفد وقّع في اليوم التالي اتفاقية بناء جسر طوله 70 مترًا مع بلدية المدينة"
LONG = f"قال مصدر مطلع {WHOLE}"
LESS = "وصل القائد سالم عامر إلى مدينة النور يوم الأحد على رأس وفد كبير من المهندسين"


@pytest.mark.parametrize(
    ("words", "least", "most", "hint"),
    [
        (46, 1, 45, "take out 1 word or more"),
        (130, 60, 120, "take out 10 words or more"),
        (58, 60, 120, "add 2 words or more"),
    ],
)
def test_a_hint_counts_words(words, least, most, hint):
    assert put_right(words, least, most) == hint


def test_excerpts_that_quote_too_much_together_name_the_limit_and_the_longest(tiny, tmp_path):
    tiny.change(B, "excerpt: اتفاقية بناء جسر طوله 70 مترًا", f"excerpt: {WHOLE}")
    tiny.change(
        E,
        "excerpt: وصل القائد سالم عامر إلى مدينة النور",
        "excerpt: وصل القائد سالم عامر إلى مدينة النور يوم الأحد على رأس وفد كبير من المهندسين",
    )
    (found,) = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ307"]
    longest = [tiny.place(B, WHOLE), tiny.place(E, "وصل القائد")]
    assert f"{found.span}" == longest[0], "it stands where something can be shortened"
    assert found.message == "all excerpts of 's-1' together quote 30 of its 88 words; 29, a third, are the most"
    assert found.hint.startswith("take out 1 word or more")
    for place in longest:
        assert f"{place.rpartition(':')[0]} (" in found.hint


def test_of_a_draft_the_longest_excerpt_is_named_wherever_it_stands(tiny, tmp_path):
    tiny.change(B, "status: published", "status: draft").change(
        B, "excerpt: اتفاقية بناء جسر طوله 70 مترًا", f"excerpt: {LONG}"
    )
    tiny.change(E, "excerpt: وصل القائد سالم عامر إلى مدينة النور", f"excerpt: {LESS}")
    (found,) = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ307"]
    assert (str(found.span), found.is_draft) == (tiny.place(B, LONG), True)
    assert found.hint.partition("the longest: ")[2].startswith(
        f"{tiny.place(B, LONG).rpartition(':')[0]} (18 words), {E}:"
    )


def test_a_draft_that_quotes_more_than_is_left_is_at_fault_and_not_what_is_published(tiny, tmp_path):
    other = tiny.files[B].replace("slug: bridge", "slug: again").replace("status: published", "status: draft")
    tiny.files["briefings/again.yml"] = other.replace("excerpt: اتفاقية بناء جسر طوله 70 مترًا", f"excerpt: {WHOLE}")
    tiny.change(B, "excerpt: وصل القائد سالم عامر إلى مدينة النور", f"excerpt: {LESS}")
    (found,) = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ307"]
    assert (str(found.span), found.is_draft) == (tiny.place("briefings/again.yml", WHOLE), True)
    assert B not in found.hint


def test_a_copied_text_names_the_limit_the_paragraph_and_the_words(tiny, tmp_path):
    copied = "وتقع المدينة على ضفة نهر عريض، ويعيش فيها صيادون ونجارون، وكان أهلها يعبرون النهر بالقوارب في الصيف والشتاء، ثم صار العبور"
    tiny.change(B, "{ar: وصل سالم عامر إلى مدينة النور.", f"{{ar: '{copied}'")
    (found,) = [finding for finding in tiny.report(tmp_path).findings if finding.code == "MJZ308"]
    assert found.message == "the text repeats 21 words of source s-1, paragraph 4; 20 are the most"
    assert "from 'وتقع المدينة على ضفة نهر' to" in found.hint


@pytest.mark.parametrize("summary", ["قصير", "كلمة " * 130])
def test_a_summary_of_the_wrong_size_is_one_finding(summary, tiny, tmp_path):
    tiny.change(B, "summary:\n  ar: ", f"summary:\n  ar: {summary}\n  # ")
    assert {code.rpartition(" ")[2] for code in said(tiny.report(tmp_path).findings)} & {"MJZ406", "MJZ806"} == {
        "MJZ406"
    }


def test_where_sizes_are_switched_off_texts_are_still_compared(tiny, tmp_path):
    tiny.change(B, "summary:\n  ar: ", "summary:\n  ar: قصير\n  # ")
    tiny.change(S, "languages: [ar, en]", "checks: {severities: {MJZ406: off}}\nlanguages: [ar, en]")
    assert "MJZ806" in " ".join(said(tiny.report(tmp_path).findings))
