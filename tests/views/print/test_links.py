"""Links to printed documents."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.print.links import print_link
from mujaz.wording import Wording
from tiny import REPOSITORY

DOSSIER = tasks.report_folder(REPOSITORY).dossier
WORDINGS = Wording.every(DOSSIER, places(DOSSIER))


@pytest.mark.parametrize(("tag", "languages"), [("en", "Arabic and English"), ("ar", "العربية والإنجليزية")])
def test_the_languages_of_a_document_are_a_series_as_a_sentence_has_it(tag, languages):
    assert print_link("prints/a.pdf", ["ar", "en"], 2048, WORDINGS[tag]).languages == languages
