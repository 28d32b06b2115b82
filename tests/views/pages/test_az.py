"""The index from A to Z: each entry stands under its letter, or where it says itself."""

from __future__ import annotations

import pytest

from mujaz.model.places import places
from mujaz.views.pages.az import az_pages
from mujaz.views.pages.registers import register_pages
from mujaz.wording import Wording

E, G = "briefings/entities.yml", "briefings/glossary.yml"


@pytest.fixture
def letters(tiny, tmp_path):
    def letters(tag, *changes):
        for change in changes:
            tiny.change(*change)
        dossier = tiny.report(tmp_path).dossier
        (page,) = az_pages(dossier, Wording.of(dossier, tag, places(dossier)))
        return {str(entry.name): str(letter.label) for letter in page.view.letters for entry in letter.entries}

    return letters


def test_articles_do_not_count(letters):
    found = letters("en", (E, "en: Nur}", "en: al-Nur}"), (E, "en: Salim Amir}", "en: the Salim}"))
    assert (found["al-Nur"], found["the Salim"]) == ("N", "S")


def test_a_hamza_is_no_article(letters):
    found = letters("ar", (E, "ar: سالم عامر", "ar: ألكسندر"), (E, "ar: مدينة النور", "ar: النور"))
    assert (found["ألكسندر"], found["النور"]) == ("ا", "ن")


def test_an_entry_says_by_what_words_it_is_filed(letters, tiny, tmp_path):
    changes = (
        (E, "{ar: سالم عامر, en: Salim Amir}", "{ar: الون عامر, en: Al Amir}\n  sort: {ar: الون عامر, en: Amir}"),
        (G, "{ar: وفد, en: delegation}", "{ar: الوفد, en: delegation}\n  sort: {ar: الوفد}"),
    )
    found = letters("ar", *changes)
    assert (found["الون عامر"], found["الوفد"]) == ("ا", "ا")
    assert letters("en")["Al Amir"] == "A"
    dossier = tiny.report(tmp_path).dossier
    assert [page.view.type for page in register_pages(dossier, Wording.of(dossier, "ar", places(dossier)))]
