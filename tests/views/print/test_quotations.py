"""The quotation block holds whole sentences that an editor marked, and nothing else."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.views.print import brief

B = "briefings/bridge.yml"
QUOTE = "    quote: {paragraph: 3, excerpt: اتفاقية بناء جسر طوله 70 مترًا, gloss: {en: A bridge of 70 metres.}}\nterms:"


def block(tiny, root, tag="en"):
    dossier = tiny.report(root).dossier
    return brief(dossier.briefings[0].value, dossier, tasks.wordings_of(dossier)[tag]).quotations


def test_a_statement_that_is_a_quotation_is_not_quoted_unless_an_editor_marked_a_sentence(tiny, tmp_path):
    tiny.change(B, "kind: claim", "kind: quotation")
    assert block(tiny, tmp_path) == ()


@pytest.mark.parametrize(("tag", "gloss"), [("en", "A bridge of 70 metres."), ("ar", "None")])
def test_a_quotation_stands_with_its_translation_where_it_is_in_another_language(tiny, tmp_path, tag, gloss):
    tiny.change(B, "terms:", QUOTE)
    (quotation,) = block(tiny, tmp_path, tag)
    assert str(quotation.words.text) == "اتفاقية بناء جسر طوله 70 مترًا"
    assert str(quotation.gloss) == gloss
