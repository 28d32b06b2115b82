"""What three independent readers make of the printed briefs, word by word and with vowel marks."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from mujaz import tasks
from mujaz.model import EntityType, plain_text
from mujaz.views.print.brief import printed_title
from readers import READERS, marked_words
from tiny import REPOSITORY

DOSSIER = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDINGS = tasks.wordings_of(DOSSIER)
MARKED = {"PDFium": 0.65, "Poppler": 0.4, "MuPDF": 0.85}
"""The part of the words with vowel marks that each reader must give whole. PDFium and Poppler take the room before a
mark that is drawn over the middle of its letter for a blank between words."""


def said(tag: str) -> Counter[str]:
    """The words of all summaries and titles in a language, which every brief prints."""
    texts = [text.get(tag) for r in DOSSIER.briefings for text in (r.value.title, r.value.summary)]
    return Counter(word for text in texts for word in marked_words(plain_text(text)))


def is_marked(word: str) -> bool:
    return any(unicodedata.category(c) == "Mn" for c in word)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", WORDINGS)
def test_readers_find_each_title_whole(built, reader, tag):
    for record in DOSSIER.briefings:
        slug, title = record.value.slug, str(printed_title(record.value.title, WORDINGS[tag]))
        first = READERS[reader](built / "print" / "briefs" / f"{slug}.{tag}.pdf")
        assert not Counter(marked_words(title)) - Counter(marked_words(first)), slug


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", WORDINGS)
def test_readers_find_each_name_of_a_person_whole(built, reader, tag):
    text = " ".join(marked_words(READERS[reader](built / "print" / f"booklet.{tag}.pdf")))
    people = [record.value for record in DOSSIER.entities if record.value.type is EntityType.PERSON]
    names = [" ".join(marked_words(plain_text(person.name.get(tag)))) for person in people]
    assert [name for name in names if name not in text] == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", WORDINGS)
def test_readers_find_the_words_of_titles_and_summaries(built, reader, tag):
    texts = [
        READERS[reader](built / "print" / "briefs" / f"{record.value.slug}.{tag}.pdf") for record in DOSSIER.briefings
    ]
    wanted, found = said(tag), Counter(word for text in texts for word in marked_words(text))
    lost = wanted - found
    plain = [word for word in wanted if not is_marked(word)]
    assert sum(lost[word] for word in plain) <= 0.002 * sum(wanted[word] for word in plain), lost
    marked = [word for word in wanted if is_marked(word)]
    assert sum(lost[word] for word in marked) <= (1 - MARKED[reader]) * sum(wanted[word] for word in marked), lost
