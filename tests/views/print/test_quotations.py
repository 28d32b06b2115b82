"""The quotation block holds words of the speakers, and not the words that introduce them."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.views.print import brief, extent

B, E = "briefings/bridge.yml", "briefings/entities.yml"
PROVEN = "إن الوفد وقّع في اليوم التالي"
SPEAKER = "    attribution: {unnamed: {ar: مصدر مطلع, en: an informed source}}\n"


def block(tiny, root) -> list[str]:
    dossier = tiny.report(root).dossier
    briefing = dossier.briefings[0].value
    view = brief(briefing, extent(briefing, dossier), dossier, tasks.wordings_of(dossier)["en"])
    return [f"{quotation.attribution}: {quotation.words.text}" for quotation in view.quotations]


def test_only_quotations_stand_in_it(tiny, tmp_path):
    assert block(tiny, tmp_path) == []
    tiny.change(B, "kind: claim", "kind: quotation")
    assert block(tiny, tmp_path) == ["an informed source (unnamed): اتفاقية بناء جسر طوله 70 مترًا"]


@pytest.mark.parametrize("marks", [("«", "»"), ("“", "”"), ('\\"', '\\"')])
def test_an_excerpt_with_quotation_marks_comes_before_a_longer_one(tiny, tmp_path, marks):
    quoted = f'"قال {marks[0]}نعم{marks[1]} للجسر هنا"'
    tiny.change(B, "kind: claim", "kind: quotation")
    tiny.change(
        B,
        "excerpt: اتفاقية بناء جسر طوله 70 مترًا,",
        f"excerpt: {PROVEN}}}\n      - {{paragraph: 3, excerpt: {quoted},",
    )
    (words,) = block(tiny, tmp_path)
    assert "نعم" in words


def test_an_excerpt_that_names_the_speaker_is_an_introduction(tiny, tmp_path):
    tiny.change(B, "kind: claim", "kind: quotation")
    tiny.change(B, SPEAKER, "    attribution: salim-amir\n")
    tiny.change(
        B,
        "excerpt: اتفاقية بناء جسر طوله 70 مترًا,",
        f"excerpt: {PROVEN}}}\n      - {{paragraph: 2, excerpt: وصل القائد سالم عامر إلى مدينة النور يوم الأحد,",
    )
    assert block(tiny, tmp_path) == [f"Salim Amir: {PROVEN}"]


def test_a_speaker_of_whom_nothing_but_introductions_is_excerpted_does_not_stand_in_it(tiny, tmp_path):
    tiny.change(B, "kind: claim", "kind: quotation")
    tiny.change(B, SPEAKER, "    attribution: salim-amir\n")
    tiny.change(
        B,
        "paragraph: 3, excerpt: اتفاقية بناء جسر طوله 70 مترًا",
        "paragraph: 2, excerpt: وصل القائد سالم عامر إلى مدينة النور يوم الأحد",
    )
    assert block(tiny, tmp_path) == []
